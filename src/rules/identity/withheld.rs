//! META-011: a result that is kept secret cannot be compared.

use crate::rules::prelude::*;

rule!(
    /// The total of an impact category is not withheld without bounds.
    META_011, "META-011", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        if let Some(total) = view.withheld {
            findings.report(total, "withheld").with("category", view.category).help("help");
        }
    }
}
