//! GHG-007: an intensity says whether it is direct or of the life cycle, and whether grid losses are in it.

use crate::quantity::GhgIntensity;
use crate::rules::prelude::*;

rule!(
    /// Each supply with an intensity that is given states its factor scope and whether losses of the grid are included.
    GHG_007, "GHG-007", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for supply in report.supplies() {
        let intensities = [&supply.location_based, &supply.market_based, &supply.marginal];
        let given = |figure: &&Quantity<GhgIntensity>| !figure.is_withheld();
        let Some(first) = intensities.into_iter().flatten().find(given) else { continue };
        let missing: Vec<_> = [
            ("factorScope", supply.factor_scope.is_some()),
            ("includesGridLosses", supply.includes_grid_losses.is_some()),
        ]
        .into_iter()
        .filter(|(_, given)| !given)
        .map(|(key, _)| key.to_owned())
        .collect();
        if !missing.is_empty() {
            findings.report(first.node(), "missing").with("missing", missing).help("help");
        }
    }
}
