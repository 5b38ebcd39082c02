//! WAT-009: WUE multiplies the energy of IT equipment, not that of the facility.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water used on site does not follow from WUE and facility energy alone.
    WAT_009, "WAT-009", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for used in volumes::uses(report) {
        // Where water off site tells of the same cause, it is told there.
        let alone = used.strayed(report).into_iter().filter(|strayed| !strayed.fits_it());
        for on_site in alone.filter_map(|strayed| strayed.on_site).filter(|on_site| on_site.fits_facility) {
            findings.prove(Some(on_site.proof), "facility");
        }
    }
}
