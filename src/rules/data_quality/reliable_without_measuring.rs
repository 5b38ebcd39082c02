//! DQ-011: the best rating of reliability goes with measured data.

use crate::rules::prelude::*;

rule!(
    /// Data rated as most reliable (1 of the pedigree matrix: verified, from measurements) hold a measured figure.
    DQ_011, "DQ-011", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let quality =
        report.interpretation.as_ref().and_then(|interpretation| interpretation.data_quality.as_ref());
    let Some(rating) =
        quality.and_then(|quality| quality.reliability.as_ref()).filter(|rating| ****rating == 1)
    else {
        return;
    };
    let (mut based, mut primary) = (None, false);
    for figure in report.of_activities().iter().flat_map(|of| &of.figures) {
        if let Some(basis) = figure.basis {
            primary |= basis.is_primary();
            based = based.or(Some(figure.node));
        }
    }
    if let Some(first) = based.filter(|_| !primary) {
        findings.report(rating.node(), "unmeasured").label(first, "first").help("help");
    }
}
