//! Keys of objects.

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::kinds;
use super::reference::join;
use super::view::View;
use super::walk::{Pair, Walk};

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    fields(walk, pair);
    required(walk, pair);
    for key in ["additionalProperties", "unevaluatedProperties"] {
        others(walk, pair, key);
    }
    patterns(walk, pair);
    match (pair.old.get("propertyNames"), pair.new.get("propertyNames")) {
        (None, Some(part)) if is_free(part) => {}
        (Some(part), None) if is_free(part) => {}
        (None, Some(_)) => walk.report(&kinds::KEY_NAMES_CONSTRAINED, pair.at, "", None, None),
        (Some(_), None) => walk.report(&kinds::KEY_NAMES_FREED, pair.at, "", None, None),
        (Some(old), Some(new)) => walk.parts(old, new, &join(pair.at, "propertyNames")),
        (None, None) => {}
    }
    dependencies(walk, pair);
}

/// Whether a part takes anything.
fn is_free(part: &Value) -> bool {
    part.as_bool() == Some(true)
}

fn is_closed(view: &View<'_>) -> bool {
    ["additionalProperties", "unevaluatedProperties"]
        .iter()
        .any(|key| view.get(key).and_then(Value::as_bool) == Some(false))
}

/// Of keys that are described alike, how many are looked at for one that has another name now.
const TWINS: usize = 16;

fn needs<'s>(view: &View<'s>) -> HashSet<&'s str> {
    view.list("required").into_iter().flatten().filter_map(Value::as_str).collect()
}

fn fields<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    let (old, new) = (pair.old.map("properties"), pair.new.map("properties"));
    let lacks = |map: Option<&Map<String, Value>>, name: &str| map.is_none_or(|map| !map.contains_key(name));
    let added = || new.into_iter().flatten().filter(|(name, _)| lacks(old, name));
    let mut described: HashMap<&str, Vec<(&'s String, &'s Value)>> = HashMap::new();
    for (name, part) in added() {
        if let Some(text) = part.get("description").and_then(Value::as_str) {
            described.entry(text).or_default().push((name, part));
        }
    }
    let mut renamed = HashSet::new();
    let needed = (needs(pair.old), needs(pair.new));
    let place = join(pair.at, "properties");
    for (name, part) in old.into_iter().flatten() {
        if let Some(other) = new.and_then(|new| new.get(name)) {
            walk.parts(part, other, &join(&place, name));
            continue;
        }
        // Described in the same words, and asking the same: the key has another name now.
        let twins = part.get("description").and_then(Value::as_str).and_then(|text| described.get(text));
        let twins = twins.into_iter().flatten().take(TWINS).copied();
        walk.prover.judge.looked(1);
        let twin =
            twins.filter(|(other, _)| !renamed.contains(*other)).find(|(_, other)| walk.same(part, other));
        if let Some((other, _)) = twin {
            renamed.insert(other);
            let names = [name, other].map(|name| Value::from(name.as_str()));
            walk.report(&kinds::FIELD_RENAMED, &join(&place, other), "", Some(&names[0]), Some(&names[1]));
        } else if is_closed(pair.new) {
            walk.report(&kinds::FIELD_REMOVED, pair.at, name, None, None);
        } else {
            walk.report(&kinds::FIELD_NO_LONGER_DESCRIBED, pair.at, name, None, None);
        }
    }
    for (name, part) in added().filter(|(name, _)| !renamed.contains(*name)) {
        let at = join(&place, name);
        if is_closed(pair.old) {
            walk.key_comes();
        }
        if part.as_bool() == Some(false) {
            walk.report(&kinds::VALUE_FORBIDDEN, &at, "", None, None);
        } else if needed.1.contains(name.as_str()) && !needed.0.contains(name.as_str()) {
            walk.report(&kinds::REQUIRED_FIELD_ADDED, &at, name, None, None);
        } else if is_closed(pair.old) {
            walk.report(&kinds::OPTIONAL_FIELD_ADDED, &at, name, None, None);
        } else {
            // 0011: whoever used the name for something else is broken.
            walk.report(&kinds::FIELD_DESCRIBED, &at, name, None, None);
        }
    }
}

