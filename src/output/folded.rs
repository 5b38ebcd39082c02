//! Findings that say the same, as one with its places: the gravest first, and what is proved before what is missing.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Checked, RenderOptions, message};
use crate::document::LineIndex;
use crate::finding::{Argument, Message, Severity};
use crate::messages;
use crate::outcome::LocatedFinding;
use crate::shown::in_line;

/// How many places of findings that say the same are named.
const MOST_NAMED: usize = 8;

/// Findings that say the same.
pub(super) struct Folded<'o> {
    /// The first of them.
    pub(super) first: &'o LocatedFinding,
    /// What they say.
    pub(super) words: String,
    /// How many there are.
    pub(super) count: usize,
    /// Line and column of the first.
    at: [usize; 2],
    /// Line and column of the next few.
    others: Vec<[usize; 2]>,
}

/// The findings up to the level that is asked for; those with the same key and the same words are one, and one without a
/// key stands for itself.
pub(super) fn folded<'o>(
    checked: &Checked<'o>,
    options: RenderOptions,
    key: impl Fn(&LocatedFinding) -> Option<String>,
) -> Vec<Folded<'o>> {
    let index = LineIndex::new(checked.text);
    let mut all: Vec<Folded<'o>> = Vec::new();
    let mut known: HashMap<(&str, Severity, String, String), usize> = HashMap::new();
    for placed in checked.outcome.up_to(options.level) {
        let (line, column) = index.line_column(placed.spot.span.start as usize);
        let at = [checked.line_of_file(line), column];
        let words = message(options, placed);
        let group = match key(placed) {
            Some(key) => {
                let key = (placed.finding.rule.id, placed.finding.severity, words.clone(), key);
                *known.entry(key).or_insert(all.len())
            }
            None => all.len(),
        };
        if let Some(folded) = all.get_mut(group) {
            folded.count += placed.stands_for();
            if folded.others.len() < MOST_NAMED {
                folded.others.push(at);
            }
        } else {
            let (count, others) = (placed.stands_for(), Vec::new());
            all.push(Folded { first: placed, words, count, at, others });
        }
    }
    // Else they stay in the order of the text.
    all.sort_by_key(|folded| {
        let finding = &folded.first.finding;
        (Reverse(finding.severity), Reverse(finding.proof.is_some() || finding.cause.is_some()))
    });
    all
}

impl Folded<'_> {
    /// One line: place, severity, rule, what is said, and where else.
    pub(super) fn line(&self, checked: &Checked<'_>, options: RenderOptions) -> String {
        let [line, column] = self.at;
        let severity = match self.first.finding.severity {
            Severity::Error => "concise-error",
            Severity::Warning => "concise-warning",
            Severity::Advice => "concise-advice",
        };
        let told = Message::new(severity)
            .with("place", Argument::Name(format!("{}:{line}:{column}", in_line(checked.name))))
            .with("rule", self.first.finding.rule.id)
            .with("words", Argument::Said(self.words.clone()));
        let told = messages::text(options.language, &told);
        match self.others(options) {
            Some(others) => format!("{told} {others}"),
            None => told,
        }
    }

    /// How many others say the same, and on which lines the first of them stand.
    pub(super) fn others(&self, options: RenderOptions) -> Option<String> {
        let count = self.count.checked_sub(1).filter(|count| *count > 0)?;
        let mut lines: Vec<_> = self.others.iter().map(|[line, _]| line.to_string()).collect();
        // Of a text in one line, lines say nothing.
        if self.others.iter().any(|[line, _]| *line == self.at[0]) {
            lines = self.others.iter().map(|[line, column]| format!("{line}:{column}")).collect();
        }
        let further = count.saturating_sub(lines.len());
        let key = match (lines.is_empty(), further) {
            (true, _) => "concise-others",
            (false, 0) => "concise-others.at",
            (false, _) => "concise-others.first",
        };
        let message = Message::new(key).with("count", count).with("lines", lines);
        Some(messages::text(options.language, &message.with("further", further)))
    }
}
