//! Ids in another writing: none is mended that would become the id of another thing.

use std::collections::{BTreeMap, BTreeSet};

use super::edit::{Change, Repair};
use crate::document::{Fresh, Kind, Tree};
use crate::identifier::Identifier;

/// The key under which things have their ids.
const ID: &str = "id";

/// The rule on texts without the form asked for.
const FORM: &str = "SCH-007";

/// The ids that a repair writes in the place of texts that are none, each with its text.
fn written<'c>(tree: &'c Tree<'_>, repair: &'c Repair) -> impl Iterator<Item = (&'c str, &'c str)> {
    let changes = repair.changes.iter().filter(|_| repair.rule == FORM);
    changes.filter_map(|change| of_change(tree, change))
}

fn of_change<'c>(tree: &'c Tree<'_>, change: &'c Change) -> Option<(&'c str, &'c str)> {
    let Change::Replace(node, Fresh::Text(id)) = change else { return None };
    let Kind::String(typed) = tree.kind(*node) else { return None };
    let is_id = |text: &str| Identifier::try_from(text.to_owned()).is_ok();
    // A day reads like an id, and two writings of it are one day.
    let is_day = id.len() <= 10 && id.bytes().all(|each| each.is_ascii_digit() || each == b'-');
    let is_own = tree.parent(*node).is_some_and(|map| tree.get(map, ID) == Some(*node));
    (is_id(id) && !is_id(typed) && (is_own || !is_day)).then_some((id.as_str(), typed))
}

/// Whether a repair writes one of some ids.
pub(super) fn writes(tree: &Tree<'_>, repair: &Repair, ids: &BTreeSet<String>) -> bool {
    written(tree, repair).any(|(id, _)| ids.contains(id))
}

/// The ids that more than one text would become, or that stand in the document already.
pub(super) fn merged(tree: &Tree<'_>, repairs: &[Repair]) -> BTreeSet<String> {
    let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (id, typed) in repairs.iter().flat_map(|repair| written(tree, repair)) {
        texts.entry(id).or_default().insert(typed);
    }
    if texts.is_empty() {
        return BTreeSet::new();
    }
    let mut due = vec![tree.root()];
    while let Some(node) = due.pop() {
        // What an alias stands for is looked at where it stands.
        if tree.resolve(node) != node {
            continue;
        }
        match tree.kind(node) {
            Kind::String(text) => {
                if let Some(typed) = texts.get_mut(text) {
                    typed.insert(text);
                }
            }
            Kind::List => due.extend(tree.items(node)),
            Kind::Map => due.extend(tree.entries(node).map(|entry| entry.value)),
            _ => {}
        }
    }
    texts.into_iter().filter(|(_, typed)| typed.len() > 1).map(|(id, _)| id.to_owned()).collect()
}