fn required(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let knows =
        |view: &View<'_>, name: &str| view.map("properties").is_some_and(|map| map.contains_key(name));
    let (old, new) = (needs(pair.old), needs(pair.new));
    for name in new.iter().filter(|name| !old.contains(*name)) {
        // A key that is new and required has been told as one change.
        if knows(pair.old, name) || !knows(pair.new, name) {
            walk.report(&kinds::REQUIRED_ADDED, pair.at, name, None, None);
        }
    }
    for name in old.iter().filter(|name| !new.contains(*name)) {
        if knows(pair.new, name) || !knows(pair.old, name) {
            walk.report(&kinds::REQUIRED_REMOVED, pair.at, name, None, None);
        }
    }
}

/// What holds of keys that are not named.
fn others<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>, key: &str) {
    let open = Value::Bool(true);
    let of = |view: &View<'s>| view.get(key);
    let is = |part: Option<&Value>, wanted: bool| part.unwrap_or(&open).as_bool() == Some(wanted);
    let (old, new) = (of(pair.old), of(pair.new));
    match (is(old, false), is(new, false)) {
        (true, true) => {}
        (false, true) => walk.report(&kinds::OBJECT_CLOSED, pair.at, key, None, None),
        (true, false) => walk.report(&kinds::OBJECT_OPENED, pair.at, key, None, None),
        (false, false) => match (is(old, true), is(new, true)) {
            (true, true) => {}
            (true, false) => walk.report(&kinds::OTHER_KEYS_CONSTRAINED, pair.at, key, None, None),
            (false, true) => walk.report(&kinds::OTHER_KEYS_FREED, pair.at, key, None, None),
            (false, false) => {
                if let (Some(old), Some(new)) = (old, new) {
                    walk.parts(old, new, &join(pair.at, key));
                }
            }
        },
    }
}

fn patterns<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    let (old, new) = (pair.old.map("patternProperties"), pair.new.map("patternProperties"));
    for (name, part) in old.into_iter().flatten() {
        match new.and_then(|new| new.get(name)) {
            Some(other) => walk.parts(part, other, &join(&join(pair.at, "patternProperties"), name)),
            None => walk.report(&kinds::PATTERN_PROPERTY_REMOVED, pair.at, name, None, None),
        }
    }
    for name in new.into_iter().flatten().map(|(name, _)| name) {
        if old.is_none_or(|old| !old.contains_key(name)) {
            walk.report(&kinds::PATTERN_PROPERTY_ADDED, pair.at, name, None, None);
        }
    }
}

/// What the presence of one key asks of others, in the keywords of either draft.
fn dependencies<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    const KEYS: [&str; 3] = ["dependentRequired", "dependentSchemas", "dependencies"];
    let all = |view: &View<'s>| -> Vec<(&'s String, &'s Value)> {
        KEYS.iter().filter_map(|key| view.map(key)).flatten().collect()
    };
    let (old, new) = (all(pair.old), all(pair.new));
    let index = |list: &[(&'s String, &'s Value)]| -> HashMap<(&'s str, bool), &'s Value> {
        list.iter().rev().map(|(name, part)| ((name.as_str(), part.is_array()), *part)).collect()
    };
    let (known, newly) = (index(&old), index(&new));
    for &(name, part) in &old {
        let Some(other) = newly.get(&(name.as_str(), part.is_array())).copied() else {
            walk.report(&kinds::DEPENDENCY_REMOVED, pair.at, name, Some(part), None);
            continue;
        };
        let (Some(before), Some(after)) = (part.as_array(), other.as_array()) else {
            walk.parts(part, other, &join(&join(pair.at, "dependentSchemas"), name));
            continue;
        };
        let set = |list: &'s [Value]| list.iter().filter_map(Value::as_str).collect::<HashSet<_>>();
        let (before, after) = (set(before), set(after));
        if !after.is_subset(&before) {
            walk.report(&kinds::DEPENDENCY_ADDED, pair.at, name, Some(part), Some(other));
        }
        if !before.is_subset(&after) {
            walk.report(&kinds::DEPENDENCY_REMOVED, pair.at, name, Some(part), Some(other));
        }
    }
    let fresh = |(name, part): &&(&String, &Value)| !known.contains_key(&(name.as_str(), part.is_array()));
    for &(name, part) in new.iter().filter(fresh) {
        walk.report(&kinds::DEPENDENCY_ADDED, pair.at, name, None, Some(part));
    }
}
