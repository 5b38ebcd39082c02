//! TRN-006: the total of a section is the sum over its activities.

use crate::facts::sections::sections;
use crate::rules::prelude::*;

rule!(
    /// The stated total of a section equals the sum over its activities, where each of them states the figure.
    TRN_006, "TRN-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        // Sections stand one after the other: the last that begins before the figure holds it.
        let before = sections(report).filter(|named| named.section.node() <= broken.place);
        let name = before.max_by_key(|named| named.section.node()).map_or("", |named| named.key);
        findings.tell(broken, "differs").with("section", name);
    }
}
