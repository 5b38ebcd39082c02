//! NRG-005: energy by site, device, month or component adds up to the energy of the activity.

use crate::rules::prelude::*;

rule!(
    /// The parts of a breakdown, which are disjoint and complete, add up to the energy at their boundary.
    NRG_005, "NRG-005", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    findings.tell_broken("differs");
}
