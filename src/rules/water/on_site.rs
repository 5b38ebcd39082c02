//! WAT-001: water used on site follows from the energy of IT equipment and WUE.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn on site equals IT energy times the WUE of the same flow.
    WAT_001, "WAT-001", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for used in volumes::uses(report) {
        for on_site in used.on_site(report) {
            if !on_site.fits_facility {
                findings.prove(Some(on_site.proof), "differs");
            }
        }
    }
}
