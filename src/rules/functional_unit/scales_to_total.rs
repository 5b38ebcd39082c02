//! FU-004: the result per functional unit, times the units delivered, is the total.

use crate::rules::prelude::*;

rule!(
    /// The mean result per functional unit times the units delivered is the total over the same stages.
    FU_004, "FU-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let unit = report.functional_unit();
    let Some(delivered) = unit.and_then(|unit| unit.delivered.as_ref()).and_then(Quantity::known) else {
        return;
    };
    for view in report.results() {
        let mean = matches!(view.statistic, Some((_, Some(statistic))) if **statistic == Statistic::Mean);
        if mean && view.same_stages {
            findings.prove(view.scaled(delivered).and_then(|scaled| scaled.differs), "differs");
        }
    }
}
