//! Relations between a stated figure and a derived one, and the proof where they cannot both hold.

use super::dimension::{Dimension, Unit};
use super::slip::{Pair, Slip};
use super::{FigureTerm, Interval, Operand, Step, Sum, Term};

/// How the stated figure ought to stand to the derived one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The two are the same quantity.
    Equal,
    /// The derived one is a limit from above.
    AtMost,
    /// The derived one is a limit from below.
    AtLeast,
}

/// The proof that no choice of true values fits both figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Contradiction {
    /// How they ought to stand to each other.
    pub relation: Relation,
    /// The stated figure.
    pub stated: Operand,
    /// How the other figure is derived, from left to right.
    pub derivation: Vec<Step>,
    /// The derived values, in the unit of the stated figure.
    pub derived: Interval,
    /// What is possible with all that is let pass between the two, in the unit of the stated figure, where that is more than
    /// what is derived.
    pub possible: Option<Interval>,
    /// Stated over derived.
    pub ratio: Interval,
    /// The common slip that would explain the difference.
    pub slip: Option<Slip>,
}

impl<D: Dimension> FigureTerm<'_, D> {
    /// Proves that the figure cannot equal `derived`, or gives `None` where it may.
    ///
    /// `slips` are the causes that only this relation knows, such as a PUE that may have been forgotten.
    pub fn contradicts<T: Term<Dimension = D>>(&self, derived: &T, slips: &[Slip]) -> Option<Contradiction> {
        self.prove(Relation::Equal, derived, slips, Interval::meets)
    }

    /// Proves that the figure lies above `limit`, or gives `None` where it may not.
    pub fn exceeds<T: Term<Dimension = D>>(&self, limit: &T, slips: &[Slip]) -> Option<Contradiction> {
        self.prove(Relation::AtMost, limit, slips, |stated, limit| !limit.is_below(stated))
    }

    /// Proves that the figure lies below `limit`, or gives `None` where it may not.
    pub fn falls_short_of<T: Term<Dimension = D>>(&self, limit: &T, slips: &[Slip]) -> Option<Contradiction> {
        self.prove(Relation::AtLeast, limit, slips, |stated, limit| !stated.is_below(limit))
    }

    fn prove<T: Term<Dimension = D>>(
        &self,
        relation: Relation,
        derived: &T,
        slips: &[Slip],
        holds: impl Fn(Interval, Interval) -> bool,
    ) -> Option<Contradiction> {
        let stated =
            Stated::<D> { interval: self.interval(), unit: self.unit(), operand: &|| self.operand() };
        stated.prove(relation, derived, slips, holds)
    }
}

impl<D: Dimension> Sum<FigureTerm<'_, D>> {
    /// Proves that the figures together lie below `limit`, or gives `None` where they may not. The proof is at the first.
    pub fn falls_short_of<T: Term<Dimension = D>>(&self, limit: &T, slips: &[Slip]) -> Option<Contradiction> {
        let first = self.0.first()?;
        let (interval, unit) = (self.interval(), first.unit());
        let operand = || {
            let written: Vec<_> = self.0.iter().map(|part| part.operand().written).collect();
            let whole = first.operand();
            match written.as_slice() {
                [_] => whole,
                _ => Operand { written: written.join(" + "), interval: unit.in_unit(interval), ..whole },
            }
        };
        let stated = Stated::<D> { interval, unit, operand: &operand };
        stated.prove(Relation::AtLeast, limit, slips, |stated, limit| !stated.is_below(limit))
    }
}

/// The stated side of a relation.
struct Stated<'a, D: Dimension> {
    interval: Interval,
    unit: D::Unit,
    operand: &'a dyn Fn() -> Operand,
}

impl<D: Dimension> Stated<'_, D> {
    fn prove<T: Term<Dimension = D>>(
        &self,
        relation: Relation,
        derived: &T,
        slips: &[Slip],
        holds: impl Fn(Interval, Interval) -> bool,
    ) -> Option<Contradiction> {
        let (stated, limit) = (self.interval, derived.interval());
        if holds(stated, limit) {
            return None;
        }
        let mut derivation = Vec::new();
        derived.derive(&mut derivation);
        let of = |step: &Step| match step {
            Step::Operand(operand) => Some(operand.unit),
            Step::Sign(_) => None,
        };
        let symbols: Vec<_> = derivation.iter().filter_map(of).chain([self.unit.symbol()]).collect();
        let pair = Pair {
            dimension: D::KEY,
            stated,
            derived: limit,
            symbols: &symbols,
            is_limit: relation != Relation::Equal,
        };
        let slip = pair.slip(slips, holds);
        Some(Contradiction {
            relation,
            stated: (self.operand)(),
            derivation,
            derived: self.unit.in_unit(limit),
            possible: None,
            ratio: stated / if limit.high().is_finite() { limit } else { Interval::exactly(limit.low()) },
            slip,
        })
    }
}
