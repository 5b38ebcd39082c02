//! FRG-003: a system that is called frugal meets the conditions of the word.

use crate::report::Actor;
use crate::rules::prelude::*;

rule!(
    /// A claim of frugality rests on the need, on measures of all who take part, and on planetary limits.
    FRG_003, "FRG-003", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(practices) = &report.practices else { return };
    let Some(claim) = practices.frugal_claim.as_ref().filter(|claim| ***claim) else { return };
    let adopted = |actor| {
        let mut by = practices.measures.iter().flat_map(|measure| &measure.adopted_by);
        by.any(|each| **each == actor)
    };
    let by_all = [Actor::Producer, Actor::Supplier, Actor::Client].into_iter().all(adopted);
    let limits = practices.planetary_limits.as_ref().is_some_and(|limits| !limits.trim().is_empty());
    let lacks = [
        ("need.alternatives", practices.need.as_ref().is_none_or(|need| need.alternatives.is_empty())),
        ("measures.adoptedBy", !by_all),
        ("planetaryLimits", !limits),
    ];
    let lacks: Vec<_> =
        lacks.into_iter().filter(|(_, lacking)| *lacking).map(|(key, _)| key.to_owned()).collect();
    if !lacks.is_empty() {
        findings.report(claim.node(), "unsupported").with("keys", lacks).help("help");
    }
}
