//! A piece of a report that is being written: its keys in order, its figures as their source wrote them.

use std::borrow::Cow;

use crate::document::{Kind, NodeId, Tree};
use crate::quantity::{CountUnit, Figure, Range, Uncertainty};
use crate::report::BaseModel;

/// The key of an entry: most are written in the program, and a large draft has many.
type Key = Cow<'static, str>;

/// A value of a report to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Text.
    Word(String),
    /// A number or a truth value, as it stands in its source.
    Bare(String),
    /// A map.
    Map(Map),
    /// A list.
    List(Vec<Node>),
}

/// A map of a report to come, in the order in which it was filled.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Map(Vec<(Key, Node)>);

impl From<Map> for Node {
    fn from(map: Map) -> Self {
        Self::Map(map)
    }
}

impl Node {
    /// What stands at a place of a document; nothing as an empty text.
    pub fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.kind(node) {
            Kind::Map => Self::Map(Map::of(tree, node)),
            Kind::List => Self::List(tree.items(node).map(|item| Self::of(tree, item)).collect()),
            Kind::String(text) => Self::Word(text.to_owned()),
            Kind::Number(text) => Self::Bare(text.to_owned()),
            Kind::Bool(value) => Self::Bare(value.to_string()),
            Kind::Null => Self::Word(String::new()),
        }
    }
}

impl Node {
    /// Every text in it.
    pub(super) fn words(&self, each: &mut impl FnMut(&str)) {
        match self {
            Self::Word(text) => each(text),
            Self::Bare(_) => {}
            Self::Map(map) => map.entries().for_each(|(_, node)| node.words(each)),
            Self::List(list) => list.iter().for_each(|node| node.words(each)),
        }
    }

    /// Gives back the room that nothing will fill: a large draft has many small maps.
    pub(super) fn shrink(&mut self) {
        match self {
            Self::Word(text) | Self::Bare(text) => text.shrink_to_fit(),
            Self::Map(map) => map.shrink(),
            Self::List(list) => {
                list.iter_mut().for_each(Self::shrink);
                list.shrink_to_fit();
            }
        }
    }

    fn remove_at(&mut self, steps: &[&str]) -> Option<Self> {
        let (first, rest) = steps.split_first()?;
        match self {
            Self::Map(map) => map.remove_at(steps),
            Self::List(list) => {
                let place = first.parse().ok().filter(|place| *place < list.len())?;
                if rest.is_empty() { Some(list.remove(place)) } else { list[place].remove_at(rest) }
            }
            Self::Word(_) | Self::Bare(_) => None,
        }
    }

    /// The bytes and the keys and values that it has at least, wherever it is written.
    pub(super) fn weight(&self) -> (usize, usize) {
        let add =
            |(bytes, nodes): (usize, usize), (more, further): (usize, usize)| (bytes + more, nodes + further);
        match self {
            Self::Word(text) | Self::Bare(text) => (text.len(), 1),
            Self::Map(map) => map.weight(),
            Self::List(list) => list.iter().map(Self::weight).fold((2, 1), add),
        }
    }
}

impl Map {
    /// Gives back the room that nothing will fill.
    pub(super) fn shrink(&mut self) {
        self.0.retain(|(_, node)| !matches!(node, Node::List(list) if list.is_empty()));
        self.0.iter_mut().for_each(|(_, node)| node.shrink());
        self.0.shrink_to_fit();
    }

    /// The bytes and the keys and values that it has at least, wherever it is written.
    pub(super) fn weight(&self) -> (usize, usize) {
        self.entries().fold((2, 1), |(bytes, nodes), (key, node)| {
            let (more, further) = node.weight();
            (bytes + key.len() + 1 + more, nodes + 1 + further)
        })
    }

