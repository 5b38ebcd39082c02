//! What explains a schema, and says nothing of what it accepts.

use std::collections::BTreeSet;

use serde_json::Value;

use super::keywords::{is_annotation, is_unit};
use super::kinds::{self, Kind};
use super::modern::ASLEEP;
use super::walk::{Pair, Walk};
use crate::quantity::SYMBOLS;

/// Explanations of which any change is alike.
const PLAIN: &[(&str, &Kind)] = &[
    ("title", &kinds::TITLE_CHANGED),
    ("examples", &kinds::EXAMPLES_CHANGED),
    ("$comment", &kinds::COMMENT_CHANGED),
    ("$id", &kinds::ID_CHANGED),
    ("$schema", &kinds::DIALECT_CHANGED),
    ("$anchor", &kinds::ANCHOR_CHANGED),
    ("$dynamicAnchor", &kinds::ANCHOR_CHANGED),
];

pub(super) fn check(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    for (key, kind) in PLAIN {
        let (old, new) = (pair.old.get(key), pair.new.get(key));
        let renamed = || {
            let newer = old.and_then(Value::as_str).map(|id| walk.prover.judge.naming.newer(id));
            !pair.at.is_empty() && newer.is_some() && newer.as_deref() == new.and_then(Value::as_str)
        };
        // The address of a part follows that of the whole.
        if old != new && !(*key == "$id" && renamed()) {
            walk.report(kind, pair.at, key, old, new);
        }
    }
    description(walk, pair);
    default(walk, pair);
    let holds = |value: Option<&Value>| value.and_then(Value::as_bool).unwrap_or(false);
    match (holds(pair.old.get("deprecated")), holds(pair.new.get("deprecated"))) {
        (false, true) => walk.report(&kinds::DEPRECATED, pair.at, "", None, None),
        (true, false) => walk.report(&kinds::DEPRECATION_WITHDRAWN, pair.at, "", None, None),
        _ => {}
    }
    for key in ["readOnly", "writeOnly"] {
        if holds(pair.old.get(key)) != holds(pair.new.get(key)) {
            walk.report(&kinds::READ_ONLY_CHANGED, pair.at, key, pair.old.get(key), pair.new.get(key));
        }
    }
    let mut keys: BTreeSet<_> = pair.old.keys().into_iter().collect();
    keys.extend(pair.new.keys());
    for key in keys {
        let (old, new) = (pair.old.get(key), pair.new.get(key));
        if old != new && is_annotation(key) {
            // What the draft passes over is told by its own name.
            let name = key.strip_prefix(ASLEEP).unwrap_or(key);
            walk.report(&kinds::ANNOTATION_CHANGED, pair.at, name, None, None);
        } else if old != new && is_unit(key) {
            walk.report(&kinds::UNIT_CHANGED, pair.at, key, old, new);
        }
    }
}

fn description(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let (old, new) = (pair.old.get("description"), pair.new.get("description"));
    if old == new {
        return;
    }
    let numeric = |value: Option<&Value>| matches!(value.and_then(Value::as_str), Some("number" | "integer"));
    let units = |text: Option<&Value>| text.and_then(Value::as_str).map(named_units).unwrap_or_default();
    let (before, after) = (units(old), units(new));
    // A number without a unit of its own has it in its description: another one there is another meaning.
    if numeric(pair.new.get("type")) && !before.is_empty() && !after.is_empty() && before != after {
        let [before, after] =
            [before, after].map(|units| Value::from(units.into_iter().collect::<Vec<_>>().join(", ")));
        walk.report(&kinds::UNIT_CHANGED, pair.at, "description", Some(&before), Some(&after));
    } else {
        walk.report(&kinds::DESCRIPTION_CHANGED, pair.at, "", old, new);
    }
}

/// The units that a description says a number is in: `in kWh`, `(g CO2e)`, `in litres` is none.
fn named_units(text: &str) -> BTreeSet<&'static str> {
    let bounded = |rest: &str| rest.chars().next().is_none_or(|next| !next.is_alphanumeric() && next != '/');
    let stated = |symbol: &str| {
        ["in ", "("].iter().any(|before| {
            text.match_indices(&format!("{before}{symbol}"))
                .any(|(at, found)| text.get(at + found.len()..).is_some_and(bounded))
        })
    };
    SYMBOLS
        .iter()
        .map(|(symbol, _)| *symbol)
        .filter(|symbol| symbol.len() > 1 && symbol.chars().any(char::is_alphabetic) && stated(symbol))
        .collect()
}

fn default(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let kind = match (pair.old.get("default"), pair.new.get("default")) {
        (None, Some(_)) => &kinds::DEFAULT_ADDED,
        (Some(_), None) => &kinds::DEFAULT_REMOVED,
        (Some(old), Some(new)) if old != new => &kinds::DEFAULT_CHANGED,
        _ => return,
    };
    walk.report(kind, pair.at, "", pair.old.get("default"), pair.new.get("default"));
}
