//! How a number is meant that does not stand for what rounds to it.

use std::error::Error;
use std::fmt;

use schemars::JsonSchema;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};

use super::{Interval, TrailingZeros, Written};
use crate::form::words;

/// That no word says how a sum is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoWord;

impl fmt::Display for NoWord {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no word says how the sum is meant")
    }
}

impl Error for NoWord {}

/// How the number of a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Qualifier {
    /// As this number and no other: a constant that the author chose, a rating, a count.
    Exact,
    /// As an upper bound: the figure is not larger.
    AtMost,
    /// As a lower bound: the figure is not smaller.
    AtLeast,
    /// As near it: the figure may differ by one in the last significant digit.
    Approximate,
}

words!(Qualifier { Exact, AtMost, AtLeast, Approximate });

impl Qualifier {
    /// The one that a word of a report stands for.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::deserialize(IntoDeserializer::<serde::de::value::Error>::into_deserializer(key)).ok()
    }

    /// How the sum of numbers is meant; `Err` where it is none of these, as of an upper bound and a lower one.
    ///
    /// # Errors
    ///
    /// The sum says nothing that one word could say.
    pub fn of_sum(parts: &[Option<Self>]) -> Result<Option<Self>, NoWord> {
        let has = |wanted: Self| parts.contains(&Some(wanted));
        match (has(Self::AtMost), has(Self::AtLeast), has(Self::Approximate)) {
            (true, false, false) => Ok(Some(Self::AtMost)),
            (false, true, false) => Ok(Some(Self::AtLeast)),
            (false, false, true) => Ok(Some(Self::Approximate)),
            (false, false, false) => {
                let exact = !parts.is_empty() && parts.iter().all(|part| *part == Some(Self::Exact));
                Ok(exact.then_some(Self::Exact))
            }
            _ => Err(NoWord),
        }
    }

    /// Whether the number is a bound of the figure, and not the figure.
    pub const fn is_bound(self) -> bool {
        matches!(self, Self::AtMost | Self::AtLeast)
    }

    /// The sign that is printed before the number.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Exact => "",
            Self::AtMost => "≤ ",
            Self::AtLeast => "≥ ",
            Self::Approximate => "≈ ",
        }
    }

    /// The words before the number, in texts of formats that are written in English.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::Exact => "exactly",
            Self::AtMost => "at most",
            Self::AtLeast => "at least",
            Self::Approximate => "approximately",
        }
    }

    /// Every value that a number stands for, in its own unit.
    pub(super) fn values_of(qualifier: Option<Self>, number: &Written, zeros: TrailingZeros) -> Interval {
        let rounded = number.interval(zeros);
        // 0016: a bound is an interval, and takes part in every relation as one.
        match qualifier {
            None => rounded,
            Some(Self::Exact) => number.exact(),
            // What is bounded from above lies above zero, unless the bound itself lies below.
            Some(Self::AtMost) if number.value() < 0.0 => {
                Interval::new(f64::NEG_INFINITY, number.exact().high())
            }
            Some(Self::AtMost) => Interval::new(0.0, number.exact().high()),
            Some(Self::AtLeast) => number.exact().or_more(),
            Some(Self::Approximate) => {
                // 0016: no source gives a width, and twice the rounding is the least that the word can mean.
                let half = Interval::exactly((rounded.high() - rounded.low()) / 2.0);
                rounded.hull(rounded - half).hull(rounded + half)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_a_bound_where_a_part_is_one() {
        use Qualifier::{Approximate, AtLeast, AtMost, Exact};
        for (parts, sum) in [
            (&[][..], Ok(None)),
            (&[None, None], Ok(None)),
            (&[Some(Exact), None], Ok(None)),
            (&[Some(Exact), Some(Exact)], Ok(Some(Exact))),
            (&[Some(AtMost), None, Some(Exact)], Ok(Some(AtMost))),
            (&[Some(AtLeast), None], Ok(Some(AtLeast))),
            (&[Some(Approximate), Some(Exact)], Ok(Some(Approximate))),
            (&[Some(AtMost), Some(AtLeast)], Err(NoWord)),
            (&[Some(AtMost), Some(Approximate)], Err(NoWord)),
        ] {
            assert_eq!(Qualifier::of_sum(parts), sum, "{parts:?}");
        }
    }

    #[test]
    fn its_word_is_the_one_that_is_read() {
        for qualifier in Qualifier::ALL {
            assert_eq!(Qualifier::from_key(qualifier.key()), Some(qualifier));
        }
    }
}
