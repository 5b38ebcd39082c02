//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use crate::quantity::Interval;
use crate::rules::observed::{is_near, is_noted, is_observed};
use crate::rules::prelude::*;

rule!(
    /// Operational emissions equal facility energy times grid intensity, for each activity and accounting method.
    ///
    /// Energy taken inside of the facility is a lower bound: the facility used at least as much. Emissions that were
    /// observed, or say in a note what they rest on, may be better than the factor of a year.
    GHG_001, "GHG-001", Error, Disclosure, Check::Report(check)
);

/// How far emissions hour by hour, or with power of one's own, lie from those by the factor of a year, as a rule.
const BETTER: Interval = Interval::new(0.5, 2.0);

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
            let proof = stated.contradicts(&energy.times(intensity), &chain::pue_slips(pue));
            let figure = stated.quantity();
            let own = is_observed(figure) || is_noted(figure);
            let better = own && proof.as_ref().is_some_and(|proof| is_near(proof, BETTER));
            if let Some(finding) = findings.prove(proof, "differs")
                && better
            {
                finding.severity(Severity::Warning).help("help-better");
            }
        }
    }
}
