//! NRG-003: energy is average power times the time for which devices were occupied.

use crate::relations::margins::SAMPLED_POWER;
use crate::rules::prelude::*;

rule!(
    /// Energy equals average power times device-hours at the same boundary, and at a wider one is at least that.
    ///
    /// Of devices and duration alone it is not known for how long the devices were free: what they give is a limit.
    NRG_003, "NRG-003", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let finding = findings.tell(broken, "differs");
        if broken.margin == SAMPLED_POWER.key && broken.severity == Severity::Warning {
            finding.help("help-sampled");
        }
    }
}
