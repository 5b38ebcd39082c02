//! IMP-002: water and mineral and metal resources are assessed too.

use super::inventoried;
use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// There are results for water and for minerals and metals.
    IMP_002, "IMP-002", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut missing = vec!["water".to_owned(), "mineralsAndMetals".to_owned()];
    for view in report.results() {
        missing.retain(|category| category != view.category);
    }
    if !missing.is_empty() {
        let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
        let held: Vec<_> =
            missing.iter().filter(|category| inventoried::has(report, category)).cloned().collect();
        let finding = findings.report(Place::Key(node), if held.is_empty() { "missing" } else { "to-make" });
        finding.with("categories", missing).with("held", held).help("help");
    }
}
