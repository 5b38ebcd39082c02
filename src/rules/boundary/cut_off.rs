//! BND-005: what was left out as negligible stays within the criterion.

use crate::rules::prelude::*;

rule!(
    /// The cut-off criterion is stated, and what was cut adds up to no more than it allows (ISO 14044, 4.2.3.3.3).
    BND_005, "BND-005", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(cut_off) = report.goal_and_scope.as_ref().and_then(|scope| scope.cut_off.as_ref()) else {
        findings.report(Anchor::Key(super::stages::place(report)), "missing").help("help-missing");
        return;
    };
    if cut_off.criterion.trim().is_empty() {
        findings.report(cut_off.criterion.node(), "missing").help("help-missing");
    }
    let Some(threshold) = cut_off.threshold.as_ref().and_then(Quantity::rating) else {
        if !cut_off.cut.is_empty() {
            findings.report(cut_off.criterion.node(), "unlimited").help("help-unlimited");
        }
        return;
    };
    // Shares that are not given can only add to the sum.
    let shares = Sum(cut_off.cut.iter().filter_map(|flow| flow.share.as_ref()?.known()).collect());
    findings.prove(threshold.falls_short_of(&shares, &[]), "exceeded");
}
