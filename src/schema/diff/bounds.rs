//! Bounds of numbers, lengths and counts.

use serde_json::Value;

use super::kinds::{self, Kind};
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
        let none = if *lower { 0.0 } else { f64::INFINITY };
        let of = |value: Option<&Value>| value.and_then(Value::as_f64).unwrap_or(none);
        match of(new).total_cmp(&of(old)) {
            std::cmp::Ordering::Equal => {}
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

/// One end of a range: the bound, then 1 where the bound itself is left out; upper ends are mirrored.
fn end(view: &View<'_>, lower: bool) -> (f64, u8) {
    let sign = if lower { 1.0 } else { -1.0 };
    let of =
        |key: &str| view.get(key).and_then(Value::as_f64).map_or(f64::NEG_INFINITY, |bound| sign * bound);
    let (with, without) =
        if lower { (of("minimum"), of("exclusiveMinimum")) } else { (of("maximum"), of("exclusiveMaximum")) };
    if without < with || without.is_infinite() {
        (with, 0)
    } else if view.text("type") == Some("integer") {
        // Of whole numbers, more than 0 is at least 1.
        ((without.floor() + 1.0).max(with), 0)
    } else {
        (without, 1)
    }
}

fn ends(
    walk: &mut Walk<'_>,
    pair: &Pair<'_, '_>,
    lower: bool,
    tightened: &'static Kind,
    loosened: &'static Kind,
) {
    let (old, new) = (end(pair.old, lower), end(pair.new, lower));
    let kind = match new.partial_cmp(&old) {
        Some(std::cmp::Ordering::Greater) => tightened,
        Some(std::cmp::Ordering::Less) => loosened,
        _ => return,
    };
    let keys = if lower { ["exclusiveMinimum", "minimum"] } else { ["exclusiveMaximum", "maximum"] };
    let stated = |view: &View<'_>| keys.iter().find_map(|key| view.get(key).cloned());
    walk.report(kind, pair.at, "", stated(pair.old).as_ref(), stated(pair.new).as_ref());
}

fn steps(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let (old, new) = (pair.old.get("multipleOf"), pair.new.get("multipleOf"));
    // Whether every multiple of the one is a multiple of the other; decimals are near enough to be told so.
    let within = |fine: f64, coarse: f64| ((coarse / fine).round() - coarse / fine).abs() < 1e-9;
    let kind = match (old.and_then(Value::as_f64), new.and_then(Value::as_f64)) {
        (None, Some(_)) => &kinds::STEP_TIGHTENED,
        (Some(_), None) => &kinds::STEP_LOOSENED,
        (Some(old), Some(new)) if (old - new).abs() < f64::EPSILON * old.abs() => return,
        (Some(old), Some(new)) if within(old, new) => &kinds::STEP_TIGHTENED,
        (Some(old), Some(new)) if within(new, old) => &kinds::STEP_LOOSENED,
        (Some(_), Some(_)) => &kinds::STEP_CHANGED,
        (None, None) => return,
    };
    walk.report(kind, pair.at, "", old, new);
}
