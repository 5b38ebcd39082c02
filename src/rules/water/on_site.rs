//! WAT-001: water used on site follows from the energy of IT equipment and WUE.

use super::volumes;
use crate::rules::prelude::*;

rule!(
    /// Water consumed or withdrawn on site equals IT energy times the WUE of the same flow.
    ///
    /// WUE is a quotient of twelve months: metered water may differ from it.
    WAT_001, "WAT-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for used in volumes::uses(report) {
        let on_site = used.strayed(report).into_iter().filter_map(|strayed| strayed.on_site);
        for on_site in on_site.filter(|on_site| !on_site.fits_facility) {
            if !on_site.named {
                if let Some(finding) = findings.prove(Some(on_site.proof), "unnamed") {
                    finding.severity(on_site.severity).help("help-unnamed");
                }
            } else if on_site.severity == Severity::Error {
                findings.prove(Some(on_site.proof), "differs");
            } else if let Some(finding) = findings.prove(Some(on_site.proof), "metered") {
                finding.severity(on_site.severity).help("help-metered");
            }
        }
    }
}
