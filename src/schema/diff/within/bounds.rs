//! Bounds of numbers, lengths and counts, and the form of texts.

use std::cmp::Ordering;

use serde_json::Value;

use super::super::facts::Facts;
use super::super::number::Decimal;
use super::super::patterns::narrower;
use super::super::sample::every;
use super::super::types::{FRACTION, NUMBER, Types, WHOLE};

/// An end of a range: the bound, and whether the bound itself is left out.
type End = (Decimal, bool);

fn values<'f>(facts: &'f Facts<'_>, key: &'f str) -> impl Iterator<Item = &'f Value> {
    let derived = facts.bounds.iter().filter(move |(name, _)| *name == key).map(|(_, bound)| *bound);
    facts.layers.iter().filter_map(move |(keys, _)| keys.get(key)).chain(derived)
}

/// Whether one end is at least as tight as another.
fn tighter(one: End, two: End, lower: bool) -> bool {
    let order = if lower { one.0.order(two.0) } else { two.0.order(one.0) };
    match order {
        Ordering::Greater => true,
        Ordering::Equal => one.1 || !two.1,
        Ordering::Less => false,
    }
}

/// The tightest end that is known.
fn end(facts: &Facts<'_>, lower: bool, whole: bool) -> Option<End> {
    let keys = if lower { ["minimum", "exclusiveMinimum"] } else { ["maximum", "exclusiveMaximum"] };
    let stated = keys.into_iter().zip([false, true]).flat_map(|(key, left_out)| {
        values(facts, key).filter_map(Decimal::of).map(move |bound| (bound, left_out))
    });
    let tightest = stated.reduce(|one, two| if tighter(one, two, lower) { one } else { two })?;
    Some(if whole { rounded(tightest, lower) } else { tightest })
}

/// An end among whole numbers: above 0 is at least 1.
fn rounded((bound, left_out): End, lower: bool) -> End {
    let Some((below, above)) = bound.around() else { return (bound, left_out) };
    let inner = if lower { above } else { below };
    let step = if !(left_out && bound.is_whole()) {
        0
    } else if lower {
        1
    } else {
        -1
    };
    inner.checked_add(step).map_or((bound, left_out), |inner| (Decimal::whole(inner), false))
}

pub(super) fn number(facts: &Facts<'_>, key: &str, demand: &Value) -> bool {
    let Some(bound) = Decimal::of(demand) else { return false };
    if key == "multipleOf" {
        return (facts.types & FRACTION == 0 && Decimal::whole(1).is_multiple_of(bound) == Some(true))
            || values(facts, key)
                .filter_map(Decimal::of)
                .any(|step| step.is_multiple_of(bound) == Some(true));
    }
    let lower = matches!(key, "minimum" | "exclusiveMinimum");
    let whole = facts.types & FRACTION == 0;
    let asked = (bound, key.starts_with("exclusive"));
    let asked = if whole { rounded(asked, lower) } else { asked };
    end(facts, lower, whole).is_some_and(|end| tighter(end, asked, lower))
}

/// Whether the step of numbers makes them whole where a type asks for whole ones, and the other types are asked for.
pub(super) fn whole(facts: &Facts<'_>, demand: &Value) -> bool {
    let asked = super::types::named(demand);
    facts.types & !(asked | FRACTION) == 0
        && asked & WHOLE != 0
        && values(facts, "multipleOf").filter_map(Decimal::of).any(Decimal::is_whole)
}

/// Whether no number of a type is left between the ends.
pub(super) fn no_number(facts: &Facts<'_>, kind: Types) -> bool {
    let whole = kind == WHOLE;
    if kind & NUMBER == FRACTION && values(facts, "multipleOf").filter_map(Decimal::of).any(Decimal::is_whole)
    {
        return true;
    }
    match (end(facts, true, whole), end(facts, false, whole)) {
        (Some(low), Some(high)) => match low.0.order(high.0) {
            Ordering::Greater => true,
            Ordering::Equal => low.1 || high.1,
            Ordering::Less => false,
        },
        _ => false,
    }
}

/// The tightest of bounds of one keyword.
pub(super) fn count(facts: &Facts<'_>, key: &str) -> Option<Decimal> {
    let least = key.starts_with("min");
    values(facts, key)
        .filter_map(Decimal::of)
        .reduce(|one, two| if (one.order(two) == Ordering::Greater) == least { one } else { two })
}

/// Whether a least count lies above a largest one.
pub(super) fn crossed(facts: &Facts<'_>, least: &str, most: &str) -> bool {
    let pair = count(facts, least).zip(count(facts, most));
    pair.is_some_and(|(least, most)| least.order(most) == Ordering::Greater)
}

/// Whether a bound of a count follows from one that is known.
pub(super) fn counted(facts: &Facts<'_>, key: &str, demand: &Value) -> bool {
    let Some(asked) = Decimal::of(demand) else { return false };
    let least = key.starts_with("min");
    if least && asked.order(Decimal::whole(0)).is_le() {
        return true;
    }
    count(facts, key).is_some_and(|known| {
        let order = known.order(asked);
        if least { order.is_ge() } else { order.is_le() }
    })
}

/// Every text that is left, where a form takes few.
pub(super) fn every_text(facts: &Facts<'_>) -> Option<Vec<Value>> {
    let mut forms = values(facts, "pattern").filter_map(Value::as_str);
    let texts = forms.find_map(|form| every(form, 64))?;
    Some(texts.into_iter().map(Value::from).collect())
}

pub(super) fn text(facts: &Facts<'_>, key: &str, demand: &Value) -> bool {
    if key != "pattern" {
        return counted(facts, key, demand);
    }
    let Some(asked) = demand.as_str() else { return false };
    values(facts, key).filter_map(Value::as_str).any(|known| known == asked || narrower(asked, known))
}
