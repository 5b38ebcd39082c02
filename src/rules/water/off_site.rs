//! WAT-002: water of generating electricity follows from the energy of the facility.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn off site equals facility energy times the water intensity of the electricity.
    ///
    /// Where water on site shows that the energy is of IT equipment, that cause is told for both.
    WAT_002, "WAT-002", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    volumes::tell(findings);
}
