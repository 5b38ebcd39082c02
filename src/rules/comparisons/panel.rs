//! CMP-002: a comparison told to the public was reviewed by a panel.

use crate::document::Located;
use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// A report that supports a public comparison was reviewed by a panel of interested parties.
    CMP_002, "CMP-002", Error, Assured, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    if !super::is_comparative(report) {
        return;
    }
    let asserted = report.goal_and_scope.as_ref().and_then(|scope| scope.comparative_assertion.as_ref());
    let claim = report.comparisons.first().map(|claim| claim.statement.node());
    let claim = claim.or_else(|| asserted.map(Located::node)).unwrap_or_else(|| report.report.node());
    match &report.review {
        None => {
            findings.report(claim, "missing").help("help");
        }
        Some(review) if *review.kind != ReviewKind::Panel => {
            findings.report(review.kind.node(), "alone").label(claim, "claim").help("help");
        }
        Some(_) => {}
    }
}
