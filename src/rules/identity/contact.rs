//! META-008: somebody answers questions on the report.

use crate::rules::prelude::*;

rule!(
    /// The report gives an address or a page where questions on it are answered.
    META_008, "META-008", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let contact = report.report.contact.as_ref();
    if contact.is_none_or(|contact| contact.email.is_none() && contact.url.is_none()) {
        let name = contact.and_then(|contact| contact.name.as_ref());
        let place = name.map_or(Anchor::Key(report.report.node()), |name| name.node().into());
        findings.report(place, "missing").help("help");
    }
}
