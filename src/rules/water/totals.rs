//! WAT-003: a total of water is the sum of the parts that it covers.

use super::volumes;
use crate::report::WaterVolumes;
use crate::rules::prelude::*;

rule!(
    /// The total equals the sum of the parts that it covers, and is at least what is stated of them.
    WAT_003, "WAT-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for water in volumes::all(report) {
        let (consumption, withdrawal) = (water.consumption.as_deref(), water.withdrawal.as_deref());
        for (own, other) in
            [(consumption, withdrawal), (withdrawal, consumption), (water.unspecified.as_deref(), None)]
        {
            let Some(own) = own else { continue };
            // Both flows in one total are a matter of their own.
            if !other.is_some_and(|other| volumes::is_added(own, other)) {
                compare(own, findings);
            }
        }
    }
}

fn compare(volumes: &WaterVolumes, findings: &mut Findings<'_>) {
    let Some(stated) = volumes.total.as_ref().and_then(Quantity::known) else { return };
    let parts = volumes::parts(volumes);
    if parts.sum.0.is_empty() {
        return;
    }
    if parts.complete {
        findings.prove(stated.contradicts(&parts.sum, &[]), "differs");
    } else {
        findings.prove(stated.falls_short_of(&parts.sum, &[]), "below");
    }
}
