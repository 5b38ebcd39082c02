//! Branches, exclusions and conditions.

use serde_json::Value;

use super::kinds;
use super::reference::join;
use super::view::{View, reference};
use super::walk::{Pair, Walk};

pub(super) fn check<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    for key in ["oneOf", "anyOf"] {
        match (pair.old.list(key), pair.new.list(key)) {
            (None, Some(_)) => walk.report(&kinds::CHOICE_ADDED, pair.at, key, None, None),
            (Some(_), None) => walk.report(&kinds::CHOICE_REMOVED, pair.at, key, None, None),
            (Some(old), Some(new)) => branches(walk, pair.at, key, old, new),
            (None, None) => {}
        }
    }
    let none = &[][..];
    let demands = |view: &View<'s>| view.list("allOf").map_or(none, Vec::as_slice);
    branches(walk, pair.at, "allOf", demands(pair.old), demands(pair.new));
    match (pair.old.get("not"), pair.new.get("not")) {
        (None, Some(_)) => walk.report(&kinds::NOT_ADDED, pair.at, "", None, None),
        (Some(_), None) => walk.report(&kinds::NOT_REMOVED, pair.at, "", None, None),
        // What is excluded turns every direction round, so it is told as a whole.
        (Some(old), Some(new)) if !walk.same(old, new) => {
            walk.report(&kinds::NOT_CHANGED, pair.at, "", Some(old), Some(new));
        }
        _ => {}
    }
    condition(walk, pair);
}

fn condition<'s>(walk: &mut Walk<'s>, pair: &Pair<'_, 's>) {
    match (pair.old.get("if"), pair.new.get("if")) {
        (None, Some(_)) => walk.report(&kinds::CONDITION_ADDED, pair.at, "", None, None),
        (Some(_), None) => walk.report(&kinds::CONDITION_REMOVED, pair.at, "", None, None),
        (Some(old), Some(new)) if !walk.same(old, new) => {
            walk.report(&kinds::CONDITION_CHANGED, pair.at, "if", Some(old), Some(new));
        }
        (Some(_), Some(_)) => {
            for key in ["then", "else"] {
                match (pair.old.get(key), pair.new.get(key)) {
                    (Some(old), Some(new)) => walk.parts(old, new, &join(pair.at, key)),
                    (None, Some(_)) => walk.report(&kinds::CONDITION_ADDED, pair.at, key, None, None),
                    (Some(_), None) => walk.report(&kinds::CONDITION_REMOVED, pair.at, key, None, None),
                    (None, None) => {}
                }
            }
        }
        (None, None) => {}
    }
}

/// Whether a branch of the older choice is one of the newer.
type Matching<'s> = fn(&Walk<'s>, &'s Value, &'s Value) -> bool;

/// Matches branches whatever their order: those that ask the same, then those that are recognisably the same.
fn branches<'s>(walk: &mut Walk<'s>, at: &str, key: &str, old: &'s [Value], new: &'s [Value]) {
    let mut left: Vec<&'s Value> = old.iter().collect();
    let mut right: Vec<(usize, &'s Value)> = new.iter().enumerate().collect();
    let matches: [Matching<'s>; 5] = [
        |walk, old, new| one_reference(walk, old, new) && walk.same(old, new),
        |walk, old, new| walk.same(old, new),
        |walk, old, new| walk.same_in_form(old, new),
        |walk, old, new| mark(walk, old, true).is_some_and(|old| Some(old) == mark(walk, new, false)),
        |_, old, new| alike(old, new),
    ];
    for matching in matches {
        left.retain(|old| {
            let Some(found) = right.iter().position(|(_, new)| matching(walk, old, new)) else { return true };
            let (index, new) = right.remove(found);
            walk.parts(old, new, &format!("{}/{index}", join(at, key)));
            false
        });
    }
    // One of each is left: it is the same branch, changed.
    if let (&[old], &[(index, new)]) = (left.as_slice(), right.as_slice())
        && kind_of(old) == kind_of(new)
    {
        return walk.parts(old, new, &format!("{}/{index}", join(at, key)));
    }
    let (added, removed) = if key == "allOf" {
        (&kinds::DEMAND_ADDED, &kinds::DEMAND_REMOVED)
    } else {
        (&kinds::BRANCH_ADDED, &kinds::BRANCH_REMOVED)
    };
    for old in left {
        walk.report(removed, at, key, Some(old), None);
    }
    for (index, new) in right {
        walk.report(added, &format!("{}/{index}", join(at, key)), key, None, Some(new));
    }
}

fn one_reference(walk: &Walk<'_>, old: &Value, new: &Value) -> bool {
    reference(old).map(|target| walk.naming.newer(target)).as_deref() == reference(new)
}

/// What a branch is recognised by: what it points at, its title, or the constant that tells it apart.
fn mark(walk: &Walk<'_>, branch: &Value, is_old: bool) -> Option<String> {
    let constant = || {
        let properties = branch.get("properties")?.as_object()?;
        properties.iter().find_map(|(name, part)| {
            let only = part.get("const").or_else(|| match part.get("enum")?.as_array()?.as_slice() {
                [only] => Some(only),
                _ => None,
            })?;
            Some(format!("{name}={only}"))
        })
    };
    let title = || branch.get("title").and_then(Value::as_str).map(str::to_owned);
    let target = || {
        let target = reference(branch)?;
        Some(if is_old { walk.naming.newer(target) } else { target.to_owned() })
    };
    target().or_else(title).or_else(constant)
}

/// Whether two branches are of one type and describe more keys in common than apart.
fn alike(old: &Value, new: &Value) -> bool {
    let keys = |branch: &Value| -> Vec<String> {
        let properties = branch.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(|(key, _)| key.clone()).collect()
    };
    let (before, after) = (keys(old), keys(new));
    let shared = before.iter().filter(|key| after.contains(key)).count();
    kind_of(old) == kind_of(new) && 2 * shared > before.len() + after.len() - shared
}

fn kind_of(branch: &Value) -> Option<&Value> {
    branch.get("type")
}

/// A part that became one branch of a choice, or was one: told as the branches that came or went.
pub(super) fn wrapped<'s>(walk: &mut Walk<'s>, old: &'s Value, new: &'s Value, at: &str) -> bool {
    let choice = |part: &'s Value| {
        ["oneOf", "anyOf"].into_iter().find_map(|key| Some((key, part.get(key)?.as_array()?)))
    };
    // One that asks the same, else one of the same form.
    let forms: [Matching<'s>; 2] = [Walk::same, Walk::same_in_form];
    match (choice(old), choice(new)) {
        (None, Some((key, branches))) => {
            let is = |form: &Matching<'s>| branches.iter().position(|branch| form(walk, old, branch));
            let Some(own) = forms.iter().find_map(is) else { return false };
            for (index, branch) in branches.iter().enumerate() {
                let at = format!("{}/{index}", join(at, key));
                if index == own {
                    walk.parts(old, branch, &at);
                } else {
                    walk.report(&kinds::BRANCH_ADDED, &at, key, None, Some(branch));
                }
            }
            true
        }
        (Some((key, branches)), None) => {
            let is = |form: &Matching<'s>| branches.iter().position(|branch| form(walk, branch, new));
            let Some(own) = forms.iter().find_map(is) else { return false };
            for (index, branch) in branches.iter().enumerate() {
                if index == own {
                    walk.parts(branch, new, at);
                } else {
                    walk.report(&kinds::BRANCH_REMOVED, at, key, Some(branch), None);
                }
            }
            true
        }
        _ => false,
    }
}
