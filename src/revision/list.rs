//! Entries of two lists that belong together: by their id, else by what they are of, else by their place.

use std::collections::HashMap;

use crate::document::{Kind, NodeId, Tree};

/// Keys that tell an entry without an id from others of its list.
const TELLING: [&str; 19] = [
    "boundary",
    "stages",
    "covers",
    "model",
    "flow",
    "kind",
    "scheme",
    "component",
    "by",
    "month",
    "site",
    "device",
    "criterion",
    "subject",
    "name",
    "hardware",
    "guideline",
    "choice",
    "statement",
];

/// An entry of a list with the name that stands for it in a path.
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) node: NodeId,
}

/// The entries of a list, each with its name; of entries of one name the later ones are numbered.
pub(super) fn entries(tree: &Tree<'_>, list: NodeId) -> Vec<Entry> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let entry = |(place, node): (usize, NodeId)| {
        let node = tree.resolve(node);
        let name = name(tree, node).unwrap_or_else(|| place.to_string());
        let count = known.entry(name.clone()).or_default();
        *count += 1;
        let name = if *count > 1 { format!("{name}#{count}") } else { name };
        Entry { name, node }
    };
    tree.items(list).enumerate().map(entry).collect()
}

/// Whether a list holds words and numbers alone, which are read as one.
pub(super) fn is_plain(tree: &Tree<'_>, list: NodeId) -> bool {
    tree.items(list).all(|item| !matches!(tree.kind(item), Kind::Map | Kind::List))
}

fn name(tree: &Tree<'_>, entry: NodeId) -> Option<String> {
    if tree.kind(entry) != Kind::Map {
        return None;
    }
    let text =
        |key: &str| tree.get(entry, key).map(|node| word(tree, node, "+")).filter(|word| !word.is_empty());
    if let Some(id) = text("id") {
        return Some(id);
    }
    let told: Vec<_> = TELLING.iter().filter_map(|key| text(key)).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// A word or a plain list of them, as written, with a sign between those of a list.
pub(super) fn word(tree: &Tree<'_>, node: NodeId, between: &str) -> String {
    let node = tree.resolve(node);
    match tree.kind(node) {
        Kind::String(text) => text.to_owned(),
        Kind::List if is_plain(tree, node) => {
            tree.items(node).map(|item| word(tree, item, between)).collect::<Vec<_>>().join(between)
        }
        Kind::List | Kind::Map => String::new(),
        Kind::Null => "null".to_owned(),
        Kind::Bool(truth) => truth.to_string(),
        Kind::Number(number) => number.to_owned(),
    }
}
