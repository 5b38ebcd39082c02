//! A file of another format, and looking into it: every value that is looked at is remembered, so that the others can
//! be told.

use std::cell::RefCell;

use super::coverage::Touched;
use super::note::Refusal;
use crate::document::{
    self, Format, Kind, Limits, LineIndex, NodeId, Problem, ProblemKind, Tree, number, read,
};
use crate::quantity::Figure;

use crate::finding::Severity;
use crate::report::{Date, PartialDate};

/// A file of another format.
#[derive(Debug, Clone, Copy)]
pub struct Source<'t> {
    /// Its name, as it is to be shown.
    pub name: &'t str,
    /// Its text.
    pub text: &'t str,
}

impl<'t> Source<'t> {
    /// Its file name without folders, which are nobody's business.
    pub fn file(&self) -> &'t str {
        self.name.rsplit(['/', '\\']).next().unwrap_or(self.name)
    }

    /// Its file name without its ending, and without that of the format before it; a name may have dots of its own.
    pub fn stem(&self) -> &'t str {
        let stem = self.file().rsplit_once('.').map_or(self.file(), |(stem, _)| stem);
        let stem =
            [".cdx", ".spdx", ".ailca"].into_iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(stem);
        if stem.is_empty() { self.file() } else { stem }
    }

    /// Its text as a tree.
    ///
    /// # Errors
    ///
    /// The first problem that keeps it from being read.
    pub fn tree(&self, format: Format) -> Result<Tree<'t>, Refusal> {
        tree_of(self.text, format)
    }
}

/// A text as a tree.
///
/// # Errors
///
/// The first problem that keeps it from being read.
pub fn tree_of(text: &str, format: Format) -> Result<Tree<'_>, Refusal> {
    let reading = read(text, format, &Limits::default());
    match (reading.tree, reading.problems.iter().find(|problem| is_grave(problem))) {
        (Some(tree), None) => Ok(tree),
        (_, Some(problem)) => Err(Refusal::of_problem(problem, text)),
        (None, None) => Err(Refusal::new("unreadable")),
    }
}

/// Refuses to write what could not be read again: it is too large, or no document.
///
/// # Errors
///
/// Which of the two, and what to do.
pub fn readable(text: &str, format: Format) -> Result<(), Refusal> {
    let reading = read(text, format, &Limits::default());
    match reading.problems.iter().find(|problem| is_grave(problem)) {
        None => Ok(()),
        Some(problem) => Err(match problem.kind {
            ProblemKind::TooLarge { .. } | ProblemKind::TooManyNodes { .. } => too_large(),
            _ => Refusal { place: Refusal::of_problem(problem, text).place, ..Refusal::new("merge-broken") },
        }),
    }
}

/// That a report would be larger than what can be read.
pub fn too_large() -> Refusal {
    let limits = Limits::default();
    Refusal::new("too-large")
        .with("size", (limits.max_bytes >> 20).to_string())
        .with("nodes", limits.max_nodes.to_string())
}

/// Whether a problem leaves open what the text says: a key that stands twice does, a doubtful number does not.
fn is_grave(problem: &Problem) -> bool {
    crate::outcome::of_problem(problem).severity == Severity::Error
}

/// A tree of another format with what was looked at.
#[derive(Debug)]
pub struct Foreign<'t> {
    tree: Tree<'t>,
    seen: RefCell<Touched>,
    /// How many lines of the file stand above the tree.
    above: usize,
    /// Where lines begin.
    lines: LineIndex<'t>,
}

impl<'t> Foreign<'t> {
    /// Nothing looked at yet.
    pub fn new(tree: Tree<'t>) -> Self {
        Self { lines: LineIndex::new(tree.text()), tree, seen: RefCell::default(), above: 0 }
    }

    /// A tree that begins below so many lines of its file; places count from the first line of the file.
    #[must_use]
    pub fn below(self, above: usize) -> Self {
        Self { above, ..self }
    }

    /// A value of the tree.
    pub const fn look(&self, node: NodeId) -> Look<'_, 't> {
        Look { of: self, node }
    }

    /// The whole document.
    pub fn root(&self) -> Look<'_, 't> {
        self.look(self.tree.root())
    }

    /// The document.
    pub const fn tree(&self) -> &Tree<'t> {
        &self.tree
    }

    /// The highest values that were never looked at.
    pub fn rest(&self) -> Vec<NodeId> {
        self.seen.borrow().rest(&self.tree)
    }

    /// Whether a value was looked at.
    pub fn has_seen(&self, node: NodeId) -> bool {
        self.seen.borrow().has(node)
    }
}

/// A value of another format.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a, 't> {
    of: &'a Foreign<'t>,
    node: NodeId,
}

