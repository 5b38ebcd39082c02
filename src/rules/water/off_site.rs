//! WAT-002: water of generating electricity follows from the energy of the facility.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn off site equals facility energy times the water intensity of the electricity.
    ///
    /// Where water on site shows that the energy is of IT equipment, that cause is told for both.
    WAT_002, "WAT-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for used in volumes::uses(report) {
        for strayed in used.strayed(report) {
            let fits_it = strayed.fits_it();
            let Some(mut off_site) = strayed.off_site else { continue };
            if let (true, Some(slip)) = (fits_it, &mut off_site.proof.slip) {
                slip.key = "it-as-facility";
            }
            if !off_site.named {
                if let Some(finding) = findings.prove(Some(off_site.proof), "unnamed") {
                    finding.severity(off_site.severity).help("help-unnamed");
                }
            } else if off_site.severity == Severity::Error {
                findings.prove(Some(off_site.proof), "differs");
            } else if let Some(finding) = findings.prove(Some(off_site.proof), "metered") {
                finding.severity(off_site.severity).help("help-metered");
            }
        }
    }
}
