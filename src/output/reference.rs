//! The published figures that plausibility is held against, as a page of a book: every row with its year and source.

use std::fmt::Write;

use super::table;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::reference::TABLES;

/// Every table, the sources and what was left out included.
pub fn reference_markdown(language: Language) -> String {
    let say = |key: &str| messages::text(language, &Message::new(key));
    let mut page = format!("# {}\n\n{}\n", say("heading-figures"), say("figures-about"));
    for (name, text) in TABLES {
        let heading = say(&format!("figures-{}", name.replace('_', "-")));
        let _ = write!(page, "\n## {heading}\n\n{}", table::markdown(&rows(text, language)));
    }
    page
}

/// The rows of a table, the first one its heading, without the columns of other languages.
fn rows(text: &str, language: Language) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut rows: Vec<Vec<String>> =
        reader.records().flatten().map(|row| row.iter().map(str::to_owned).collect()).collect();
    let foreign: Vec<_> = Language::ALL
        .into_iter()
        .filter(|other| *other != language)
        .map(|other| format!("_{}", other.tag()))
        .collect();
    let heading = rows.first().cloned().unwrap_or_default();
    for row in &mut rows {
        let mut columns = heading.iter();
        row.retain(|_| columns.next().is_none_or(|name| !foreign.iter().any(|end| name.ends_with(end))));
    }
    if let Some(heading) = rows.first_mut() {
        for name in heading {
            *name = name.trim_end_matches(&format!("_{}", language.tag())).replace('_', " ");
        }
    }
    rows
}
