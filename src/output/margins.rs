//! Every leniency that the rules grant, as a page of a book: how far, how gravely, why, and who says so.

use std::fmt::Write;

use super::table;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::reference::{JUDGEMENT, Leniency, MARGINS, Margin};

/// A row for each margin, its nested bounds beside each other.
pub fn margins_markdown(language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let columns = ["key", "margin", "silent", "advice", "warning", "unit", "rules", "source", "decision"];
    let mut rows = vec![columns.map(|column| say(&format!("margins-{column}"))).to_vec()];
    let mut nested: Vec<Vec<&Margin>> = Vec::new();
    for row in MARGINS.iter() {
        match nested.iter_mut().find(|rows| rows.iter().any(|other| other.key == row.key)) {
            Some(rows) => rows.push(row),
            None => nested.push(vec![row]),
        }
    }
    rows.extend(nested.iter().filter_map(|levels| of_key(levels, language, &say)));
    format!("# {}\n\n{}\n\n{}", say("heading-margins"), say("margins-about"), table::markdown(&rows))
}

/// The line of a margin with its levels.
fn of_key(levels: &[&Margin], language: Language, say: &dyn Fn(&str) -> String) -> Option<Vec<String>> {
    let first = levels.first()?;
    let mut what = String::new();
    for (index, level) in levels.iter().enumerate() {
        let separator = if index == 0 { "" } else { "; " };
        let _ = write!(what, "{separator}{}", level.purpose.of(language));
    }
    let within = |severity| {
        let level = levels.iter().find(|level| level.severity == severity);
        level.map_or_else(String::new, |level| bounds(level))
    };
    let listed = |text: &str| text.replace(';', ", ");
    let source = if first.source == JUDGEMENT { say("margins-judgement") } else { listed(&first.source) };
    Some(vec![
        first.key.clone(),
        what,
        within(Leniency::Silent),
        within(Leniency::Advice),
        within(Leniency::Warning),
        say(&format!("margins-unit-{}", first.unit.to_lowercase().replace([' ', '/'], "-"))),
        listed(&first.rules),
        source,
        first.decision.clone(),
    ])
}

/// From the least to the most; one of them where the other is no bound.
fn bounds(level: &Margin) -> String {
    match (level.low.as_str(), level.high.as_str()) {
        (low, "") => format!("≥ {low}"),
        ("", high) => format!("≤ {high}"),
        (low, high) => format!("{low} … {high}"),
    }
}
