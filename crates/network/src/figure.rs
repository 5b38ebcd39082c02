//! Figures: what is stated of a quantity, read in three ways.

use std::fmt;
use std::marker::PhantomData;

use ailca_model::document::{Located, NodeId};
use ailca_model::quantity::{Basis, Count, CountUnit, Dimension, Interval, Operand, Quantity, Unit};

use crate::{Level, Reading};

/// A figure of a document, whatever its dimension.
pub trait Stated {
    /// The figure as it takes part in a derivation; `exact` where it counts as exact.
    fn operand(&self, exact: bool) -> Operand;

    /// Where it stands.
    fn node(&self) -> NodeId;

    /// Whether bounds of it are given in place of the figure itself.
    fn is_withheld(&self) -> bool;

    /// The symbol of its unit.
    fn symbol(&self) -> &'static str;

    /// Values of the unit that is computed in, in its own unit.
    fn in_unit(&self, values: Interval) -> Interval;
}

impl<D: Dimension> Stated for Quantity<D> {
    fn operand(&self, exact: bool) -> Operand {
        let exact = self.is_exact() || exact && self.qualifier.is_none();
        let exactly = self.exact_as_written().filter(|_| exact);
        let interval = exactly.or_else(|| self.printed_as_written());
        Operand {
            node: self.value_node(),
            written: self.to_string(),
            interval: interval.unwrap_or(Interval::exactly(0.0)),
            unit: self.symbol(),
            dimension: D::KEY,
            exact: exactly.is_some(),
        }
    }

    fn node(&self) -> NodeId {
        self.value_node()
    }

    fn is_withheld(&self) -> bool {
        Quantity::is_withheld(self)
    }

    fn symbol(&self) -> &'static str {
        self.unit().map_or("", Unit::symbol)
    }

    fn in_unit(&self, values: Interval) -> Interval {
        self.unit().map_or(values, |unit| unit.in_unit(values))
    }
}

/// A number that the report does not round: exact by its nature, or not of the report.
#[derive(Debug, Clone, Copy)]
struct Number {
    /// In its own unit; one value unless it was published.
    values: Interval,
    node: NodeId,
    symbol: &'static str,
    /// The key of its dimension.
    dimension: &'static str,
    /// The unit as an exact fraction of the one that is computed in.
    fraction: (f64, f64),
    nature: Nature,
}

/// Where a number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    /// The report counts.
    Counted,
    /// Nobody wrote it, so that it is never wrong.
    Constant,
    /// Others published it of such things.
    Published,
}

/// What is stated of a quantity.
///
/// Which reading counts is the relation's business, not the author's luck: a stated uncertainty must not disarm a sum.
/// Withheld figures have their bounds in all three.
#[derive(Clone, Copy)]
pub struct Figure<'a> {
    source: Source<'a>,
    exact: Interval,
    printed: Interval,
    believed: Interval,
    basis: Option<Basis>,
    chosen: bool,
}

#[derive(Clone, Copy)]
enum Source<'a> {
    Written(&'a dyn Stated),
    Number(Number),
}

impl fmt::Debug for Figure<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.operand(false).written)
    }
}

/// A figure of dimension `D`, to be stated of a quantity of that dimension.
#[derive(Debug, Clone, Copy)]
pub struct FigureOf<'a, D: Dimension> {
    pub(crate) figure: Figure<'a>,
    dimension: PhantomData<fn() -> D>,
}

impl<'a, D: Dimension> FigureOf<'a, D> {
    /// A figure of the report; `None` when nothing is given of it.
    pub fn of(quantity: &'a Quantity<D>) -> Option<Self> {
        let unit = quantity.unit()?;
        let printed = unit.to_canonical(quantity.printed_as_written()?);
        let believed = unit.to_canonical(quantity.interval_as_written()?);
        let exact = quantity.exact_as_written().map_or(printed, |exact| unit.to_canonical(exact));
        let basis = quantity.basis.as_ref().map(|basis| **basis);
        let source = Source::Written(quantity);
        let chosen = quantity.is_exact();
        let figure = Figure { source, exact, printed, believed, basis, chosen };
        Some(Self { figure, dimension: PhantomData })
    }

    /// A rating: the number that a datasheet sets, which nobody rounded; `None` when nothing is given of it.
    pub fn rating(quantity: &'a Quantity<D>) -> Option<Self> {
        let mut rating = Self::of(quantity)?.chosen();
        if quantity.uncertainty.is_none() {
            (rating.figure.printed, rating.figure.believed) = (rating.figure.exact, rating.figure.exact);
        }
        Some(rating)
    }

    /// A constant, in `unit`.
    pub fn constant(value: f64, unit: D::Unit) -> Self {
        Self::number(Interval::exactly(value), unit, NodeId::NOWHERE, Nature::Constant)
    }

