//! CMP-005: the figures behind a claim lie further apart than they are uncertain.

use super::figures;
use crate::rules::prelude::*;

rule!(
    /// The two figures of a claim are told apart by more than their uncertainty.
    CMP_005, "CMP-005", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for claim in &report.comparisons {
        let claims_difference = claim.reduction.is_some() || claim.factor.is_some();
        for pair in figures::of(claim).iter().filter(|pair| claims_difference && pair.may_be_equal) {
            let finding = findings.report(pair.node, "overlap");
            finding.label(pair.other_node, "other").help("help");
        }
    }
}
