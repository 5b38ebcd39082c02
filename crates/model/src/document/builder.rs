//! Builds the tree for both readers: they say what they meet, the limits and the doubled keys are checked here.

use super::tree::{FEW, Form, Node, Tree};
use super::{Limits, NodeId, Problem, ProblemKind, Reading, Span};

/// How many problems one reading keeps: past that the text is not a report with mistakes in it.
const MOST_PROBLEMS: usize = 10_000;

/// The reading stops here; the problem that stopped it is already noted.
pub(super) struct Stop;

/// A tree under construction.
pub(super) struct Builder<'t> {
    tree: Tree<'t>,
    open: Vec<Open>,
    limits: Limits,
    problems: Vec<Problem>,
    is_fatal: bool,
    /// What aliases stand for, above the node and the name that each of them is.
    aliased: Weight,
    /// Where the latest key or value ends.
    end: u32,
}

/// A list or map that is not closed yet.
struct Open {
    id: u32,
    len: u32,
    /// How deep the deepest child goes, aliases followed.
    height: usize,
    aliased: Weight,
}

/// How much a value is, each alias within it written out.
#[derive(Debug, Clone, Copy, Default)]
struct Weight {
    nodes: u64,
    bytes: u64,
}

impl Weight {
    fn plus(self, other: Self) -> Self {
        Self { nodes: self.nodes.saturating_add(other.nodes), bytes: self.bytes.saturating_add(other.bytes) }
    }

    fn minus(self, other: Self) -> Self {
        Self { nodes: self.nodes.saturating_sub(other.nodes), bytes: self.bytes.saturating_sub(other.bytes) }
    }
}

/// What an alias to a finished value costs.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cost {
    weight: Weight,
    height: usize,
}

/// How many bytes a span covers.
fn length(span: Span) -> u64 {
    u64::from(span.end.saturating_sub(span.start))
}

impl<'t> Builder<'t> {
    pub(super) fn new(text: &'t str, limits: &Limits) -> Self {
        let nodes = Vec::with_capacity((text.len() / 16).min(limits.max_nodes));
        let tree = Tree { text, nodes, decoded: String::new(), tables: Vec::new(), long: Vec::new() };
        let limits = Limits { max_nodes: limits.max_nodes.min(u32::MAX as usize / 2), ..*limits };
        Self {
            tree,
            open: Vec::new(),
            limits,
            problems: Vec::new(),
            is_fatal: false,
            aliased: Weight::default(),
            end: 0,
        }
    }

