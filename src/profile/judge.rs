//! Holding a report against a profile.

use std::collections::{BTreeMap, HashMap};

use super::expression::Figures;
use super::{Bound, Given, Profile, Relate, withheld};
use crate::document::{Kind, Tree};
use crate::facts::Facts;
use crate::finding::{Anchor, Argument, Finding, Found, Rule, Severity, Words, parent};
use crate::quantity::{self, Interval};
use crate::rules::profiles as rule;

/// Gives the findings of the standard the weight that a profile asks for; nothing gets milder.
pub(crate) fn weigh<'f>(profile: &Profile, findings: impl Iterator<Item = (&'static str, &'f mut Severity)>) {
    if profile.severity.is_empty() {
        return;
    }
    for (rule, severity) in findings {
        for weight in profile.severity.iter().filter(|weight| *weight.rule == rule) {
            // What is an error in the standard is one in every profile.
            if *severity != Severity::Error {
                *severity = *weight.severity;
            }
        }
    }
}

/// What a profile has to say of a report beside the standard; without facts, of what is there alone.
pub(crate) fn judge(profile: &Profile, tree: &Tree<'_>, facts: Option<&Facts<'_>>) -> Found {
    let mut findings = Judged { found: Found::default(), kept: HashMap::new(), tree };
    required(profile, tree, &mut findings);
    allowed(profile, tree, &mut findings);
    let Some(facts) = facts.filter(|_| !profile.bound.is_empty() || !profile.relate.is_empty()) else {
        return findings.found;
    };
    // 0002: a limit is met by the number that is printed: a wide enough uncertainty would meet any.
    let figures: Figures =
        facts.figures().iter().filter_map(|figure| Some((figure.node, figure.printed?))).collect();
    let dimensions: BTreeMap<_, _> =
        facts.figures().iter().map(|figure| (figure.node, figure.dimension)).collect();
    for bound in &profile.bound {
        for node in bound.path.matches(tree).found {
            let Some(limits) = dimensions.get(&node).and_then(|dimension| limits(bound, dimension)) else {
                continue;
            };
            let value = figures.get(&node).copied();
            let is_open = withheld::is_open(tree, node)
                && !value.is_some_and(|value| withheld::lies_within(value, limits));
            let is_outside = value.is_some_and(|value| !value.meets(limits));
            if is_open || is_outside {
                findings.tell(&rule::BOUND, Anchor::Value(node), |place| {
                    let mut finding = said(&rule::BOUND, place, &bound.message, bound.clause.as_deref());
                    if !is_outside {
                        finding.help("not-shown");
                    }
                    finding
                });
            }
        }
    }
    for relate in &profile.relate {
        let values = relate.left.value(tree, &figures).zip(relate.right.value(tree, &figures));
        let paths = relate.left.paths().into_iter().chain(relate.right.paths());
        let withheld =
            paths.flat_map(|path| path.matches(tree).found).find(|node| withheld::is_open(tree, *node));
        let holds = |left, right| match withheld {
            None => relate.relation.holds(left, right),
            Some(_) => relate.relation.is_shown(left, right),
        };
        let (nodes, is_broken) = match (values, withheld) {
            (Some(((left, mut nodes), (right, mut others))), _) if !holds(left, right) => {
                nodes.append(&mut others);
                (nodes, !relate.relation.holds(left, right))
            }
            // A figure without bounds shows nothing; one that is not there is asked for by other demands.
            (None, Some(node)) if is_whole(relate, tree) => (vec![node], false),
            _ => continue,
        };
        if let Some((first, rest)) = nodes.split_first() {
            findings.tell(&rule::RELATION, Anchor::Value(*first), |place| {
                let mut finding = said(&rule::RELATION, place, &relate.message, relate.clause.as_deref());
                for node in rest {
                    finding.label(*node, "figure");
                }
                if !is_broken {
                    finding.help("not-shown");
                }
                finding
            });
        }
    }
    findings.found
}

