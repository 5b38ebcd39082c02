//! Comments between the brackets of a map or list that is written anew.

use super::Edits;
use crate::document::{Kind, NodeId, Span};

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
            let gap = self.tree.text().get(done as usize..word.start as usize).unwrap_or_default();
            for (place, line) in gap.lines().enumerate() {
                let begins = |(at, _): &(usize, &str)| {
                    let before = line.get(..*at).unwrap_or_default();
                    before.ends_with([' ', '\t']) || place > 0 && before.is_empty()
                };
                let comment = line.match_indices('#').find(begins).and_then(|(at, _)| line.get(at..));
                comments.extend(comment.map(|comment| comment.trim_end().to_owned()));
            }
            done = done.max(word.end);
        }
        comments
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
        let line = self.line_start(self.tree.span(at).start);
        let line = self.tree.text().get(line as usize..).unwrap_or_default();
        // Deeper than whatever the line holds: it may begin with the dash of an item.
        let indent = line.len() - line.trim_start_matches([' ', '-']).len() + 2;
        let next = format!("\n{}", " ".repeat(indent));
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
