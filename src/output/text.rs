//! Diagnostics for people, with the lines of the report and what to say of each place. The only file that knows miette.

use std::fmt;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity as Graveness, SourceCode,
    ThemeCharacters, ThemeStyles,
};

use super::excerpt::{Drawn, Excerpts};
use super::intervals::{self, Signs};
use super::{Checked, RenderOptions, advice, citations, message};
use crate::finding::{Argument, Message, Severity};
use crate::messages;
use crate::outcome::{LocatedFinding, operand_alone};

/// How text is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Whether colours are wanted.
    pub colour: bool,
    /// How many columns there are.
    pub width: usize,
    /// Whether every finding is shown with its lines, however many there are.
    pub whole: bool,
    /// Whether lines and intervals are drawn with the signs of ASCII alone.
    pub ascii: bool,
}

/// How far intervals are moved in, so that they stand apart from sentences.
const INDENT: &str = "  ";
/// Columns that are not those of intervals: what miette sets before advice and keeps behind it, and the indent.
const BESIDE: usize = 8 + 2 + INDENT.len();

/// Findings of one report, drawn with its lines.
pub(super) struct Drawing<'a> {
    handler: GraphicalReportHandler,
    source: Excerpts<'a>,
    options: RenderOptions,
    style: Style,
}

/// What to draw of a finding.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Of how many other places the lines are shown; all when left out.
    pub(super) labels: Option<usize>,
    /// Whether to say who asks for it.
    pub(super) cited: bool,
    /// What else to say, below the advice.
    pub(super) further: Vec<String>,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(
        checked: &Checked<'a>,
        drawn: &'a Drawn<'a>,
        options: RenderOptions,
        style: Style,
    ) -> Self {
        let styles = if style.colour { ThemeStyles::ansi() } else { ThemeStyles::none() };
        let characters = if style.ascii { ThemeCharacters::ascii() } else { ThemeCharacters::unicode() };
        let theme = GraphicalTheme { characters, styles };
        let handler = GraphicalReportHandler::new_themed(theme).with_width(style.width).with_links(false);
        Self { handler, source: Excerpts::new(checked, drawn), options, style }
    }

    /// A finding with the lines that it is about.
    pub(super) fn finding(&self, placed: &LocatedFinding, part: Part) -> String {
        let (source, options) = (&self.source, self.options);
        let graveness = match placed.finding.severity {
            Severity::Error => Graveness::Error,
            Severity::Warning => Graveness::Warning,
            Severity::Advice => Graveness::Advice,
        };
        let own = placed.finding.proof.as_ref().map(|proof| {
            let figure = messages::text(options.language, &operand_alone(&proof.stated));
            messages::text(options.language, &Message::new("stated").with("figure", Argument::Said(figure)))
        });
        let mut labels = vec![LabeledSpan::new_primary_with_span(own, source.span(placed.spot.span))];
        for (spot, label) in placed.labels.iter().take(part.labels.unwrap_or(usize::MAX)) {
            labels.push(LabeledSpan::new_with_span(
                Some(messages::text(options.language, label)),
                source.span(spot.span),
            ));
        }
        let mut lines = advice(options, placed);
        if let Some(proof) = &placed.finding.proof {
            let signs = if self.style.ascii { Signs::ASCII } else { Signs::UNICODE };
            let drawn = intervals::lines(proof, options, self.style.width.saturating_sub(BESIDE), signs);
            let indented = drawn.iter().map(|line| format!("{INDENT}{line}"));
            // Below the proof, which is told first.
            lines.splice(1..1, indented);
        }
        let left_out = placed.labels.len().saturating_sub(labels.len().saturating_sub(1));
        if left_out > 0 {
            let message = Message::new("labels-not-shown").with("count", left_out);
            lines.push(messages::text(options.language, &message));
        }
        lines.extend(part.further);
        if part.cited {
            lines.extend(citations::line(placed.finding.rule.id, options.language));
        }
        let readable = labels
            .iter()
            .all(|label| source.shows(label.offset()..label.offset().saturating_add(label.len())));
        if !readable {
            let place = Message::new("at")
                .with("place", Argument::Name(source.place(placed.spot.span)))
                .with("pointer", placed.spot.pointer.as_str());
            lines.insert(0, messages::text(options.language, &place));
        }
        let shown = Shown {
            source: readable.then_some(source),
            code: placed.finding.rule.id,
            graveness,
            message: message(options, placed),
            help: (!lines.is_empty()).then(|| lines.join("\n")),
            labels,
        };
        let mut finding = String::new();
        // Writing to a string does not fail.
        let _ = self.handler.render_report(&mut finding, &shown);
        with_own_help(&finding, options) + "\n"
    }
}

/// The word before the advice, which miette writes in English, in the language of the reader.
fn with_own_help(finding: &str, options: RenderOptions) -> String {
    let word = messages::text(options.language, &Message::new("advice-follows"));
    // The advice is the last thing said: what looks alike before it is of the report.
    let Some(at) = finding.rfind("\n  help: ").or_else(|| finding.rfind("m  help: ")) else {
        return finding.to_owned();
    };
    let start = at + "\n  ".len();
    let (before, rest) = finding.split_at(start);
    format!("{before}{word} {}", rest.strip_prefix("help: ").unwrap_or(rest))
}

/// A finding as miette wants it.
struct Shown<'a> {
    source: Option<&'a Excerpts<'a>>,
    code: &'static str,
    graveness: Graveness,
    message: String,
    help: Option<String>,
    labels: Vec<LabeledSpan>,
}

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<Graveness> {
        Some(self.graveness)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display + 'a>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.source.map(|source| source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
