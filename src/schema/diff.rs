//! What changed between two JSON Schemas (draft 2020-12 or draft-07), and whom it breaks.
//!
//! Each change is of a named [`Kind`]. A definition that many places point at is compared once, and its changes are
//! told at the definition.

mod annotations;
mod arrays;
mod bounds;
mod choices;
mod kinds;
mod objects;
mod reference;
mod same;
mod text;
mod values;
mod version;
mod view;
mod walk;

use serde_json::Value;

pub use kinds::{Direction, KINDS, Kind, Step};
pub(super) use reference::join;
pub use version::{next, stated};

/// One difference.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What happened.
    pub kind: &'static Kind,
    /// JSON pointer (RFC 6901) into the newer schema: of the part that changed, or of the part that lost something.
    pub at: String,
    /// The key, word or keyword that it happened to; empty where the place says it.
    pub subject: String,
    /// What stood there before; empty where nothing did.
    pub old: String,
    /// What stands there now; empty where nothing does.
    pub new: String,
}

/// Every difference between two schemas, in the order of their places.
pub fn compare(old: &Value, new: &Value) -> Vec<Change> {
    let mut changes = walk::Walk::new(old, new).run();
    changes.sort_by(|left, right| {
        (&left.at, left.kind.key, &left.subject).cmp(&(&right.at, right.kind.key, &right.subject))
    });
    changes.dedup();
    changes
}

/// The largest step that any of the changes asks for.
pub fn step(changes: &[Change]) -> Option<Step> {
    changes.iter().map(|change| change.kind.step).max()
}
