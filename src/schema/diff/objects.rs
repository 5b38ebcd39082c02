//! Keys of objects.

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
        (None, Some(_)) => walk.report(&kinds::KEY_NAMES_CONSTRAINED, pair.at, "", None, None),
        (Some(_), None) => walk.report(&kinds::KEY_NAMES_FREED, pair.at, "", None, None),
        (Some(old), Some(new)) => walk.parts(old, new, &join(pair.at, "propertyNames")),
        (None, None) => {}
    }
    dependencies(walk, pair);
}

fn is_closed(view: &View<'_>) -> bool {
    ["additionalProperties", "unevaluatedProperties"]
        .iter()
        .any(|key| view.get(key).and_then(Value::as_bool) == Some(false))
}

fn needs(view: &View<'_>, name: &str) -> bool {
    view.list("required").is_some_and(|list| list.iter().any(|each| each == name))
}

fn fields<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    let (old, new) = (pair.old.map("properties"), pair.new.map("properties"));
    let lacks = |map: Option<&Map<String, Value>>, name: &str| map.is_none_or(|map| !map.contains_key(name));
    let mut added: Vec<_> = new.into_iter().flatten().filter(|(name, _)| lacks(old, name)).collect();
    let place = join(pair.at, "properties");
    for (name, part) in old.into_iter().flatten() {
        if let Some(other) = new.and_then(|new| new.get(name)) {
            walk.parts(part, other, &join(&place, name));
            continue;
        }
        // Described in the same words, and asking the same: the key has another name now.
        let twin = added.iter().position(|(_, other)| {
            part.get("description").is_some()
                && part.get("description") == other.get("description")
                && walk.same(part, other)
        });
        if let Some(twin) = twin {
            let (other, _) = added.swap_remove(twin);
            let names = [name, other].map(|name| Value::from(name.as_str()));
            walk.report(&kinds::FIELD_RENAMED, &join(&place, other), "", Some(&names[0]), Some(&names[1]));
        } else if is_closed(pair.new) {
            walk.report(&kinds::FIELD_REMOVED, pair.at, name, None, None);
        } else {
            walk.report(&kinds::FIELD_NO_LONGER_DESCRIBED, pair.at, name, None, None);
        }
    }
    for (name, part) in added {
        let at = join(&place, name);
        if part.as_bool() == Some(false) {
            walk.report(&kinds::VALUE_FORBIDDEN, &at, "", None, None);
        } else if needs(pair.new, name) && !needs(pair.old, name) {
            walk.report(&kinds::REQUIRED_FIELD_ADDED, &at, name, None, None);
        } else if is_closed(pair.old) {
            walk.report(&kinds::OPTIONAL_FIELD_ADDED, &at, name, None, None);
        } else {
            walk.report(&kinds::FIELD_DESCRIBED, &at, name, None, None);
        }
    }
}

fn required(walk: &mut Walk<'_>, pair: &Pair<'_, '_>) {
    let names = |view: &View<'_>| -> Vec<String> {
        let list = view.list("required").into_iter().flatten();
        list.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let knows =
        |view: &View<'_>, name: &str| view.map("properties").is_some_and(|map| map.contains_key(name));
    let (old, new) = (names(pair.old), names(pair.new));
    for name in new.iter().filter(|name| !old.contains(name)) {
        // A key that is new and required has been told as one change.
        if knows(pair.old, name) || !knows(pair.new, name) {
            walk.report(&kinds::REQUIRED_ADDED, pair.at, name, None, None);
        }
    }
    for name in old.iter().filter(|name| !new.contains(name)) {
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
    let twin = |list: &[(&'s String, &'s Value)], (name, part): (&'s String, &'s Value)| {
        list.iter().find(|(other, value)| *other == name && value.is_array() == part.is_array()).copied()
    };
    for &(name, part) in &old {
        let Some((_, other)) = twin(&new, (name, part)) else {
            walk.report(&kinds::DEPENDENCY_REMOVED, pair.at, name, Some(part), None);
            continue;
        };
        let (Some(before), Some(after)) = (part.as_array(), other.as_array()) else {
            walk.parts(part, other, &join(&join(pair.at, "dependentSchemas"), name));
            continue;
        };
        if after.iter().any(|each| !before.contains(each)) {
            walk.report(&kinds::DEPENDENCY_ADDED, pair.at, name, Some(part), Some(other));
        }
        if before.iter().any(|each| !after.contains(each)) {
            walk.report(&kinds::DEPENDENCY_REMOVED, pair.at, name, Some(part), Some(other));
        }
    }
    for &(name, part) in new.iter().filter(|each| twin(&old, **each).is_none()) {
        walk.report(&kinds::DEPENDENCY_ADDED, pair.at, name, None, Some(part));
    }
}
