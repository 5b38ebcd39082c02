//! Branches, exclusions and conditions.

use std::collections::{HashMap, HashSet, VecDeque};

use serde_json::Value;

use super::judge::Side;
use super::kinds;
use super::reference::join;
use super::view::View;
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
        // 0002: what is excluded turns every direction round, so it is told as a whole.
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

/// Branches of each side up to this number are each held against each; of more, those of one form or mark are.
const FEW: usize = 64;

/// Matches branches whatever their order: those that ask the same, then those that are recognisably the same.
fn branches<'s>(walk: &mut Walk<'s>, at: &str, key: &str, old: &'s [Value], new: &'s [Value]) {
    let mut left: Vec<&'s Value> = old.iter().collect();
    let mut right: Vec<(usize, &'s Value)> = new.iter().enumerate().collect();
    let pair = |walk: &mut Walk<'s>, old: &'s Value, index: usize, new: &'s Value| {
        walk.parts(old, new, &format!("{}/{index}", join(at, key)));
    };
    let names: [Name; 2] =
        [|walk, part, side| Some(walk.form(part, side)), |walk, part, side| walk.mark(part, side)];
    let [form, mark] = names;
    // 0002: what changed in a definition is told there, and makes no stranger of what leads to it.
    named(walk, &mut left, &mut right, form, pair);
    let same: Matching<'s> = |walk, old, new| walk.same(old, new);
    each(walk, &mut left, &mut right, same, pair);
    named(walk, &mut left, &mut right, mark, pair);
    each(walk, &mut left, &mut right, |_, old, new| alike(old, new), pair);
    // One of each is left: it is the same branch, changed.
    if let (&[old], &[(index, new)]) = (left.as_slice(), right.as_slice())
        && kind_of(old) == kind_of(new)
    {
        return pair(walk, old, index, new);
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

/// What a branch is known by.
type Name = fn(&Walk<'_>, &Value, Side) -> Option<String>;

/// Whether a branch of the older choice is one of the newer.
type Matching<'s> = fn(&mut Walk<'s>, &'s Value, &'s Value) -> bool;

/// Pairs branches that are known by one name, in their order.
fn named<'s>(
    walk: &mut Walk<'s>,
    left: &mut Vec<&'s Value>,
    right: &mut Vec<(usize, &'s Value)>,
    name: Name,
    pair: impl Fn(&mut Walk<'s>, &'s Value, usize, &'s Value),
) {
    let mut known: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (index, part) in right.iter() {
        if let Some(name) = name(walk, part, Side::New) {
            known.entry(name).or_default().push_back(*index);
        }
    }
    walk.prover.judge.looked(left.len() + right.len());
    let parts: HashMap<usize, &'s Value> = right.iter().copied().collect();
    let mut taken = HashSet::new();
    left.retain(|old| {
        let found = name(walk, old, Side::Old).and_then(|name| known.get_mut(&name)?.pop_front());
        let Some((index, new)) = found.and_then(|index| Some((index, *parts.get(&index)?))) else {
            return true;
        };
        pair(walk, old, index, new);
        taken.insert(index);
        false
    });
    right.retain(|(index, _)| !taken.contains(index));
}

/// Pairs branches of which one is found to be the other, where they are few.
fn each<'s>(
    walk: &mut Walk<'s>,
    left: &mut Vec<&'s Value>,
    right: &mut Vec<(usize, &'s Value)>,
    matching: Matching<'s>,
    pair: impl Fn(&mut Walk<'s>, &'s Value, usize, &'s Value),
) {
    if left.len() > FEW || right.len() > FEW {
        return;
    }
    left.retain(|old| {
        walk.prover.judge.looked(right.len());
        let Some(found) = right.iter().position(|(_, new)| matching(walk, old, new)) else { return true };
        let (index, new) = right.remove(found);
        pair(walk, old, index, new);
        false
    });
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
    let forms: [Matching<'s>; 2] =
        [Walk::same, |walk, old, new| walk.form(old, Side::Old) == walk.form(new, Side::New)];
    match (choice(old), choice(new)) {
        (None, Some((key, branches))) => {
            let mut is =
                |form: &Matching<'s>| branches.iter().take(FEW).position(|branch| form(walk, old, branch));
            let Some(own) = forms.iter().find_map(&mut is) else { return false };
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
            let mut is =
                |form: &Matching<'s>| branches.iter().take(FEW).position(|branch| form(walk, branch, new));
            let Some(own) = forms.iter().find_map(&mut is) else { return false };
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
