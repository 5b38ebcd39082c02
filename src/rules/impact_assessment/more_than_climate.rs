//! IMP-002: water and mineral and metal resources are assessed too.

use crate::document::Located;
use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// There are results for water and for minerals and metals.
    IMP_002, "IMP-002", Error, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let mut missing = vec!["water".to_owned(), "mineralsAndMetals".to_owned()];
    impact_results::visit(report, &mut |view| missing.retain(|category| category != view.category));
    if !missing.is_empty() {
        let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
        findings.report(Place::Key(node), "missing").with("categories", missing).help("help");
    }
}
