//! REV-004: a panel has a chair.

use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// A panel of reviewers names its chair.
    REV_004, "REV-004", Warning, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(review) = report.review.as_ref().filter(|review| *review.kind == ReviewKind::Panel) else {
        return;
    };
    let chaired = review.reviewers.iter().any(|reviewer| reviewer.chair.as_deref() == Some(&true));
    if !chaired && !review.reviewers.is_empty() {
        findings.report(review.kind.node(), "missing").help("help");
    }
}
