//! TRN-003: devices that are on draw at least their idle power.

use crate::rules::prelude::*;

rule!(
    /// Energy at any boundary is at least device-hours times stated idle power, of accelerators alone where it is theirs.
    TRN_003, "TRN-003", Warning, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    findings.tell_broken("below");
}
