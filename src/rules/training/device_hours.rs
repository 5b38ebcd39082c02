//! TRN-001: devices are occupied for no longer than their number times the time on the clock.

use crate::rules::prelude::*;

rule!(
    /// Device-hours are at most devices times wall-clock time.
    ///
    /// Fewer are legitimate, since devices may be free at times: then only a difference that a common slip explains
    /// is told.
    TRN_001, "TRN-001", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        findings.tell(broken, if broken.proof.ratio.low() > 1.0 { "exceeds" } else { "differs" });
    }
}
