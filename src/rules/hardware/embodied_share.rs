//! HW-002: an activity bears the share of the impact of making a device for which it occupied it.

use crate::rules::prelude::*;

rule!(
    /// The embodied impact of an activity equals, over its devices, the time occupied over the occupied life of one
    /// device times the impact of making it, for each category.
    ///
    /// More than that may be of what is not listed, such as hosts and racks.
    HW_002, "HW-002", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let slip = broken.proof.slip.as_ref().map(|slip| slip.kind);
        if slip.is_none() && broken.proof.ratio.low() > 1.0 {
            findings.tell(broken, "more").help("help-more");
            continue;
        }
        let finding = findings.tell(broken, "differs");
        // 0004: the time share of ISO/IEC 21031 knows no utilisation.
        if slip == Some(SlipKind::UtilisationLeftOut) {
            finding.severity(Severity::Warning);
        }
    }
}
