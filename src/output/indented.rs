//! Indented JSON: a value as text, and the entries of a list that stands alone in one, written one by one.

use std::borrow::Cow;

use serde_json::Value;

use crate::shown::in_json;

/// A value as indented JSON, in which whatever steers a terminal or a log is escaped.
pub fn text(value: &impl serde::Serialize) -> String {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    match in_json(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(escaped) => escaped,
    }
}

/// Where the entries stand in a frame.
pub(super) const HERE: &str = "<entries>";

/// What stands around the entries.
pub(super) struct Frame {
    before: String,
    after: String,
}

impl Frame {
    /// `value` with [`HERE`] in place of the list of the entries.
    pub(super) fn of(value: &Value) -> Self {
        let whole = text(value);
        let (before, after) = whole.split_once(&format!("\"{HERE}\"")).unwrap_or((&whole, ""));
        Self { before: format!("{before}["), after: format!("]{after}\n") }
    }

    /// Up to the first entry.
    pub(super) fn open(self) -> String {
        self.before
    }

    /// From behind the last entry, where there is any; the list stands `depth` steps deep.
    pub(super) fn close(self, any: bool, depth: usize) -> String {
        if any { format!("\n{}{}", "  ".repeat(depth), self.after) } else { self.after }
    }
}

/// Entries with what sets them apart, a line each, in a list that stands `depth` steps deep.
pub(super) fn entries(values: &[Value], depth: usize) -> String {
    let indent = format!("\n{}", "  ".repeat(depth + 1));
    let entry = |value: &Value| format!("{indent}{}", in_json(&value.to_string()));
    values.iter().map(entry).collect::<Vec<_>>().join(",")
}
