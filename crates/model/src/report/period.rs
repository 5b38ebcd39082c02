//! Spans of time between two days.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Date, PartialDate};
use crate::document::Located;
use crate::quantity::walk;

/// A span of time, first and last day included (ISO 14044, 4.2.3.6).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Period {
    /// First day; of a month or a year its first one.
    pub start: Located<PartialDate>,
    /// Last day; of a month or a year its last one. Not before the first.
    pub end: Located<PartialDate>,
}

walk!(Period { start, end });

impl Period {
    /// The first day.
    pub fn first_day(&self) -> Date {
        self.start.first_day()
    }

    /// The last day.
    pub fn last_day(&self) -> Date {
        self.end.last_day()
    }

    /// How many days it has; none or fewer where it ends before it starts.
    pub fn days(&self) -> i32 {
        self.first_day().days_to(self.last_day()) + 1
    }

    /// Hours from the start of the first day to the end of the last.
    pub fn hours(&self) -> f64 {
        f64::from(self.days()) * 24.0
    }

    /// How many years lie between a year and it; none where it has a day of that year.
    pub fn years_from(&self, year: u32) -> u32 {
        let Ok(year) = i32::try_from(year) else { return u32::MAX };
        let before = self.first_day().year().saturating_sub(year);
        let after = year.saturating_sub(self.last_day().year());
        u32::try_from(before.max(after)).unwrap_or_default()
    }

    /// Whether it has a day in common with another.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.first_day() <= other.last_day() && other.first_day() <= self.last_day()
    }

    /// Whether it holds the whole of another.
    pub fn covers(&self, other: &Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }
}
