//! What a reader must know of figures that were observed, not computed.

use crate::quantity::{Dimension, Quantity};

/// Whether a note of its own says what a reader must know of a figure.
pub(in crate::rules) fn is_noted<D: Dimension>(figure: &Quantity<D>) -> bool {
    figure.note.as_ref().is_some_and(|note| !note.trim().is_empty())
}
