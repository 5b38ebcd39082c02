//! The located tree as the schema validator reads it, without a copy: the only file that knows its instance traits.

use std::borrow::Cow;
use std::cell::Cell;

use jsonschema::json::{Array, Json, JsonNumber, Node, NodeIdentity, Object, cmp};
use jsonschema::{JsonType, ValidationError};
use serde_json::{Number, Value};

use crate::document::{self, Items, Kind, NodeId, Pairs, Tree};

/// A document while it is held against a schema.
#[derive(Debug)]
pub(super) struct Instance<'a> {
    tree: &'a Tree<'a>,
    /// How many errors are wanted; nothing where it is not held against a schema.
    most: Option<usize>,
    met: Cell<usize>,
}

impl<'a> Instance<'a> {
    /// A document of which at most so many errors are wanted: once there are more, the rest of it looks empty.
    pub(super) fn new(tree: &'a Tree<'a>, most: usize) -> Self {
        Self { tree, most: Some(most), met: Cell::new(0) }
    }

    /// Whether there are more errors than are wanted.
    pub(super) fn is_spent(&self) -> bool {
        self.most.is_some_and(|most| self.met.get() > most)
    }

    /// Whether an error was met before the rest was left.
    pub(super) fn wants(&self, error: &ValidationError<'_>) -> bool {
        let met = error.instance().as_u64();
        met.zip(self.most).is_none_or(|(met, most)| met <= most as u64)
    }
}

/// The representation that `jsonschema::options_for` takes; its nodes are [`TreeNode`]s.
#[derive(Debug)]
pub(super) struct TreeJson;

/// A value of a tree, or the name of a property on its own.
#[derive(Debug, Clone, Copy)]
pub(super) enum TreeNode<'a> {
    /// A value of a tree.
    Value(&'a Instance<'a>, NodeId),
    /// A property's name.
    Name(&'a str),
}

impl<'a> TreeNode<'a> {
    /// The whole document.
    pub(super) fn root(of: &'a Instance<'a>) -> Self {
        Self::Value(of, of.tree.root())
    }

    fn kind(&self) -> Kind<'a> {
        match *self {
            Self::Value(of, node) => of.tree.kind(node),
            Self::Name(name) => Kind::String(name),
        }
    }

    fn container(&self, wanted: Kind<'_>) -> Option<Container<'a>> {
        match *self {
            Self::Value(of, node) if of.tree.kind(node) == wanted => Some(Container { of, node }),
            _ => None,
        }
    }
}

/// A whole document as a value of `serde_json`.
pub fn value(tree: &Tree<'_>) -> Value {
    written_out(tree, tree.root())
}

/// A value of a tree as one of `serde_json`, each alias written out.
fn written_out(tree: &Tree<'_>, node: NodeId) -> Value {
    match tree.kind(node) {
        Kind::Null => Value::Null,
        Kind::Bool(value) => Value::Bool(value),
        Kind::Number(text) => Value::Number(TreeNumber(text).to_json()),
        Kind::String(text) => Value::String(text.to_owned()),
        Kind::List => tree.items(node).map(|item| written_out(tree, item)).collect(),
        Kind::Map => {
            let entries = tree.entries(node);
            Value::Object(
                entries.map(|entry| (entry.key.to_owned(), written_out(tree, entry.value))).collect(),
            )
        }
    }
}

/// A list or a map of a tree.
#[derive(Debug, Clone, Copy)]
pub(super) struct Container<'a> {
    of: &'a Instance<'a>,
    node: NodeId,
}

/// A number as the document writes it.
#[derive(Debug, Clone, Copy)]
pub(super) struct TreeNumber<'a>(&'a str);

impl Json for TreeJson {
    type Node<'a> = TreeNode<'a>;
    type PreparedKey = String;
    type StringBuffer = ();

    // A short map is walked at each look-up.
    const KEYS_PER_LOOKUP: usize = 2;
    // An alias within its own value is refused when the text is read.
    const ACYCLIC: bool = true;

    fn prepare_key(key: &str) -> String {
        key.to_owned()
    }

    fn with_string_node<T>((): &mut (), string: &str, f: impl FnOnce(TreeNode<'_>) -> T) -> T {
        f(TreeNode::Name(string))
    }
}

impl<'a> Node<'a, TreeJson> for TreeNode<'a> {
    type Object = Container<'a>;
    type Array = Container<'a>;
    type Number = TreeNumber<'a>;

