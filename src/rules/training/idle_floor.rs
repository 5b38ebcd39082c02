//! TRN-003: devices that are on draw at least their idle power.

use crate::rules::prelude::*;

rule!(
    /// Energy at any boundary is at least device-hours times stated idle power.
    TRN_003, "TRN-003", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(uses) = energy_chain::uses(report, activity) else { continue };
        let accelerators_alone = uses.iter().all(|(_, hardware)| energy_chain::is_accelerator(hardware));
        let idle = energy_chain::drawn(activity, uses, |_, hardware| hardware.idle_power.as_ref()?.rating());
        let Some(least) = idle else { continue };
        let slips = energy_chain::slips_of_devices(report, activity);
        for energy in &activity.energy {
            // Energy of accelerators alone leaves out what the other devices drew.
            if energy.metering() == Some(MeteringBoundary::Accelerator) && !accelerators_alone {
                continue;
            }
            findings.prove(energy.known().and_then(|known| known.falls_short_of(&least, &slips)), "below");
        }
    }
}
