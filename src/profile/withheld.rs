//! What a profile takes of a figure that is withheld: nothing but what its bounds show.

use super::Given;
use crate::document::{self, Kind, NodeId, Tree};
use crate::facts::told::informs;
use crate::quantity::Interval;

/// Whether a figure is withheld.
pub(super) fn is_withheld(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.get(node, "withheld").is_some()
}

/// Whether as much of a figure is given as a profile asks for.
pub(super) fn is_given(tree: &Tree<'_>, node: NodeId, asked: Given) -> bool {
    let Some(withheld) = tree.get(node, "withheld") else { return true };
    let bounds = tree.get(withheld, "bounds").filter(|_| asked == Given::StatedOrBounded);
    let end = |key: &str| match tree.kind(tree.get(bounds?, key)?) {
        Kind::Number(text) => document::number(text),
        _ => None,
    };
    end("low").zip(end("high")).is_some_and(|(low, high)| informs(Interval::new(low, high)))
}

/// Whether every value within the bounds of a figure lies within limits, but for the rounding of a conversion.
pub(super) fn lies_within(bounds: Interval, limits: Interval) -> bool {
    const ROUNDING: f64 = 1e-12;
    let room = |end: f64| if end.is_finite() { end.abs() * ROUNDING } else { 0.0 };
    limits.low() - room(limits.low()) <= bounds.low() && bounds.high() <= limits.high() + room(limits.high())
}
