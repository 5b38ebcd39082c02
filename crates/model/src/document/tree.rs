//! The located tree: one vector of nodes in the order of the text, each with its place.
//!
//! A map's node is followed by each key's node and its value's; a list's by its items. What comes after a value is
//! found by the end of its subtree, so no list of children is kept, save for long lists and maps, which keep a
//! sorted table so that looking up the last item costs no more than the first. An alias is an edge to its target.

use super::{NodeId, Span};

/// How many children a list or a map has before it keeps a table of them.
pub(super) const FEW: usize = 16;

/// A document as a tree that borrows the text it was read from.
#[derive(Debug, Clone)]
pub struct Tree<'t> {
    pub(super) text: &'t str,
    pub(super) nodes: Vec<Node>,
    /// The strings that differ from their source text, one after the other.
    pub(super) decoded: String,
    /// The tables of the long lists and maps: items in order, keys sorted.
    pub(super) tables: Vec<u32>,
    /// Where each table starts, by its list or map, sorted.
    pub(super) long: Vec<(u32, u32)>,
}

/// A node: what `a` and `b` mean depends on the form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Node {
    pub(super) form: Form,
    pub(super) is_key: bool,
    pub(super) parent: u32,
    pub(super) span: Span,
    pub(super) a: u32,
    pub(super) b: u32,
}

/// The form of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Null,
    Bool(bool),
    Number,
    /// A number that stands in no text: the bytes `a..b` of the decoded strings.
    Bare,
    /// The bytes `a..b` of the text.
    Source,
    /// The bytes `a..b` of the decoded strings.
    Decoded,
    /// `a` items; the node after the subtree is `b`.
    List,
    /// `a` entries; the node after the subtree is `b`.
    Map,
    /// The same value as node `a`.
    Alias,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Null.
    Null,
    /// True or false.
    Bool(bool),
    /// A finite number, as written; [`super::number`] gives its value.
    Number(&'a str),
    /// A string, decoded.
    String(&'a str),
    /// A list; [`Tree::items`] walks it.
    List,
    /// A map; [`Tree::entries`] walks it.
    Map,
}

/// One entry of a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The key, decoded.
    pub key: &'a str,
    /// Where the key stands.
    pub key_span: Span,
    /// The value.
    pub value: NodeId,
}

