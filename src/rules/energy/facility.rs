//! NRG-002: facility energy is IT energy times PUE, once.

use crate::quantity::{Energy, Ratio};
use crate::rules::prelude::*;

rule!(
    /// Energy of the facility equals energy of the IT equipment times PUE.
    NRG_002, "NRG-002", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(pue) = chain::pue(report, activity) else { continue };
        compare(&activity.energy, pue, findings);
        let unit = activity.per_unit();
        if let Some(unit) = unit {
            compare(&unit.energy, pue, findings);
        }
    }
}

fn compare(energy: &[Quantity<Energy>], pue: Known<'_, Ratio>, findings: &mut Findings<'_>) {
    let facility = chain::at(energy, MeteringBoundary::Facility);
    let it = chain::at(energy, MeteringBoundary::It);
    if let (Some(facility), Some(it)) = (facility, it) {
        findings.prove(facility.contradicts(&it.times(pue), &chain::pue_slips(Some(pue))), "differs");
    }
}
