//! Entries of two lists that belong together: by their id, else by what they are of, else by their place.

use std::collections::HashMap;

use crate::document::{Kind, NodeId, Tree, same};

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

/// How many entries of one name are held against each other.
const MOST_HELD: usize = 16;

/// An entry of a list with the name that stands for it in a path.
pub(super) struct Entry {
    /// With a number behind it, of entries of one name the later ones.
    pub(super) name: String,
    pub(super) node: NodeId,
    /// The name alone.
    base: String,
}

/// The entries of a list, each with its name.
pub(super) fn entries(tree: &Tree<'_>, list: NodeId) -> Vec<Entry> {
    let mut known: HashMap<String, usize> = HashMap::new();
    let entry = |(place, node): (usize, NodeId)| {
        let node = tree.resolve(node);
        let base = name(tree, node).unwrap_or_else(|| place.to_string());
        let count = known.entry(base.clone()).or_default();
        *count += 1;
        let name = if *count > 1 { format!("{base}#{count}") } else { base.clone() };
        Entry { name, node, base }
    };
    tree.items(list).enumerate().map(entry).collect()
}

/// For each entry of the newer list the place of the one in the older that it belongs to, and the places there that none
/// does: by name, of one name those that are the same before others; a single one that is left on each side, where something
/// in both is the same.
pub(super) fn paired(trees: [&Tree<'_>; 2], [was, is]: [&[Entry]; 2]) -> (Vec<Option<usize>>, Vec<usize>) {
    let [one, other] = trees;
    let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, entry) in was.iter().enumerate() {
        known.entry(&entry.base).or_default().push(place);
    }
    let mut new: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, entry) in is.iter().enumerate() {
        new.entry(&entry.base).or_default().push(place);
    }
    let mut old_of: Vec<Option<usize>> = vec![None; is.len()];
    let mut is_taken = vec![false; was.len()];
    for (base, places) in &new {
        let Some(olds) = known.get(base) else { continue };
        let mut pair = |place: usize, old: usize| {
            if let (Some(own), Some(taken)) = (old_of.get_mut(place), is_taken.get_mut(old)) {
                (*own, *taken) = (Some(old), true);
            }
        };
        if places.len() == olds.len() || places.len().max(olds.len()) > MOST_HELD {
            places.iter().zip(olds).for_each(|(place, old)| pair(*place, *old));
            continue;
        }
        let mut free = olds.clone();
        let mut open = Vec::new();
        for place in places {
            let own = is.get(*place).map(|entry| entry.node);
            let is_same = |old: &usize| {
                own.zip(was.get(*old)).is_some_and(|(own, old)| same((one, old.node), (other, own)))
            };
            match free.iter().position(is_same) {
                Some(at) => pair(*place, free.remove(at)),
                None => open.push(*place),
            }
        }
        open.into_iter().zip(free).for_each(|(place, old)| pair(place, old));
    }
    let left = |is_taken: &[bool]| -> Vec<usize> {
        is_taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(place, _)| place).collect()
    };
    let open: Vec<usize> =
        old_of.iter().enumerate().filter(|(_, old)| old.is_none()).map(|(place, _)| place).collect();
    if let ([place], [old]) = (open.as_slice(), left(&is_taken).as_slice())
        && let (Some(entry), Some(before)) = (is.get(*place), was.get(*old))
        && is_like(trees, [before.node, entry.node])
        && let (Some(own), Some(taken)) = (old_of.get_mut(*place), is_taken.get_mut(*old))
    {
        (*own, *taken) = (Some(*old), true);
    }
    let left = left(&is_taken);
    (old_of, left)
}

/// Whether two maps have something in common: a key with the same value.
fn is_like([one, other]: [&Tree<'_>; 2], [old, new]: [NodeId; 2]) -> bool {
    let mut keys = other.entries(new);
    keys.any(|entry| one.get(old, entry.key).is_some_and(|was| same((one, was), (other, entry.value))))
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
