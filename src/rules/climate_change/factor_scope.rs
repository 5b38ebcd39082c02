//! GHG-007: an intensity says whether it is direct or of the life cycle, and whether grid losses are in it.

use crate::rules::prelude::*;

rule!(
    /// Each supply with an intensity states its factor scope and whether losses of the grid are included.
    GHG_007, "GHG-007", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for supply in report.supplies() {
        let intensities = [&supply.location_based, &supply.market_based, &supply.marginal];
        let Some(first) = intensities.into_iter().flatten().next() else { continue };
        if supply.factor_scope.is_none() {
            findings.report(first.node(), "scope").help("help-scope");
        }
        if supply.includes_grid_losses.is_none() {
            findings.report(first.node(), "losses").help("help-losses");
        }
    }
}
