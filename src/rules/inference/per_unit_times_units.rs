//! INF-001: the figure per unit of service times the units delivered is the figure of the activity.

use crate::report::Emissions;
use crate::rules::prelude::*;

rule!(
    /// Energy and emissions per unit, where they are a mean, times the units delivered equal those of the activity at
    /// the same boundary and by the same method.
    INF_001, "INF-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(serving) = &activity.serving else { continue };
        let Some(delivered) = serving.delivered.as_ref().and_then(Quantity::known) else { continue };
        let Some(unit) = &serving.per_unit else { continue };
        // Only a mean adds up to a total: neither a median nor a percentile does.
        if unit.statistic.as_deref() != Some(&Statistic::Mean) {
            continue;
        }
        for energy in &activity.energy {
            let per_unit = unit.energy.iter().find(|figure| figure.metering() == energy.metering());
            let (Some(stated), Some(per_unit)) = (energy.known(), per_unit.and_then(Quantity::known)) else {
                continue;
            };
            findings.prove(stated.contradicts(&per_unit.times(delivered), &[]), "energy");
        }
        let (Some(emissions), Some(per_unit)) = (&activity.emissions, &unit.emissions) else { continue };
        for method in Emissions::METHODS {
            let (Some(stated), Some(per_unit)) =
                (method(emissions).and_then(Quantity::known), method(per_unit).and_then(Quantity::known))
            else {
                continue;
            };
            findings.prove(stated.contradicts(&per_unit.times(delivered), &[]), "emissions");
        }
    }
}