    /// The entries of a map of a document.
    pub fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        Self(
            tree.entries(node)
                .map(|entry| (entry.key.to_owned().into(), Node::of(tree, entry.value)))
                .collect(),
        )
    }

    /// Without entries.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// With an entry; one of the same key is replaced in its place.
    #[must_use]
    pub fn with(mut self, key: impl Into<Key>, node: impl Into<Node>) -> Self {
        self.set(key, node);
        self
    }

    /// With a text.
    #[must_use]
    pub fn word(self, key: impl Into<Key>, text: impl Into<String>) -> Self {
        self.with(key, Node::Word(text.into()))
    }

    /// With a text, where there is one.
    #[must_use]
    pub fn word_if(self, key: impl Into<Key>, text: Option<impl Into<String>>) -> Self {
        match text {
            Some(text) => self.word(key, text),
            None => self,
        }
    }

    /// With a number or truth value as it is written.
    #[must_use]
    pub fn bare(self, key: impl Into<Key>, text: impl Into<String>) -> Self {
        self.with(key, Node::Bare(text.into()))
    }

    /// With a node, where there is one.
    #[must_use]
    pub fn with_if(self, key: impl Into<Key>, node: Option<impl Into<Node>>) -> Self {
        match node {
            Some(node) => self.with(key, node),
            None => self,
        }
    }

    /// Sets an entry; one of the same key is replaced in its place.
    pub fn set(&mut self, key: impl Into<Key>, node: impl Into<Node>) {
        let (key, node) = (key.into(), node.into());
        match self.0.iter_mut().find(|(known, _)| *known == key) {
            Some((_, known)) => *known = node,
            None => self.0.push((key, node)),
        }
    }

    /// With the entries of another map behind its own; those of the same key are replaced.
    #[must_use]
    pub fn merged(mut self, other: Self) -> Self {
        self.0.reserve_exact(other.0.len());
        for (key, node) in other.0 {
            self.set(key, node);
        }
        self
    }

    /// Whether it has every entry of another map, with the same value; lists and maps with nothing in them say nothing.
    pub fn holds(&self, other: &Self) -> bool {
        other.entries().all(|(key, node)| match (self.get(key), node) {
            (Some(Node::Map(own)), Node::Map(other)) => own.holds(other),
            (Some(own), node) => own == node,
            (None, Node::Map(other)) => Self::new().holds(other),
            (None, Node::List(items)) => items.is_empty(),
            (None, _) => false,
        })
    }

    /// The value under a key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.0.iter().find(|(known, _)| known == key).map(|(_, node)| node)
    }

    /// The map under a key; made when there is none.
    pub fn map(&mut self, key: impl Into<Key>) -> &mut Self {
        let node = self.node(key);
        if !matches!(node, Node::Map(_)) {
            *node = Node::Map(Self::new());
        }
        match node {
            Node::Map(map) => map,
            _ => unreachable!("it was made a map"),
        }
    }

    /// The list under a key; made when there is none.
    pub fn list(&mut self, key: impl Into<Key>) -> &mut Vec<Node> {
        let node = self.node(key);
        if !matches!(node, Node::List(_)) {
            *node = Node::List(Vec::new());
        }
        match node {
            Node::List(list) => list,
            _ => unreachable!("it was made a list"),
        }
    }

    fn node(&mut self, key: impl Into<Key>) -> &mut Node {
        let key = key.into();
        let index = self.0.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            self.0.push((key, Node::Map(Self::new())));
            self.0.len() - 1
        });
        &mut self.0[index].1
    }

    /// The entries, in order.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = (&str, &Node)> {
        self.0.iter().map(|(key, node)| (&**key, node))
    }

    /// Whether there is no entry.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes away what is empty: maps and lists without entries, texts without letters.
    ///
    /// A list stays where its key is one of `required`, since some formats ask for it even without entries.
    pub fn prune_but(&mut self, required: &[&str]) {
        self.0.retain_mut(|(key, node)| keep(node, required) || required.contains(&&**key));
    }

    /// Takes away what is empty: maps and lists without entries, texts without letters.
    pub fn prune(&mut self) {
        self.prune_but(&[]);
    }

    /// Puts the entries in the order of `keys`; those not named come last, as they are.
    pub fn order(&mut self, keys: &[&str]) {
        self.0.sort_by_key(|(key, _)| keys.iter().position(|each| each == key).unwrap_or(keys.len()));
    }

    /// Takes away what stands at the steps of a pointer.
    pub(crate) fn remove_at(&mut self, steps: &[&str]) -> Option<Node> {
        let (first, rest) = steps.split_first()?;
        let key = first.replace("~1", "/").replace("~0", "~");
        let place = self.0.iter().position(|(known, _)| *known == key)?;
        if rest.is_empty() { Some(self.0.remove(place).1) } else { self.0[place].1.remove_at(rest) }
    }

    /// The text under a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key) {
            Some(Node::Word(text) | Node::Bare(text)) => Some(text),
            _ => None,
        }
    }
}

fn keep(node: &mut Node, required: &[&str]) -> bool {
    match node {
        Node::Word(text) | Node::Bare(text) => !text.trim().is_empty(),
        Node::Map(map) => {
            map.prune_but(required);
            !map.is_empty()
        }
        Node::List(list) => {
            list.retain_mut(|node| keep(node, required));
            !list.is_empty()
        }
    }
}

/// A path without the positions in its lists.
pub(super) fn of_kind(pointer: &str) -> String {
    let part = |part: &str| {
        let is_position = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_position { "*".to_owned() } else { part.to_owned() }
    };
    pointer.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// A list of texts.
pub fn words(texts: impl IntoIterator<Item = impl Into<String>>) -> Node {
    Node::List(texts.into_iter().map(|text| Node::Word(text.into())).collect())
}

/// A figure: its number as written, with its unit.
pub fn figure(value: &str, unit: &str) -> Map {
    let figure = Map::new().bare(Figure::value, value);
    if unit == CountUnit::One.key() { figure } else { figure.word(Figure::unit, unit) }
}

/// The uncertainty of a figure that is known to lie between two numbers.
pub fn between(low: &str, high: &str) -> Map {
    Map::new().with(Uncertainty::interval, Map::new().bare(Range::low, low).bare(Range::high, high))
}

/// What a model was made from, where no more than a name is known of it.
pub fn made_from(base: &str) -> Node {
    Node::List(vec![Map::new().word(BaseModel::name, base).into()])
}
