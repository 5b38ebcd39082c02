//! The days of a run, from a moment that its tool wrote and the seconds that it took.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Unit};

use super::node::Map;
use crate::report::Period;

/// A day with its hour, with a blank or a `T` between them and no zone.
pub(super) fn moment(text: &str) -> Option<DateTime> {
    text.trim().replacen(' ', "T", 1).parse().ok()
}

/// The end of a run, where it lies in the years that a report takes: a clock that was never set tells another.
pub(super) fn end_of_run(text: &str) -> Option<DateTime> {
    moment(text).filter(|end| (1990..=2100).contains(&end.year()))
}

/// The days from so many seconds before a moment up to it.
pub(super) fn days_until(end: DateTime, seconds: f64) -> Option<Map> {
    Some(days(end.checked_sub(length(seconds)?).ok()?, end))
}

/// The days from a moment to so many seconds behind it.
pub(super) fn days_from(start: DateTime, seconds: f64) -> Option<Map> {
    Some(days(start, start.checked_add(length(seconds)?).ok()?))
}

fn length(seconds: f64) -> Option<SignedDuration> {
    SignedDuration::try_from_secs_f64(seconds.clamp(0.0, 1e10)).ok()?.round(Unit::Second).ok()
}

fn days(start: DateTime, end: DateTime) -> Map {
    Map::new().word(Period::start, start.date().to_string()).word(Period::end, end.date().to_string())
}
