//! DQ-004: totals carry an uncertainty, and the main choices a sensitivity analysis.

use crate::document::Located;
use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// The totals of climate change carry an uncertainty, and the main choices a sensitivity analysis.
    DQ_004, "DQ-004", Error, Assured, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let mut totals = 0;
    impact_results::visit(report, &mut |view| {
        if view.category == "climateChange" && view.has_total {
            totals += 1;
            if !view.uncertain {
                findings.report(Place::Key(view.node), "uncertainty").help("help");
            }
        }
    });
    let interpretation = report.interpretation.as_ref();
    if interpretation.is_none_or(|interpretation| interpretation.sensitivity.is_empty()) || totals == 0 {
        let node = interpretation.map_or_else(|| report.report.node(), Located::node);
        findings.report(Place::Key(node), "sensitivity").help("help-sensitivity");
    }
}
