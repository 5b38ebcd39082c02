//! ALC-004: a division by price, or by a rule that is not in the list, says why.

use crate::report::AllocationRule;
use crate::rules::prelude::*;

rule!(
    /// An allocation by price or revenue, or by another rule than the listed ones, is justified.
    ALC_004, "ALC-004", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for part in report.goal_and_scope.iter().flat_map(|scope| &scope.allocation) {
        let silent = part.justification.as_ref().is_none_or(|why| why.trim().is_empty());
        let attribute = match *part.rule {
            AllocationRule::Economic if silent => "economic",
            AllocationRule::Other if silent => "other",
            _ => continue,
        };
        findings.report(part.rule.node(), attribute).help("help");
    }
}
