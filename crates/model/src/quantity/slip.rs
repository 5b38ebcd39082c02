//! The slips that people make with figures: a proof names the one that would explain it.

mod kind;

pub use kind::SlipKind;

use super::Interval;

/// A slip that multiplies a figure by a telling factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Slip {
    /// What was done.
    pub kind: SlipKind,
    /// Stated over true, when the slip was made.
    pub factor: Interval,
}

impl Slip {
    /// A slip by a factor that the report itself states, such as its PUE.
    pub const fn by(kind: SlipKind, factor: Interval) -> Self {
        Self { kind, factor }
    }

    /// The common slip that is made with a figure of a dimension alone, by what it is stated too high, where there is one.
    pub fn of_figure(factor: f64, dimension: &str) -> Option<Self> {
        // 0013: whether units were mixed up cannot be told of one figure.
        let fits = |common: &&Common| {
            common.is_of(dimension)
                && matches!(common.units, Units::Any)
                && (common.factor / factor - 1.0).abs() < SAME_FACTOR
        };
        let common = COMMON.iter().find(fits)?;
        Some(Self::by(common.kind, Interval::exactly(common.factor)))
    }

    /// The same slip made the other way round.
    #[must_use]
    pub fn inverse(kind: SlipKind, factor: Interval) -> Self {
        Self { kind, factor: Interval::exactly(1.0) / factor }
    }
}

/// A slip that any relation of a dimension may show; the pattern of dimension keys is empty for all of them.
struct Common {
    kind: SlipKind,
    factor: f64,
    dimensions: &'static [&'static str],
    units: Units,
}

