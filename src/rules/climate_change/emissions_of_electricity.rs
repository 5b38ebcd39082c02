//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use crate::rules::prelude::*;

rule!(
    /// Operational emissions equal facility energy times grid intensity, for each activity and accounting method.
    ///
    /// Energy taken inside of the facility is a lower bound: the facility used at least as much.
    GHG_001, "GHG-001", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let (Some(emissions), Some(supply)) = (&activity.emissions, report.electricity_of(activity)) else {
            continue;
        };
        let series = [
            (&emissions.location_based, &supply.location_based),
            (&emissions.market_based, &supply.market_based),
            (&emissions.marginal, &supply.marginal),
        ];
        let pue = chain::pue(report, activity);
        for (stated, intensity) in series {
            let (Some(stated), Some(intensity)) = (stated, intensity) else { continue };
            let (Some(stated), Some(intensity)) = (stated.known(), intensity.known()) else { continue };
            let Some(energy) = chain::facility(&activity.energy, pue) else { continue };
            findings.prove(stated.contradicts(&energy.times(intensity), &chain::pue_slips(pue)), "differs");
        }
    }
}
