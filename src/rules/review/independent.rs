//! REV-001: an independent critical review was held.

use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// There is an independent critical review with statement, reviewers, date and the standard it followed.
    REV_001, "REV-001", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(review) = &report.review else {
        findings.report(Anchor::Key(report.report.node()), "missing").help("help");
        return;
    };
    let lacks = [
        ("kind", *review.kind == ReviewKind::InternalExpert),
        ("standard", review.standard.is_none()),
        ("reviewers", review.reviewers.is_empty()),
        ("statement", review.statement.is_none()),
        ("date", review.date.is_none()),
    ];
    let lacks: Vec<_> =
        lacks.into_iter().filter(|(_, lacking)| *lacking).map(|(key, _)| key.to_owned()).collect();
    if !lacks.is_empty() {
        findings.report(Anchor::Key(review.node()), "incomplete").with("keys", lacks).help("help");
    }
}