/// What is found of a profile: of very many findings the first are kept, the others counted.
struct Judged<'a> {
    found: Found,
    kept: HashMap<&'static str, usize>,
    tree: &'a Tree<'a>,
}

impl Judged<'_> {
    fn tell(&mut self, rule: &'static Rule, place: Anchor, make: impl FnOnce(Anchor) -> Finding) {
        let kept = self.kept.entry(rule.id).or_default();
        *kept += 1;
        if Found::is_crowd(*kept, false) {
            self.found.count(&Finding::new(rule, place, "said"), parent(place, Some(self.tree)));
        } else {
            self.found.findings.push(make(place));
        }
    }
}

/// Whether every figure of a relation is there, stated or withheld.
fn is_whole(relate: &Relate, tree: &Tree<'_>) -> bool {
    let mut paths = relate.left.paths().into_iter().chain(relate.right.paths());
    paths.all(|path| path.matches(tree).missing.is_empty())
}

fn required(profile: &Profile, tree: &Tree<'_>, findings: &mut Judged<'_>) {
    for require in &profile.require {
        if require.when.as_ref().is_some_and(|when| when.matches(tree).found.is_empty()) {
            continue;
        }
        let path = require.path.to_string();
        let matches = require.path.matches(tree);
        if let Some(given) = require.given.as_ref().map(|given| **given) {
            for node in matches.found.into_iter().filter(|node| !withheld::is_given(tree, *node, given)) {
                findings.tell(&rule::REQUIRED, Anchor::Value(node), |place| {
                    let mut secret =
                        said(&rule::REQUIRED, place, &require.message, require.clause.as_deref());
                    secret.help(if given == Given::Stated { "state" } else { "state-or-bound" });
                    secret
                });
            }
        }
        for node in matches.missing {
            let place = if node == tree.root() { Anchor::Value(node) } else { Anchor::Key(node) };
            findings.tell(&rule::REQUIRED, place, |place| {
                let mut missing = said(&rule::REQUIRED, place, &require.message, require.clause.as_deref());
                missing.with("path", path.as_str()).help("add").help_with("path", path.as_str());
                missing
            });
        }
    }
}

fn allowed(profile: &Profile, tree: &Tree<'_>, findings: &mut Judged<'_>) {
    for allow in &profile.allow {
        for node in allow.path.matches(tree).found {
            let Kind::String(given) = tree.kind(node) else { continue };
            if allow.values.iter().all(|value| **value != given) {
                findings.tell(&rule::ALLOWED, Anchor::Value(node), |place| {
                    let mut other = said(&rule::ALLOWED, place, &allow.message, allow.clause.as_deref());
                    let values: Vec<_> = allow.values.iter().map(ToString::to_string).collect();
                    other.help("values").help_with("values", Argument::List(values));
                    other
                });
            }
        }
    }
}

/// The bounds in the unit that is computed in; `None` where the unit is none of the dimension.
pub(super) fn limits(bound: &Bound, dimension: &str) -> Option<Interval> {
    let canonical = |value: f64| quantity::to_canonical(dimension, &bound.unit, Interval::exactly(value));
    let end = |value: Option<f64>, open: f64| match value {
        Some(value) => canonical(value),
        None => canonical(0.0).map(|_| Interval::exactly(open)),
    };
    let least = end(bound.at_least.as_ref().map(|least| **least), f64::NEG_INFINITY)?;
    let most = end(bound.at_most.as_ref().map(|most| **most), f64::INFINITY)?;
    Some(Interval::new(least.low(), most.high()))
}

/// A finding in the words of the profile.
fn said(rule: &'static Rule, place: Anchor, words: &Words, clause: Option<&str>) -> Finding {
    let mut finding = Finding::new(rule, place, "said");
    let clause = clause.map(ToOwned::to_owned);
    finding.with("words", Argument::Words { words: words.clone(), clause });
    finding
}
