//! NRG-005: energy by site, device, month or component adds up to the energy of the activity.

use crate::rules::prelude::*;

rule!(
    /// The parts of a breakdown, which are disjoint and complete, add up to the energy at their boundary.
    NRG_005, "NRG-005", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        for breakdown in &activity.energy_breakdowns {
            let mut boundaries = breakdown.parts.iter().map(|part| part.energy.metering());
            let Some(boundary) = boundaries.next() else { continue };
            if boundaries.any(|other| other != boundary) {
                continue;
            }
            let same = activity.energy.iter().find(|energy| energy.metering() == boundary);
            // Parts that do not say where they were taken belong to the only figure that there is.
            let whole = same.or(match (boundary, activity.energy.as_slice()) {
                (None, [single]) => Some(single),
                _ => None,
            });
            let Some(stated) = whole.and_then(Quantity::known) else { continue };
            let parts: Option<Vec<_>> = breakdown.parts.iter().map(|part| part.energy.known()).collect();
            if let Some(parts) = parts {
                findings.prove(stated.contradicts(&Sum(parts), &[]), "differs");
            }
        }
    }
}
