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

    /// The common slip that is made with a figure alone, by what it is stated too high, where there is one.
    pub fn of_figure(factor: f64, unit: &str) -> Option<Self> {
        let energy = unit.ends_with("Wh") || (unit.ends_with('J') && !unit.contains('/'));
        let fits = |common: &&Common| {
            let own = common.dimensions.is_empty()
                || (energy && common.dimensions == ENERGY)
                || (TIMES.iter().any(|word| unit.contains(word)) && common.dimensions == TIME)
                || (matches!(unit, "1" | "%") && common.dimensions == FRACTIONS);
            own && (common.factor / factor - 1.0).abs() < 0.01
        };
        let common = COMMON.iter().find(fits)?;
        Some(Self::by(common.key, Interval::exactly(common.factor)))
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
    units: Units,
}

impl Common {
    /// The factor, as it is converted with: volumes and masses by one that is rounded to three or four digits.
    fn written(&self) -> Interval {
        let rounded = self.dimensions == WATER || self.dimensions == CLIMATE;
        let factor = Interval::exactly(self.factor).widened();
        if rounded { factor * Interval::new(1.0 - ROUNDED, 1.0 + ROUNDED) } else { factor }
    }
}

/// How far a rounded factor of conversion may be off: 3.79 litres a gallon, 3.67 carbon dioxide of carbon.
const ROUNDED: f64 = 1.3e-3;

/// Which units have to be written for a slip between them to be thought of.
enum Units {
    /// Any: the slip is one of a number, or of a unit that nobody wrote.
    Any,
    /// One of these words in some units and in others not: figures in the same units were not mixed up.
    Mixed(&'static [&'static str]),
    /// One of these words in any unit.
    Named(&'static [&'static str]),
}

impl Units {
    fn are_among(&self, symbols: &[&str]) -> bool {
        let of = |words: &[&str], symbol: &str| words.iter().any(|word| symbol.contains(word));
        match self {
            Self::Any => true,
            Self::Mixed(words) => {
                let is_mass = |symbol: &&&str| symbol.contains("CO2e");
                let mut masses = symbols.iter().filter(is_mass).map(|symbol| of(words, symbol));
                masses.next().is_some_and(|first| masses.any(|other| other != first))
            }
            Self::Named(words) => symbols.iter().any(|symbol| of(words, symbol)),
        }
    }
}

const ENERGY: &[&str] = &["energy", "energyResource"];
const CLIMATE: &[&str] = &["ghg"];
const WATER: &[&str] = &["water"];
const TIME: &[&str] = &["deviceTime", "energy", "duration"];
const FRACTIONS: &[&str] = &["share", "ratio"];
/// Words in the symbols of units of time.
const TIMES: &[&str] = &["hour", "day", "year"];
const POUNDS: Units = Units::Mixed(&["lb ", "short ton"]);
const GALLONS: Units = Units::Named(&["gal"]);

/// The least factor of a slip that a figure beyond a limit can tell.
const TELLING_OF_LIMIT: f64 = 100.0;

/// The least factor of such a slip that the relation itself names.
const TELLING_OF_LIMIT_BY_NAME: f64 = 4.0;

/// The most telling first: units of the dimension, then powers of ten, then times.
const COMMON: &[Common] = &[
    Common { key: "megajoules-as-kilowatt-hours", factor: 3.6, dimensions: ENERGY, units: Units::Any },
    Common { key: "kilowatt-hours-as-megajoules", factor: 1.0 / 3.6, dimensions: ENERGY, units: Units::Any },
    Common { key: "gallons-as-litres", factor: 1.0 / 3.785_411_784, dimensions: WATER, units: Units::Any },
    Common { key: "litres-as-gallons", factor: 3.785_411_784, dimensions: WATER, units: Units::Any },
    Common {
        key: "imperial-as-us-gallons",
        factor: 3.785_411_784 / 4.546_09,
        dimensions: WATER,
        units: GALLONS,
    },
    Common {
        key: "us-as-imperial-gallons",
        factor: 4.546_09 / 3.785_411_784,
        dimensions: WATER,
        units: GALLONS,
    },
    Common { key: "carbon-as-carbon-dioxide", factor: 12.0 / 44.0, dimensions: CLIMATE, units: Units::Any },
    Common { key: "carbon-dioxide-as-carbon", factor: 44.0 / 12.0, dimensions: CLIMATE, units: Units::Any },
    Common { key: "pounds-as-kilograms", factor: 1.0 / 0.453_592_37, dimensions: CLIMATE, units: POUNDS },
    Common { key: "short-tons-as-tonnes", factor: 1.0 / 0.907_184_74, dimensions: CLIMATE, units: POUNDS },
    Common { key: "thousandfold-high", factor: 1e3, dimensions: &[], units: Units::Any },
    Common { key: "thousandfold-low", factor: 1e-3, dimensions: &[], units: Units::Any },
    Common { key: "millionfold-high", factor: 1e6, dimensions: &[], units: Units::Any },
    Common { key: "millionfold-low", factor: 1e-6, dimensions: &[], units: Units::Any },
    Common { key: "percent-high", factor: 100.0, dimensions: FRACTIONS, units: Units::Any },
    Common { key: "percent-low", factor: 0.01, dimensions: FRACTIONS, units: Units::Any },
    Common { key: "tenfold-high", factor: 10.0, dimensions: &[], units: Units::Any },
    Common { key: "tenfold-low", factor: 0.1, dimensions: &[], units: Units::Any },
    Common { key: "days-as-hours", factor: 1.0 / 24.0, dimensions: TIME, units: Units::Any },
    Common { key: "hours-as-days", factor: 24.0, dimensions: TIME, units: Units::Any },
    Common { key: "minutes-as-hours", factor: 60.0, dimensions: TIME, units: Units::Any },
    Common { key: "hours-as-minutes", factor: 1.0 / 60.0, dimensions: TIME, units: Units::Any },
    Common { key: "seconds-as-hours", factor: 3_600.0, dimensions: TIME, units: Units::Any },
];

