//! Where lines, columns and entries stand in the text of a document.

use super::Edits;
use crate::document::{Kind, NodeId, Span};

impl Edits<'_> {
    /// The column of the dashes of a list in block style.
    pub(super) fn dashes(&self, list: NodeId, first: NodeId) -> usize {
        let start = self.tree.span(list).start;
        let before = self.tree.text().get(start as usize..self.tree.span(first).start as usize);
        let mut at = start as usize;
        for line in before.unwrap_or_default().split_inclusive('\n') {
            let indent = line.len() - line.trim_start_matches(' ').len();
            if line
                .trim_start()
                .strip_prefix('-')
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t', '\r', '\n']))
            {
                return self.column(Span::new(at + indent, 0).start);
            }
            at += line.len();
        }
        // They stand below the key of the list.
        self.column_of(list)
    }

    /// The column at which the entries of a map in block style begin, of which this is one: that of its key, or of what is
    /// written before the key.
    pub(super) fn column_of(&self, value: NodeId) -> usize {
        let start = self.entry_start(value);
        let line = self.tree.text().get(self.line_start(start) as usize..start as usize).unwrap_or_default();
        line.len() - line.trim_start_matches([' ', '-']).len()
    }

    pub(in crate::document) fn values(&self, parent: NodeId) -> Vec<NodeId> {
        match self.tree.kind(parent) {
            Kind::Map => self.tree.entries(parent).map(|entry| entry.value).collect(),
            Kind::List => self.tree.items(parent).collect(),
            _ => Vec::new(),
        }
    }

    /// Whether a map or list is written between brackets.
    pub(in crate::document) fn is_flow(&self, node: NodeId) -> bool {
        let span = self.tree.span(node);
        // A list whose dashes stand below its key begins, for the parser, at its first entry, which may have brackets.
        let begins_with_entry =
            || self.values(node).first().is_some_and(|first| self.entry_start(*first) == span.start);
        span.slice(self.tree.text()).starts_with(['{', '[']) && !begins_with_entry()
    }

    pub(super) fn is_json(&self) -> bool {
        self.is_flow(self.tree.root())
    }

    /// Where an entry starts: at its key, or the question mark before it, or at the value of a list.
    pub(super) fn entry_start(&self, value: NodeId) -> u32 {
        let Some(key) = self.tree.key_span(value) else { return self.tree.span(value).start };
        let before = self.tree.text().get(self.line_start(key.start) as usize..key.start as usize);
        let before = before.unwrap_or_default().trim_end();
        match before.strip_suffix('?').filter(|before| before.chars().all(|each| " -{,".contains(each))) {
            Some(before) => self.line_start(key.start) + Span::new(before.len(), 0).start,
            None => key.start,
        }
    }

    pub(super) fn line_start(&self, at: u32) -> u32 {
        let before = self.tree.text().get(..at as usize).unwrap_or_default();
        // A byte order mark stands before the first line, and is no part of it.
        let mark = if before.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Span::new(before.rfind('\n').map_or(mark, |newline| newline + 1), 0).start
    }

    pub(super) fn line_end(&self, at: u32) -> u32 {
        let rest = self.tree.text().get(at as usize..).unwrap_or_default();
        let length = rest.find('\n').unwrap_or(rest.len());
        let length = rest.get(..length).map_or(0, |line| line.trim_end_matches('\r').len());
        at.saturating_add(Span::new(length, 0).start)
    }

    /// Where the line behind the end of another starts.
    pub(super) fn next_line(&self, end: u32) -> u32 {
        let rest = self.tree.text().get(end as usize..).unwrap_or_default();
        let length = rest.find('\n').map_or(rest.len(), |newline| newline + 1);
        end.saturating_add(Span::new(length, 0).start)
    }

    /// Where the line before the start of another ends.
    pub(super) fn line_before(&self, start: u32) -> u32 {
        let before = self.tree.text().get(..start as usize).unwrap_or_default();
        let before = before.strip_suffix('\n').unwrap_or(before);
        Span::new(before.strip_suffix('\r').unwrap_or(before).len(), 0).start
    }

    pub(super) fn column(&self, at: u32) -> usize {
        (at - self.line_start(at)) as usize
    }
}
