//! An SPDX document as a draft: the AI package as the system, its energy as activities.

use std::collections::BTreeMap;

use super::comment::Said;
use super::{BUCKETS, CONTEXT, UNITS, comment};
use crate::document::Format;
use crate::exchange::draft::Draft;
use crate::exchange::embedded_report;
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Foreign, Look, Source, figure_text};
use crate::finding::Message;
use crate::quantity::{Figure, Qualifier};
use crate::report::{
    self, Activity, GoalAndScope, GuidelineClaim, Identity, Interpretation, Party, ProductIdentifier,
    ProductScheme, Report, Serving, Stage, StepKind, System,
};

pub(super) fn read(source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
    let foreign = Foreign::new(source.tree(Format::Json)?);
    let root = foreign.root();
    let graph = root.list("@graph");
    let elements = if graph.is_empty() { vec![root] } else { graph };
    let packages = elements.iter().copied().filter(|look| look.peek("type") == Some("ai_AIPackage"));
    let count = |package: &Look<'_, '_>| descriptions(*package).len();
    let Some(package) = packages.max_by_key(count) else {
        return Err(Refusal::new("spdx-no-package").at(root.place()));
    };
    let context = root.word("@context").unwrap_or_default();
    if let Some(annotation) = elements.iter().copied().find(|look| {
        look.peek("type") == Some("Annotation") && look.peek("statement").is_some_and(embedded_report::is_in)
    }) {
        return embedded_report::adopt(annotation, annotation.peek("statement").unwrap_or_default(), draft);
    }
    if count(&package) == 0 {
        return Err(Refusal::new("spdx-no-energy").at(package.place()));
    }
    if context != CONTEXT {
        let place = root.get("@context").unwrap_or(root).place();
        let message = Message::new("exchange-spdx-context").with("context", context).with("known", CONTEXT);
        draft.note(StepKind::Repair, Some(place), message);
    }
    let elements: BTreeMap<&str, Look<'_, '_>> =
        elements.into_iter().filter_map(|look| Some((label(look)?, look))).collect();
    let named = |id: &str| elements.get(id).and_then(|agent| agent.word("name"));
    let creation = package.get("creationInfo");
    let creation = creation.map(|look| look.text().and_then(|id| elements.get(id).copied()).unwrap_or(look));
    let maker = creation
        .and_then(|creation| creation.list("createdBy").into_iter().filter_map(Look::text).find_map(named));
    let day = creation.and_then(|creation| creation.day_of_moment("created"));
    for element in elements.values() {
        bookkeeping(*element);
    }
    let name = package.word("name");
    let title = elements
        .values()
        .find(|look| look.peek("type") == Some("SpdxDocument"))
        .and_then(|document| document.word("name"));
    draft.name_of(title.or(name), name, source);
    let cited = draft.cite(
        "spdx",
        &Map::new()
            .word(report::Source::title, format!("SPDX document, {}", source.file()))
            .word_if(report::Source::publisher, maker)
            .word_if(report::Source::date, day),
    );
    let _ = package.at(["ai_energyConsumption", "type"]).and_then(Look::text);
    let comment = package.peek("comment").unwrap_or_default();
    let said = comment::read(comment);
    if !said.is_empty() {
        let _ = package.word("comment");
    }
    let id = package.word("spdxId").and_then(|id| id.strip_suffix("#system"));
    if let Some(id) = id.filter(|id| id.starts_with("urn:uuid:")) {
        draft.root.map(Report::report).set(Identity::id, Node::Word(id.to_owned()));
    }
    identity(package, maker, day, &named, draft);
    for (stage, bucket) in BUCKETS {
        // Several stages share a list; it is read once.
        if BUCKETS.iter().find(|(_, known)| known == bucket).is_some_and(|(first, _)| first == stage) {
            let all = package.get("ai_energyConsumption").map(|all| all.list(bucket)).unwrap_or_default();
            let of_list = comment::of_list(&said, bucket, all.len());
            for (index, description) in all.into_iter().enumerate() {
                activity(*stage, description, of_list.get(index).copied(), &cited, draft);
            }
        }
    }
    draft.leave_out_unread(&foreign);
    Ok(())
}

/// By what others point at an element.
fn label<'a>(look: Look<'a, '_>) -> Option<&'a str> {
    look.peek("spdxId").or_else(|| look.peek("@id"))
}

fn descriptions<'a, 't>(package: Look<'a, 't>) -> Vec<Look<'a, 't>> {
    let Some(all) = package.get("ai_energyConsumption") else { return Vec::new() };
    let mut lists: Vec<&str> = BUCKETS.iter().map(|(_, bucket)| *bucket).collect();
    lists.dedup();
    lists.into_iter().flat_map(|bucket| all.list(bucket)).collect()
}

