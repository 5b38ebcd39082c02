//! Putting an outcome into the form that a reader or a program wants.

mod axis;
mod catalogue;
mod citations;
mod comparison;
mod concise;
mod coverage;
#[cfg(feature = "cli")]
mod excerpt;
mod explain;
mod fields;
mod folded;
mod github;
mod guidelines;
mod indented;
mod intervals;
mod json;
mod junit;
mod losses;
mod margins;
mod matrix;
mod questions;
mod quiet;
mod reference;
mod revision;
mod rollup;
mod sarif;
mod schema_diff;
#[cfg(feature = "cli")]
mod screens;
mod statement;
mod statistics;
mod summary;
mod table;
mod tally;
#[cfg(feature = "cli")]
mod text;
mod wrapped;
mod writer;

use crate::document::LineIndex;
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::outcome::{LocatedFinding, Outcome};

pub use catalogue::{rules, rules_json, rules_markdown};
pub(crate) use citations::cited;
pub use comparison::{COMPARISON_VERSION, comparison, comparison_json};
pub use concise::Concise;
pub use coverage::{COVERAGE_VERSION, coverage, coverage_json, covered, following, following_json, held};
pub use explain::explain;
pub use fields::fields;
pub use github::Github;
pub use guidelines::{Form as GuidelineForm, guideline, overview};
pub use indented::text as json_text;
pub use json::{JSON_VERSION, Json};
pub use junit::Junit;
pub use losses::losses;
pub use margins::margins_markdown;
pub use matrix::matrix;
pub use questions::questions;
pub use quiet::Quiet;
pub use reference::reference_markdown;
pub use revision::{REVISION_VERSION, revision, revision_json};
pub use rollup::{ROLLUP_VERSION, rollup, rollup_json};
pub use sarif::Sarif;
#[cfg(feature = "cli")]
pub(crate) use sarif::rule_page;
pub use schema_diff::{Differences, kinds as kinds_of_change};
#[cfg(feature = "cli")]
pub use screens::{Text, text};
pub use statement::{StatementForm, Statements, statement, statement_markdown};
pub use statistics::Statistics;
pub use summary::summary;
pub use tally::Tally;
#[cfg(feature = "cli")]
pub use text::Style;
pub use writer::{Format, Fragment, Summed, Unwritable, Writer, written};

/// A checked report with what an output needs to show it.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// The file or other source that the report was read from.
    pub name: &'a str,
    /// The line of that file which is the report, in a corpus of one report a line.
    pub line: Option<usize>,
    /// Its text.
    pub text: &'a str,
    /// What checking it gave.
    pub outcome: &'a Outcome,
}

impl Checked<'_> {
    /// The name that tells the report from others: its file, and its line in a corpus.
    pub fn title(&self) -> String {
        self.line.map_or_else(|| self.name.to_owned(), |line| format!("{}:{line}", self.name))
    }

    /// A line of the report as a line of its file.
    fn line_of_file(&self, line: usize) -> usize {
        self.line.unwrap_or(line)
    }
}

/// How an outcome is to be told.
#[derive(Debug, Clone, Copy)]
pub struct RenderOptions {
    /// The language of the messages.
    pub language: Language,
    /// The level that is asked for.
    pub level: Level,
}

/// The message of a finding in one line.
fn message(options: RenderOptions, placed: &LocatedFinding) -> String {
    messages::text(options.language, &placed.finding.message)
}

/// The proof and what to do, a line each.
fn advice(options: RenderOptions, placed: &LocatedFinding) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(proof) = &placed.finding.proof {
        lines.push(messages::proof(options.language, proof));
    }
    lines.extend(messages::through(options.language, &placed.finding));
    lines.extend(messages::cause(options.language, &placed.finding));
    lines.extend(consequences(options, placed));
    if let Some(help) = &placed.finding.help {
        lines.push(messages::text(options.language, help));
    }
    lines.extend(accepted(options, placed));
    lines.extend(more(options.language, placed));
    lines
}

/// Until when its publisher accepts a finding, and why, where that is so.
fn accepted(options: RenderOptions, placed: &LocatedFinding) -> Option<String> {
    let accepted = placed.accepted.as_ref()?;
    let words = Message::new("accepted")
        .with("day", accepted.expires.to_string())
        .with("reason", accepted.reason.as_str());
    Some(messages::text(options.language, &words))
}

/// How many others like it are counted with a finding, and where the first of them stand.
pub fn more(language: Language, placed: &LocatedFinding) -> Option<String> {
    let more = placed.more.as_ref()?;
    let others: Vec<_> =
        more.places.iter().map(|spot| spot.pointer.clone()).filter(|pointer| !pointer.is_empty()).collect();
    let key = if others.is_empty() { "more-alike" } else { "more-alike.at" };
    let message = Message::new(key).with("count", more.count).with("rule", placed.finding.rule.id);
    Some(messages::text(language, &message.with("places", others)))
}

/// What follows from a finding in one line: how much, and by which rules.
fn consequences(options: RenderOptions, placed: &LocatedFinding) -> Option<String> {
    let mut rules: Vec<(&str, usize)> = Vec::new();
    for consequence in &placed.consequences {
        match rules.iter_mut().find(|(id, _)| *id == consequence.finding.rule.id) {
            Some((_, count)) => *count += consequence.stands_for(),
            None => rules.push((consequence.finding.rule.id, consequence.stands_for())),
        }
    }
    let rules = rules
        .into_iter()
        .map(|(id, count)| if count == 1 { id.to_owned() } else { format!("{id} × {count}") });
    let message = Message::new("consequences")
        .with("count", placed.consequences.iter().map(LocatedFinding::stands_for).sum::<usize>());
    (!placed.consequences.is_empty())
        .then(|| messages::text(options.language, &message.with("rules", rules.collect::<Vec<_>>())))
}

/// The whole finding in several lines: the message, the proof and what to do.
pub(crate) fn paragraphs(options: RenderOptions, placed: &LocatedFinding) -> String {
    let mut lines = vec![message(options, placed)];
    lines.extend(advice(options, placed));
    lines.join("\n")
}

/// First line and column, last line and column, from 1, in the text of the report; columns count characters.
fn region(index: &LineIndex<'_>, placed: &LocatedFinding) -> [usize; 4] {
    let span = placed.spot.span;
    let (line, column) = index.line_column(span.start as usize);
    let (last_line, last_column) = index.line_column(span.end as usize);
    [line, column, last_line, last_column]
}
