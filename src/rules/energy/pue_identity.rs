//! NRG-006: a PUE says where IT energy is metered, and over which twelve months.

use crate::rules::prelude::*;

rule!(
    /// Category and period of each PUE are stated (ISO/IEC 30134-2).
    NRG_006, "NRG-006", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let Some(pue) = &centre.pue else { continue };
        for (given, what) in [(pue.category.is_some(), "category"), (pue.period.is_some(), "period")] {
            if !given {
                findings.report(pue.ratio.node(), what).help("help");
            }
        }
    }
}
