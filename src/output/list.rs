//! Entries of a list that stands alone in an indented JSON text, written one by one.

use serde_json::Value;

use super::json;

/// What stands around the entries: a value whose last empty list is theirs.
pub(super) struct Frame {
    before: String,
    after: String,
}

impl Frame {
    /// `value` with an empty list in which the entries will stand.
    pub(super) fn of(value: &Value) -> Self {
        let text = json::text(value);
        let (before, after) = text.rsplit_once("[]").unwrap_or((&text, ""));
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

/// Entries with what sets them apart, in a list that stands `depth` steps deep.
pub(super) fn entries(values: &[Value], depth: usize) -> String {
    let indent = format!("\n{}", "  ".repeat(depth + 1));
    // A line break stands in no string of JSON.
    let entry = |value: &Value| format!("{indent}{}", json::text(value).replace('\n', &indent));
    values.iter().map(entry).collect::<Vec<_>>().join(",")
}
