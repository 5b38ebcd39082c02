//! Figures that were observed, not computed: where two observations differ, neither contradicts the other.

use crate::quantity::{Contradiction, Dimension, Interval, Quantity};

/// Whether a figure was read from a meter or an instrument, so that it does not follow from other figures.
pub(in crate::rules) fn is_observed<D: Dimension>(figure: &Quantity<D>) -> bool {
    figure.basis.as_ref().is_some_and(|basis| basis.is_primary())
}

/// Whether a note of its own says what a reader must know of a figure.
pub(in crate::rules) fn is_noted<D: Dimension>(figure: &Quantity<D>) -> bool {
    figure.note.as_ref().is_some_and(|note| !note.trim().is_empty())
}

/// Whether two figures may differ by a factor within `range`, and by nothing that a slip explains.
pub(in crate::rules) fn is_near(proof: &Contradiction, range: Interval) -> bool {
    proof.slip.is_none() && proof.ratio.meets(range)
}
