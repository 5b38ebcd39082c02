//! The slips that people make with figures: a proof names the one that would explain it.

use super::Interval;

/// A slip that multiplies a figure by a telling factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// Its name in the messages: `slip-<key>`.
    pub key: &'static str,
    /// Stated over true, when the slip was made.
    pub factor: Interval,
}

impl Slip {
    /// A slip by a factor that the report itself states, such as its PUE.
    pub const fn by(key: &'static str, factor: Interval) -> Self {
        Self { key, factor }
    }

    /// The same slip made the other way round.
    #[must_use]
    pub fn inverse(key: &'static str, factor: Interval) -> Self {
        Self { key, factor: Interval::exactly(1.0) / factor }
    }
}

/// A slip that any relation of a dimension may show; the pattern of dimension keys is empty for all of them.
struct Common {
    key: &'static str,
    factor: f64,
    dimensions: &'static [&'static str],
}

const ENERGY: &[&str] = &["energy", "energyResource"];
const CLIMATE: &[&str] = &["ghg"];
const WATER: &[&str] = &["water"];
const TIME: &[&str] = &["deviceTime", "energy", "duration"];

/// The most telling first: units of the dimension, then powers of ten, then times.
const COMMON: &[Common] = &[
    Common { key: "megajoules-as-kilowatt-hours", factor: 3.6, dimensions: ENERGY },
    Common { key: "kilowatt-hours-as-megajoules", factor: 1.0 / 3.6, dimensions: ENERGY },
    Common { key: "gallons-as-litres", factor: 1.0 / 3.785_411_784, dimensions: WATER },
    Common { key: "litres-as-gallons", factor: 3.785_411_784, dimensions: WATER },
    Common { key: "imperial-as-us-gallons", factor: 3.785_411_784 / 4.546_09, dimensions: WATER },
    Common { key: "us-as-imperial-gallons", factor: 4.546_09 / 3.785_411_784, dimensions: WATER },
    Common { key: "carbon-as-carbon-dioxide", factor: 12.0 / 44.0, dimensions: CLIMATE },
    Common { key: "carbon-dioxide-as-carbon", factor: 44.0 / 12.0, dimensions: CLIMATE },
    Common { key: "pounds-as-kilograms", factor: 1.0 / 0.453_592_37, dimensions: CLIMATE },
    Common { key: "short-tons-as-tonnes", factor: 1.0 / 0.907_184_74, dimensions: CLIMATE },
    Common { key: "thousandfold-high", factor: 1e3, dimensions: &[] },
    Common { key: "thousandfold-low", factor: 1e-3, dimensions: &[] },
    Common { key: "millionfold-high", factor: 1e6, dimensions: &[] },
    Common { key: "millionfold-low", factor: 1e-6, dimensions: &[] },
    Common { key: "percent-high", factor: 100.0, dimensions: &[] },
    Common { key: "percent-low", factor: 0.01, dimensions: &[] },
    Common { key: "tenfold-high", factor: 10.0, dimensions: &[] },
    Common { key: "tenfold-low", factor: 0.1, dimensions: &[] },
    Common { key: "days-as-hours", factor: 1.0 / 24.0, dimensions: TIME },
    Common { key: "hours-as-days", factor: 24.0, dimensions: TIME },
    Common { key: "minutes-as-hours", factor: 60.0, dimensions: TIME },
    Common { key: "hours-as-minutes", factor: 1.0 / 60.0, dimensions: TIME },
    Common { key: "seconds-as-hours", factor: 3_600.0, dimensions: TIME },
];

/// The first slip after which the relation would hold, and that the figures are sharp enough to tell.
///
/// Those that the relation itself names come first. A figure known to a few per cent cannot tell a PUE of 1.1.
pub(super) fn explain(
    dimension: &str,
    stated: Interval,
    derived: Interval,
    own: &[Slip],
    is_limit: bool,
    holds: impl Fn(Interval, Interval) -> bool,
) -> Option<Slip> {
    let common = COMMON
        .iter()
        .filter(|slip| slip.dimensions.is_empty() || slip.dimensions.contains(&dimension))
        .map(|slip| Slip::by(slip.key, Interval::exactly(slip.factor).widened()));
    // Of a lower bound alone, the bound itself is what a slip would have been made with.
    let near =
        if derived.high().is_finite() { derived } else { Interval::new(derived.low(), derived.low() * 1.02) };
    own.iter().cloned().chain(common).find(|slip| {
        let telling = if is_limit { is_telling_of_limit } else { is_telling };
        telling(slip.factor, stated, near) && holds(stated, derived * slip.factor)
    })
}

/// Whether the stated figure would be explained by the slip closely enough: the figures, taken together, are less
/// uncertain than half of the slip itself, on a scale of factors, and the corrected figures really overlap.
fn is_telling(factor: Interval, stated: Interval, derived: Interval) -> bool {
    let size = factor.middle().max(1.0 / factor.middle());
    let spread = stated.spread() * derived.spread();
    spread * spread < size && stated.meets(derived * factor)
}

/// Whether a figure beyond a limit would be explained by the slip: only a large one can tell, and what is left after
/// it must be of the size of the limit, since any figure lies within a limit that is large enough.
fn is_telling_of_limit(factor: Interval, stated: Interval, limit: Interval) -> bool {
    let size = factor.middle().max(1.0 / factor.middle());
    let left = (stated / factor / limit).middle();
    size >= 100.0 && (0.05..=20.0).contains(&left)
}
