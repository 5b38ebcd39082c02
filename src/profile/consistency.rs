//! Whether a profile asks for something that a report can give, and loosens nothing.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::{Bound, Pattern, Profile};
use crate::document::{Located, NodeId};
use crate::finding::{Finding, Severity};
use crate::quantity::{Interval, SYMBOLS};
use crate::rules::{self, profiles as rule};
use crate::schema::{self, Part};

/// Demands on one place that no value meets together: each is held against what all before it leave.
fn disjoint(profile: &Profile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut apart = |path: &Pattern, own: NodeId, other: NodeId| {
        let mut apart = Finding::new(&rule::SOUND, own, "apart");
        apart.with("path", path.to_string()).label(other, "other");
        findings.push(apart);
    };
    let mut words: HashMap<String, (HashSet<&str>, NodeId)> = HashMap::new();
    for allow in profile.allow.iter().filter(|allow| !allow.values.is_empty()) {
        let own: HashSet<_> = allow.values.iter().map(|value| value.as_str()).collect();
        match words.entry(allow.path.to_string()) {
            Entry::Vacant(free) => drop(free.insert((own, allow.node()))),
            Entry::Occupied(mut taken) => {
                let (left, last) = taken.get_mut();
                if left.is_disjoint(&own) {
                    apart(&allow.path, allow.node(), *last);
                } else {
                    left.retain(|word| own.contains(word));
                    *last = allow.node();
                }
            }
        }
    }
    let mut ranges: HashMap<String, (Interval, NodeId)> = HashMap::new();
    for bound in &profile.bound {
        let Some(own) = limits(bound) else { continue };
        match ranges.entry(bound.path.to_string()) {
            Entry::Vacant(free) => drop(free.insert((own, bound.node()))),
            Entry::Occupied(mut taken) => {
                let (left, last) = taken.get_mut();
                if left.meets(own) {
                    *left = Interval::new(left.low().max(own.low()), left.high().min(own.high()));
                    *last = bound.node();
                } else {
                    apart(&bound.path, bound.node(), *last);
                }
            }
        }
    }
    findings
}

/// Whether a text can be a part of an address and of a file name: `^[a-z0-9][a-z0-9.-]*$`.
fn is_slug(text: &str) -> bool {
    let plain = |each: u8| each.is_ascii_lowercase() || each.is_ascii_digit();
    text.bytes().next().is_some_and(plain) && text.bytes().all(|each| plain(each) || b".-".contains(&each))
}

fn limits(bound: &Bound) -> Option<Interval> {
    let dimension = schema::part(bound.path.steps())?.dimension()?;
    super::judge::limits(bound, dimension)
}

/// Everything in which a profile cannot mean what it says.
pub(super) fn check(profile: &Profile) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut known = |path: &Located<Pattern>| -> Option<Part> {
        let part = schema::part(path.steps());
        if part.is_none() {
            let mut unknown = Finding::new(&rule::SOUND, path.node(), "path");
            unknown.with("path", path.to_string()).help("path-help");
            findings.push(unknown);
        }
        part
    };
    let mut later = Vec::new();
    for name in [&profile.profile, &profile.version] {
        if !is_slug(name) {
            let mut odd = Finding::new(&rule::SOUND, name.node(), "name");
            odd.with("name", name.as_str()).help("name-help");
            later.push(odd);
        }
    }
    for require in &profile.require {
        let part = known(&require.path);
        if let Some(given) = &require.given
            && part.is_some_and(|part| part.dimension().is_none())
        {
            let mut none = Finding::new(&rule::SOUND, given.node(), "given");
            none.with("path", require.path.to_string());
            later.push(none);
        }
        if let Some(when) = &require.when {
            known(when);
        }
    }
    for allow in &profile.allow {
        let Some(part) = known(&allow.path) else { continue };
        let words: Option<Vec<&Value>> = part.words();
        for value in &allow.values {
            if words.as_ref().is_some_and(|words| words.iter().all(|word| *word != value.as_str())) {
                let mut foreign = Finding::new(&rule::SOUND, value.node(), "value");
                foreign.with("value", value.as_str()).with("path", allow.path.to_string()).help("value-help");
                later.push(foreign);
            }
        }
        if allow.values.is_empty() {
            let mut none = Finding::new(&rule::SOUND, allow.node(), "no-value");
            none.with("path", allow.path.to_string());
            later.push(none);
        }
    }
    for bound in &profile.bound {
        let Some(part) = known(&bound.path) else { continue };
        let dimension = part.dimension();
        let fits =
            dimension.is_some_and(|key| SYMBOLS.iter().any(|each| *each == (bound.unit.as_str(), key)));
        if !fits {
            let mut unit = Finding::new(&rule::SOUND, bound.unit.node(), "unit");
            unit.with("unit", bound.unit.as_str()).with("path", bound.path.to_string());
            later.push(unit);
        } else if let (Some(least), Some(most)) = (&bound.at_least, &bound.at_most)
            && **least > **most
        {
            later.push(Finding::new(&rule::SOUND, bound.node(), "bounds"));
        }
    }
    for relate in &profile.relate {
        for path in relate.left.paths().into_iter().chain(relate.right.paths()) {
            known(path);
        }
        if !relate.left.is_sound() || !relate.right.is_sound() {
            later.push(Finding::new(&rule::SOUND, relate.node(), "expression"));
        }
    }
    later.extend(disjoint(profile));
    findings.append(&mut later);
    findings.extend(profile.severity.iter().filter_map(|weight| {
        let Ok(rule) = rules::find(&weight.rule) else {
            let mut unknown = Finding::new(&rule::SOUND, weight.rule.node(), "rule");
            unknown.with("rule", weight.rule.as_str());
            return Some(unknown);
        };
        (rule.severity == Severity::Error && *weight.severity < Severity::Error).then(|| {
            let mut looser = Finding::new(&rule::SOUND, weight.severity.node(), "loosens");
            looser.with("rule", weight.rule.as_str()).help("loosens-help");
            looser
        })
    }));
    findings
}
