//! The published figures that plausibility is held against, as a page of a book: every row with its year and source.

use std::fmt::Write;

use super::table;
use crate::finding::{Message, Words};
use crate::messages::{self, Language};
use crate::reference::TABLES;

/// Every table, the sources and what was left out included.
pub fn reference_markdown(language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let mut page = format!("# {}\n\n{}\n", say("heading-figures"), say("figures-about"));
    for (name, text) in TABLES {
        let heading = say(&format!("figures-{}", name.replace('_', "-")));
        let _ = write!(page, "\n## {heading}\n\n");
        if UNUSED.contains(name) {
            let _ = write!(page, "{}\n\n", say(&format!("figures-{name}-about")));
        }
        page.push_str(&table::markdown(&rows(text, language)));
    }
    page
}

/// Tables that no rule uses, which say what they would support.
const UNUSED: [&str; 1] = ["draws"];

/// The rows of a table, the first one its heading, with reasons in a language.
fn rows(text: &str, language: Language) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> =
        reader.records().flatten().map(|row| row.iter().map(str::to_owned).collect()).collect();
    let reason = rows.first().and_then(|heading| heading.iter().position(|name| name == "reason"));
    for cell in rows.iter_mut().skip(1).filter_map(|row| row.get_mut(reason?)) {
        Words::from(std::mem::take(cell)).of(language).clone_into(cell);
    }
    for name in rows.first_mut().into_iter().flatten() {
        *name = name.replace('_', " ");
    }
    rows
}
