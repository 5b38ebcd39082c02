//! REV-002: reviewers are not the publisher, and the panel of a comparative assertion has three.

use super::super::comparisons::asserted;
use crate::report::ReviewKind;
use crate::rules::prelude::*;

rule!(
    /// Reviewers are of another organisation than the publisher; the panel of a comparative assertion has at least three.
    REV_002, "REV-002", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
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
    // That there is a panel at all is asked for once (CMP-002).
    let panel = *review.kind == ReviewKind::Panel;
    if panel && asserted(report).is_some() && review.reviewers.len() < 3 {
        let finding =
            findings.report(Anchor::Key(review.node()), "few").with("count", review.reviewers.len());
        finding.help("help-few");
    }
}