impl<'a> Look<'a, '_> {
    /// The value under a key.
    pub fn get(self, key: &str) -> Option<Self> {
        let node = self.of.tree.get(self.node, key)?;
        (!matches!(self.of.tree.kind(node), Kind::Null)).then_some(Self { node, ..self })
    }

    /// The value under a key in the value under the key before it.
    pub fn at(self, keys: impl IntoIterator<Item: AsRef<str>>) -> Option<Self> {
        keys.into_iter().try_fold(self, |look, key| look.get(key.as_ref()))
    }

    /// The items of a list.
    pub fn items(self) -> Vec<Self> {
        self.of.tree.items(self.node).map(|node| Self { node, ..self }).collect()
    }

    /// The items of the list under a key.
    pub fn list(self, key: &str) -> Vec<Self> {
        self.get(key).map(Self::items).unwrap_or_default()
    }

    /// Whether it is a map.
    pub fn is_map(self) -> bool {
        matches!(self.of.tree.kind(self.node), Kind::Map)
    }

    /// Whether it is a figure with a number, and not withheld.
    pub fn is_stated(self) -> bool {
        self.get(Figure::value).is_some()
    }

    /// Its text, where it is one and not blank.
    pub fn text(self) -> Option<&'a str> {
        match self.of.tree.kind(self.node) {
            Kind::String(text) if !text.trim().is_empty() => {
                self.take();
                Some(text.trim())
            }
            _ => None,
        }
    }

    /// Its number as written; a text that writes a number is taken as one.
    pub fn number(self) -> Option<&'a str> {
        let text = match self.of.tree.kind(self.node) {
            Kind::Number(text) => text,
            Kind::String(text) => text.trim(),
            _ => return None,
        };
        number(text)?;
        self.take();
        Some(text)
    }

    /// The text under a key.
    pub fn word(self, key: &str) -> Option<&'a str> {
        self.get(key)?.text()
    }

    /// A date of which the day is known, for a format that knows no other.
    pub fn day(self, key: &str) -> Option<&'a str> {
        let is_day = |text: &&str| Date::try_from((*text).to_owned()).is_ok();
        self.peek(key).filter(is_day).and_then(|_| self.word(key))
    }

    /// The day of a moment, such as `2026-03-02T09:15:00Z`; what is none stays, and is told as left out.
    pub fn day_of_moment(self, key: &str) -> Option<&'a str> {
        let is_day = |text: &&str| text.get(..10).is_some_and(|day| Date::try_from(day.to_owned()).is_ok());
        self.peek(key).filter(is_day).and_then(|_| self.word(key)?.get(..10))
    }

    /// The first day of a period, as a format writes it that knows days alone.
    pub fn first_day(self, key: &str) -> Option<String> {
        let date = PartialDate::try_from(self.word(key)?.to_owned()).ok()?;
        Some(date.first_day().to_string())
    }

    /// The last day of a period, likewise.
    pub fn last_day(self, key: &str) -> Option<String> {
        let date = PartialDate::try_from(self.word(key)?.to_owned()).ok()?;
        Some(date.last_day().to_string())
    }

    /// The number under a key, as written.
    pub fn figure(self, key: &str) -> Option<&'a str> {
        self.get(key)?.number()
    }

    /// Counts it as looked at, with all that is in it.
    pub fn take(self) {
        // 0003: nothing can be dropped in silence by an importer that forgot a field.
        self.of.seen.borrow_mut().take(self.node);
    }

    /// A text without counting it as looked at: for what only decides.
    pub fn peek(self, key: &str) -> Option<&'a str> {
        match self.of.tree.kind(self.get(key)?.node) {
            Kind::String(text) | Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The entries of a map, in order.
    pub fn entries(self) -> Vec<(&'a str, Self)> {
        let entries = self.of.tree.entries(self.node);
        entries.map(|entry| (entry.key, Self { node: entry.value, ..self })).collect()
    }

    /// Whether it was looked at itself.
    pub fn is_taken(self) -> bool {
        self.of.has_seen(self.node)
    }

    /// Its text as it stands in the file, with all that is in it.
    pub fn inside(self) -> &'a str {
        self.of.tree.span(self.node).slice(self.of.tree.text())
    }

    /// Its node.
    pub const fn node(self) -> NodeId {
        self.node
    }

    /// Its line and column, both from 1.
    pub fn place(self) -> (usize, usize) {
        let (line, column) = self.of.lines.line_column(self.of.tree.span(self.node).start as usize);
        (line + self.of.above, column)
    }

    /// A scalar as it stands there.
    pub fn plain(self) -> Option<String> {
        match self.of.tree.kind(self.node) {
            Kind::Number(text) | Kind::String(text) => Some(text.to_owned()),
            Kind::Bool(value) => Some(value.to_string()),
            _ => None,
        }
    }
}

/// A number of things, however it is written: `7`, `7.0`, `1e3`.
pub fn whole(text: &str) -> Option<u64> {
    let plain = crate::quantity::Decimal::read(text)?.plain()?;
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    rest.bytes().all(|digit| digit == b'0').then(|| whole.parse().ok()).flatten()
}

/// A number's text in the notation that every reader of YAML and JSON takes.
pub fn figure_text(text: &str) -> Option<String> {
    let text = text.trim();
    document::number(text).map(|_| document::decimal(text).into_owned())
}
