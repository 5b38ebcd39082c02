//! The template as it is handed out: with an id of its own, and without examples of what is filled in.

use crate::digest;
use crate::templates::{FULL, MINIMAL, NO_ID};

/// A UUID of its own (RFC 9562, version 8): of the time, the process and the folder.
pub(super) fn fresh_id() -> String {
    let seed = (std::time::SystemTime::now(), std::process::id(), std::env::current_dir().ok());
    digest::uuid(&format!("{seed:?}"))
}

/// The full starting report with its gaps filled in, as somebody would have it who uses it.
pub(super) fn filled() -> String {
    let own = FULL.replace('<', "Own ").replace('>', "").replace("example.org", "ours.example");
    own.replacen(NO_ID, &fresh_id(), 1)
}

/// A report without the examples of the template whose chapter it has filled: only lines as the template has them go.
pub(super) fn without_examples(report: &str) -> String {
    let mut text = report.to_owned();
    for example in examples() {
        let chapter = example.trim_start_matches("# ").split('\n').next().unwrap_or_default();
        let has_chapter = text.lines().any(|line| line.starts_with(chapter));
        // As an editor on another system keeps it.
        let example = if text.contains(example) { example.to_owned() } else { example.replace('\n', "\r\n") };
        if let Some(at) = text.find(&example).filter(|_| has_chapter) {
            text.replace_range(at..at + example.len(), "");
        }
    }
    text
}

/// The chapters that the template shows as comments: a key, and what is indented below it.
fn examples() -> Vec<&'static str> {
    let is_key = |line: &str| line.strip_prefix("# ").is_some_and(|rest| rest.trim_end().ends_with(':'));
    let mut found = Vec::new();
    let mut start = None;
    let mut at = 0;
    for line in MINIMAL.split_inclusive('\n') {
        let goes_on = start.is_some() && line.starts_with("#  ");
        if !goes_on && let Some(start) = start.take() {
            found.extend(MINIMAL.get(start..at));
        }
        if !goes_on && is_key(line) {
            start = Some(at);
        }
        at += line.len();
    }
    found.extend(start.and_then(|start| MINIMAL.get(start..)));
    found
}
