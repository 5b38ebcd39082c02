//! IMP-001: climate change is assessed.

use super::inventoried;
use crate::document::Located;
use crate::rules::prelude::*;
use crate::rules::shared::impact_results;

rule!(
    /// There is a result for climate change.
    IMP_001, "IMP-001", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let mut assessed = false;
    impact_results::visit(report, &mut |view| assessed |= view.category == "climateChange");
    if !assessed {
        let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
        let inventoried = inventoried::has(report, "climateChange");
        findings.report(Place::Key(node), if inventoried { "to-make" } else { "missing" }).help("help");
    }
}
