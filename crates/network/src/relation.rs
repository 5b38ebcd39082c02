//! Relations: what ties quantities together.

use ailca_model::quantity::Slip;

use crate::{Margin, QuantityId, Reading, Severity};

/// A relation of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationId(pub(crate) u32);

/// Whether a factor multiplies or divides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// It multiplies.
    Times,
    /// It divides.
    Over,
}

/// How the result follows from the other members.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As their product; some divide.
    Product,
    /// As their sum.
    Sum,
}

/// A quantity in a relation. The first member is the result.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member {
    pub(crate) quantity: QuantityId,
    pub(crate) power: Power,
}

/// A slip that only one relation knows, by what it makes of one of its members.
#[derive(Debug, Clone)]
pub(crate) struct OwnSlip {
    pub(crate) of: QuantityId,
    pub(crate) slip: Slip,
}

/// A stretch of a flat list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Span {
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl Span {
    /// The part of `list` that it stands for.
    pub(crate) fn of<T>(self, list: &[T]) -> &[T] {
        list.get(self.start as usize..self.end as usize).unwrap_or_default()
    }
}

/// An index as it is stored; nobody has four thousand million figures in sixteen megabytes of text.
pub(crate) fn small(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// What ties quantities together: `result = m × formula`, with m in the margin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Relation {
    pub(crate) rule: &'static str,
    pub(crate) kind: Kind,
    /// The result first, then the factors or parts.
    pub(crate) members: Span,
    pub(crate) margin: Margin,
    pub(crate) reading: Reading,
    /// Slips that only this relation knows.
    pub(crate) slips: Span,
    /// How grave it is at most that it does not hold.
    pub(crate) most: Severity,
    /// Whether a slip is told though the margin lets pass what it explains.
    pub(crate) slips_tell: bool,
}
