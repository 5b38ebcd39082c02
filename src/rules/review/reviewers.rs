//! REV-002: reviewers are not the publisher, and a comparative claim has a panel of three.

use super::super::comparisons::is_comparative;
use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// Reviewers are of another organisation than the publisher; a comparative claim has at least three.
    REV_002, "REV-002", Error, Assured, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(review) = report.review.as_ref().filter(|review| *review.kind != ReviewKind::InternalExpert)
    else {
        return;
    };
    let publisher = report.report.publisher.name.trim().to_lowercase();
    for reviewer in &review.reviewers {
        let of_publisher = reviewer
            .organisation
            .as_ref()
            .filter(|organisation| organisation.trim().to_lowercase() == publisher);
        if let Some(organisation) = of_publisher {
            let finding = findings.report(organisation.node(), "publisher");
            finding.label(report.report.publisher.name.node(), "own").help("help");
        } else if let Some(independent) = reviewer.independent.as_ref().filter(|independent| !***independent)
        {
            findings.report(independent.node(), "dependent").help("help");
        } else if reviewer.independent.is_none() {
            let finding = findings.report(reviewer.name.node(), "silent").severity(Severity::Advice);
            finding.help("help-silent");
        }
    }
    if is_comparative(report) && review.reviewers.len() < 3 {
        let finding = findings.report(Place::Key(review.node()), "few").with("count", review.reviewers.len());
        finding.help("help-few");
    }
}
