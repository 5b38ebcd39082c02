//! BND-011: the goal of the study is stated.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// Intended use, audience, and whether results support a public comparison are stated (ISO 14044, 4.2.2).
    BND_011, "BND-011", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let goal = report.goal_and_scope.as_deref();
    let checks = [
        (goal.is_some_and(|goal| goal.intended_application.is_some()), "intendedApplication"),
        (goal.is_some_and(|goal| goal.intended_audience.is_some()), "intendedAudience"),
        (goal.is_some_and(|goal| goal.comparative_assertion.is_some()), "comparativeAssertion"),
    ];
    let missing: Vec<_> =
        checks.into_iter().filter(|(there, _)| !there).map(|(_, key)| key.to_owned()).collect();
    if !missing.is_empty() {
        let place = Anchor::Key(goal.map_or(report.report.node(), Located::node));
        findings.report(place, "missing").with("keys", missing).help("help");
    }
}