    /// The same, told of at `node`: the whole that shares make up.
    pub fn constant_at(node: NodeId, value: f64, unit: D::Unit) -> Self {
        Self::number(Interval::exactly(value), unit, node, Nature::Constant)
    }

    /// What others published of such quantities, from the least to the most, in `unit`: no figure of the report, so that it
    /// is never the cause of something.
    pub fn published(values: Interval, unit: D::Unit) -> Self {
        Self::number(values, unit, NodeId::NOWHERE, Nature::Published)
    }

    fn number(values: Interval, unit: D::Unit, node: NodeId, nature: Nature) -> Self {
        let (symbol, dimension, fraction) = (unit.symbol(), D::KEY, unit.fraction());
        let number = Number { values, node, symbol, dimension, fraction, nature };
        let exact = unit.to_canonical(values);
        let source = Source::Number(number);
        let (printed, believed, basis) = (exact, exact, None);
        let figure = Figure { source, exact, printed, believed, basis, chosen: true };
        Self { figure, dimension: PhantomData }
    }

    /// The values it stands for as printed, in the unit that is computed in.
    pub const fn interval(&self) -> Interval {
        self.figure.printed
    }

    /// The same as something that somebody chose, not measured: a rating, a default, a duration, an intensity of zero.
    ///
    /// It counts as exact until rounding could explain a difference, which is then worth advice.
    #[must_use]
    pub const fn chosen(mut self) -> Self {
        self.figure.chosen = true;
        self
    }
}

impl FigureOf<'_, Count> {
    /// A number of things that the report counts.
    #[allow(clippy::cast_precision_loss, reason = "nobody counts more than 2^53 devices")]
    pub fn count(number: &Located<u64>) -> Self {
        let value = Interval::exactly(**number as f64);
        Self::number(value, CountUnit::One, number.node(), Nature::Counted)
    }
}

impl Figure<'_> {
    /// Every value it may have at a level, for a relation that reads figures so; in the unit that is computed in.
    pub const fn at(&self, level: Level, reading: Reading) -> Interval {
        match (level, reading) {
            (Level::Claim | Level::Told, _) if self.chosen => self.exact,
            // 0009: meters that differ by less than their stated uncertainty deserve advice, not a warning.
            (Level::Range, _) | (Level::Advice | Level::Warning, Reading::Believed) => self.believed,
            _ => self.printed,
        }
    }

    /// How it was come by.
    pub const fn basis(&self) -> Option<Basis> {
        self.basis
    }

    /// Whether it counts as exact where it can.
    pub const fn is_chosen(&self) -> bool {
        self.chosen
    }

    /// Takes it as it is printed, rounded by nobody.
    pub(crate) const fn take_as_exact(&mut self) {
        self.chosen = true;
    }

    /// Whether no reading of it is rounded, as of a rating.
    fn is_never_rounded(&self) -> bool {
        self.chosen && self.printed == self.exact && self.believed == self.exact
    }

    /// Whether nobody wrote it in the report: then it is never what is wrong there.
    pub fn is_constant(&self) -> bool {
        matches!(&self.source, Source::Number(number) if number.nature != Nature::Counted)
    }

    /// Whether others published it of such quantities.
    pub fn is_published(&self) -> bool {
        matches!(&self.source, Source::Number(number) if number.nature == Nature::Published)
    }

    /// The figure as it takes part in a derivation.
    pub fn operand(&self, exact: bool) -> Operand {
        match &self.source {
            Source::Written(stated) => stated.operand(exact || self.is_never_rounded()),
            Source::Number(Number { values, node, symbol, dimension, .. }) => {
                let (low, high) = (values.low(), values.high());
                let number = if values.is_point() { low.to_string() } else { format!("[{low}, {high}]") };
                Operand {
                    node: *node,
                    written: if *symbol == "1" { number } else { format!("{number} {symbol}") },
                    interval: *values,
                    unit: symbol,
                    dimension,
                    exact: values.is_point(),
                }
            }
        }
    }

    /// Whether bounds of it are given in place of the figure itself.
    pub fn is_withheld(&self) -> bool {
        matches!(&self.source, Source::Written(stated) if stated.is_withheld())
    }

    /// Where it stands.
    pub fn node(&self) -> NodeId {
        match &self.source {
            Source::Written(stated) => stated.node(),
            Source::Number(number) => number.node,
        }
    }

    /// The symbol of its unit.
    pub fn symbol(&self) -> &'static str {
        match &self.source {
            Source::Written(stated) => stated.symbol(),
            Source::Number(number) => number.symbol,
        }
    }

    /// Values of the unit that is computed in, in its own unit.
    pub fn in_unit(&self, values: Interval) -> Interval {
        match &self.source {
            Source::Written(stated) => stated.in_unit(values),
            Source::Number(Number { fraction: (numerator, denominator), .. }) => {
                values * Interval::exactly(*denominator) / Interval::exactly(*numerator)
            }
        }
    }
}
