//! Edits as they are written into the text.

use super::edit::{Change, Repair};
use crate::document::{Changes, Span, Tree};

/// What is written in the place of some bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The bytes that go.
    pub span: Span,
    /// What comes in their place.
    pub text: String,
}

/// How often edits are halved to find those that cannot be written.
const MOST_HALVED: usize = 32;

fn changes<'a, 't, 'r>(tree: &'a Tree<'t>, repairs: impl IntoIterator<Item = &'r Repair>) -> Changes<'a, 't> {
    let mut changes = Changes::new(tree);
    for change in repairs.into_iter().flat_map(|repair| &repair.changes) {
        match change {
            Change::Rename(node, key) => changes.rename(*node, key),
            Change::Replace(node, with) => changes.replace(*node, with.clone()),
            Change::Remove(node) => changes.remove(*node),
            Change::Put(map, key, value) => changes.put(tree.resolve(*map), key, value.clone(), *map),
        }
    }
    changes
}

/// The text with edits; `None` where it would say something else than they do.
pub(super) fn text(tree: &Tree<'_>, repairs: &[Repair]) -> Option<String> {
    changes(tree, repairs).text()
}

/// The edits that can be written without changing anything else, together.
pub(super) fn writable(tree: &Tree<'_>, repairs: Vec<Repair>) -> Vec<Repair> {
    let mut kept = Vec::new();
    let mut waiting = vec![repairs];
    let mut trials = 0;
    while let Some(some) = waiting.pop() {
        if some.is_empty() || trials == MOST_HALVED {
            continue;
        }
        trials += 1;
        let together: Vec<_> = kept.iter().chain(&some).cloned().collect();
        if text(tree, &together).is_some() {
            kept = together;
        } else if some.len() > 1 {
            let mut some = some;
            let rest = some.split_off(some.len() / 2);
            waiting.extend([rest, some]);
        }
    }
    kept
}

/// What one edit writes where.
pub(super) fn replacements(tree: &Tree<'_>, repair: &Repair) -> Vec<Replacement> {
    let parts = changes(tree, [repair]).parts();
    parts.into_iter().map(|(span, text)| Replacement { span, text }).collect()
}
