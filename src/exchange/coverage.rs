//! What of a document was not touched: what an import did not read, or an export did not write.

use std::collections::BTreeSet;

use crate::document::{Kind, NodeId, Tree};

/// The values that someone has taken.
#[derive(Debug, Default, Clone)]
pub struct Touched(BTreeSet<NodeId>);

impl Touched {
    /// Takes a value with all that is in it.
    pub fn take(&mut self, node: NodeId) {
        self.0.insert(node);
    }

    /// Whether a value was taken itself.
    pub fn has(&self, node: NodeId) -> bool {
        self.0.contains(&node)
    }

    /// The highest values that nothing was taken from, in the order of the document.
    pub fn rest(&self, tree: &Tree<'_>) -> Vec<NodeId> {
        let mut rest = Vec::new();
        if self.gather(tree, tree.root(), &mut rest) == Part::None {
            rest = vec![tree.root()];
        }
        rest
    }

    /// Pushes what is left of a value whose parts were taken in part; the caller pushes one that is left whole.
    fn gather(&self, tree: &Tree<'_>, node: NodeId, rest: &mut Vec<NodeId>) -> Part {
        if self.has(node) {
            return Part::All;
        }
        let children: Vec<NodeId> = match tree.kind(node) {
            Kind::Map => tree.entries(node).map(|entry| entry.value).collect(),
            Kind::List => tree.items(node).collect(),
            Kind::Null => return Part::All,
            _ => return Part::None,
        };
        // What holds nothing loses nothing.
        if children.is_empty() {
            return Part::All;
        }
        let before = rest.len();
        let mut parts = BTreeSet::new();
        for child in children {
            let part = self.gather(tree, child, rest);
            if part == Part::None {
                rest.push(child);
            }
            parts.insert(part);
        }
        if parts.len() == 1 && parts.contains(&Part::None) {
            rest.truncate(before);
            return Part::None;
        }
        if parts.len() == 1 && parts.contains(&Part::All) { Part::All } else { Part::Some }
    }
}

/// How much of a value was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    All,
    Some,
    None,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::document::{Format, Limits, read};

    #[test]
    fn what_is_left_is_told_at_its_highest() {
        let text = "{\"a\": {\"b\": 1, \"c\": [1, 2]}, \"d\": {\"e\": {\"f\": 1}}, \"g\": [], \"h\": null}";
        let tree = read(text, Format::Json, &Limits::default()).tree.unwrap();
        let mut touched = Touched::default();
        let rest = |touched: &Touched| -> Vec<String> {
            touched.rest(&tree).into_iter().map(|node| tree.pointer(node)).collect()
        };
        touched.take(tree.at("/a/b").unwrap());
        assert_eq!(rest(&touched), ["/a/c", "/d"]);
        touched.take(tree.at("/a/c/0").unwrap());
        assert_eq!(rest(&touched), ["/a/c/1", "/d"]);
        touched.take(tree.at("/d").unwrap());
        touched.take(tree.at("/a").unwrap());
        assert!(rest(&touched).is_empty());
        assert_eq!(rest(&Touched::default()), ["/a", "/d"]);
    }
}
