//! IMP-001: climate change is assessed.

use crate::document::Located;
use crate::quantity::Ghg;
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// There is a result for climate change.
    IMP_001, "IMP-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut assessed = false;
    for view in report.results() {
        assessed |= view.category == Impacts::climate_change;
    }
    if !assessed {
        let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
        let inventoried = report.inventories::<Ghg>();
        findings.report(Anchor::Key(node), if inventoried { "to-make" } else { "missing" }).help("help");
    }
}
