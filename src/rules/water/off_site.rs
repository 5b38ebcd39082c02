//! WAT-002: water of generating electricity follows from the energy of the facility.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn off site equals facility energy times the water intensity of the electricity.
    WAT_002, "WAT-002", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for used in volumes::uses(report) {
        let Some(supply) = report.electricity_of(used.activity) else { continue };
        let pue = chain::pue(report, used.activity);
        for (flow, volumes) in used.flows() {
            let Some(stated) = volumes.off_site.as_ref().and_then(Quantity::known) else { continue };
            let Some(intensity) = volumes::of_electricity(supply, flow) else { continue };
            let Some(energy) = chain::facility(used.energy, pue) else { continue };
            findings.prove(stated.contradicts(&energy.times(intensity), &chain::pue_slips(pue)), "differs");
        }
    }
}
