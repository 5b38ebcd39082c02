//! Solving one relation for one of its members, by interval arithmetic.

use ailca_model::quantity::Interval;

use crate::relation::{Kind, Member, Power};
use crate::{Level, Margin};

const ONE: Interval = Interval::exactly(1.0);

/// All there is.
pub(crate) const ANYTHING: Interval = Interval::new(f64::NEG_INFINITY, f64::INFINITY);

/// Multiplies, and rounds nothing where the factor is one.
pub(crate) fn times(values: Interval, factor: Interval) -> Interval {
    if factor == ONE { values } else { values * factor }
}

/// Divides, and rounds nothing where the divisor is one.
pub(crate) fn over(values: Interval, divisor: Interval) -> Interval {
    if divisor == ONE { values } else { values / divisor }
}

/// What a relation gives for the member at `target`, with `margin` and the values of the others by their position.
///
/// `None` among the parts of a sum is a part that nothing is known of but that it is not negative: toward the result the
/// sum is then a lower bound.
pub(crate) fn solve(
    kind: Kind,
    members: &[Member],
    target: usize,
    margin: Interval,
    value: impl Fn(usize) -> Option<Interval>,
) -> Interval {
    match kind {
        Kind::Product => product(members, target, margin, |position| value(position).unwrap_or(ANYTHING)),
        Kind::Sum => sum(members, target, margin, value),
    }
}

fn product(
    members: &[Member],
    target: usize,
    margin: Interval,
    value: impl Fn(usize) -> Interval,
) -> Interval {
    let divides = |position: usize| members.get(position).is_some_and(|member| member.power == Power::Over);
    // Whether the formula stands above the line: for the result, and for what divides in it.
    let upright = target == 0 || divides(target);
    let above = |position: usize| match position {
        0 => !upright,
        position => divides(position) != upright,
    };
    let others = || (0..members.len()).filter(|position| *position != target);
    let mut values = if upright { Some(margin).filter(|margin| *margin != ONE) } else { None };
    for position in others().filter(|position| above(*position)) {
        let factor = value(position);
        values = Some(values.map_or(factor, |values| values * factor));
    }
    let mut values = values.unwrap_or(ONE);
    for position in others().filter(|position| !above(*position)) {
        values = values / value(position);
    }
    if upright { values } else { over(values, margin) }
}

fn sum(
    members: &[Member],
    target: usize,
    margin: Interval,
    value: impl Fn(usize) -> Option<Interval>,
) -> Interval {
    let parts = || (1..members.len()).filter(|position| *position != target);
    let known: Interval = parts().filter_map(&value).sum();
    // A limit holds below zero too, where a factor of it would turn it round.
    let is_limit = margin == Margin::AT_LEAST.at(Level::Told);
    if target != 0 {
        let whole = value(0).unwrap_or(ANYTHING);
        let whole =
            if is_limit { Interval::new(f64::NEG_INFINITY, whole.high()) } else { over(whole, margin) };
        return whole - known;
    }
    let complete = parts().all(|position| value(position).is_some());
    if is_limit {
        return known.or_more();
    }
    times(if complete { known } else { known.or_more() }, margin)
}
