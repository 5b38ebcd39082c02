//! How a number is meant that does not stand for what rounds to it.

use schemars::JsonSchema;
use serde::de::IntoDeserializer;
use serde::{Deserialize, Serialize};

use super::{Interval, TrailingZeros, Written};

/// How the number of a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
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

impl Qualifier {
    /// The one that a word of a report stands for.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::deserialize(IntoDeserializer::<serde::de::value::Error>::into_deserializer(key)).ok()
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
