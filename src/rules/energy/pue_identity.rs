//! NRG-006: a PUE says where IT energy is metered, and over which twelve months.

use crate::reference::margins::days_of_a_year;
use crate::rules::prelude::*;

rule!(
    /// Category and period of each PUE that is given are stated, and the period is of twelve months (ISO/IEC 30134-2).
    NRG_006, "NRG-006", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for centre in report.data_centres() {
        let Some(pue) = centre.pue.as_ref().filter(|pue| !pue.ratio.is_withheld()) else { continue };
        let missing: Vec<_> = [("category", pue.category.is_some()), ("period", pue.period.is_some())]
            .into_iter()
            .filter(|(_, given)| !given)
            .map(|(key, _)| key.to_owned())
            .collect();
        if !missing.is_empty() {
            findings.report(pue.ratio.node(), "missing").with("missing", missing).help("help");
        }
        if let Some(period) =
            pue.period.as_ref().filter(|period| f64::from(period.days()) < days_of_a_year::SILENT.low())
        {
            findings
                .report(period.node(), "short")
                .with("days", period.days().to_string())
                .help("help-short");
        }
    }
}
