//! WAT-007: a scarcity-weighted result names its method and its place.

use crate::rules::prelude::*;

rule!(
    /// A result weighted by scarcity says by which model, and of which place.
    WAT_007, "WAT-007", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(scarcity) = report.impacts.as_ref().and_then(|impacts| impacts.water_scarcity.as_ref()) else {
        return;
    };
    if scarcity.method.is_none() {
        findings.report(Anchor::Key(scarcity.node()), "method").help("help-method");
    }
    let whole = report.goal_and_scope.as_ref().is_some_and(|scope| scope.geography.is_some());
    let centres = report.data_centres();
    let placed = !centres.is_empty() && centres.iter().all(|centre| centre.country.is_some());
    if !whole && !placed {
        findings.report(Anchor::Key(scarcity.node()), "place").help("help-place");
    }
}
