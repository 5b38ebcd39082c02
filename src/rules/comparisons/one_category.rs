//! CMP-006: a claim on one category says what becomes of the others that the report assesses.

use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// A claim with figures of climate change alone, beside an assessment of water, compares water too.
    CMP_006, "CMP-006", Advice, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut water = false;
    for view in report.results() {
        water |= view.category == Impacts::water;
    }
    for claim in report.comparisons.iter().filter(|_| water) {
        if let Some(climate) = claim.climate_change.as_ref().filter(|_| claim.water.is_none()) {
            findings.report(Anchor::Key(climate.own.node()), "alone").help("help");
        }
    }
}
