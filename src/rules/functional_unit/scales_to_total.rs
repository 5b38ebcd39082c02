//! FU-004: the result per functional unit, times the units delivered, is the total.

use crate::rules::prelude::*;

rule!(
    /// The mean result per functional unit times the units delivered is the total over the same stages.
    FU_004, "FU-004", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    findings.tell_broken("differs");
}
