//! Changes to a document by what they do, and not by how they are written.
//!
//! The same changes are made in two ways: in the text, where comments, order and writing stay as they are wherever nothing
//! is changed, and in the tree, where every value keeps its place in the text as its author wrote it.

mod text;

use std::collections::{BTreeMap, BTreeSet};

use super::builder::Builder;
use super::tree::{Form, Node};
use super::{Limits, NodeId, Span, Tree};

/// A value that a change puts into a document, neutral to YAML and JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fresh {
    /// A text.
    Text(String),
    /// A number, a truth value or null, as JSON writes it.
    Bare(String),
    /// A map, its keys in order.
    Map(Vec<(String, Fresh)>),
    /// A list.
    List(Vec<Fresh>),
    /// What stands in the document already.
    Node(NodeId),
}

impl Fresh {
    /// What stands in the document already, where it is that.
    const fn node(&self) -> Option<NodeId> {
        match self {
            Self::Node(node) => Some(*node),
            _ => None,
        }
    }

    /// What of it stands in the document already.
    fn nodes(&self) -> Vec<NodeId> {
        match self {
            Self::Map(entries) => entries.iter().filter_map(|(_, value)| value.node()).collect(),
            other => other.node().into_iter().collect(),
        }
    }
}

/// An entry that is added to a map.
#[derive(Debug, Clone)]
struct Put {
    map: NodeId,
    key: String,
    value: Fresh,
    /// The value that it is made of.
    of: NodeId,
}

/// Changes to a document, made all at once.
#[derive(Debug)]
pub struct Changes<'a, 't> {
    tree: &'a Tree<'t>,
    renamed: BTreeMap<NodeId, String>,
    replaced: BTreeMap<NodeId, Fresh>,
    removed: BTreeSet<NodeId>,
    /// Values that are replaced with the comments within them.
    silenced: BTreeSet<NodeId>,
    /// What is added to each map.
    put: BTreeMap<NodeId, Vec<Put>>,
}

impl<'a, 't> Changes<'a, 't> {
    /// No change yet.
    pub fn new(tree: &'a Tree<'t>) -> Self {
        Self {
            tree,
            renamed: BTreeMap::new(),
            replaced: BTreeMap::new(),
            removed: BTreeSet::new(),
            silenced: BTreeSet::new(),
            put: BTreeMap::new(),
        }
    }

    /// The document that is changed.
    pub const fn tree(&self) -> &'a Tree<'t> {
        self.tree
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.renamed.is_empty() && self.replaced.is_empty() && self.removed.is_empty() && self.put.is_empty()
    }

    /// Another key for a value of a map.
    pub fn rename(&mut self, value: NodeId, key: &str) {
        self.renamed.insert(value, key.to_owned());
    }

    /// Another value in the place of one.
    pub fn replace(&mut self, value: NodeId, with: Fresh) {
        self.replaced.insert(value, with);
    }

    /// The same, and the comments within it go too.
    pub fn replace_all_of(&mut self, value: NodeId, with: Fresh) {
        self.replace(value, with);
        self.silenced.insert(value);
    }

    /// Takes away an entry of a map, or of a list.
    pub fn remove(&mut self, value: NodeId) {
        self.removed.insert(value);
    }

    /// Adds an entry at the end of a map; `of` is the value that it is made of, where findings about it point.
    pub fn put(&mut self, map: NodeId, key: &str, value: Fresh, of: NodeId) {
        self.put.entry(map).or_default().push(Put { map, key: key.to_owned(), value, of });
    }

    /// Takes a value from where it stands to the end of a map, with the comments that belong to it.
    pub fn move_to(&mut self, value: NodeId, map: NodeId, key: &str) {
        self.put(map, key, Fresh::Node(value), value);
        self.remove(value);
    }

