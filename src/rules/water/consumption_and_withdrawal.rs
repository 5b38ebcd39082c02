//! WAT-004: no more water is consumed than withdrawn, and the two are never added.

use super::volumes;
use crate::quantity::Water;
use crate::report::WaterVolumes;
use crate::rules::prelude::*;

rule!(
    /// Consumption is at most withdrawal, part by part, and neither total holds the other flow.
    WAT_004, "WAT-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for water in volumes::all(report) {
        let (Some(consumption), Some(withdrawal)) = (&water.consumption, &water.withdrawal) else { continue };
        let (consumption, withdrawal): (&WaterVolumes, &WaterVolumes) = (consumption, withdrawal);
        let mut added = false;
        for (own, other) in [(consumption, withdrawal), (withdrawal, consumption)] {
            if !volumes::is_added(own, other) {
                continue;
            }
            let Some(total) = own.total.as_ref().and_then(Quantity::known) else { continue };
            added = true;
            findings.prove(total.contradicts(&volumes::parts(own).sum, &[]), "added");
        }
        compare(consumption.on_site.as_ref(), withdrawal.on_site.as_ref(), findings);
        compare(consumption.off_site.as_ref(), withdrawal.off_site.as_ref(), findings);
        compare(consumption.embodied.as_ref(), withdrawal.embodied.as_ref(), findings);
        if !added && consumption.covers_the_same(withdrawal) {
            compare(consumption.total.as_ref(), withdrawal.total.as_ref(), findings);
        }
    }
}

fn compare(
    consumption: Option<&Quantity<Water>>,
    withdrawal: Option<&Quantity<Water>>,
    findings: &mut Findings<'_>,
) {
    let (Some(consumption), Some(withdrawal)) = (consumption, withdrawal) else { return };
    let (Some(consumption), Some(withdrawal)) = (consumption.known(), withdrawal.known()) else { return };
    findings.prove(consumption.exceeds(&withdrawal, &[]), "exceeds");
}
