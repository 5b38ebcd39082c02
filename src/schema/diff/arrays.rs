//! Items of lists.

use serde_json::Value;

use super::kinds;
use super::reference::join;
use super::view::View;
use super::walk::{Pair, Walk};

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    let unique = |view: &View<'_>| view.get("uniqueItems").and_then(Value::as_bool).unwrap_or(false);
    match (unique(pair.old), unique(pair.new)) {
        (false, true) => walk.report(&kinds::UNIQUE_ITEMS_ADDED, pair.at, "", None, None),
        (true, false) => walk.report(&kinds::UNIQUE_ITEMS_REMOVED, pair.at, "", None, None),
        _ => {}
    }
    let (old, new) = (Items::of(pair.old), Items::of(pair.new));
    for index in 0..old.first.len().max(new.first.len()) {
        match (old.first.get(index), new.first.get(index)) {
            (Some(before), Some(after)) => {
                walk.parts(before, after, &format!("{}/{}/{index}", pair.at, new.key));
            }
            (None, Some(_)) => {
                walk.report(&kinds::POSITION_ADDED, pair.at, &(index + 1).to_string(), None, None);
            }
            _ => walk.report(&kinds::POSITION_REMOVED, pair.at, &(index + 1).to_string(), None, None),
        }
    }
    let free = |part: Option<&Value>| part.is_none_or(|part| part.as_bool() == Some(true));
    match (free(old.rest), free(new.rest)) {
        (true, true) => {}
        (true, false) => walk.report(&kinds::ITEMS_CONSTRAINED, pair.at, "", None, None),
        (false, true) => walk.report(&kinds::ITEMS_FREED, pair.at, "", None, None),
        (false, false) => {
            if let (Some(before), Some(after)) = (old.rest, new.rest) {
                walk.parts(before, after, &join(pair.at, new.rest_key));
            }
        }
    }
    contains(walk, pair);
}

/// Items by position and the rest, in the keywords of either draft.
struct Items<'s> {
    first: &'s [Value],
    rest: Option<&'s Value>,
    key: &'static str,
    rest_key: &'static str,
}

impl<'s> Items<'s> {
    fn of(view: &View<'s>) -> Self {
        match (view.get("items"), view.list("prefixItems")) {
            (Some(Value::Array(first)), _) => {
                Self { first, rest: view.get("additionalItems"), key: "items", rest_key: "additionalItems" }
            }
            (rest, first) => {
                let first = first.map(Vec::as_slice).unwrap_or_default();
                Self { first, rest, key: "prefixItems", rest_key: "items" }
            }
        }
    }
}

fn contains<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    // At least none asks for nothing.
    let asks = |view: &View<'s>| {
        let none = view.get("minContains").and_then(Value::as_f64).is_some_and(|least| least <= 0.0);
        view.get("contains").filter(|_| !none || view.get("maxContains").is_some())
    };
    let counts = |view: &View<'s>| ["minContains", "maxContains"].map(|key| view.get(key));
    match (asks(pair.old), asks(pair.new)) {
        (None, Some(_)) => walk.report(&kinds::CONTAINS_ADDED, pair.at, "", None, None),
        (Some(_), None) => walk.report(&kinds::CONTAINS_REMOVED, pair.at, "", None, None),
        (Some(old), Some(new)) if !walk.same(old, new) || counts(pair.old) != counts(pair.new) => {
            walk.report(&kinds::CONTAINS_CHANGED, pair.at, "", Some(old), Some(new));
        }
        _ => {}
    }
}
