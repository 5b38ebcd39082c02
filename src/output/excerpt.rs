//! The lines around a place, found without walking the text, however long it is.

use std::borrow::Cow;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Checked;
use crate::document::{LineIndex, Span};
use crate::shown::{in_line, in_lines};

/// Longer lines are no excerpt: a corpus has a report a line.
const LONGEST_LINE: usize = 1000;

/// The text of a report as it may be shown, with places of the one in the other.
pub(super) struct Drawn<'a> {
    text: Cow<'a, str>,
    /// After each sign that was replaced: its offset in the report and in what is shown.
    marks: Vec<(usize, usize)>,
}

impl<'a> Drawn<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let (text, marks) = in_lines(text);
        Self { text, marks }
    }

    fn drawn(&self, offset: usize) -> usize {
        let behind = self.marks.partition_point(|(own, _)| *own <= offset);
        let (own, drawn) =
            behind.checked_sub(1).and_then(|last| self.marks.get(last)).copied().unwrap_or_default();
        drawn.saturating_add(offset.saturating_sub(own))
    }

    fn own(&self, offset: usize) -> usize {
        let behind = self.marks.partition_point(|(_, drawn)| *drawn <= offset);
        let (own, drawn) =
            behind.checked_sub(1).and_then(|last| self.marks.get(last)).copied().unwrap_or_default();
        own.saturating_add(offset.saturating_sub(drawn))
    }
}

/// A named text with its lines.
pub(super) struct Excerpts<'a> {
    checked: Checked<'a>,
    drawn: &'a Drawn<'a>,
    /// The lines of the report itself.
    own: LineIndex<'a>,
    /// The lines that are shown.
    index: LineIndex<'a>,
}

impl<'a> Excerpts<'a> {
    pub(super) fn new(checked: &Checked<'a>, drawn: &'a Drawn<'a>) -> Self {
        let (own, index) = (LineIndex::new(checked.text), LineIndex::new(&drawn.text));
        Self { checked: *checked, drawn, own, index }
    }

    /// A span of the report in what is shown.
    pub(super) fn span(&self, span: Span) -> std::ops::Range<usize> {
        let [start, end] = [span.start, span.end].map(|offset| self.drawn.drawn(offset as usize));
        start..end
    }

    /// Whether the lines of what is shown can be.
    pub(super) fn shows(&self, range: std::ops::Range<usize>) -> bool {
        let [first, last] = self.lines(range);
        (first..=last).all(|line| self.index.line(line).len() <= LONGEST_LINE)
    }

    /// The place of a span of the report in words: file, line and column.
    pub(super) fn place(&self, span: Span) -> String {
        let (line, column) = self.own.line_column(span.start as usize);
        format!("{}:{}:{column}", self.checked.name, self.checked.line_of_file(line))
    }

    /// The first and the last line of a range of bytes.
    fn lines(&self, range: std::ops::Range<usize>) -> [usize; 2] {
        let last = range.end.saturating_sub(1).max(range.start);
        [range.start, last].map(|offset| self.index.line_of(offset))
    }
}

impl SourceCode for Excerpts<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let [first, last] = self.lines(span.offset()..span.offset().saturating_add(span.len()));
        // A line around it that is too long to read ends what is shown.
        let is_short = |line: &usize| self.index.line(*line).len() <= LONGEST_LINE;
        let first = (first.saturating_sub(lines_before).max(1)..first)
            .rev()
            .take_while(is_short)
            .last()
            .unwrap_or(first);
        let end = last.saturating_add(lines_after).min(self.index.lines());
        let last = (last.saturating_add(1)..=end).take_while(is_short).last().unwrap_or(last);
        let (start, text) = self.index.between(first, last);
        let covered = SourceSpan::new(start.into(), text.len());
        let line = self.checked.line_of_file(first).saturating_sub(1);
        // Without lines around it, it is asked where the span itself starts.
        let column = match lines_before {
            0 => self.own.line_column(self.drawn.own(span.offset())).1.saturating_sub(1),
            _ => 0,
        };
        let count = last.saturating_sub(first).saturating_add(1);
        let name = in_line(self.checked.name).into_owned();
        Ok(Box::new(MietteSpanContents::new_named(name, text.as_bytes(), covered, line, column, count)))
    }
}
