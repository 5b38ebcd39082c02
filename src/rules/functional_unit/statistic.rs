//! FU-006: a figure per unit says which statistic it is, and only a mean makes a total.

use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// A figure per unit says which statistic it is; a median is never multiplied by a count to make a total.
    FU_006, "FU-006", Error, Disclosure, Check::Report(check)
);

/// How sharp two figures must be together for their agreement to be no coincidence.
const SHARP: f64 = 1.05;

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        if let Some(unit) = activity.per_unit()
            && unit.statistic.is_none()
        {
            findings.report(Place::Key(unit.node()), "unstated").help("help");
        }
    }
    let unit = report.functional_unit();
    let delivered = unit.and_then(|unit| unit.delivered.as_ref()).and_then(Quantity::known);
    impact_results::visit(report, &mut |view| match view.statistic {
        Some((node, None)) => {
            findings.report(Place::Key(node), "unstated").help("help");
        }
        Some((_, Some(statistic))) if **statistic != Statistic::Mean => {
            let several = delivered.filter(|delivered| view.same_stages && delivered.interval().low() > 1.0);
            let scaled = several.and_then(|delivered| (view.scaled)(delivered));
            if scaled.is_some_and(|scaled| scaled.differs.is_none() && scaled.spread < SHARP) {
                findings.report(statistic.node(), "multiplied").help("help-multiplied");
            }
        }
        _ => {}
    });
}
