//! Dimensions and their units: what can be added to what, and how one unit becomes another.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Interval, TrailingZeros};
use crate::form::words;

/// A kind of quantity: its units convert into one another, and quantities of different dimensions are never added.
pub trait Dimension: Copy + std::fmt::Debug + PartialEq + JsonSchema + Send + Sync + 'static {
    /// The units in which it may be written.
    type Unit: Unit;
    /// Where it was taken, for the dimensions that need to say so; [`NoBoundary`] for all others.
    type Boundary: Boundary;
    /// Its name in the schema and in message keys, in camel case.
    const KEY: &'static str;
    /// What it is, in one sentence, for the schema.
    const MEANING: &'static str;
    /// Whether it may lie below zero: a credit can, an energy cannot.
    const MAY_BE_NEGATIVE: bool;
    /// How the zeros at the end of a whole number are read.
    const TRAILING_ZEROS: TrailingZeros;
}

/// A unit of one dimension.
pub trait Unit:
    Copy + std::fmt::Debug + Eq + Serialize + DeserializeOwned + JsonSchema + Send + Sync + 'static
{
    /// Every unit of the dimension, the one that is computed in first.
    const ALL: &'static [Self];
    /// The unit a figure has when it names none; only for what is a plain number.
    const IMPLIED: Option<Self>;

    /// The symbol as it is written in a report.
    fn symbol(self) -> &'static str;

    /// How many of the unit that is computed in make one of this, as an exact fraction.
    fn fraction(self) -> (f64, f64);

    /// From this unit to the one that is computed in.
    fn to_canonical(self, interval: Interval) -> Interval {
        let (numerator, denominator) = self.fraction();
        scale(interval, numerator, denominator)
    }

    /// From the unit that is computed in to this one.
    fn in_unit(self, interval: Interval) -> Interval {
        let (numerator, denominator) = self.fraction();
        scale(interval, denominator, numerator)
    }
}

/// Multiplies by a fraction of two exact numbers, rounding outward only where something is rounded.
fn scale(interval: Interval, numerator: f64, denominator: f64) -> Interval {
    let multiplied = if is_one(numerator) { interval } else { interval * Interval::exactly(numerator) };
    if is_one(denominator) { multiplied } else { multiplied / Interval::exactly(denominator) }
}

#[allow(clippy::float_cmp, reason = "the table holds the number one itself")]
fn is_one(number: f64) -> bool {
    number == 1.0
}

/// Where a quantity was taken, if its dimension has such places.
pub trait Boundary:
    Copy + std::fmt::Debug + Eq + Serialize + DeserializeOwned + JsonSchema + Send + Sync + 'static
{
    /// Whether quantities of the dimension say where they were taken.
    const STATED: bool;

    /// The place as an energy boundary.
    fn metering(self) -> Option<MeteringBoundary>;
}

/// Where energy or power was taken: how much of the installation is in the figure.
///
/// Each includes the ones before it. PUE (ISO/IEC 30134-2) leads from `it` to `facility`, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MeteringBoundary {
    /// The accelerator boards alone.
    Accelerator,
    /// The whole servers: host processors, memory, storage and fans included.
    Server,
    /// All IT equipment: servers, network and shared storage.
    It,
    /// The whole facility: IT equipment, cooling, power distribution and losses.
    Facility,
}

words!(MeteringBoundary { Accelerator, Server, It, Facility });

impl Boundary for MeteringBoundary {
    const STATED: bool = true;

    fn metering(self) -> Option<MeteringBoundary> {
        Some(self)
    }
}

/// The boundary of what is not taken anywhere in particular: there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum NoBoundary {}

impl Boundary for NoBoundary {
    const STATED: bool = false;

    fn metering(self) -> Option<MeteringBoundary> {
        match self {}
    }
}

/// A dimension that can be multiplied by another.
pub trait Times<Other: Dimension>: Dimension {
    /// What the product is.
    type Product: Dimension;
}

/// A dimension that can be divided by another.
pub trait Per<Other: Dimension>: Dimension {
    /// What the quotient is.
    type Quotient: Dimension;
}
