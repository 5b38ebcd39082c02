//! One line a finding, the gravest first, and how often each rule speaks: for those in a hurry, and for editors that read
//! lines of compilers.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Checked, Format, Piece, Telling, Unwritable, message};
use crate::document::LineIndex;
use crate::finding::{Argument, Message, Severity};
use crate::messages;
use crate::outcome::Placed;
use crate::shown::in_line;

/// One line a finding; those that say the same are one.
#[derive(Debug, Clone, Copy)]
pub struct Concise;

impl Format for Concise {
    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable> {
        let words = format!("{}{}\n", lines(checked, telling), super::summary(checked, telling));
        Ok(Piece::of(words, checked, telling))
    }
}

/// How many lines of findings that say the same are named.
const MOST_NAMED: usize = 8;

/// Findings that say the same.
struct Alike<'o> {
    first: &'o Placed,
    words: String,
    /// How many there are.
    count: usize,
    /// On which lines, but for the first.
    lines: Vec<usize>,
}

fn lines(checked: &Checked<'_>, telling: Telling) -> String {
    let index = LineIndex::new(checked.text);
    let at = |placed: &Placed| index.line_column(placed.spot.span.start as usize);
    let mut all: Vec<Alike<'_>> = Vec::new();
    let mut known: HashMap<(&str, Severity, String), usize> = HashMap::new();
    for placed in checked.outcome.up_to(telling.level) {
        let (rule, words) = (placed.finding.rule.id, message(telling, placed));
        let group = *known.entry((rule, placed.finding.severity, words.clone())).or_insert(all.len());
        match all.get_mut(group) {
            Some(alike) => {
                alike.count += placed.stands_for();
                if alike.lines.len() < MOST_NAMED {
                    alike.lines.push(checked.line_of_file(at(placed).0));
                }
            }
            None => {
                all.push(Alike { first: placed, words, count: placed.stands_for(), lines: Vec::new() });
            }
        }
    }
    let mut by_rule: Vec<(&str, usize)> = Vec::new();
    for alike in &all {
        let rule = alike.first.finding.rule.id;
        match by_rule.iter_mut().find(|(known, _)| *known == rule) {
            Some((_, count)) => *count += alike.count,
            None => by_rule.push((rule, alike.count)),
        }
    }
    // What is proved stands before what is missing, and what is grave before what is not; else the order of the text.
    all.sort_by_key(|alike| {
        (Reverse(alike.first.finding.severity), Reverse(alike.first.finding.proof.is_some()))
    });
    let say = |message: Message| messages::text(telling.language, &message);
    let mut text = String::new();
    for Alike { first, words, count, lines } in &all {
        let (line, column) = at(first);
        let place = format!("{}:{}:{column}", in_line(checked.name), checked.line_of_file(line));
        let severity = match first.finding.severity {
            Severity::Error => "concise-error",
            Severity::Warning => "concise-warning",
            Severity::Advice => "concise-advice",
        };
        let told = Message::new(severity)
            .with("place", Argument::Name(place))
            .with("rule", first.finding.rule.id)
            .with("words", Argument::Said(words.clone()));
        text.push_str(&say(told));
        if *count > 1 {
            let named = lines.iter().map(ToString::to_string).collect::<Vec<_>>();
            let others = Message::new(if named.is_empty() { "concise-others" } else { "concise-others.at" });
            text.push(' ');
            text.push_str(&say(others.with("count", count - 1).with("lines", named)));
        }
        text.push('\n');
    }
    by_rule.sort_by_key(|(_, count)| Reverse(*count));
    let tally: Vec<_> = by_rule.iter().map(|(rule, count)| format!("{rule} × {count}")).collect();
    if !tally.is_empty() {
        text.push_str(&say(Message::new("concise-tally").with("rules", tally.join(", "))));
        text.push('\n');
    }
    text
}
