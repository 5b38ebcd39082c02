//! Comments between the brackets of a map or list that is written anew.

use super::Edits;
use crate::document::{Kind, NodeId, Span};

/// The comments of an entry between brackets.
#[derive(Debug, Default)]
pub(in crate::document) struct OfEntry {
    /// On lines of their own above it.
    pub(in crate::document) above: Vec<String>,
    /// Within its value.
    pub(in crate::document) within: Vec<String>,
    /// Behind it on its line.
    pub(in crate::document) behind: Option<String>,
}

impl OfEntry {
    /// All of them, in order.
    pub(in crate::document) fn all(self) -> impl Iterator<Item = String> {
        self.above.into_iter().chain(self.within).chain(self.behind)
    }
}

impl Edits<'_> {
    /// The comments within a value between brackets, in order, each from its sign to the end of its line.
    pub(in crate::document) fn comments_within(&self, value: NodeId) -> Vec<String> {
        let whole = self.tree.span(value);
        let mut comments = Vec::new();
        if !self.is_flow(value) {
            return comments;
        }
        let mut done = whole.start;
        for word in self.words(value).into_iter().chain([Span { start: whole.end, end: whole.end }]) {
            let between = Span { start: done, end: word.start.max(done) };
            comments.extend(self.comments_between(between).into_iter().map(|(_, comment)| comment));
            done = done.max(word.end);
        }
        comments
    }

    /// The comments of an entry of a map or list between brackets; none of another.
    pub(in crate::document) fn comments_of(&self, value: NodeId) -> OfEntry {
        let Some(parent) = self.tree.parent(value).filter(|parent| self.is_flow(*parent)) else {
            return OfEntry::default();
        };
        let siblings = self.values(parent);
        let Some(index) = siblings.iter().position(|each| *each == value) else { return OfEntry::default() };
        let before = index.checked_sub(1).and_then(|before| siblings.get(before));
        let (before, behind) = (self.gap(parent, before), self.gap(parent, Some(&value)));
        let is_first = index == 0;
        OfEntry {
            above: before
                .into_iter()
                .filter(|(line, _)| is_first || *line > 0)
                .map(|(_, comment)| comment)
                .collect(),
            within: self.comments_within(value),
            behind: behind.into_iter().find(|(line, _)| *line == 0).map(|(_, comment)| comment),
        }
    }

    /// The comments on lines of their own behind the last entry of a map or list between brackets.
    pub(in crate::document) fn closing_comments(&self, parent: NodeId) -> Vec<String> {
        let last = self.values(parent).last().copied();
        let gap = last.map(|last| self.gap(parent, Some(&last))).unwrap_or_default();
        gap.into_iter().filter(|(line, _)| *line > 0).map(|(_, comment)| comment).collect()
    }

    /// The comments between an entry, or the opening bracket, and what comes next, each with its line, counted from there.
    fn gap(&self, parent: NodeId, entry: Option<&NodeId>) -> Vec<(usize, String)> {
        let siblings = self.values(parent);
        let next = match entry {
            None => siblings.first(),
            Some(entry) => siblings.iter().skip_while(|each| *each != entry).nth(1),
        };
        let whole = self.tree.span(parent);
        let start = entry.map_or(whole.start, |entry| self.tree.span(*entry).end);
        let end = next.map_or(whole.end, |next| self.entry_start(*next));
        self.comments_between(Span { start, end: end.max(start) })
    }

    /// Where the comments above an entry between brackets begin; where it begins without any.
    fn start_with_comments(&self, parent: NodeId, value: NodeId) -> u32 {
        let siblings = self.values(parent);
        let start = self.entry_start(value);
        let index = siblings.iter().position(|each| *each == value);
        let before = index.and_then(|index| siblings.get(index.checked_sub(1)?));
        let from = before.map_or_else(|| self.tree.span(parent).start, |before| self.tree.span(*before).end);
        // What stands behind the entry before, on its line, is that one's.
        let from = if before.is_some() { self.line_end(from).min(start) } else { from };
        let gap = Span { start: from, end: start };
        let first = self.comments_between(gap).into_iter().next().and_then(|(_, comment)| {
            let at = gap.slice(self.tree.text()).find(&comment)?;
            Some(from + Span::new(at, 0).start)
        });
        first.unwrap_or(start)
    }

    /// The comments in a part of the text that holds brackets, commas and names of anchors beside them.
    fn comments_between(&self, part: Span) -> Vec<(usize, String)> {
        let gap = part.slice(self.tree.text());
        let comment = |(place, line): (usize, &str)| {
            let begins = |(at, _): &(usize, &str)| {
                let before = line.get(..*at).unwrap_or_default();
                before.ends_with([' ', '\t']) || place > 0 && before.is_empty()
            };
            let at = line.match_indices('#').find(begins)?.0;
            Some((place, line.get(at..)?.trim_end().to_owned()))
        };
        gap.lines().enumerate().filter_map(comment).collect()
    }

    /// Takes an entry away from between brackets, with one comma and with its comments where it is moved; those of its
    /// neighbours stay.
    pub(super) fn taken_from_brackets(
        &self,
        parent: NodeId,
        value: NodeId,
        is_moved: bool,
    ) -> (Span, String) {
        let siblings = self.values(parent);
        let index = siblings.iter().position(|each| *each == value).unwrap_or_default();
        let mut span = self.flow_entry(&siblings, index);
        let of = self.comments_of(value);
        let mut staying = Vec::new();
        let mut is_behind = false;
        if let Some(before) = index.checked_sub(1).filter(|_| index + 1 == siblings.len()) {
            let before =
                siblings.get(before).copied().map(|before| self.comments_of(before)).unwrap_or_default();
            is_behind = before.behind.is_some();
            staying.extend(before.behind);
        }
        if !is_moved {
            staying.extend(of.above);
        }
        if is_moved && span.start == self.entry_start(value) {
            span.start = self.start_with_comments(parent, value);
        }
        if let Some(next) = siblings.get(index + 1) {
            staying.extend(self.comments_of(*next).above);
        } else if let Some(behind) = of.behind {
            let end = self.line_end(self.tree.span(value).end);
            let ends_line =
                Span { start: self.tree.span(value).end, end }.slice(self.tree.text()).contains(&behind);
            if ends_line {
                span.end = end;
            }
        }
        if staying.is_empty() {
            return (span, String::new());
        }
        let next = format!("\n{}", " ".repeat(self.depth(parent)));
        let before = self.tree.text().get(..span.start as usize).unwrap_or_default();
        let blank = if is_behind || !before.ends_with([' ', '\n']) { " " } else { "" };
        let rest = self.tree.text().get(span.end as usize..).unwrap_or_default();
        let end = match rest.chars().next() {
            Some('\n' | '\r') => "",
            // A blank is there already.
            Some(' ') => next.get(..next.len() - 1).unwrap_or_default(),
            _ => &next,
        };
        (span, format!("{blank}{}{end}", staying.join(&next)))
    }

    /// How far lines between the brackets of a value are indented: deeper than whatever the line of its beginning holds, as
    /// the dash of an item.
    pub(in crate::document) fn depth(&self, at: NodeId) -> usize {
        let line = self.line_start(self.tree.span(at).start);
        let line = self.tree.text().get(line as usize..).unwrap_or_default();
        line.len() - line.trim_start_matches([' ', '-']).len() + 2
    }

    /// A value between brackets with comments at its beginning, as it can stand at a place of the document.
    pub(in crate::document) fn commented(&self, at: NodeId, value: &str, comments: &[String]) -> String {
        let Some((open, rest)) = value.split_at_checked(1).filter(|(open, _)| matches!(*open, "{" | "["))
        else {
            return value.to_owned();
        };
        if comments.is_empty() {
            return value.to_owned();
        }
        let next = format!("\n{}", " ".repeat(self.depth(at)));
        format!("{open} {}{next}{}", comments.join(&next), rest.trim_start())
    }

    /// Where the keys and plain values within a value stand, in order: what lies between them are brackets, commas, names
    /// of anchors, and comments.
    fn words(&self, value: NodeId) -> Vec<Span> {
        let (mut words, mut left) = (Vec::new(), vec![value]);
        while let Some(node) = left.pop() {
            match self.tree.kind(node) {
                Kind::Map | Kind::List => {
                    words.extend(self.values(node).iter().filter_map(|child| self.tree.key_span(*child)));
                    left.extend(self.values(node));
                }
                _ => words.push(self.tree.span(node)),
            }
        }
        words.sort_unstable();
        words
    }
}
