//! Under which names registers know a system, and what its model was made from: fields of a component.

use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node};
use crate::exchange::source::Look;
use crate::report::{Architecture, BaseModel, Model, ProductIdentifier, ProductScheme, System};

/// Registers that are known by an address, with what the address begins with and the kind of reference that it is.
const ADDRESSES: [(ProductScheme, &str, &str); 3] = [
    (ProductScheme::HuggingFace, "https://huggingface.co/", "model-card"),
    (ProductScheme::Doi, "https://doi.org/", "other"),
    (ProductScheme::Urn, "urn:", "other"),
];

/// What tells a reference that is a name in a register.
const COMMENT: &str = "Name in a register";

/// The package address of a system, and references to it in other registers.
pub(super) fn written<'a>(system: Option<Look<'a, '_>>) -> (Option<&'a str>, Vec<Node>) {
    let (mut purl, mut references) = (None, Vec::new());
    for look in system.map(|system| system.list(System::identifiers)).unwrap_or_default() {
        let scheme = look.peek(ProductIdentifier::scheme);
        if purl.is_none() && scheme == Some(ProductScheme::Purl.key()) {
            let _ = look.word(ProductIdentifier::scheme);
            purl = look.word(ProductIdentifier::value);
            continue;
        }
        let known = ADDRESSES.iter().find(|(known, ..)| Some(known.key()) == scheme);
        let Some((scheme, start, kind)) = known else { continue };
        let value = look.peek(ProductIdentifier::value).map(str::trim).unwrap_or_default();
        // What is no name of its register gives no address of it.
        let is_whole = *scheme == ProductScheme::Urn;
        if value.starts_with(start) != is_whole || value.contains(char::is_whitespace) || value.is_empty() {
            continue;
        }
        let url = if is_whole { value.to_owned() } else { format!("{start}{value}") };
        let _ = (look.word(ProductIdentifier::scheme), look.word(ProductIdentifier::value));
        references.push(Map::new().word("type", *kind).word("url", url).word("comment", COMMENT).into());
    }
    (purl, references)
}

/// The names of a component in registers.
pub(super) fn read(component: Look<'_, '_>) -> Vec<Node> {
    let one = |scheme: ProductScheme, value: &str| {
        let scheme = scheme.key();
        Node::from(Map::new().word(ProductIdentifier::scheme, scheme).word(ProductIdentifier::value, value))
    };
    let purl = component.word("purl").map(|purl| one(ProductScheme::Purl, purl));
    let references = component.list("externalReferences").into_iter();
    let registered = references.filter_map(|look| {
        let url = look.peek("url").filter(|_| look.peek("comment") == Some(COMMENT))?;
        let (scheme, start, _) = ADDRESSES.iter().find(|(_, start, _)| url.starts_with(start))?;
        look.take();
        let is_whole = *scheme == ProductScheme::Urn;
        Some(one(*scheme, if is_whole { url } else { url.strip_prefix(start)? }))
    });
    purl.into_iter().chain(registered).collect()
}

/// The models that a model was made from.
pub(super) fn ancestors(model: Option<Look<'_, '_>>) -> Vec<Node> {
    let bases = model.map(|model| model.list(Model::derived_from)).unwrap_or_default();
    let one = |base: Look<'_, '_>| {
        let name = base.word(BaseModel::name)?;
        Some(Map::new().word("type", "machine-learning-model").word("name", name).into())
    };
    bases.into_iter().filter_map(one).collect()
}

/// The model of a component, with what it was made from.
pub(super) fn model(component: Look<'_, '_>, id: Option<&str>, draft: &mut Draft) {
    let Some(parameters) = component.at(["modelCard", "modelParameters"]) else { return };
    let Some(model) = parameters.word("modelArchitecture") else { return };
    let is_word = |word: &&str| Architecture::ALL.iter().any(|known| known.key() == *word);
    let family = parameters.peek("architectureFamily").filter(is_word);
    let family = family.and_then(|_| parameters.word("architectureFamily"));
    let entry = Map::new()
        .word(Model::name, model)
        .word_if(Model::architecture, family)
        .with(Model::derived_from, Node::List(bases(component)));
    draft.intern(Registry::Models, id.unwrap_or(model), &entry);
}

/// The model of a component under its own name, where a document has several.
pub(super) fn named(component: Look<'_, '_>, draft: &mut Draft) -> Option<String> {
    let group = component.word("group").map(|group| format!("{group}/")).unwrap_or_default();
    let name = component.word("name")?;
    let _ = (component.word("type"), component.word("bom-ref"));
    let entry = Map::new()
        .word(Model::name, format!("{group}{name}"))
        .with(Model::derived_from, Node::List(bases(component)));
    Some(draft.intern(Registry::Models, name, &entry))
}

/// The models that a component says it was made from.
fn bases(component: Look<'_, '_>) -> Vec<Node> {
    let ancestors = component.get("pedigree").map(|pedigree| pedigree.list("ancestors")).unwrap_or_default();
    let models = ancestors.into_iter().filter(|look| look.peek("type") == Some("machine-learning-model"));
    let one = |look: Look<'_, '_>| {
        let _ = look.word("type");
        Some(Map::new().word(BaseModel::name, look.word("name")?).into())
    };
    models.filter_map(one).collect()
}
