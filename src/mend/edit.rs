//! An edit: what it changes, and by what it is told from others.

use crate::document::{Fresh, NodeId, Tree};
use crate::finding::Mending;

/// An edit by what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Change {
    /// Another key before a value.
    Rename(NodeId, String),
    /// Another value in the place of one.
    Replace(NodeId, Fresh),
    /// A value taken away.
    Remove(NodeId),
    /// An entry at the end of a map.
    Put(NodeId, String, Fresh),
}

impl Change {
    /// The value that is changed, or added to.
    pub(super) const fn node(&self) -> NodeId {
        match self {
            Self::Rename(node, _) | Self::Replace(node, _) | Self::Remove(node) | Self::Put(node, ..) => {
                *node
            }
        }
    }
}

/// What mends one finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repair {
    pub(super) rule: &'static str,
    /// What the help of the finding writes.
    pub(super) mending: Option<Mending>,
    pub(super) changes: Vec<Change>,
}

/// By what an edit is told from the others of a document.
pub(super) type Key = (&'static str, NodeId);

impl Repair {
    /// By what it is told from the others.
    pub(super) fn key(&self) -> Key {
        (self.rule, self.changes.first().map_or(NodeId::NOWHERE, Change::node))
    }

    /// Its rule and place, by which it is known in a text.
    pub(super) fn name(&self, tree: &Tree<'_>) -> (&'static str, String) {
        let node = self.changes.first().map_or_else(|| tree.root(), Change::node);
        (self.rule, tree.pointer(node))
    }
}
