//! BND-001: every life-cycle stage is listed.

use crate::document::{Located, NodeId};
use crate::rules::prelude::*;

rule!(
    /// Every life-cycle stage is listed in the boundary: included, partial, excluded or not applicable.
    BND_001, "BND-001", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let missing = unlisted(report);
    // Where only stages are missing of which rules of their own tell, those say more.
    if !missing.is_empty() && !super::unspoken::are_all(report, &missing) {
        findings.report(Place::Key(place(report)), "missing").with("stages", missing.as_slice()).help("help");
    }
}

/// The stages that the boundary does not list: all of them where there is none.
pub(super) fn unlisted(report: &Report) -> Vec<Stage> {
    let boundary = report.boundary();
    let unlisted = |stage: &Stage| boundary.is_none_or(|boundary| boundary.stage(*stage).is_none());
    Stage::ALL.into_iter().filter(unlisted).collect()
}

/// The boundary, or the nearest chapter that would hold it.
pub(super) fn place(report: &Report) -> NodeId {
    let scope = || report.goal_and_scope.as_deref().map(Located::node);
    report.boundary().map(Located::node).or_else(scope).unwrap_or_else(|| report.report.node())
}
