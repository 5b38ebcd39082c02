//! A figure beside what is printed of it elsewhere, whatever its dimension.

use std::fmt;

use super::dimension::{Dimension, Unit};
use super::{AlsoStated, Contradiction, Interval, Operand, Quantity, Step, Term};
use crate::document::{Located, NodeId};
use crate::form::Text;
use crate::identifier::Identifier;

/// What is printed elsewhere, whatever its dimension.
#[derive(Debug, Clone, Copy)]
pub struct Restatement<'a> {
    /// Where the number stands in the report.
    pub node: NodeId,
    /// Where it is printed.
    pub place: &'a Located<Text>,
    /// The entry of `sources` that it is printed in.
    pub source: Option<&'a Located<Identifier>>,
}

/// A figure that may be printed elsewhere with another number, whatever its dimension.
pub trait Restated: fmt::Debug {
    /// How often it is printed elsewhere.
    fn count(&self) -> usize;

    /// What is printed at one of the places.
    fn get(&self, place: usize) -> Option<Restatement<'_>>;

    /// The proof that it cannot be what is printed at one of the places, or nothing where it may.
    fn contradiction(&self, place: usize) -> Option<Contradiction>;
}

impl<D: Dimension> Restated for Quantity<D> {
    fn count(&self) -> usize {
        self.also_stated.len()
    }

    fn get(&self, place: usize) -> Option<Restatement<'_>> {
        let also = self.also_stated.get(place)?;
        Some(Restatement { node: also.value.node(), place: &also.place, source: also.source.as_ref() })
    }

    fn contradiction(&self, place: usize) -> Option<Contradiction> {
        self.known()?.printed().contradicts(&**self.also_stated.get(place)?, &[])
    }
}

impl<D: Dimension> Term for AlsoStated<D> {
    type Dimension = D;

    fn interval(&self) -> Interval {
        self.unit.to_canonical(self.printed_as_written())
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        let unit = self.unit.symbol();
        let written =
            if unit == "1" { self.value.text().to_owned() } else { format!("{} {unit}", self.value) };
        derivation.push(Step::Operand(Operand {
            node: self.value.node(),
            written,
            interval: self.printed_as_written(),
            unit,
            dimension: D::KEY,
            exact: false,
        }));
    }
}

impl<D: Dimension> AlsoStated<D> {
    /// Every value that is printed so, in its own unit.
    fn printed_as_written(&self) -> Interval {
        let interval = self.value.interval(D::TRAILING_ZEROS);
        if D::MAY_BE_NEGATIVE { interval } else { interval.not_negative() }
    }
}
