//! Whether a figure tells something: it is stated, or withheld within bounds that inform.

use crate::quantity::{Dimension, Interval, Qualifier, Quantity, Walk};
use crate::reference::margins;

/// Whether bounds of a figure that is withheld inform.
pub(crate) fn informs(bounds: Interval) -> bool {
    bounds.spread() <= margins::telling_bounds::SILENT.high() * (1.0 + 1e-9)
}

/// Whether a figure tells something.
pub(crate) fn is_told<D: Dimension>(figure: &Quantity<D>) -> bool {
    (figure.written().is_some() && !figure.is_bound()) || figure.interval().is_some_and(informs)
}

/// Whether any figure in a part of the report tells something.
pub(crate) fn any(part: &impl Walk) -> bool {
    let mut any = false;
    part.walk(&mut |figure| {
        let is_bound = figure.qualifier.is_some_and(Qualifier::is_bound);
        any |= (figure.written.is_some() && !is_bound) || figure.interval.is_some_and(informs);
    });
    any
}
