//! FU-004: the result per functional unit, times the units delivered, is the total.

use crate::rules::prelude::*;
use crate::rules::shared::impact_results;

rule!(
    /// The mean result per functional unit times the units delivered is the total over the same stages.
    FU_004, "FU-004", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let unit = report.functional_unit();
    let Some(delivered) = unit.and_then(|unit| unit.delivered.as_ref()).and_then(Quantity::known) else {
        return;
    };
    impact_results::visit(report, &mut |view| {
        let mean = matches!(view.statistic, Some((_, Some(statistic))) if **statistic == Statistic::Mean);
        if mean && view.same_stages {
            findings.prove((view.scaled)(delivered).and_then(|scaled| scaled.differs), "differs");
        }
    });
}