    /// A value that would come to stand under a key under which another value of the same map stands already, with that one.
    pub fn clash(&self) -> Option<(NodeId, NodeId)> {
        let stays = |other: &NodeId| !self.removed.contains(other) && !self.renamed.contains_key(other);
        let there = |map, key: &str| self.tree.get(map, key).filter(stays);
        let renamed = self.renamed.iter().filter(|(value, _)| !self.removed.contains(value));
        let mut renamed =
            renamed.filter_map(|(value, key)| Some((*value, there(self.tree.parent(*value)?, key)?)));
        let mut put = self.put.values().flatten().filter_map(|put| Some((put.of, there(put.map, &put.key)?)));
        renamed.next().or_else(|| put.next())
    }

    /// The document with the changes made. Every value stands where its author wrote it, and what is new where that stands
    /// which it is made of; `None` where two entries of a map would have one key.
    pub fn changed(&self) -> Option<Changed<'t>> {
        // 0014: the tree knows every place already, so that none is mapped back through edits.
        let mut making = Making {
            changes: self,
            builder: Builder::new(self.tree.text, &UNBOUND),
            origin: Vec::with_capacity(self.tree.nodes.len()),
            made: BTreeMap::new(),
        };
        making.value(self.tree.root(), 0)?;
        let reading = making.builder.finish();
        if !reading.problems.is_empty() {
            return None;
        }
        Some(Changed::new(reading.tree?, making.origin))
    }
}

/// What was read within the bounds once needs no further ones.
const UNBOUND: Limits = Limits { max_bytes: usize::MAX, max_depth: usize::MAX, max_nodes: usize::MAX };

/// How deep what is moved may come to lie: as a document that is read.
const DEEPEST: usize = 128;

/// A changed document.
#[derive(Debug)]
pub struct Changed<'t> {
    /// The document; its spans count in the text of its author.
    pub tree: Tree<'t>,
    origin: Vec<NodeId>,
    now: BTreeMap<NodeId, NodeId>,
}

impl<'t> Changed<'t> {
    fn new(tree: Tree<'t>, origin: Vec<NodeId>) -> Self {
        let mut now = BTreeMap::new();
        for (before, after) in origin.iter().zip(0_u32..) {
            // Of several values that one became, the first counts.
            now.entry(*before).or_insert(NodeId(after));
        }
        Self { tree, origin, now }
    }

    /// The value of the document before the changes that a value comes from.
    pub fn origin(&self, node: NodeId) -> NodeId {
        self.origin.get(node.index() as usize).copied().unwrap_or(node)
    }

    /// Where a value of the document before the changes is now, if it is there.
    pub fn now(&self, node: NodeId) -> Option<NodeId> {
        self.now.get(&node).copied()
    }
}

/// A changed document in the making.
struct Making<'c, 'a, 't> {
    changes: &'c Changes<'a, 't>,
    builder: Builder<'t>,
    /// What each value made so far comes from.
    origin: Vec<NodeId>,
    /// What aliases may stand for: where each value is now.
    made: BTreeMap<NodeId, NodeId>,
}

