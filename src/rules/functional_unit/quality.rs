//! FU-002: the functional unit carries a criterion of quality.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// The functional unit carries a quality or performance criterion.
    FU_002, "FU-002", Error, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let scope = report.goal_and_scope.as_ref();
    let unit = scope.and_then(|scope| scope.functional_unit.as_ref());
    if unit.is_none_or(|unit| unit.performance.is_empty()) {
        let node = unit.map(Located::node).or_else(|| scope.map(Located::node));
        findings.report(Place::Key(node.unwrap_or_else(|| report.report.node())), "missing").help("help");
    }
}
