//! FRG-001: the need for AI was examined against lighter solutions.

use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// The report says why AI was needed, and which lighter solutions were weighed.
    FRG_001, "FRG-001", Advice, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    // Where hardware alone is assessed, what it is used for is not known.
    if report.functional_unit().is_some_and(|unit| *unit.unit == ServiceUnit::Device) {
        return;
    }
    let practices = report.practices.as_ref();
    match practices.and_then(|practices| practices.need.as_ref()) {
        None => {
            let node = practices.map_or_else(|| report.report.node(), crate::document::Located::node);
            findings.report(Anchor::Key(node), "missing").help("help");
        }
        Some(need) if need.alternatives.is_empty() => {
            findings.report(need.statement.node(), "alternatives").help("help-alternatives");
        }
        Some(_) => {}
    }
}
