//! DQ-002: data quality is rated.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// Data quality is rated on technology, geography, time, completeness and reliability.
    DQ_002, "DQ-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let quality =
        report.interpretation.as_ref().and_then(|interpretation| interpretation.data_quality.as_ref());
    let rated = quality.is_some_and(|quality| {
        [&quality.technology, &quality.geography, &quality.time, &quality.completeness, &quality.reliability]
            .into_iter()
            .all(Option::is_some)
    });
    if !rated {
        let node = quality.map(Located::node).or_else(|| report.interpretation.as_ref().map(Located::node));
        findings.report(Anchor::Key(node.unwrap_or_else(|| report.report.node())), "missing").help("help");
    }
}
