//! IMP-008: a weighted score never stands alone, and never supports a comparison disclosed to the public.

use crate::document::Located;
use crate::rules::comparisons::asserted;
use crate::rules::prelude::*;

rule!(
    /// A weighted score stands beside the categories that it weighs, and supports no public comparison.
    IMP_008, "IMP-008", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(score) = report.impacts.as_ref().and_then(|impacts| impacts.single_score.as_ref()) else {
        return;
    };
    let mut categories = std::collections::BTreeSet::new();
    for view in report.results() {
        categories.insert(view.category);
    }
    if categories.len() < 2 {
        findings.report(Anchor::Key(score.node()), "alone").with("count", categories.len()).help("help");
    }
    let asserted = asserted(report);
    if let Some(claim) = asserted.or_else(|| report.comparisons.first().map(Located::node)) {
        let finding = findings.report(Anchor::Key(score.node()), "compared");
        finding.label(Anchor::Key(claim), "comparison").help("help-compared");
        if asserted.is_none() {
            finding.severity(Severity::Advice);
        }
    }
}
