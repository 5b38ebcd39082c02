//! The lines around a place, found without walking the text, however long it is.

use std::sync::OnceLock;

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Checked;
use crate::document::{LineIndex, Span};

/// Longer lines are no excerpt: a corpus has a report a line.
const LONGEST_LINE: usize = 1000;

/// A named text with its lines.
pub(super) struct Excerpts<'a> {
    checked: Checked<'a>,
    /// Made for the first excerpt: a report without findings needs none.
    index: OnceLock<LineIndex<'a>>,
}

impl<'a> Excerpts<'a> {
    pub(super) fn new(checked: &Checked<'a>) -> Self {
        Self { checked: *checked, index: OnceLock::new() }
    }

    fn index(&self) -> &LineIndex<'a> {
        self.index.get_or_init(|| LineIndex::new(self.checked.text))
    }

    /// Whether the lines of a span can be shown.
    pub(super) fn shows(&self, span: Span) -> bool {
        let [first, last] = self.lines(span.range());
        (first..=last).all(|line| self.index().line(line).len() <= LONGEST_LINE)
    }

    /// The place of a span in words: file, line and column.
    pub(super) fn place(&self, span: Span) -> String {
        let (line, column) = self.index().line_column(span.start as usize);
        format!("{}:{}:{column}", self.checked.name, self.checked.line_of_file(line))
    }

    /// The first and the last line of a range of bytes.
    fn lines(&self, range: std::ops::Range<usize>) -> [usize; 2] {
        let last = range.end.saturating_sub(1).max(range.start);
        [range.start, last].map(|offset| self.index().line_of(offset))
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
        let first = first.saturating_sub(lines_before).max(1);
        let last = last.saturating_add(lines_after).min(self.index().lines());
        let (start, text) = self.index().between(first, last);
        let covered = SourceSpan::new(start.into(), text.len());
        let line = self.checked.line_of_file(first).saturating_sub(1);
        // Without lines around it, it is asked where the span itself starts.
        let column = match lines_before {
            0 => self.index().line_column(span.offset()).1.saturating_sub(1),
            _ => 0,
        };
        let count = last.saturating_sub(first).saturating_add(1);
        let name = self.checked.name.to_owned();
        Ok(Box::new(MietteSpanContents::new_named(name, text.as_bytes(), covered, line, column, count)))
    }
}
