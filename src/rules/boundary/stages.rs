//! The stages of the boundary, and where a finding on them stands.

use crate::document::{Located, NodeId};
use crate::report::{Report, Stage};

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
