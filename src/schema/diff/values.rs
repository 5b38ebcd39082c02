//! Types and lists of values.

use std::collections::HashSet;

use serde_json::Value;

use super::kinds;
use super::number::{canonical, equal};
use super::reference::name;
use super::view::View;
use super::walk::{Pair, Walk};

const TYPES: &[&str] = &["null", "boolean", "integer", "number", "string", "array", "object"];

/// The types that a part accepts; a number may be an integer.
fn accepted(view: &View<'_>) -> Vec<&'static str> {
    let named: Vec<&str> = match view.get("type") {
        Some(Value::String(only)) => vec![only],
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => return TYPES.to_vec(),
    };
    let is = |kind: &str| named.contains(&kind) || kind == "integer" && named.contains(&"number");
    TYPES.iter().copied().filter(|kind| is(kind)).collect()
}

/// Compares the types; false where they have none in common, so that nothing within can be compared.
pub(super) fn types(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) -> bool {
    let (old, new) = (accepted(pair.old), accepted(pair.new));
    let lost = old.iter().any(|kind| !new.contains(kind));
    let gained = new.iter().any(|kind| !old.contains(kind));
    let shared = old.iter().any(|kind| new.contains(kind));
    let kind = match (lost, gained) {
        (true, false) => &kinds::TYPE_NARROWED,
        (false, true) => &kinds::TYPE_WIDENED,
        (true, true) => &kinds::TYPE_CHANGED,
        (false, false) => return true,
    };
    walk.report(kind, pair.at, "", pair.old.get("type"), pair.new.get("type"));
    shared
}

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    let (old, new) = (pair.old, pair.new);
    match (old.get("const"), new.get("const")) {
        (Some(before), Some(after)) => {
            if !equal(before, after) {
                walk.report(&kinds::CONST_CHANGED, pair.at, "", Some(before), Some(after));
            }
        }
        (None, Some(after)) if old.get("enum").is_none() => {
            walk.report(&kinds::CONST_ADDED, pair.at, "", None, Some(after));
        }
        (Some(before), None) if new.get("enum").is_none() => {
            walk.report(&kinds::CONST_REMOVED, pair.at, "", Some(before), None);
        }
        _ => lists(walk, pair),
    }
}

/// The values of a list; a constant is a list of one.
fn listed<'s>(view: &View<'s>) -> Option<Vec<&'s Value>> {
    view.list("enum").map(|list| list.iter().collect()).or_else(|| view.get("const").map(|only| vec![only]))
}

fn lists(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let (old, new) = match (listed(pair.old), listed(pair.new)) {
        (Some(old), Some(new)) => (old, new),
        (None, Some(_)) => return walk.report(&kinds::ENUM_ADDED, pair.at, "", None, pair.new.get("enum")),
        (Some(_), None) => return walk.report(&kinds::ENUM_REMOVED, pair.at, "", pair.old.get("enum"), None),
        (None, None) => return,
    };
    let last = name(pair.at);
    let units = matches!(last.as_str(), "unit" | "units") || last.ends_with("Unit");
    let (added, removed) = if units {
        (&kinds::UNIT_ADDED, &kinds::UNIT_REMOVED)
    } else {
        (&kinds::ENUM_VALUE_ADDED, &kinds::ENUM_VALUE_REMOVED)
    };
    let set = |list: &[&Value]| list.iter().map(|value| canonical(value)).collect::<HashSet<_>>();
    walk.prover.judge.looked(old.len() + new.len());
    let (before, after) = (set(&old), set(&new));
    if units && before.is_disjoint(&after) {
        return walk.report(&kinds::UNIT_CHANGED, pair.at, "", pair.old.get("enum"), pair.new.get("enum"));
    }
    for value in old.iter().filter(|value| !after.contains(&canonical(value))) {
        walk.report(removed, pair.at, &word(value), None, None);
    }
    for value in new.iter().filter(|value| !before.contains(&canonical(value))) {
        walk.report(added, pair.at, &word(value), None, None);
    }
    if old != new && before == after && !old.iter().zip(&new).all(|(old, new)| equal(old, new)) {
        walk.report(&kinds::ENUM_REORDERED, pair.at, "", pair.old.get("enum"), pair.new.get("enum"));
    }
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
