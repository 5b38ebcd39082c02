//! What a hurried reader needs: the level reached, and what the next one lacks.

use super::{Checked, Telling};
use crate::finding::{Argument, Level, Message, Severity};
use crate::messages;
use crate::outcome::{Placed, RulesRan, Subject};
use crate::rules;

/// The summary of one report, a few lines.
pub fn summary(checked: &Checked<'_>, telling: Telling) -> String {
    let outcome = checked.outcome;
    let say = |message: Message| messages::text(telling.language, &message);
    let counts = say(Message::new("summary-counts")
        .with("errors", outcome.count(Severity::Error, telling.level))
        .with("warnings", outcome.count(Severity::Warning, telling.level))
        .with("advice", outcome.count(Severity::Advice, telling.level)));
    if outcome.subject == Subject::Acceptances {
        let words = Message::new("summary-acceptances")
            .with("name", Argument::Name(checked.title()))
            .with("counts", counts);
        return say(words) + "\n";
    }
    let first = match outcome.level {
        Some(level) => Message::new("summary-reached").with("level", level.key()),
        None => Message::new("summary-none"),
    };
    let mut lines = vec![say(first.with("name", Argument::Name(checked.title())).with("counts", counts))];
    if let Some(next) = outcome.level.map_or(Some(Level::WellFormed), Level::next) {
        let mut needs: Vec<String> = Vec::new();
        // What a profile asks for keeps no report from a level of the standard.
        let of_standard = |placed: &&Placed| !placed.finding.rule.id.starts_with("PRF");
        for placed in outcome.blocking(next).filter(of_standard) {
            let rule = placed.finding.rule;
            let need = format!("{} ({})", say(Message::new(rule.id)), rule.id);
            if !needs.contains(&need) {
                needs.push(need);
            }
        }
        if !needs.is_empty() {
            let needs = Argument::Said(messages::listed(telling.language, &needs));
            lines.push(say(Message::new("summary-next").with("level", next.key()).with("needs", needs)));
        }
    } else {
        lines.push(say(Message::new("summary-scope").with("rules", rules::all().count())));
    }
    if let Some(verdict) = &outcome.profile {
        let key = if verdict.conforms { "summary-profile" } else { "summary-profile-not" };
        lines.push(say(Message::new(key).with("profile", verdict.name.as_str())));
    }
    lines.extend(outcome.relations.map(|counts| super::coverage::counts(telling.language, counts)));
    match outcome.rules {
        RulesRan::All => {}
        RulesRan::Partly => lines.push(say(Message::new("summary-some-rules"))),
        RulesRan::Not => lines.push(say(Message::new("summary-no-rules"))),
    }
    lines.join("\n  ")
}
