//! Bounds of numbers, lengths and counts.

use std::cmp::Ordering;

use serde_json::Value;

use super::kinds::{self, Kind};
use super::number::Decimal;
use super::view::View;
use super::walk::{Pair, Walk};

/// Bounds of counts: keyword, whether it is a lower one, tightened, loosened.
const COUNTS: &[(&str, bool, &Kind, &Kind)] = &[
    ("minLength", true, &kinds::MIN_LENGTH_RAISED, &kinds::MIN_LENGTH_LOWERED),
    ("maxLength", false, &kinds::MAX_LENGTH_LOWERED, &kinds::MAX_LENGTH_RAISED),
    ("minItems", true, &kinds::MIN_ITEMS_RAISED, &kinds::MIN_ITEMS_LOWERED),
    ("maxItems", false, &kinds::MAX_ITEMS_LOWERED, &kinds::MAX_ITEMS_RAISED),
    ("minProperties", true, &kinds::MIN_PROPERTIES_RAISED, &kinds::MIN_PROPERTIES_LOWERED),
    ("maxProperties", false, &kinds::MAX_PROPERTIES_LOWERED, &kinds::MAX_PROPERTIES_RAISED),
];

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    for (key, lower, tightened, loosened) in COUNTS {
        let (old, new) = (pair.old.get(key), pair.new.get(key));
        // A least count that is not set is 0; a largest one is without end.
        let of = |value: Option<&Value>| match (value.and_then(Decimal::of), lower) {
            (None, true) => Some(Decimal::whole(0)),
            (bound, _) => bound,
        };
        let order = match (of(new), of(old)) {
            (Some(new), Some(old)) => new.order(old),
            (None, None) => Ordering::Equal,
            (None, Some(_)) => Ordering::Greater,
            (Some(_), None) => Ordering::Less,
        };
        match order {
            Ordering::Equal => {}
            order => {
                let kind = if order.is_gt() == *lower { tightened } else { loosened };
                walk.report(kind, pair.at, "", old, new);
            }
        }
    }
    ends(walk, pair, true, &kinds::MINIMUM_RAISED, &kinds::MINIMUM_LOWERED);
    ends(walk, pair, false, &kinds::MAXIMUM_LOWERED, &kinds::MAXIMUM_RAISED);
    steps(walk, pair);
}

/// One end of a range: the bound, and whether the bound itself is left out.
fn end(view: &View<'_>, lower: bool) -> Option<(Decimal, bool)> {
    let keys = if lower { ["minimum", "exclusiveMinimum"] } else { ["maximum", "exclusiveMaximum"] };
    let [with, without] = keys.map(|key| view.get(key).and_then(Decimal::of));
    let inner =
        |one: Decimal, two: Decimal| one.order(two) == if lower { Ordering::Greater } else { Ordering::Less };
    let (bound, left_out) = match (with, without) {
        (Some(with), Some(without)) if inner(with, without) => (with, false),
        (_, Some(without)) => (without, true),
        (with, None) => (with?, false),
    };
    let around = if view.text("type") == Some("integer") { bound.around() } else { None };
    // Of whole numbers, more than 0 is at least 1.
    Some(match around {
        Some((below, above)) => {
            let step = i128::from(left_out && below == above);
            let inner = if lower { above.saturating_add(step) } else { below.saturating_sub(step) };
            (Decimal::whole(inner), false)
        }
        None => (bound, left_out),
    })
}

fn ends(
    walk: &mut Walk<'_>,
    pair: &Pair<'_, '_>,
    lower: bool,
    tightened: &'static Kind,
    loosened: &'static Kind,
) {
    let (old, new) = (end(pair.old, lower), end(pair.new, lower));
    let tighter = match (old, new) {
        (None, None) => return,
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (Some(old), Some(new)) => match new.0.order(old.0) {
            Ordering::Equal if new.1 == old.1 => return,
            Ordering::Equal => new.1,
            order => (order == Ordering::Greater) == lower,
        },
    };
    let kind = if tighter { tightened } else { loosened };
    let keys = if lower { ["exclusiveMinimum", "minimum"] } else { ["exclusiveMaximum", "maximum"] };
    let stated = |view: &View<'_>| keys.iter().find_map(|key| view.get(key).cloned());
    walk.report(kind, pair.at, "", stated(pair.old).as_ref(), stated(pair.new).as_ref());
}

fn steps(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let (old, new) = (pair.old.get("multipleOf"), pair.new.get("multipleOf"));
    let within = |fine: Decimal, coarse: Decimal| coarse.is_multiple_of(fine) == Some(true);
    let kind = match (old.and_then(Decimal::of), new.and_then(Decimal::of)) {
        (None, Some(_)) => &kinds::STEP_TIGHTENED,
        (Some(_), None) => &kinds::STEP_LOOSENED,
        (Some(old), Some(new)) => match (within(old, new), within(new, old)) {
            (true, true) => return,
            (true, false) => &kinds::STEP_TIGHTENED,
            (false, true) => &kinds::STEP_LOOSENED,
            (false, false) => &kinds::STEP_CHANGED,
        },
        (None, None) => return,
    };
    walk.report(kind, pair.at, "", old, new);
}
