//! Annotations for GitHub's workflows, one line a finding.

use std::fmt::Write;

use super::{Checked, Format, Fragment, RenderOptions, Unwritable, paragraphs, region};
use crate::document::LineIndex;
use crate::finding::Severity;
use crate::shown::{Edge, in_line};

/// Annotations for GitHub's workflows.
#[derive(Debug, Clone, Copy)]
pub struct Github;

impl Format for Github {
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable> {
        Ok(Fragment::of(annotations(checked, options), checked, options))
    }

    fn edge(&self) -> Edge {
        Edge { commands: true, ..Edge::default() }
    }
}

/// The outcome of one report as workflow commands.
fn annotations(checked: &Checked<'_>, options: RenderOptions) -> String {
    let mut lines = String::new();
    let index = LineIndex::new(checked.text);
    for placed in checked.outcome.up_to(options.level) {
        let command = match placed.finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "notice",
        };
        let [line, column, end_line, end_column] = region(&index, placed);
        let (line, end_line) = (checked.line_of_file(line), checked.line_of_file(end_line));
        let columns =
            if line == end_line { format!(",col={column},endColumn={end_column}") } else { String::new() };
        let text = paragraphs(options, placed);
        let _ = writeln!(
            lines,
            "::{command} file={},line={line},endLine={end_line}{columns},title={}::{}",
            property(&in_line(checked.name)),
            property(placed.finding.rule.id),
            data(&text),
        );
    }
    lines
}

/// What the text of a command may not hold.
pub(super) fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What a property of a command may not hold.
pub(super) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
