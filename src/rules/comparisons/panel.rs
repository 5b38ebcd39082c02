//! CMP-002: a comparison disclosed to the public was reviewed by a panel.

use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// A report that supports a comparative assertion was reviewed by a panel of interested parties.
    ///
    /// A claim against an earlier version of one's own is no such assertion: without one, it is advice only.
    CMP_002, "CMP-002", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let claim = report.comparisons.first().map(|claim| claim.statement.node());
    let asserted = super::asserted(report);
    let Some(claim) = claim.or(asserted) else { return };
    let review = report.review.as_ref();
    if review.is_some_and(|review| *review.kind == ReviewKind::Panel) {
        return;
    }
    if asserted.is_none() {
        findings.report(claim, "claim-alone").severity(Severity::Advice).help("help-claim");
    } else if let Some(review) = review {
        findings.report(review.kind.node(), "alone").label(claim, "claim").help("help");
    } else {
        findings.report(claim, "missing").help("help");
    }
}
