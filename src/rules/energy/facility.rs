//! NRG-002: facility energy is IT energy times PUE, once.

use crate::rules::prelude::*;

rule!(
    /// Energy of the facility equals energy of the IT equipment times PUE.
    ///
    /// PUE is a quotient of twelve months: metered energy of the facility may differ from it.
    NRG_002, "NRG-002", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        if broken.severity == Severity::Error {
            findings.tell(broken, "differs");
        } else {
            findings.tell(broken, "metered").help("help-metered");
        }
    }
}
