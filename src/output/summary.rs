//! What a hurried reader needs: what the next level lacks, and last the verdict with its counts.

use super::tally::Tally;
use super::{Checked, RenderOptions, Summed, wrapped};
use crate::finding::{Argument, Level, Message};
use crate::messages;
use crate::outcome::{LocatedFinding, RulesRan, Subject};
use crate::rules;

/// How many rules that the next level asks for are named.
const NAMED: usize = 6;

/// The summary of one report, a few lines; the verdict is the last of them.
pub fn summary(checked: &Checked<'_>, options: RenderOptions, width: Option<usize>) -> String {
    let outcome = checked.outcome;
    let say = |message: Message| messages::text(options.language, &message);
    let mut lines = Vec::new();
    if outcome.subject == Subject::Report {
        match outcome.rules {
            RulesRan::All => {}
            RulesRan::Partly => lines.push(say(Message::new("summary-some-rules"))),
            RulesRan::Not => lines.push(say(Message::new("summary-no-rules"))),
        }
        lines.extend(outcome.relations.map(|counts| super::coverage::counts(options.language, counts)));
        match outcome.level.map_or(Some(Level::WellFormed), Level::next) {
            Some(next) => lines.extend(needs(checked, options, next)),
            None => lines.push(say(Message::new("summary-scope").with("rules", rules::all().count()))),
        }
    }
    let mut lines: Vec<_> = lines.iter().map(|line| wrapped::paragraph(line, width)).collect();
    lines.push(verdict(checked, options, width));
    lines.join("\n")
}

/// What the next level asks for beside; of much the first.
fn needs(checked: &Checked<'_>, options: RenderOptions, next: Level) -> Option<String> {
    let say = |message: Message| messages::text(options.language, &message);
    let mut rules: Vec<&str> = Vec::new();
    // What a profile asks for keeps no report from a level of the standard.
    let of_standard = |placed: &&LocatedFinding| !placed.finding.rule.id.starts_with("PRF");
    for placed in checked.outcome.blocking(next).filter(of_standard) {
        let id = placed.finding.rule.id;
        if !rules.contains(&id) {
            rules.push(id);
        }
    }
    let further = rules.len().saturating_sub(NAMED);
    let named = rules.iter().take(NAMED).map(|id| format!("{} ({id})", say(Message::new(*id))));
    let named = messages::listed(options.language, &named.collect::<Vec<_>>());
    let key = if further == 0 { "summary-next" } else { "summary-next-more" };
    let message = Message::new(key).with("level", next.key()).with("needs", Argument::Said(named));
    (!rules.is_empty()).then(|| say(message.with("further", further)))
}

/// The verdict on one report with its counts, and on the profile where there is one.
pub(super) fn verdict(checked: &Checked<'_>, options: RenderOptions, width: Option<usize>) -> String {
    let outcome = checked.outcome;
    let first = match (outcome.subject, outcome.level) {
        (Subject::Acceptances, _) => Message::new("summary-acceptances"),
        (Subject::Report, None) => Message::new("summary-none"),
        (Subject::Report, Some(level)) if level < options.level => {
            Message::new("summary-short-of").with("level", level.key()).with("asked", options.level.key())
        }
        (Subject::Report, Some(level)) => Message::new("summary-reached").with("level", level.key()),
    };
    let counts = Tally::of(checked, options).counts(options);
    let mut lines = vec![first.with("name", Argument::Name(checked.title())).with("counts", counts)];
    if let Some(verdict) = &outcome.profile {
        let key = if verdict.conforms { "summary-profile" } else { "summary-profile-not" };
        lines.push(Message::new(key).with("profile", verdict.name.as_str()));
    }
    let lines = lines.iter().map(|line| messages::text(options.language, line));
    lines.map(|line| wrapped::paragraph(&line, width)).collect::<Vec<_>>().join("\n  ")
}

/// The verdict on several reports together, or on one behind which acceptances were told; else it has its own.
pub(super) fn of_all(options: RenderOptions, summed: &Summed, width: Option<usize>) -> String {
    if summed.reports > 1 || summed.others > 0 {
        format!("\n{}", counted(options, summed, width))
    } else {
        String::new()
    }
}

/// The verdict on all reports, however many they are.
pub(super) fn counted(options: RenderOptions, summed: &Summed, width: Option<usize>) -> String {
    let counts = Argument::Said(summed.tally.counts(options));
    let message = Message::new("summary-all")
        .with("reports", summed.reports)
        .with("conform", summed.conform)
        .with("level", options.level.key())
        .with("counts", counts);
    wrapped::paragraph(&messages::text(options.language, &message), width) + "\n"
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::check;
    use crate::document::{Format, Limits};
    use crate::finding::Severity;
    use crate::messages::Language;

    #[test]
    fn the_verdict_is_the_last_line_and_no_line_is_wider_than_asked() {
        let text = include_str!("../../fixtures/reports/bloom-176b.yaml");
        let outcome = check::check(text, Format::Yaml, &Limits::default());
        let checked = Checked { name: "bloom.yaml", line: None, text, outcome: &outcome };
        for language in Language::ALL {
            let told = summary(&checked, RenderOptions { language, level: Level::Assured }, Some(70));
            let last = told.lines().rfind(|line| !line.starts_with(' ')).unwrap();
            assert!(last.starts_with("bloom.yaml") && last.contains("`assured`"), "{told}");
            assert!(told.lines().all(|line| wrapped::columns(line) <= 70), "{told}");
            assert_eq!(outcome.count(Severity::Error, Level::Assured), {
                let tally = Tally::of(&checked, RenderOptions { language, level: Level::Assured });
                tally.count(Severity::Error)
            });
        }
    }
}
