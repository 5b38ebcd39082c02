//! Days of the calendar.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::form::Malformed;
use crate::quantity::walk;

/// A day of the Gregorian calendar, as `2026-02-20` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(jiff::civil::Date);

/// A day, a month or a year, as `2026-02-20`, `2026-02` or `2026` (ISO 8601).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    first: Date,
    precision: Precision,
}

/// How much of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Precision {
    Year,
    Month,
    Day,
}

walk!(Date, PartialDate);

impl Date {
    /// The year.
    pub fn year(self) -> i32 {
        self.0.year().into()
    }

    /// So many days later, where the calendar has that day.
    pub fn later(self, days: i64) -> Option<Self> {
        let span = jiff::Span::new().try_days(days).ok()?;
        self.0.checked_add(span).ok().map(Self)
    }

    /// So many years later, where the calendar has that day.
    pub fn years_later(self, years: i64) -> Option<Self> {
        let span = jiff::Span::new().try_years(years).ok()?;
        self.0.checked_add(span).ok().map(Self)
    }

    /// Days from this one to another; negative where the other is earlier.
    pub fn days_to(self, other: Self) -> i32 {
        self.0.until(other.0).map_or(0, |span| span.get_days())
    }
}

impl TryFrom<String> for Date {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let day = text.parse().map_err(|_| Malformed::of("no day of the calendar"))?;
        // Only the one form of a day: no time, no basic format.
        if text.len() == 10 { Ok(Self(day)) } else { Err(Malformed::of("not of the form 2026-02-20")) }
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(day: jiff::civil::Date) -> Self {
        Self(day)
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.0.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

impl PartialDate {
    /// The first day that it may stand for.
    pub const fn first_day(self) -> Date {
        self.first
    }

    /// The last day that it may stand for.
    pub fn last_day(self) -> Date {
        Date(match self.precision {
            Precision::Year => self.first.0.last_of_year(),
            Precision::Month => self.first.0.last_of_month(),
            Precision::Day => self.first.0,
        })
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self { first: day, precision: Precision::Day }
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl TryFrom<String> for PartialDate {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (precision, rest) = match text.len() {
            4 => (Precision::Year, "-01-01"),
            7 => (Precision::Month, "-01"),
            10 => (Precision::Day, ""),
            _ => return Err(Malformed::of("not of the form 2026, 2026-02 or 2026-02-20")),
        };
        Date::try_from(format!("{text}{rest}")).map(|first| Self { first, precision })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day = self.first.to_string();
        let shown = match self.precision {
            Precision::Year => day.get(..4),
            Precision::Month => day.get(..7),
            Precision::Day => None,
        };
        formatter.write_str(shown.unwrap_or(&day))
    }
}

impl JsonSchema for Date {
    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day of the Gregorian calendar (ISO 8601).",
            "type": "string",
            "format": "date",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            "examples": ["2026-02-20"]
        })
    }
}

impl JsonSchema for PartialDate {
    fn schema_name() -> Cow<'static, str> {
        "PartialDate".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A day, a month or a year of the Gregorian calendar (ISO 8601).",
            "type": "string",
            "anyOf": [
                { "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
                { "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2]))?$" }
            ],
            "examples": ["2026-02-20", "2026"]
        })
    }
}
