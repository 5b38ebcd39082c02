//! TRN-001: devices are occupied for no longer than their number times the time on the clock.

use crate::quantity::{Contradiction, Exact, Interval, Slip};
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// Device-hours are at most devices times wall-clock time.
    ///
    /// Fewer are legitimate, since devices may be free at times: then only a difference that a common slip explains
    /// is told.
    TRN_001, "TRN-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(duration) = activity.duration.as_ref().and_then(Quantity::known) else { continue };
        for used in &activity.hardware {
            let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known) else { continue };
            let Some(devices) = &used.devices else { continue };
            let limit = Exact::count(devices).times(duration);
            let many = energy_chain::devices(devices).low() >= margins::free_devices::SILENT.high();
            let counted = energy_chain::count_slips(many.then_some(**devices));
            let machine = report.device(&used.hardware).map(|kind| energy_chain::machine_slips(kind));
            let machine = machine.unwrap_or_default();
            // What is left after a slip is all of the time: ten of them are no eight.
            let shifted = [Slip::by("tenfold-high", Interval::exactly(10.0))];
            if let Some(proof) = hours.exceeds(&limit, &[&*machine, &*counted, &shifted].concat()) {
                findings.prove(Some(proof), "exceeds");
            } else {
                let proof = hours
                    .contradicts(&limit, &[&*counted, &*machine].concat())
                    .filter(|proof| proof.slip.is_some());
                let shifted = |proof: &Contradiction| {
                    proof.slip.as_ref().is_some_and(|slip| slip.key.starts_with("tenfold"))
                };
                // A tenth of the time may as well be how long the devices were busy.
                let unsure = proof.as_ref().is_some_and(shifted);
                if let Some(finding) = findings.prove(proof, "differs")
                    && unsure
                {
                    finding.severity(Severity::Advice);
                }
            }
        }
    }
}