/// Two figures between which a relation does not hold, and the symbols of the units that are written in it.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// The key of their dimension.
    pub dimension: &'static str,
    /// The stated figure, in the unit that is computed in.
    pub stated: Interval,
    /// What it ought to be, in the same unit.
    pub derived: Interval,
    /// The symbols of all units.
    pub symbols: &'a [&'a str],
    /// Whether the derived figure is a limit, not what the stated one ought to be.
    pub is_limit: bool,
}

impl Pair<'_> {
    /// The slip that explains why the relation does not hold; `own` are those that only the relation knows, and `holds`
    /// says whether it would hold of a stated and a derived figure.
    pub fn slip(&self, own: &[Slip], holds: impl Fn(Interval, Interval) -> bool) -> Option<Slip> {
        explain(self, own, holds)
    }
}

/// The first slip after which the relation would hold, and that the figures are sharp enough to tell.
///
/// Those that the relation itself names come first. A figure known to a few per cent cannot tell a PUE of 1.1.
fn explain(pair: &Pair<'_>, own: &[Slip], holds: impl Fn(Interval, Interval) -> bool) -> Option<Slip> {
    let &Pair { dimension, stated, derived, symbols, is_limit } = pair;
    let common = COMMON
        .iter()
        .filter(|slip| slip.dimensions.is_empty() || slip.dimensions.contains(&dimension))
        .filter(|slip| slip.units.are_among(symbols))
        .map(|slip| (Slip::by(slip.key, slip.written()), TELLING_OF_LIMIT));
    // Of a lower bound alone, the bound itself is what a slip would have been made with.
    let near =
        if derived.high().is_finite() { derived } else { Interval::new(derived.low(), derived.low() * 1.02) };
    let own = own.iter().map(|slip| (slip.clone(), TELLING_OF_LIMIT_BY_NAME));
    let fits = |(slip, least): &(Slip, f64)| {
        let telling = if is_limit {
            is_telling_of_limit(slip.factor, stated, near, *least)
        } else {
            is_telling(slip.factor, stated, near)
        };
        telling && holds(stated, derived * slip.factor)
    };
    // Anything lies within a limit that is large enough, so that the first is as good as any.
    if is_limit {
        return own.chain(common).find(fits).map(|(slip, _)| slip);
    }
    let off = |slip: &Slip| ((stated / near).middle() / slip.factor.middle()).ln().abs();
    let fitting: Vec<_> = own.chain(common).filter(fits).map(|(slip, _)| (off(&slip), slip)).collect();
    let least = fitting.iter().map(|(off, _)| *off).fold(f64::INFINITY, f64::min);
    // As near as a rounded figure can tell, the first is the most telling.
    fitting.into_iter().find(|(off, _)| *off <= least + 0.01).map(|(_, slip)| slip)
}

/// Whether the stated figure would be explained by the slip closely enough: the figures, taken together, are less
/// uncertain than half of the slip itself, on a scale of factors, and the corrected figures really overlap.
fn is_telling(factor: Interval, stated: Interval, derived: Interval) -> bool {
    let spread = stated.spread() * derived.spread();
    spread * spread < size(factor) && stated.meets(derived * factor)
}

/// Whether a figure beyond a limit would be explained by the slip: only a large one can tell, and what is left after
/// it must be of the size of the limit, since any figure lies within a limit that is large enough.
fn is_telling_of_limit(factor: Interval, stated: Interval, limit: Interval, least: f64) -> bool {
    let left = (stated / factor / limit).middle();
    let size = size(factor);
    let near = if size < TELLING_OF_LIMIT { 0.5..=2.0 } else { 0.3..=3.0 };
    size >= least && near.contains(&left)
}

/// How large a slip is, whichever way it goes.
fn size(factor: Interval) -> f64 {
    factor.middle().max(1.0 / factor.middle())
}
