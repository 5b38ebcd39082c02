//! FU-004: the result per functional unit, times the units delivered, is the total.

use crate::relations::Role;
use crate::rules::prelude::*;

rule!(
    /// The mean result per functional unit times the units delivered is the total over the same stages; without a total it is no
    /// less than what the inventory has of them.
    FU_004, "FU-004", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        if broken.roles.first() == Some(&Some(Role::PerUnit)) {
            findings.tell(broken, "below").help("help-below");
        } else {
            findings.tell(broken, "differs");
        }
    }
}
