//! TRN-001: devices are occupied for no longer than their number times the time on the clock.

use crate::quantity::Exact;
use crate::rules::prelude::*;

rule!(
    /// Device-hours are at most devices times wall-clock time.
    ///
    /// Fewer are legitimate, since devices may be free at times: then only a difference that a common slip explains
    /// is told.
    TRN_001, "TRN-001", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(duration) = activity.duration.as_ref().and_then(Quantity::known) else { continue };
        for used in &activity.hardware {
            let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known) else { continue };
            let Some(devices) = &used.devices else { continue };
            let limit = Exact::count(devices).times(duration);
            let slips = chain::count_slips(Some(**devices));
            if let Some(proof) = hours.exceeds(&limit, &slips) {
                findings.prove(Some(proof), "exceeds");
            } else {
                let proof = hours.contradicts(&limit, &slips).filter(|proof| proof.slip.is_some());
                findings.prove(proof, "differs");
            }
        }
    }
}