impl<'a, 't> Making<'_, 'a, 't> {
    fn tree(&self) -> &'a Tree<'t> {
        self.changes.tree
    }

    /// Notes that the node that comes next is made of one.
    fn comes_from(&mut self, node: NodeId) {
        self.origin.push(node);
    }

    /// A value as it is after the changes.
    fn value(&mut self, node: NodeId, depth: usize) -> Option<()> {
        if let Some(fresh) = self.changes.replaced.get(&node) {
            return self.fresh(fresh, node, depth);
        }
        self.kept(node, depth)
    }

    /// A value with what is changed within it.
    fn kept(&mut self, node: NodeId, depth: usize) -> Option<()> {
        let tree = self.tree();
        let own = *tree.nodes.get(node.index() as usize)?;
        if depth > DEEPEST {
            return None;
        }
        // What an alias stands for is written out where it stands: that it comes before the alias is no longer sure.
        let target = tree.resolve(node);
        if target != node && !self.made.contains_key(&target) {
            return self.kept(target, depth + 1);
        }
        let now = self.builder.next_id();
        self.comes_from(node);
        self.put_down(node, own, target, depth)?;
        // What is not whole yet can have no alias: it would hold itself.
        self.made.insert(node, now);
        Some(())
    }

    fn put_down(&mut self, node: NodeId, own: Node, target: NodeId, depth: usize) -> Option<()> {
        let tree = self.tree();
        let pushed = match own.form {
            Form::Null => self.builder.null(own.span),
            Form::Bool(value) => self.builder.bool(own.span, value),
            Form::Number => self.builder.number(own.span),
            Form::Bare => {
                let text = tree.decoded.get(own.a as usize..own.b as usize)?;
                self.builder.bare(own.span, text)
            }
            Form::Source => self.builder.source(own.span, Span { start: own.a, end: own.b }, false),
            Form::Decoded => {
                let text = tree.decoded.get(own.a as usize..own.b as usize)?;
                self.builder.decoded(own.span, text, false)
            }
            Form::Alias => {
                let now = *self.made.get(&target)?;
                self.builder.alias(own.span, now, super::builder::Cost::default(), false)
            }
            Form::List | Form::Map => return self.container(node, own.form == Form::Map, depth),
        };
        pushed.ok()
    }

    fn container(&mut self, node: NodeId, is_map: bool, depth: usize) -> Option<()> {
        let (tree, changes) = (self.tree(), self.changes);
        let span = tree.span(node);
        self.builder.open(is_map, span).ok()?;
        for item in tree.items(node).filter(|item| !changes.removed.contains(item)) {
            self.value(item, depth + 1)?;
        }
        for (key, value) in tree.pairs(node).filter(|(_, value)| !changes.removed.contains(value)) {
            self.comes_from(key);
            let words = changes.renamed.get(&value).map_or_else(|| tree.key(key), String::as_str);
            self.builder.decoded(tree.span(key), words, true).ok()?;
            self.value(value, depth + 1)?;
        }
        for put in changes.put.get(&node).into_iter().flatten() {
            self.entry(&put.key, &put.value, put.of, depth + 1)?;
        }
        self.builder.close(Some(span.end));
        Some(())
    }

    fn entry(&mut self, key: &str, value: &Fresh, of: NodeId, depth: usize) -> Option<()> {
        // 0014: what is new points at what it is made of.
        let of = if let Fresh::Node(node) = value { *node } else { of };
        let span = self.tree().key_span(of).unwrap_or_else(|| self.tree().span(of));
        self.comes_from(of);
        self.builder.decoded(span, key, true).ok()?;
        self.fresh(value, of, depth)
    }

    fn fresh(&mut self, fresh: &Fresh, of: NodeId, depth: usize) -> Option<()> {
        let span = self.tree().span(of);
        if depth > DEEPEST {
            return None;
        }
        match fresh {
            // Further in, what a value is replaced with may hold the value itself.
            Fresh::Node(node) => return self.kept(*node, depth),
            Fresh::Map(entries) => {
                self.comes_from(of);
                self.builder.open(true, span).ok()?;
                for (key, value) in entries {
                    self.entry(key, value, of, depth + 1)?;
                }
                self.builder.close(Some(span.end));
            }
            Fresh::List(items) => {
                self.comes_from(of);
                self.builder.open(false, span).ok()?;
                items.iter().try_for_each(|item| self.fresh(item, of, depth + 1))?;
                self.builder.close(Some(span.end));
            }
            Fresh::Text(text) => {
                self.comes_from(of);
                self.builder.decoded(span, text, false).ok()?;
            }
            Fresh::Bare(text) => {
                self.comes_from(of);
                match text.as_str() {
                    "null" => self.builder.null(span),
                    "true" | "false" => self.builder.bool(span, text == "true"),
                    number => self.builder.bare(span, number),
                }
                .ok()?;
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests;
