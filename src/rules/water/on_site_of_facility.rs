//! WAT-009: WUE multiplies the energy of IT equipment, not that of the facility.

use crate::rules::prelude::*;

rule!(
    /// Water used on site does not follow from WUE and facility energy alone.
    WAT_009, "WAT-009", Warning, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        findings.tell(broken, "facility").severity(Severity::Warning);
    }
}