/// What holds a document together and says nothing of its own.
fn bookkeeping(element: Look<'_, '_>) {
    for key in ["type", "spdxId", "@id", "creationInfo", "specVersion", "createdUsing"] {
        if let Some(look) = element.get(key) {
            look.take();
        }
    }
    match element.peek("type") {
        Some("SpdxDocument") => {
            for key in ["profileConformance", "rootElement", "element"] {
                if let Some(look) = element.get(key) {
                    look.take();
                }
            }
        }
        Some("Tool") => element.take(),
        _ => {}
    }
}

fn identity<'a>(
    package: Look<'a, '_>,
    maker: Option<&str>,
    day: Option<&str>,
    named: &dyn Fn(&str) -> Option<&'a str>,
    draft: &mut Draft,
) {
    let report = draft.root.map(Report::report);
    if let Some(day) = day {
        report.set(Identity::issue_date, Node::Word(day.to_owned()));
    }
    if let Some(maker) = maker {
        report.set(Identity::publisher, Map::new().word(Party::name, maker));
    }
    let system = draft.root.map(Report::system);
    if let Some(version) = package.word("software_packageVersion") {
        system.set(System::version, Node::Word(version.to_owned()));
    }
    if let Some(day) = package.day_of_moment("releaseTime") {
        system.set(System::release_date, Node::Word(day.to_owned()));
    }
    if let Some(provider) = package.word("suppliedBy").and_then(named) {
        system.set(System::provider, Node::Word(provider.to_owned()));
    }
    identifiers(package, system);
    let _ = package.word("software_primaryPurpose");
    let claims = package.list("ai_standardCompliance").into_iter().filter_map(Look::text);
    let claims: Vec<Node> = claims
        .map(|claim| match GuidelineClaim::apart(claim) {
            Some((name, edition)) => {
                Map::new().word(GuidelineClaim::guideline, name).word(GuidelineClaim::edition, edition).into()
            }
            None => Map::new().word(GuidelineClaim::guideline, claim).into(),
        })
        .collect();
    if !claims.is_empty() {
        draft.root.map(Report::goal_and_scope).set(GoalAndScope::guidelines, Node::List(claims));
    }
    if let Some(limits) = package.word("ai_limitation") {
        let limits = limits.lines().map(|line| Node::Word(line.to_owned())).collect();
        draft.root.map(Report::interpretation).set(Interpretation::limitations, Node::List(limits));
    }
}

/// Under which names registers know the system; of what another program wrote, package addresses alone say their register.
fn identifiers(package: Look<'_, '_>, system: &mut Map) {
    let one = |scheme: ProductScheme, value: &str| {
        let scheme = scheme.key();
        Node::from(Map::new().word(ProductIdentifier::scheme, scheme).word(ProductIdentifier::value, value))
    };
    let mut found: Vec<Node> =
        package.word("software_packageUrl").map(|purl| one(ProductScheme::Purl, purl)).into_iter().collect();
    for look in package.list("externalIdentifier") {
        let said = look
            .peek("comment")
            .and_then(|word| ProductScheme::ALL.iter().copied().find(|scheme| scheme.key() == word));
        let is_purl = look.peek("externalIdentifierType") == Some("packageUrl");
        let Some(scheme) = said.or(is_purl.then_some(ProductScheme::Purl)) else { continue };
        if let Some(value) = look.word("identifier") {
            look.take();
            found.push(one(scheme, value));
        }
    }
    if !found.is_empty() {
        system.set(System::identifiers, Node::List(found));
    }
}

fn activity(
    stage: Stage,
    description: Look<'_, '_>,
    said: Option<&Said<'_>>,
    cited: &str,
    draft: &mut Draft,
) {
    let _ = description.word("type");
    let unit = description.word("ai_energyUnit").unwrap_or_default();
    let value = description.figure("ai_energyQuantity").and_then(figure_text);
    let known = UNITS.iter().find(|(_, word)| *word == unit);
    let (Some(value), Some((unit, _))) = (value, known) else {
        let message = Message::new("exchange-spdx-unit").with("unit", unit);
        draft.note(StepKind::Omission, Some(description.place()), message);
        description.take();
        return;
    };
    let qualifier = said.and_then(|said| said.qualifier).map(Qualifier::key);
    let energy = figure(&value, unit)
        .word_if(Figure::boundary, said.and_then(|said| said.boundary))
        .word_if(Figure::qualifier, qualifier)
        .word(Figure::source, cited);
    let energy = Map::new().with(Activity::energy, Node::List(vec![energy.into()]));
    let of_one = said.is_some_and(|said| said.unit.is_some());
    let entry = if of_one {
        Map::new().with(Activity::serving, Map::new().with(Serving::per_unit, energy))
    } else {
        energy
    };
    if stage == Stage::Inference && said.is_none() {
        let place = Some(description.place());
        draft.note(StepKind::Assumption, place, Message::new("exchange-spdx-denominator"));
    }
    let label = description.word("spdxId").map(|id| id.trim_start_matches("_:"));
    let wanted = said.map(|said| said.id).or(label).unwrap_or(stage.key()).to_owned();
    if said.is_some() {
        draft.own_activity(stage, &wanted, entry);
    } else {
        draft.activity(stage, &wanted, entry);
    }
}