impl Common {
    /// Whether it is made with figures of a dimension.
    fn is_of(&self, dimension: &str) -> bool {
        self.dimensions.is_empty() || self.dimensions.contains(&dimension)
    }

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
// 0004: a percentage taken for a fraction is thought of for shares and ratios alone.
const FRACTIONS: &[&str] = &["share", "ratio"];
const POUNDS: Units = Units::Mixed(&["lb ", "short ton"]);
const GALLONS: Units = Units::Named(&["gal"]);

// 0004, 0013: none of these lets a figure pass; they say which slip is named for one that does not.

/// How far a factor may be off that of a slip to be the same.
const SAME_FACTOR: f64 = 0.01;

/// The least factor of a slip that a figure beyond a limit can tell.
const TELLING_OF_LIMIT: f64 = 100.0;

/// The least factor of such a slip that the relation itself names.
const TELLING_OF_LIMIT_BY_NAME: f64 = 4.0;

/// How near a limit a figure beyond it comes by a slip that is smaller than [`TELLING_OF_LIMIT`].
const NEAR_LIMIT: Interval = Interval::new(0.5, 2.0);

/// The same, where the slip is larger.
const ABOUT_LIMIT: Interval = Interval::new(0.3, 3.0);

/// How far above a lower bound a figure is, with which a slip would have been made.
const AT_BOUND: f64 = 1.02;

/// The most telling first: units of the dimension, then powers of ten, then times.
const COMMON: &[Common] = &[
    Common { kind: SlipKind::MegajoulesAsKilowattHours, factor: 3.6, dimensions: ENERGY, units: Units::Any },
    Common {
        kind: SlipKind::KilowattHoursAsMegajoules,
        factor: 1.0 / 3.6,
        dimensions: ENERGY,
        units: Units::Any,
    },
    Common {
        kind: SlipKind::GallonsAsLitres,
        factor: 1.0 / 3.785_411_784,
        dimensions: WATER,
        units: Units::Any,
    },
    Common { kind: SlipKind::LitresAsGallons, factor: 3.785_411_784, dimensions: WATER, units: Units::Any },
    Common {
        kind: SlipKind::ImperialAsUsGallons,
        factor: 3.785_411_784 / 4.546_09,
        dimensions: WATER,
        units: GALLONS,
    },
    Common {
        kind: SlipKind::UsAsImperialGallons,
        factor: 4.546_09 / 3.785_411_784,
        dimensions: WATER,
        units: GALLONS,
    },
    Common {
        kind: SlipKind::CarbonAsCarbonDioxide,
        factor: 12.0 / 44.0,
        dimensions: CLIMATE,
        units: Units::Any,
    },
    Common {
        kind: SlipKind::CarbonDioxideAsCarbon,
        factor: 44.0 / 12.0,
        dimensions: CLIMATE,
        units: Units::Any,
    },
    Common {
        kind: SlipKind::PoundsAsKilograms,
        factor: 1.0 / 0.453_592_37,
        dimensions: CLIMATE,
        units: POUNDS,
    },
    Common {
        kind: SlipKind::ShortTonsAsTonnes,
        factor: 1.0 / 0.907_184_74,
        dimensions: CLIMATE,
        units: POUNDS,
    },
    Common { kind: SlipKind::KilogramsAsPounds, factor: 0.453_592_37, dimensions: CLIMATE, units: POUNDS },
    Common { kind: SlipKind::TonnesAsShortTons, factor: 0.907_184_74, dimensions: CLIMATE, units: POUNDS },
    Common { kind: SlipKind::ThousandfoldHigh, factor: 1e3, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::ThousandfoldLow, factor: 1e-3, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::MillionfoldHigh, factor: 1e6, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::MillionfoldLow, factor: 1e-6, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::PercentHigh, factor: 100.0, dimensions: FRACTIONS, units: Units::Any },
    Common { kind: SlipKind::PercentLow, factor: 0.01, dimensions: FRACTIONS, units: Units::Any },
    Common { kind: SlipKind::TenfoldHigh, factor: 10.0, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::TenfoldLow, factor: 0.1, dimensions: &[], units: Units::Any },
    Common { kind: SlipKind::DaysAsHours, factor: 1.0 / 24.0, dimensions: TIME, units: Units::Any },
    Common { kind: SlipKind::HoursAsDays, factor: 24.0, dimensions: TIME, units: Units::Any },
    Common { kind: SlipKind::MinutesAsHours, factor: 60.0, dimensions: TIME, units: Units::Any },
    Common { kind: SlipKind::HoursAsMinutes, factor: 1.0 / 60.0, dimensions: TIME, units: Units::Any },
    Common { kind: SlipKind::SecondsAsHours, factor: 3_600.0, dimensions: TIME, units: Units::Any },
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
        .filter(|slip| slip.is_of(dimension))
        .filter(|slip| slip.units.are_among(symbols))
        .map(|slip| (Slip::by(slip.kind, slip.written()), TELLING_OF_LIMIT));
    // Of a bound alone, the bound itself is what a slip would have been made with.
    let near = match (derived.low(), derived.high()) {
        (low, high) if high.is_infinite() => Interval::new(low, low * AT_BOUND),
        (low, high) if low <= 0.0 && high > 0.0 => Interval::new(high / AT_BOUND, high),
        _ => derived,
    };
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
    // 0006: of several that fit an equation, that which leaves the least is named.
    let off = |slip: &Slip| ((stated / near).middle() / slip.factor.middle()).ln().abs();
    let fitting: Vec<_> = own.chain(common).filter(fits).map(|(slip, _)| (off(&slip), slip)).collect();
    let least = fitting.iter().map(|(off, _)| *off).fold(f64::INFINITY, f64::min);
    // As near as a rounded figure can tell, the first is the most telling.
    fitting.into_iter().find(|(off, _)| *off <= least + SAME_FACTOR).map(|(_, slip)| slip)
}

/// The least factor of a slip that has to be told more sharply.
const POWER_OF_TEN: f64 = 9.5;

/// Whether the stated figure would be explained by the slip closely enough: the figures, taken together, are less
/// uncertain than half of the slip itself, or than a quarter of it from ten upward, on a scale of factors, and the corrected
/// figures really overlap.
fn is_telling(factor: Interval, stated: Interval, derived: Interval) -> bool {
    // 0001: a figure known to 5 % cannot tell a PUE of 1.1.
    let spread = stated.spread() * derived.spread();
    let size = size(factor);
    // 0009: a power of ten is read out of wide bounds too easily.
    let doubt = if size < POWER_OF_TEN { spread * spread } else { spread.powi(4) };
    doubt < size && stated.meets(derived * factor)
}

/// Whether a figure beyond a limit would be explained by the slip: only a large one can tell, and what is left after
/// it must be of the size of the limit, since any figure lies within a limit that is large enough.
fn is_telling_of_limit(factor: Interval, stated: Interval, limit: Interval, least: f64) -> bool {
    let left = (stated / factor / limit).middle();
    let size = size(factor);
    let near = if size < TELLING_OF_LIMIT { NEAR_LIMIT } else { ABOUT_LIMIT };
    size >= least && near.contains(left)
}

/// How large a slip is, whichever way it goes.
fn size(factor: Interval) -> f64 {
    factor.middle().max(1.0 / factor.middle())
}
