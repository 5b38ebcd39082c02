//! FU-002: the functional unit carries a criterion of quality.

use crate::document::Located;
use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// The functional unit carries a quality or performance criterion.
    FU_002, "FU-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = report.functional_unit();
    // 0004: where hardware alone is assessed, it serves systems of every quality.
    if unit.is_none_or(|unit| unit.performance.is_empty() && *unit.unit != ServiceUnit::Device) {
        let scope = || report.goal_and_scope.as_deref().map(Located::node);
        let node = unit.map(Located::node).or_else(scope);
        findings.report(Anchor::Key(node.unwrap_or_else(|| report.report.node())), "missing").help("help");
    }
}
