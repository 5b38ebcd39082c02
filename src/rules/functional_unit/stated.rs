//! FU-001: a result per something says per what.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// A report with figures per unit describes the functional unit.
    FU_001, "FU-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    if report.functional_unit().is_some() {
        return;
    }
    let served = report.activities().find_map(|activity| activity.per_unit());
    let mut first = served.map(Located::node);
    for view in report.results() {
        first = first.or(view.statistic.map(|(node, _)| node));
    }
    if let Some(first) = first {
        findings.report(Anchor::Key(first), "missing").help("help");
    }
}
