//! Spans of time between two days.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Date;
use crate::document::Located;
use crate::quantity::walk;

/// A span of time, first and last day included (ISO 14044, 4.2.3.6).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub start: Located<Date>,
    /// Last day; not before the first.
    pub end: Located<Date>,
}

walk!(Period { start, end });

impl Period {
    /// Hours from the start of the first day to the end of the last.
    pub fn hours(&self) -> f64 {
        f64::from(self.start.days_to(*self.end) + 1) * 24.0
    }

    /// Whether it has a day in common with another.
    pub fn overlaps(&self, other: &Self) -> bool {
        *self.start <= *other.end && *other.start <= *self.end
    }

    /// Whether it holds the whole of another.
    pub fn covers(&self, other: &Self) -> bool {
        *self.start <= *other.start && *other.end <= *self.end
    }
}
