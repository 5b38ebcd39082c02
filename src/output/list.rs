//! Entries of a list that stands alone in an indented JSON text, written one by one.

use serde_json::Value;

use super::json;
use crate::shown::in_json;

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
        let text = json::text(value);
        let (before, after) = text.split_once(&format!("\"{HERE}\"")).unwrap_or((&text, ""));
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
