//! EFF-003: rebound is considered for each benefit.

use crate::rules::prelude::*;

rule!(
    /// Each benefit says how rebound was considered.
    EFF_003, "EFF-003", Warning, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for effect in super::beneficial(report) {
        if effect.rebound.as_ref().is_none_or(|rebound| rebound.trim().is_empty()) {
            findings.report(effect.description.node(), "silent").help("help");
        }
    }
}
