//! GHG-009: what is said to make up for emissions is no more than was emitted.

use crate::rules::prelude::*;

rule!(
    /// Compensations of a kind that offsets emissions add up to no more than the largest stated total.
    GHG_009, "GHG-009", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return;
    };
    let totals: Option<Vec<_>> =
        climate.results().map(|result| result.total.as_ref().and_then(Quantity::known)).collect();
    let largest = totals
        .into_iter()
        .flatten()
        .max_by(|left, right| left.interval().high().total_cmp(&right.interval().high()));
    let amounts = climate.compensations.iter().filter_map(|each| each.amount.as_ref()?.known());
    let offsets = Sum(amounts.collect::<Vec<_>>());
    let Some(total) = largest.filter(|_| !offsets.0.is_empty()) else { return };
    if let Some(finding) = findings.prove(total.falls_short_of(&offsets, &[]), "more") {
        for compensation in &climate.compensations {
            finding.label(compensation.node(), "compensation");
        }
    }
}
