//! DQ-004: results carry an uncertainty, and the main choices a sensitivity analysis.

use crate::document::Located;
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// The totals of climate change carry an uncertainty, or the figures per functional unit where there is no total, and
    /// the main choices a sensitivity analysis.
    DQ_004, "DQ-004", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        if view.category != Impacts::climate_change || view.uncertain {
            continue;
        }
        match (view.has_total, view.statistic) {
            (true, _) => drop(findings.report(Anchor::Key(view.node), "uncertainty").help("help")),
            (false, Some((unit, _))) => drop(findings.report(Anchor::Key(unit), "unit").help("help-unit")),
            (false, None) => drop(findings.report(Anchor::Key(view.node), "figure").help("help-figure")),
        }
    }
    let interpretation = report.interpretation.as_ref();
    if interpretation.is_none_or(|interpretation| interpretation.sensitivity.is_empty()) {
        let node = interpretation.map_or_else(|| report.report.node(), Located::node);
        findings.report(Anchor::Key(node), "sensitivity").help("help-sensitivity");
    }
}
