//! Findings as an editor shows them.

use lsp_types::{
    CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, NumberOrString,
    Position, Range, Uri,
};

use super::texts::{Document, Editor};
use crate::assist::Lines;
use crate::document::Span;
use crate::finding::{Level, Severity};
use crate::messages;
use crate::outcome::{LocatedFinding, Outcome};
use crate::output::{self, RenderOptions};

/// The range of some bytes.
pub(super) fn range(lines: &Lines<'_>, span: Span) -> Range {
    let position = |offset: u32| {
        let (line, column) = lines.place(offset as usize);
        Position::new(line, column)
    };
    Range::new(position(span.start), position(span.end))
}

/// The findings up to a level.
pub(super) fn diagnostics(
    document: &Document,
    outcome: &Outcome,
    level: Level,
    editor: Editor,
) -> Vec<Diagnostic> {
    let lines = Lines::new(&document.text, editor.columns);
    let options = RenderOptions { language: editor.language, level };
    let one = |placed: &LocatedFinding| {
        let related = placed.labels.iter().map(|(spot, message)| DiagnosticRelatedInformation {
            location: Location::new(document.uri.clone(), range(&lines, spot.span)),
            message: messages::text(editor.language, message),
        });
        let related: Vec<_> = related.filter(|_| editor.related).collect();
        let page: Option<Uri> = output::rule_page(placed.finding.rule).parse().ok();
        Diagnostic {
            range: range(&lines, placed.spot.span),
            severity: Some(severity(placed.finding.severity)),
            code: Some(NumberOrString::String(placed.finding.rule.id.to_owned())),
            code_description: page.map(|href| CodeDescription { href }),
            source: Some("ailca".to_owned()),
            message: output::paragraphs(options, placed),
            related_information: (!related.is_empty()).then_some(related),
            tags: None,
            data: None,
        }
    };
    outcome.up_to(level).map(one).collect()
}

const fn severity(severity: Severity) -> DiagnosticSeverity {
    match severity {
        Severity::Error => DiagnosticSeverity::ERROR,
        Severity::Warning => DiagnosticSeverity::WARNING,
        Severity::Advice => DiagnosticSeverity::INFORMATION,
    }
}
