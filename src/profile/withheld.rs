//! What a profile takes of a figure that is withheld, or stated as a bound: nothing but what its bounds show.

use super::Given;
use crate::document::{self, Kind, NodeId, Tree};
use crate::facts::told::informs;
// The keys are those of figures of any dimension.
use crate::quantity::{Bounds, Energy, Figure, Interval, Qualifier, Withheld};

/// Whether no more than bounds of a figure are given: it is withheld, or its number is meant as a bound.
pub(super) fn is_open(tree: &Tree<'_>, node: NodeId) -> bool {
    tree.get(node, Figure::withheld).is_some() || is_bound(tree, node)
}

fn is_bound(tree: &Tree<'_>, node: NodeId) -> bool {
    let qualifier = tree.get(node, Figure::qualifier).map(|qualifier| tree.kind(qualifier));
    matches!(qualifier, Some(Kind::String(word)) if Qualifier::from_key(word).is_some_and(Qualifier::is_bound))
}

/// Whether as much of a figure is given as a profile asks for.
pub(super) fn is_given(tree: &Tree<'_>, node: NodeId, asked: Given) -> bool {
    // Of a number that is a bound, the other end is open.
    let Some(withheld) = tree.get(node, Figure::withheld) else { return !is_bound(tree, node) };
    let bounds = tree.get(withheld, Withheld::<Energy>::bounds).filter(|_| asked == Given::StatedOrBounded);
    let end = |key: &str| match tree.kind(tree.get(bounds?, key)?) {
        Kind::Number(text) => document::number(text),
        _ => None,
    };
    end(Bounds::<Energy>::low)
        .zip(end(Bounds::<Energy>::high))
        .is_some_and(|(low, high)| informs(Interval::new(low, high)))
}

/// Whether every value within the bounds of a figure lies within limits, but for the rounding of a conversion.
pub(super) fn lies_within(bounds: Interval, limits: Interval) -> bool {
    const ROUNDING: f64 = 1e-12;
    let room = |end: f64| if end.is_finite() { end.abs() * ROUNDING } else { 0.0 };
    limits.low() - room(limits.low()) <= bounds.low() && bounds.high() <= limits.high() + room(limits.high())
}