    fn as_object(&self) -> Option<Container<'a>> {
        self.container(Kind::Map)
    }

    fn as_array(&self) -> Option<Container<'a>> {
        self.container(Kind::List)
    }

    fn as_string(&self) -> Option<Cow<'a, str>> {
        match self.kind() {
            Kind::String(text) => Some(Cow::Borrowed(text)),
            _ => None,
        }
    }

    fn as_number(&self) -> Option<TreeNumber<'a>> {
        match self.kind() {
            Kind::Number(text) => Some(TreeNumber(text)),
            _ => None,
        }
    }

    fn as_boolean(&self) -> Option<bool> {
        match self.kind() {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    fn json_type(&self) -> JsonType {
        match self.kind() {
            Kind::Null => JsonType::Null,
            Kind::Bool(_) => JsonType::Boolean,
            Kind::Number(_) => JsonType::Number,
            Kind::String(_) => JsonType::String,
            Kind::List => JsonType::Array,
            Kind::Map => JsonType::Object,
        }
    }

    fn equals_value(&self, expected: &Value) -> bool {
        match (self.kind(), expected) {
            (Kind::Null, Value::Null) => true,
            (Kind::Bool(value), Value::Bool(expected)) => value == *expected,
            (Kind::String(text), Value::String(expected)) => text == expected,
            (Kind::Number(text), Value::Number(expected)) => cmp::equal_numbers(&TreeNumber(text), expected),
            (Kind::List, Value::Array(_)) | (Kind::Map, Value::Object(_)) => {
                matches!(*self, Self::Value(of, node) if cmp::equal(&written_out(of.tree, node), expected))
            }
            _ => false,
        }
    }

    /// The validator asks for it when it makes an error. An error of a document that is held against a schema bears
    /// its number instead: the value is at its path, and may be the whole document.
    fn to_value(&self) -> Cow<'a, Value> {
        match *self {
            Self::Value(of, _) if of.most.is_some() => {
                of.met.set(of.met.get().saturating_add(1));
                Cow::Owned(Value::from(of.met.get()))
            }
            Self::Value(of, node) => Cow::Owned(written_out(of.tree, node)),
            Self::Name(name) => Cow::Owned(Value::from(name)),
        }
    }

    /// An alias is the node that it stands for, so a value is checked once for all of its aliases.
    fn identity(&self) -> Option<NodeIdentity> {
        Some(match *self {
            Self::Value(of, node) => {
                NodeIdentity::tagged(std::ptr::from_ref(of).addr(), of.tree.resolve(node).index())
            }
            Self::Name(name) => NodeIdentity::tagged(name.as_ptr().addr(), NodeId::NOWHERE.index()),
        })
    }
}

impl<'a> Object<'a, TreeJson> for Container<'a> {
    type Node = TreeNode<'a>;
    type MemberName = &'a str;
    type MembersIter = Members<'a>;

    fn len(&self) -> usize {
        self.of.tree.len(self.node)
    }

    fn get(&self, key: &String) -> Option<TreeNode<'a>> {
        self.of.tree.get(self.node, key).map(|node| TreeNode::Value(self.of, node))
    }

    fn members(&self) -> Members<'a> {
        Members { of: self.of, pairs: self.of.tree.pairs(self.node) }
    }
}

impl<'a> Array<'a, TreeJson> for Container<'a> {
    type Node = TreeNode<'a>;
    type ElementsIter = Elements<'a>;

    fn len(&self) -> usize {
        self.of.tree.len(self.node)
    }

    /// Not by the elements' values, which are not at hand where errors are wanted.
    fn is_unique(&self) -> bool {
        let elements = self.of.tree.children(self.node);
        let values: Vec<_> = elements.map(|node| Cow::Owned(written_out(self.of.tree, node))).collect();
        jsonschema::json::unique::is_unique(&values)
    }

    fn elements(&self) -> Elements<'a> {
        Elements { of: self.of, items: self.of.tree.children(self.node) }
    }
}

/// The names and values of a map.
#[derive(Debug)]
pub(super) struct Members<'a> {
    of: &'a Instance<'a>,
    pairs: Pairs<'a>,
}

impl<'a> Iterator for Members<'a> {
    type Item = (&'a str, TreeNode<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let (key, value) = self.pairs.next().filter(|_| !self.of.is_spent())?;
        Some((self.of.tree.key(key), TreeNode::Value(self.of, value)))
    }
}

/// The items of a list.
#[derive(Debug)]
pub(super) struct Elements<'a> {
    of: &'a Instance<'a>,
    items: Items<'a>,
}

impl<'a> Iterator for Elements<'a> {
    type Item = TreeNode<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        self.items.next().filter(|_| !self.of.is_spent()).map(|node| TreeNode::Value(self.of, node))
    }
}

impl TreeNumber<'_> {
    /// The number as JSON holds it; a tree has only finite ones.
    fn to_json(self) -> Number {
        serde_json::from_str(&document::decimal(self.0)).unwrap_or_else(|_| Number::from(0))
    }

    /// Digits alone, which need no conversion.
    fn is_plain_integer(self) -> bool {
        let digits = self.0.strip_prefix('-').unwrap_or(self.0);
        digits.bytes().all(|byte| byte.is_ascii_digit())
    }
}

impl JsonNumber for TreeNumber<'_> {
    fn as_u64(&self) -> Option<u64> {
        if self.is_plain_integer() { self.0.parse().ok() } else { self.to_json().as_u64() }
    }

    fn as_i64(&self) -> Option<i64> {
        if self.is_plain_integer() { self.0.parse().ok() } else { self.to_json().as_i64() }
    }

    fn as_f64(&self) -> Option<f64> {
        document::number(self.0)
    }

    fn as_str(&self) -> Cow<'_, str> {
        document::decimal(self.0)
    }

    fn to_number(&self) -> Cow<'_, Number> {
        Cow::Owned(self.to_json())
    }

    fn is_integer(&self) -> bool {
        self.is_plain_integer() || document::number(self.0).is_some_and(|value| value.fract() == 0.0)
    }
}

#[cfg(test)]
mod tests;
