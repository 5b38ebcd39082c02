//! WAT-004: no more water is consumed than withdrawn, and the two are never added.

use super::volumes;
use crate::report::WaterVolumes;
use crate::rules::prelude::*;

rule!(
    /// Consumption is at most withdrawal, part by part, and neither total holds the other flow.
    WAT_004, "WAT-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut added = Vec::new();
    for water in volumes::all(report) {
        let (Some(consumption), Some(withdrawal)) = (&water.consumption, &water.withdrawal) else { continue };
        let (consumption, withdrawal): (&WaterVolumes, &WaterVolumes) = (consumption, withdrawal);
        for (own, other) in [(consumption, withdrawal), (withdrawal, consumption)] {
            if !volumes::is_added(own, other) {
                continue;
            }
            let Some(total) = own.total.as_ref().and_then(Quantity::known) else { continue };
            added.extend(own.total.iter().chain(&other.total).map(Quantity::value_node));
            findings.prove(total.contradicts(&volumes::parts(own).sum, &[]), "added");
        }
    }
    // What one total holds too much is no water that is consumed beyond what is withdrawn.
    for broken in findings.broken().filter(|broken| !added.contains(&broken.place)) {
        findings.tell(broken, "exceeds");
    }
}
