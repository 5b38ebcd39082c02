//! Editing a document in its text, so that comments, order and writing stay as they are wherever nothing is changed.

mod comments;
mod kept;
mod layout;
mod structure;

use std::collections::{BTreeMap, BTreeSet};

use super::{Kind, NodeId, Span, Tree};

/// What is added to a map.
pub(super) enum Addition {
    /// A value, on one line.
    Inline(String),
    /// A whole entry, as lines of block style.
    Lines(Vec<String>),
}

/// Changes to a document, applied all at once.
#[derive(Debug)]
pub struct Edits<'a> {
    tree: &'a Tree<'a>,
    changes: Vec<(Span, String)>,
    /// Values that go, behind which nothing is added.
    aside: BTreeSet<NodeId>,
    /// Values that others take the place of.
    replaced: BTreeSet<NodeId>,
    /// How many entries are added to each map or list.
    added: BTreeMap<NodeId, usize>,
}

impl<'a> Edits<'a> {
    /// No change yet.
    pub fn new(tree: &'a Tree<'a>) -> Self {
        Self {
            tree,
            changes: Vec::new(),
            aside: BTreeSet::new(),
            replaced: BTreeSet::new(),
            added: BTreeMap::new(),
        }
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Writes `text` where a value stands; `text` is YAML or JSON as the document is, on one line.
    pub fn replace(&mut self, value: NodeId, text: &str) {
        self.replaced.insert(self.tree.resolve(value));
        let mut span = self.tree.span(value);
        // A block of lines begins with its sign, and ends behind its last line break, which stays.
        if let Some(key) =
            self.tree.key_span(value).filter(|_| matches!(self.tree.kind(value), Kind::String(_)))
        {
            let before = self.tree.text().get(key.end as usize..span.start as usize).unwrap_or_default();
            let head = before.split('\n').next().filter(|head| head.len() < before.len());
            if let Some(sign) = head.and_then(|head| head.split(" #").next()?.find(['|', '>'])) {
                span.start = key.end + Span::new(sign, 0).start;
            }
        }
        let written = span.slice(self.tree.text());
        span.end -= Span::new(written.len() - written.trim_end_matches(['\n', '\r']).len(), 0).start;
        let before = self.tree.text().get(..span.start as usize).and_then(|text| text.chars().next_back());
        // What is absent stands right behind its key.
        let touches = span.start == span.end && matches!(before, Some(':' | '-'));
        self.changes.push((span, if touches { format!(" {text}") } else { text.to_owned() }));
    }

    /// Writes another key before a value; a value without a key stays as it is.
    pub fn rename(&mut self, value: NodeId, key: &str) {
        if let Some(span) = self.tree.key_span(value) {
            let quoted = span.slice(self.tree.text()).starts_with(['"', '\'']);
            self.changes.push((span, if quoted { format!("\"{key}\"") } else { key.to_owned() }));
        }
    }

    /// Takes away an entry of a map, or of a list, with the comment behind it on its line.
    pub fn remove(&mut self, value: NodeId) {
        let Some(parent) = self.tree.parent(value) else { return };
        let siblings = self.values(parent);
        let Some(index) = siblings.iter().position(|each| *each == value) else { return };
        let span = if self.is_flow(parent) {
            self.flow_entry(&siblings, index)
        } else {
            self.block_entry(parent, &siblings, index)
        };
        let text =
            if siblings.len() > 1 || self.is_flow(parent) { String::new() } else { self.emptied(parent) };
        self.changes.push((span, text));
    }

    /// Adds an entry at the end of a map; `text` is the value, on one line.
    pub fn insert(&mut self, map: NodeId, key: &str, text: &str) {
        *self.added.entry(self.tree.resolve(map)).or_default() += 1;
        let values = self.staying(map);
        let end = |node: NodeId| self.tree.span(node).end;
        let (at, words) = match values.last() {
            _ if self.tree.kind(map) != Kind::Map => return,
            Some(last) if self.is_flow(map) => {
                let key = if self.is_json() { format!("\"{key}\"") } else { key.to_owned() };
                (end(*last), format!(", {key}: {text}"))
            }
            Some(last) => {
                let indent = self.column_of(values.first().copied().unwrap_or(*last));
                let at = self.line_end(end(*last));
                (at, format!("\n{}{key}: {text}", " ".repeat(indent)))
            }
            None => {
                let span = self.tree.span(map);
                let key = if self.is_json() { format!("\"{key}\"") } else { key.to_owned() };
                // Entries of one map come one after the other: the map that the first of them makes takes the others in.
                match self.changes.last_mut().filter(|(own, _)| *own == span) {
                    Some((_, words)) if words.ends_with(" }") => {
                        words.truncate(words.len() - " }".len());
                        words.extend([", ", &key, ": ", text, " }"]);
                    }
                    _ => self.changes.push((span, format!("{{ {key}: {text} }}"))),
                }
                return;
            }
        };
        self.changes.push((Span { start: at, end: at }, words));
    }

    /// Adds entries at the end of a map or list, each given as it is written on one line (with its key in a map) and as
    /// lines at an indentation, whichever the map or list is written like.
    pub fn append<E>(
        &mut self,
        parent: NodeId,
        entries: &[E],
        flow: impl Fn(&E) -> String,
        block: impl Fn(&E, usize) -> String,
    ) {
        if entries.is_empty() {
            return;
        }
        *self.added.entry(self.tree.resolve(parent)).or_default() += entries.len();
        let inline = || entries.iter().map(&flow).collect::<Vec<_>>().join(", ");
        let values = self.values(parent);
        let is_list = self.tree.kind(parent) == Kind::List;
        let (Some(first), Some(last)) = (values.first().copied(), values.last().copied()) else {
            let text = if is_list { format!("[{}]", inline()) } else { format!("{{ {} }}", inline()) };
            self.changes.push((self.tree.span(parent), text));
            return;
        };
        let end = self.tree.span(last).end;
        if self.is_flow(parent) {
            self.changes.push((Span { start: end, end }, format!(", {}", inline())));
            return;
        }
        let indent = if is_list { self.dashes(parent, first) } else { self.column_of(first) };
        let at = self.line_end(end);
        let lines: String = entries.iter().map(|entry| block(entry, indent)).collect();
        self.changes.push((Span { start: at, end: at }, format!("\n{}", lines.trim_end_matches('\n'))));
    }

    /// The text with every change made; of changes that overlap the first counts. Lines that are added end as those of the
    /// document do.
    pub fn apply(self) -> String {
        let text = self.tree.text();
        let mut edited = String::with_capacity(text.len());
        let mut done = 0;
        for (span, words) in self.parts() {
            edited.push_str(text.get(done..span.start as usize).unwrap_or_default());
            edited.push_str(&words);
            done = span.end as usize;
        }
        edited.push_str(text.get(done..).unwrap_or_default());
        edited
    }

    /// Each part of the text that goes, with what comes in its place, in the order of the text.
    pub(super) fn parts(mut self) -> Vec<(Span, String)> {
        self.changes.sort_by_key(|(span, _)| *span);
        let text = self.tree.text();
        if ends_in_two(text) {
            for (_, words) in &mut self.changes {
                *words = words.replace('\n', "\r\n");
            }
        }
        let mut parts: Vec<(Span, String)> = Vec::with_capacity(self.changes.len());
        for (span, words) in self.changes {
            let Some((last, before)) = parts.last_mut().filter(|(last, _)| span.start < last.end) else {
                parts.push((span, words));
                continue;
            };
            // What is added behind lines that go stands in their place.
            if span.start == span.end && !words.is_empty() {
                let ending = if words.starts_with("\r\n") { "\r\n" } else { "\n" };
                let is_begun = if before.is_empty() {
                    text.get(..last.start as usize).is_some_and(|kept| kept.ends_with('\n'))
                } else {
                    before.ends_with('\n')
                };
                match words.strip_prefix(ending).filter(|_| is_begun) {
                    Some(words) => before.extend([words, ending]),
                    None => before.push_str(&words),
                }
            }
        }
        parts
    }

    /// Adds nothing behind values that go.
    pub(super) fn leave_aside(&mut self, values: &BTreeSet<NodeId>) {
        self.aside.extend(values);
    }

    /// The values of a list or map behind which something can be added.
    fn staying(&self, parent: NodeId) -> Vec<NodeId> {
        self.values(parent).into_iter().filter(|value| !self.aside.contains(value)).collect()
    }

    /// Takes away an entry like [`Edits::remove`], and what was to be changed within it; the comments above go with what is
    /// moved, and stay where a value is taken away for good.
    pub(super) fn take_away(&mut self, value: NodeId, is_moved: bool) {
        if let Some(parent) = self.tree.parent(value).filter(|parent| self.is_flow(*parent)) {
            let change = self.taken_from_brackets(parent, value, is_moved);
            self.changes.push(change);
            return;
        }
        let lines = self.lines(value).filter(|_| is_moved);
        let before = self.changes.len();
        self.remove(value);
        let Some((mut span, text)) = self.changes.drain(before..).next() else { return };
        if let Some(lines) = lines {
            span.start = span.start.min(lines.start);
        }
        self.changes.push((span, text));
    }

    /// Takes away the comments above and behind an entry in block style, which went along with it.
    pub(super) fn drop_comments_around(&mut self, value: NodeId) {
        if let Some(lines) = self.lines(value) {
            let above = Span { start: lines.start, end: self.line_start(self.entry_start(value)) };
            let behind = Span { start: self.tree.span(value).end, end: lines.end };
            self.changes.extend([above, behind].map(|comments| (comments, String::new())));
        }
    }

    /// Adds an entry at the end of a map.
    pub(super) fn add(&mut self, map: NodeId, key: &str, addition: Addition) {
        match addition {
            Addition::Inline(text) => self.insert(map, key, &text),
            Addition::Lines(lines) => self.insert_lines(map, &lines),
        }
    }

    /// Forgets the changes that lie within a part of the text.
    pub(super) fn discard_within(&mut self, part: Span) {
        let lies_within = |span: &Span| {
            let is_before = span.start == span.end && span.start == part.start;
            part.start <= span.start && span.end <= part.end && span.start < part.end && !is_before
        };
        self.changes.retain(|(span, _)| !lies_within(span));
    }

    /// The lines of an entry of a map in block style that begins its line: from the comments above it to the end of its
    /// last line.
    fn lines(&self, value: NodeId) -> Option<Span> {
        let parent = self.tree.parent(value).filter(|parent| !self.is_flow(*parent))?;
        if self.tree.kind(parent) != Kind::Map {
            return None;
        }
        let text = self.tree.text();
        let start = self.entry_start(value);
        let mut line = self.line_start(start);
        let indent = text.get(line as usize..start as usize)?;
        if !indent.chars().all(|each| each == ' ') {
            return None;
        }
        let is_own = |line: &str| line.strip_prefix(indent).is_some_and(|rest| rest.starts_with('#'));
        while line > 0 {
            let above = self.line_start(line - 1);
            if above == line || !is_own(text.get(above as usize..line as usize)?) {
                break;
            }
            line = above;
        }
        Some(Span { start: line, end: self.line_end(self.tree.span(value).end) })
    }

    /// Adds lines at the end of a map in block style, each at its indentation.
    fn insert_lines(&mut self, map: NodeId, lines: &[String]) {
        let values = self.staying(map);
        let (Some(first), Some(last)) = (values.first().copied(), values.last().copied()) else { return };
        let indent = " ".repeat(self.column_of(first));
        let at = self.line_end(self.tree.span(last).end);
        let indented =
            |line: &String| if line.is_empty() { "\n".to_owned() } else { format!("\n{indent}{line}") };
        self.changes.push((Span { start: at, end: at }, lines.iter().map(indented).collect()));
    }

    /// The bytes of an entry between brackets, with one comma.
    fn flow_entry(&self, siblings: &[NodeId], index: usize) -> Span {
        let end = |index: usize| siblings.get(index).map(|node| self.tree.span(*node).end);
        let start = |index: usize| siblings.get(index).map(|node| self.entry_start(*node));
        match (index.checked_sub(1).and_then(end), start(index), start(index + 1), end(index)) {
            (_, Some(start), Some(next), _) => Span { start, end: next },
            (Some(before), _, _, Some(end)) => Span { start: before, end },
            (None, Some(start), None, Some(end)) => Span { start, end },
            _ => Span::default(),
        }
    }

    /// The lines of an entry; of the first entry of a map inside of a list what follows its dash.
    fn block_entry(&self, parent: NodeId, siblings: &[NodeId], index: usize) -> Span {
        let text = self.tree.text();
        let value = siblings.get(index).copied().unwrap_or(parent);
        let start = self.entry_start(value);
        let line = self.line_start(start);
        let end = self.line_end(self.tree.span(value).end);
        let before = text.get(line as usize..start as usize).unwrap_or_default();
        let alone = before.chars().all(|each| each == ' ');
        let of_list = self.tree.kind(parent) == Kind::List && before.trim() == "-";
        match siblings.get(index + 1) {
            // What follows the dash moves up to it.
            Some(next) if !alone && !of_list => Span { start, end: self.entry_start(*next) },
            _ if alone || of_list => {
                let whole = Span { start: line, end: self.next_line(end) };
                if siblings.len() > 1 { whole } else { Span { start: self.line_before(line), end } }
            }
            _ => Span { start, end: self.tree.span(value).end },
        }
    }

    /// What a map or list is without entries.
    fn emptied(&self, parent: NodeId) -> String {
        let empty = if self.tree.kind(parent) == Kind::List { "[]" } else { "{}" };
        format!(" {empty}")
    }
}

/// Whether most lines of a text end in a carriage return and a line feed.
fn ends_in_two(text: &str) -> bool {
    text.matches("\r\n").count() * 2 > text.matches('\n').count()
}

#[cfg(test)]
mod tests;