    /// The tree, unless something fatal was met, and all that was met.
    pub(super) fn finish(mut self) -> Reading<'t> {
        self.problems.sort_by_key(|problem| problem.span.start);
        self.tree.long.sort_unstable();
        let is_whole = !self.is_fatal && self.open.is_empty() && !self.tree.nodes.is_empty();
        Reading { tree: is_whole.then_some(self.tree), problems: self.problems }
    }

    /// Notes a problem and goes on.
    pub(super) fn note(&mut self, problem: Problem) {
        self.is_fatal |= problem.kind.is_fatal();
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// Notes a problem and stops.
    pub(super) fn stop<T>(&mut self, kind: ProblemKind, span: Span) -> Result<T, Stop> {
        self.note(Problem::new(kind, span));
        Err(Stop)
    }

    /// Where the latest key or value ends.
    pub(super) fn end(&self) -> usize {
        self.end as usize
    }

    /// The node that comes next.
    pub(super) fn next_id(&self) -> NodeId {
        NodeId(self.count())
    }

    /// Lets the innermost open list or map start no later than here.
    pub(super) fn starts_by(&mut self, at: u32) {
        if let Some(open) = self.open.last()
            && let Some(node) = self.tree.nodes.get_mut(open.id as usize)
        {
            node.span.start = node.span.start.min(at);
        }
    }

    /// Where the innermost open list or map starts.
    pub(super) fn innermost(&self) -> Option<Span> {
        let node = self.open.last().and_then(|open| self.tree.nodes.get(open.id as usize))?;
        Some(Span { start: node.span.start, end: node.span.start.saturating_add(1) })
    }

    /// A string that stands in the text as it is.
    #[inline]
    pub(super) fn source(&mut self, span: Span, content: Span, is_key: bool) -> Result<(), Stop> {
        self.push(Form::Source, is_key, span, content.start, content.end)
    }

    /// A string that the text writes in another way.
    pub(super) fn decoded(&mut self, span: Span, content: &str, is_key: bool) -> Result<(), Stop> {
        let start = self.tree.decoded.len();
        self.tree.decoded.push_str(content);
        let range = Span::new(start, self.tree.decoded.len());
        self.push(Form::Decoded, is_key, span, range.start, range.end)
    }

    #[inline]
    pub(super) fn null(&mut self, span: Span) -> Result<(), Stop> {
        self.push(Form::Null, false, span, 0, 0)
    }

    #[inline]
    pub(super) fn bool(&mut self, span: Span, value: bool) -> Result<(), Stop> {
        self.push(Form::Bool(value), false, span, 0, 0)
    }

    #[inline]
    pub(super) fn number(&mut self, span: Span) -> Result<(), Stop> {
        self.push(Form::Number, false, span, 0, 0)
    }

    /// A number that stands in no text.
    pub(super) fn bare(&mut self, span: Span, number: &str) -> Result<(), Stop> {
        let start = self.tree.decoded.len();
        self.tree.decoded.push_str(number);
        let range = Span::new(start, self.tree.decoded.len());
        self.push(Form::Bare, false, span, range.start, range.end)
    }

    /// An alias to a finished value.
    pub(super) fn alias(&mut self, span: Span, target: NodeId, cost: Cost, is_key: bool) -> Result<(), Stop> {
        self.aliased = self.aliased.plus(cost.weight);
        let written_out = self.aliased.bytes.saturating_add(self.tree.text.len() as u64);
        // 0008: an alias weighs what it stands for, so that the tree and its copies have one bound.
        if written_out > self.limits.max_bytes as u64 {
            return self.stop(ProblemKind::AliasesTooLarge { limit: self.limits.max_bytes }, span);
        }
        if self.open.len().saturating_add(cost.height) > self.limits.max_depth {
            return self.stop(ProblemKind::TooDeep { limit: self.limits.max_depth }, span);
        }
        if let Some(open) = self.open.last_mut() {
            open.height = open.height.max(cost.height);
        }
        self.push(Form::Alias, is_key, span, target.0, 0)
    }

    /// What an alias to a scalar costs.
    pub(super) fn scalar_cost(span: Span) -> Cost {
        Cost { weight: Weight { nodes: 0, bytes: length(span) }, height: 0 }
    }

    /// Opens a list or a map at the start of this span.
    #[inline]
    pub(super) fn open(&mut self, is_map: bool, span: Span) -> Result<(), Stop> {
        if self.open.len() >= self.limits.max_depth {
            return self.stop(ProblemKind::TooDeep { limit: self.limits.max_depth }, span);
        }
        let id = self.count();
        self.push(if is_map { Form::Map } else { Form::List }, false, span, 0, 0)?;
        self.open.push(Open { id, len: 0, height: 0, aliased: self.aliased });
        Ok(())
    }

    /// Closes the innermost list or map, at `end` or else where its last child ends.
    #[inline]
    pub(super) fn close(&mut self, end: Option<u32>) -> Cost {
        let Some(open) = self.open.pop() else { return Cost::default() };
        let (after, latest) = (self.count(), self.end);
        let Some(node) = self.tree.nodes.get_mut(open.id as usize) else { return Cost::default() };
        let is_map = node.form == Form::Map;
        let len = if is_map { open.len / 2 } else { open.len };
        (node.a, node.b) = (len, after);
        node.span.end = end.unwrap_or(latest).max(node.span.start);
        self.end = node.span.end;
        let bytes = length(node.span);
        if len as usize > FEW {
            self.tabulate(open.id, is_map);
        } else if is_map {
            self.compare_keys(open.id);
        }
        let height = open.height.saturating_add(1);
        if let Some(parent) = self.open.last_mut() {
            parent.height = parent.height.max(height);
        }
        let nodes = u64::from(after.saturating_sub(open.id).saturating_sub(1));
        Cost { weight: Weight { nodes, bytes }.plus(self.aliased.minus(open.aliased)), height }
    }

    #[inline]
    fn push(&mut self, form: Form, is_key: bool, span: Span, a: u32, b: u32) -> Result<(), Stop> {
        if self.aliased.nodes.saturating_add(u64::from(self.count())) >= self.limits.max_nodes as u64 {
            return self.stop(ProblemKind::TooManyNodes { limit: self.limits.max_nodes }, span);
        }
        let parent = match self.open.last_mut() {
            Some(open) => {
                open.len += 1;
                open.id
            }
            None => NodeId::NOWHERE.0,
        };
        self.end = span.end;
        self.tree.nodes.push(Node { form, is_key, parent, span, a, b });
        Ok(())
    }

    fn count(&self) -> u32 {
        // The node limit keeps the count within 32 bits.
        u32::try_from(self.tree.nodes.len()).unwrap_or(u32::MAX)
    }

    /// Finds the doubled keys of a short map.
    fn compare_keys(&mut self, map: u32) {
        let mut keys = [(0_u32, ""); FEW];
        let mut doubled = Vec::new();
        for (seen, entry) in self.tree.pairs(NodeId(map)).enumerate() {
            let key = (entry.0.0, self.tree.key_text(entry.0.0));
            if let Some(first) = keys.iter().take(seen).find(|first| first.1 == key.1) {
                doubled.push((first.0, key.0));
            }
            if let Some(slot) = keys.get_mut(seen) {
                *slot = key;
            }
        }
        self.note_doubled(&doubled);
    }

    /// Keeps a long container's children in a table, and finds a map's doubled keys on the way.
    fn tabulate(&mut self, container: u32, is_map: bool) {
        let Self { tree, .. } = self;
        let start = Span::new(tree.tables.len(), 0).start;
        let mut doubled = Vec::new();
        if is_map {
            let mut keys: Vec<u32> = tree.pairs(NodeId(container)).map(|(key, _)| key.0).collect();
            keys.sort_unstable_by_key(|id| (tree.key_text(*id), *id));
            for same in keys.chunk_by(|one, other| tree.key_text(*one) == tree.key_text(*other)) {
                let (first, others) = same.split_first().unwrap_or((&0, &[]));
                doubled.extend(others.iter().map(|other| (*first, *other)));
            }
            tree.tables.append(&mut keys);
        } else {
            let items: Vec<u32> = tree.items(NodeId(container)).map(|id| id.0).collect();
            tree.tables.extend(items);
        }
        tree.long.push((container, start));
        self.note_doubled(&doubled);
    }

    fn note_doubled(&mut self, doubled: &[(u32, u32)]) {
        for (first, other) in doubled {
            let key = self.tree.key_text(*other).to_owned();
            let (first, other) = (self.tree.span(NodeId(*first)), self.tree.span(NodeId(*other)));
            self.note(Problem::new(ProblemKind::DuplicateKey { key }, other).with_related(first));
        }
    }
}
