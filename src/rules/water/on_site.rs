//! WAT-001: water used on site follows from the energy of IT equipment and WUE.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn on site equals IT energy times the WUE of the same flow.
    ///
    /// WUE is a quotient of twelve months: metered water may differ from it.
    WAT_001, "WAT-001", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    volumes::tell(findings);
}
