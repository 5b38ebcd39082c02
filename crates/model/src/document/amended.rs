//! Reading a document otherwise than it stands, where its structure is wrong and what was meant is known.

use std::collections::{BTreeMap, BTreeSet};

use super::NodeId;

/// What a typed reading takes otherwise than the text has it, so that one slip does not keep all else from being read.
#[derive(Debug, Clone, Default)]
pub struct Amendments {
    instead: BTreeMap<NodeId, String>,
    without: BTreeSet<NodeId>,
}

impl Amendments {
    /// Reads the key or word at `node` as another one.
    pub fn read_as(&mut self, node: NodeId, word: &str) {
        self.instead.insert(node, word.to_owned());
    }

    /// Reads nothing where `node` stands; whether it was read until now.
    pub fn leave_out(&mut self, node: NodeId) -> bool {
        self.without.insert(node)
    }

    /// The same for the document after changes; `now` says where a value is in it, if it is there.
    #[must_use]
    pub fn carried(&self, now: impl Fn(NodeId) -> Option<NodeId>) -> Self {
        let instead =
            self.instead.iter().filter_map(|(node, word)| Some((now(*node)?, word.clone()))).collect();
        Self { instead, without: self.without.iter().filter_map(|node| now(*node)).collect() }
    }

    /// Whether something is left out.
    pub fn leaves_out(&self) -> bool {
        !self.without.is_empty()
    }

    /// What is left out.
    pub fn left_out(&self) -> impl Iterator<Item = NodeId> + '_ {
        self.without.iter().copied()
    }

    /// The word to read at a node in place of its own.
    pub(super) fn word(&self, node: NodeId) -> Option<&str> {
        self.instead.get(&node).map(String::as_str)
    }

    /// Whether nothing is read at a node.
    pub(super) fn omits(&self, node: NodeId) -> bool {
        self.without.contains(&node)
    }
}
