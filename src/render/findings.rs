//! What the rules found: contradictions first, then what the next level needs, the rest one line each.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::number;
use super::words::{Words, said, typed};
use crate::document::LineIndex;
use crate::finding::{Level, Message, Severity};
use crate::messages;
use crate::outcome::LocatedFinding;
use crate::sheet::{self, Sheet};

/// How many entries of one kind are listed.
const MOST_LISTED: usize = 60;
/// How many lines one entry names.
const MOST_LINES: usize = 6;

/// Findings of one rule that say the same.
struct Entry<'o> {
    first: &'o LocatedFinding,
    message: String,
    lines: Vec<usize>,
    count: usize,
}

/// All findings.
pub(super) fn findings(sheet: &Sheet, words: Words<'_>) -> Markup {
    let next = sheet.next().map(|(next, _)| next);
    let kind = |placed: &LocatedFinding| kind(placed, next);
    let of = |wanted: Kind| {
        let found = sheet.outcome.findings.iter().filter(|placed| kind(placed) == wanted);
        entries(found, sheet, words)
    };
    html! {
        section.findings aria-labelledby="findings" {
            h2 #findings { (words.say("sheet-findings")) }
            @if sheet.outcome.findings.is_empty() { p { (words.say("sheet-findings-none")) } }
            (list(&words.say("sheet-findings-contradictions"), &of(Kind::Contradiction), true, "contradiction", words))
            @if let Some(next) = next {
                (list(&words.chosen("sheet-findings-next", "level", next.key()), &of(Kind::Next), true, "next", words))
            }
            (list(&words.say("sheet-findings-advice"), &of(Kind::Advice), false, "advice", words))
            (list(&words.say("sheet-findings-later"), &of(Kind::Later), false, "later", words))
        }
    }
}

/// What a finding is to a reader.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Contradiction,
    Next,
    Advice,
    Later,
}

fn kind(placed: &LocatedFinding, next: Option<Level>) -> Kind {
    match placed.finding.severity {
        _ if sheet::is_contradiction(placed) => Kind::Contradiction,
        Severity::Error if next.is_some_and(|next| placed.finding.level <= next) => Kind::Next,
        Severity::Error => Kind::Later,
        Severity::Warning | Severity::Advice => Kind::Advice,
    }
}

/// Findings by rule and message, each with the lines that it stands at.
fn entries<'o>(
    found: impl Iterator<Item = &'o LocatedFinding>,
    sheet: &Sheet,
    words: Words<'_>,
) -> Vec<Entry<'o>> {
    let index = LineIndex::new(&sheet.text);
    let mut entries: Vec<Entry<'o>> = Vec::new();
    let mut known: BTreeMap<_, usize> = BTreeMap::new();
    for placed in found {
        let message = words.tell(&placed.finding.message);
        let (line, _) = index.line_column(placed.spot.span.start as usize);
        // What is accepted stands apart from what is not.
        let accepted = placed.accepted.as_ref().map(|own| (own.reason.as_str(), own.expires));
        let key = (placed.finding.rule.id, message.clone(), accepted);
        let place = *known.entry(key).or_insert_with(|| {
            entries.push(Entry { first: placed, message, lines: Vec::new(), count: 0 });
            entries.len() - 1
        });
        if let Some(entry) = entries.get_mut(place) {
            entry.lines.push(line);
            entry.count += placed.stands_for();
        }
    }
    entries
}

fn list(heading: &str, entries: &[Entry<'_>], is_whole: bool, class: &str, words: Words<'_>) -> Markup {
    if entries.is_empty() {
        return html! {};
    }
    let count: usize = entries.iter().map(|entry| entry.count).sum();
    html! {
        h3 { (heading) " " small { (count) } }
        ul.entries.slim[!is_whole] {
            @for entry in entries.iter().take(MOST_LISTED) { (self::entry(entry, is_whole, class, words)) }
        }
        @if entries.len() > MOST_LISTED {
            p.note { (typed(&words.counted("sheet-findings-more", entries.len() - MOST_LISTED))) }
        }
    }
}

fn entry(entry: &Entry<'_>, is_whole: bool, class: &str, words: Words<'_>) -> Markup {
    let finding = &entry.first.finding;
    let proof = finding.proof.as_ref().map(|proof| messages::proof(words.language, proof));
    html! {
        li class=(class) {
            p.says { bdi { (number::sentence(&entry.message)) } }
            p.where {
                b { (words.chosen("sheet-severity", "severity", finding.severity.key())) } " "
                code { (finding.rule.id) } " " (lines(&entry.lines, words))
            }
            @if is_whole {
                @if let Some(proof) = proof { p.help { (number::sentence(&proof)) } }
                @if let Some(line) = messages::through(words.language, finding) { p.help { (line) } }
                @if let Some(cause) = messages::cause(words.language, finding) { p.help { (number::sentence(&cause)) } }
                @if let Some(help) = &finding.help { p.help { bdi { (words.tell(help)) } } }
            }
            (accepted(entry.first, words))
        }
    }
}

/// Until when its publisher accepts a finding, and why, where that is so.
pub(super) fn accepted(placed: &LocatedFinding, words: Words<'_>) -> Markup {
    html! {
        @if let Some(told) = words.accepted(placed) { p.help.accepted { bdi { (told) } } }
    }
}

/// The lines of the report that an entry stands at.
fn lines(lines: &[usize], words: Words<'_>) -> String {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    lines.dedup();
    let shown: Vec<_> = lines.iter().take(MOST_LINES).map(usize::to_string).collect();
    let mut listed = shown.join(", ");
    if lines.len() > MOST_LINES {
        let message = Message::new("sheet-lines-more")
            .with("lines", said(&listed))
            .with("count", lines.len() - MOST_LINES);
        listed = words.tell(&message);
    }
    words.tell(&Message::new("sheet-line").with("lines", said(&listed)))
}
