//! The findings of a first run as acceptances, each of which waits for its reason.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::TO_BE_SAID;
use crate::finding::Level;
use crate::outcome::Outcome;
use crate::report::Date;
use crate::shown::in_json;

/// What would accept a finding: of the report, its rule and its path.
pub type Written = (String, &'static str, String);

/// What would accept each finding of a report up to a level that nothing accepts yet.
pub fn written(report: &str, outcome: &Outcome, level: Level) -> Vec<Written> {
    let mut entries = Vec::new();
    for placed in outcome.up_to(level).filter(|placed| placed.accepted.is_none()) {
        let id = placed.finding.rule.id;
        entries.push((report.to_owned(), id, placed.path.clone()));
        // What is counted and not told lies under one place.
        entries.extend(placed.more.as_ref().map(|more| (report.to_owned(), id, more.under.clone())));
    }
    entries
}

/// The file of such entries, which are accepted until a day.
pub fn text(entries: &BTreeSet<Written>, expires: Date) -> String {
    let quoted = |words: &str| in_json(&serde_json::Value::from(words).to_string()).into_owned();
    let mut text = String::from("accept:\n");
    for (report, rule, path) in entries {
        let (path, report) = (quoted(path), quoted(report));
        let _ = write!(
            text,
            "  - rule: {rule}\n    path: {path}\n    report: {report}\n    reason: {TO_BE_SAID}\n    expires: {expires}\n",
        );
    }
    text
}
