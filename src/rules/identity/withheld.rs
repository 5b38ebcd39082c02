//! META-011: a result that is kept secret cannot be compared.

use crate::rules::prelude::*;
use crate::rules::shared::impact_results;

rule!(
    /// The total of an impact category is not withheld without bounds.
    META_011, "META-011", Error, Comparable, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    impact_results::visit(report, &mut |view| {
        if let Some(total) = view.withheld {
            findings.report(total, "withheld").with("category", view.category).help("help");
        }
    });
}
