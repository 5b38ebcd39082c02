//! Units in which what is published is printed, as parts of those that quantities are computed in.

use crate::quantity::Interval;

/// A watt, in kilowatts.
pub(crate) const WATT: Interval = Interval::exactly(0.001);

/// A gram, in kilograms.
pub(crate) const GRAM: Interval = Interval::exactly(0.001);
