//! Whether an edited text says all that it said before, and no more than was added.

use std::mem::take;

use super::Edits;
use crate::document::{Format, Kind, Limits, NodeId, Tree, read, same};

impl Edits<'_> {
    /// The text with every change made; `None` where it would say something else of what was not to change: a way of
    /// writing that nobody foresaw costs an edit, never a value. One that does not read, as it is too large, is given: who
    /// reads it tells why.
    pub fn applied(mut self) -> Option<String> {
        let (tree, replaced, added) = (self.tree, take(&mut self.replaced), take(&mut self.added));
        let text = self.apply();
        let Some(again) = read(&text, Format::of_text(&text), &Limits::default()).tree else {
            return Some(text);
        };
        let kept = Kept {
            before: tree,
            after: &again,
            is_replaced: &|node| replaced.contains(&node),
            added: &|node| added.get(&node).copied().unwrap_or_default(),
        };
        // 0008: YAML has many ways to write a list or a map, and what was said before must not be lost.
        kept.holds(tree.root(), again.root()).then_some(text)
    }
}

/// Two documents, and what was changed between them.
struct Kept<'k, 'a, 'b> {
    before: &'k Tree<'a>,
    after: &'k Tree<'b>,
    is_replaced: &'k dyn Fn(NodeId) -> bool,
    /// How many entries were added to a map or list.
    added: &'k dyn Fn(NodeId) -> usize,
}

impl Kept<'_, '_, '_> {
    fn holds(&self, old: NodeId, new: NodeId) -> bool {
        let own = self.before.resolve(old);
        if (self.is_replaced)(own) {
            return true;
        }
        let has_grown = || self.after.len(new) == self.before.len(own) + (self.added)(own);
        match (self.before.kind(own), self.after.kind(new)) {
            (Kind::Map, Kind::Map) => {
                let holds = |entry: crate::document::Entry<'_>| {
                    self.after.get(new, entry.key).is_some_and(|new| self.holds(entry.value, new))
                };
                has_grown() && self.before.entries(own).all(holds)
            }
            (Kind::List, Kind::List) => {
                let mut pairs = self.before.items(own).zip(self.after.items(new));
                has_grown() && pairs.all(|(old, new)| self.holds(old, new))
            }
            _ => same((self.before, own), (self.after, new)),
        }
    }
}