impl<'t> Tree<'t> {
    /// The text that the tree was read from, which its spans count in.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The node of the whole document.
    pub fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// What a value is; an alias is what it stands for. A node from elsewhere is null.
    pub fn kind(&self, id: NodeId) -> Kind<'_> {
        match self.resolved(id) {
            Some((_, node)) => self.kind_of(node),
            None => Kind::Null,
        }
    }

    fn kind_of(&self, node: &Node) -> Kind<'_> {
        match node.form {
            Form::Null | Form::Alias => Kind::Null,
            Form::Bool(value) => Kind::Bool(value),
            Form::Number => Kind::Number(node.span.slice(self.text)),
            Form::Bare => Kind::Number(self.string(node)),
            Form::Source | Form::Decoded => Kind::String(self.string(node)),
            Form::List => Kind::List,
            Form::Map => Kind::Map,
        }
    }

    /// The items of a list; of anything else, none.
    pub fn items(&self, id: NodeId) -> impl ExactSizeIterator<Item = NodeId> + '_ {
        self.children(id)
    }

    /// The items of a list, as a type with a name.
    pub fn children(&self, id: NodeId) -> Items<'_> {
        Items { tree: self, next: self.first(id, Form::List) }
    }

    /// The text of a key's node.
    pub fn key(&self, id: NodeId) -> &str {
        self.key_text(id.0)
    }

    /// The entries of a map in the order of the text; of anything else, none.
    pub fn entries(&self, id: NodeId) -> impl ExactSizeIterator<Item = Entry<'_>> + '_ {
        self.pairs(id).map(|(key, value)| {
            let key = self.node(key);
            Entry {
                key: key.map_or("", |key| self.string(key)),
                key_span: key.map_or_else(Span::default, |key| key.span),
                value,
            }
        })
    }

    /// The nodes of a map's keys and values.
    pub fn pairs(&self, id: NodeId) -> Pairs<'_> {
        Pairs(Items { tree: self, next: self.first(id, Form::Map) })
    }

    /// The node of a key of a map.
    pub fn key_node(&self, id: NodeId, key: &str) -> Option<NodeId> {
        let (map, node) = self.resolved(id)?;
        if let Some(table) = self.table(map, node) {
            let found = table.binary_search_by(|id| self.key_text(*id).cmp(key)).ok()?;
            return table.get(found).copied().map(NodeId);
        }
        self.pairs(map).find(|(node, _)| self.key_text(node.0) == key).map(|(node, _)| node)
    }

    /// The value of the entry before a key of a map, where it is no list or map with something in it.
    pub fn scalar_before(&self, key: NodeId) -> Option<NodeId> {
        let before = NodeId(key.0.checked_sub(1)?);
        let node = self.node(before)?;
        (!node.is_key && Some(node.parent) == self.node(key).map(|key| key.parent)).then_some(before)
    }

    /// The value under a key of a map.
    pub fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.key_node(id, key).map(|key| NodeId(key.0.saturating_add(1)))
    }

    /// Where a value stands; an alias stands where it is written. A node from elsewhere has the root's place.
    pub fn span(&self, id: NodeId) -> Span {
        self.node(id).or_else(|| self.nodes.first()).map_or_else(Span::default, |node| node.span)
    }

    /// Where the key that leads to a value stands.
    pub fn key_span(&self, id: NodeId) -> Option<Span> {
        let node = self.node(id)?;
        if node.is_key {
            return Some(node.span);
        }
        let key = self.node(NodeId(id.0.checked_sub(1)?))?;
        (key.is_key && key.parent == node.parent).then_some(key.span)
    }

    /// The list or map that holds a value; the value under an alias is held where it is written.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        let parent = self.node(id)?.parent;
        (parent != NodeId::NOWHERE.0).then_some(NodeId(parent))
    }

    /// The path to a value, as RFC 6901 writes it.
    pub fn pointer(&self, id: NodeId) -> String {
        let mut steps = Vec::new();
        let mut current = id;
        while let Some(parent) = self.parent(current) {
            steps.push(self.step(parent, current));
            current = parent;
        }
        steps.iter().rev().flat_map(|step| ["/", step]).collect()
    }

    /// The value at a path, as RFC 6901 writes it; aliases are followed.
    pub fn at(&self, pointer: &str) -> Option<NodeId> {
        let mut current = self.root();
        if pointer.is_empty() {
            return self.node(current).map(|_| current);
        }
        for step in pointer.strip_prefix('/')?.split('/') {
            let (container, node) = self.resolved(current)?;
            current = match node.form {
                Form::Map if step.contains('~') => {
                    self.get(container, &step.replace("~1", "/").replace("~0", "~"))
                }
                Form::Map => self.get(container, step),
                Form::List => self.item(container, node, step),
                _ => None,
            }?;
        }
        Some(current)
    }

    fn item(&self, list: NodeId, node: &Node, step: &str) -> Option<NodeId> {
        let is_index = step == "0" || !step.starts_with(['0', '+']);
        let index = step.parse::<usize>().ok().filter(|_| is_index)?;
        match self.table(list, node) {
            Some(table) => table.get(index).copied().map(NodeId),
            None => self.items(list).nth(index),
        }
    }

    /// The last step of a value's pointer.
    fn step(&self, parent: NodeId, id: NodeId) -> String {
        let Some(node) = self.node(parent) else { return String::new() };
        if node.form == Form::Map {
            let key =
                if self.node(id).is_some_and(|node| node.is_key) { id.0 } else { id.0.saturating_sub(1) };
            return self.key_text(key).replace('~', "~0").replace('/', "~1");
        }
        let index = match self.table(parent, node) {
            Some(table) => table.binary_search(&id.0).ok(),
            None => self.items(parent).position(|item| item == id),
        };
        index.unwrap_or_default().to_string()
    }

    /// The node itself, an alias as an alias.
    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    /// The node that a value is, past an alias, and its id.
    pub fn resolve(&self, id: NodeId) -> NodeId {
        self.resolved(id).map_or(id, |(id, _)| id)
    }

    fn resolved(&self, id: NodeId) -> Option<(NodeId, &Node)> {
        let node = self.node(id)?;
        if node.form == Form::Alias {
            return self.node(NodeId(node.a)).map(|target| (NodeId(node.a), target));
        }
        Some((id, node))
    }

    /// A string's text, or nothing for what is not a string.
    fn string(&self, node: &Node) -> &str {
        let source = match node.form {
            Form::Source => self.text,
            Form::Decoded | Form::Bare => &self.decoded,
            _ => return "",
        };
        source.get(node.a as usize..node.b as usize).unwrap_or_default()
    }

    pub(super) fn key_text(&self, id: u32) -> &str {
        self.node(NodeId(id)).map_or("", |node| self.string(node))
    }

    /// The number of items of a list or entries of a map.
    pub fn len(&self, id: NodeId) -> usize {
        match self.resolved(id) {
            Some((_, Node { form: Form::List | Form::Map, a, .. })) => *a as usize,
            _ => 0,
        }
    }

    fn table(&self, id: NodeId, node: &Node) -> Option<&[u32]> {
        if !matches!(node.form, Form::List | Form::Map) || node.a as usize <= FEW {
            return None;
        }
        let place = self.long.binary_search_by_key(&id.0, |(container, _)| *container).ok()?;
        let start = self.long.get(place)?.1 as usize;
        self.tables.get(start..start.saturating_add(node.a as usize))
    }

    /// The first child of a container of this form and how many there are.
    fn first(&self, id: NodeId, form: Form) -> Children {
        match self.resolved(id) {
            Some((id, node)) if node.form == form => Children { next: id.0.saturating_add(1), left: node.a },
            _ => Children { next: 0, left: 0 },
        }
    }
}

/// The next child of a container, and how many are left.
#[derive(Debug, Clone, Copy)]
struct Children {
    next: u32,
    left: u32,
}

/// The items of a list.
#[derive(Debug, Clone)]
pub struct Items<'a> {
    tree: &'a Tree<'a>,
    next: Children,
}

impl Iterator for Items<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        self.next.left = self.next.left.checked_sub(1)?;
        let id = NodeId(self.next.next);
        self.next.next = match self.tree.node(id) {
            Some(Node { form: Form::List | Form::Map, b, .. }) => *b,
            _ => id.0.saturating_add(1),
        };
        Some(id)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.next.left as usize, Some(self.next.left as usize))
    }
}

impl ExactSizeIterator for Items<'_> {}

/// The keys and values of a map, as nodes.
#[derive(Debug, Clone)]
pub struct Pairs<'a>(Items<'a>);

impl Iterator for Pairs<'_> {
    type Item = (NodeId, NodeId);

    fn next(&mut self) -> Option<(NodeId, NodeId)> {
        let key = NodeId(self.0.next.next);
        // A key is one node, so its value is the next.
        self.0.next.next = key.0.saturating_add(1);
        self.0.next().map(|value| (key, value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl ExactSizeIterator for Pairs<'_> {}
