//! Edits that take lines along: entries below another key, a map as an item of a list.

use super::Edits;
use crate::document::{Kind, NodeId, Span};

impl Edits<'_> {
    /// The lines of an entry under another key, with their comments and with what is changed within them, each without the
    /// indentation of the entry; nothing where the entry does not stand on lines of its own.
    pub(in crate::document) fn lines_of(&self, value: NodeId, key: &str) -> Option<Vec<String>> {
        let lines = self.lines(value)?;
        let text = self.tree.text();
        let indent = self.column(self.entry_start(value));
        let mut within: Vec<_> = self
            .changes
            .iter()
            .filter(|(span, _)| lines.start <= span.start && span.end <= lines.end)
            .collect();
        let own = (self.tree.key_span(value)?, key.to_owned());
        within.retain(|(span, _)| *span != own.0);
        within.push(&own);
        within.sort_by_key(|(span, _)| *span);
        let (mut moved, mut done) = (String::new(), lines.start as usize);
        for (span, words) in within {
            moved.push_str(text.get(done..span.start as usize)?);
            moved.push_str(words);
            done = span.end as usize;
        }
        moved.push_str(text.get(done..lines.end as usize)?);
        let outdented =
            |line: &str| line.strip_prefix(&" ".repeat(indent)).unwrap_or(line.trim_start()).to_owned();
        Some(moved.lines().map(outdented).collect())
    }

    /// Puts lines in the place of all entries of a map in block style, whose lines they took along; whether it could.
    pub(in crate::document) fn refill(&mut self, map: NodeId, lines: &[String]) -> bool {
        let entries: Option<Vec<Span>> = self.values(map).iter().map(|value| self.lines(*value)).collect();
        let Some((entries, first)) = entries.zip(self.values(map).first().copied()) else { return false };
        let Some(start) = entries.first().map(|entry| entry.start) else { return false };
        let indent = " ".repeat(self.column(self.entry_start(first)));
        let indented =
            |line: &String| if line.is_empty() { "\n".to_owned() } else { format!("{indent}{line}\n") };
        self.changes.push((Span { start, end: start }, lines.iter().map(indented).collect()));
        for entry in entries {
            self.changes.push((Span { start: entry.start, end: self.next_line(entry.end) }, String::new()));
        }
        true
    }

    /// Makes a map in block style, which stands on lines of its own, the one item of a list; whether it could.
    pub(in crate::document) fn enlist(&mut self, map: NodeId) -> bool {
        let values = self.values(map);
        let (Some(first), Some(last)) = (values.first().copied(), values.last().copied()) else {
            return false;
        };
        if self.tree.kind(map) != Kind::Map || self.is_flow(map) || self.tree.resolve(map) != map {
            return false;
        }
        let (start, end) = (self.entry_start(first), self.tree.span(last).end);
        let line = self.line_start(start);
        let before = self.tree.text().get(line as usize..start as usize).unwrap_or_default();
        if !before.chars().all(|each| each == ' ') {
            return false;
        }
        self.changes.push((Span { start, end: start }, "- ".to_owned()));
        let mut next = self.next_line(start);
        while next < end {
            let following = self.next_line(next);
            let blank = self
                .tree
                .text()
                .get(next as usize..following as usize)
                .is_none_or(|line| line.trim().is_empty());
            if !blank {
                self.changes.push((Span { start: next, end: next }, "  ".to_owned()));
            }
            if following == next {
                break;
            }
            next = following;
        }
        true
    }
}
