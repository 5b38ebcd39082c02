//! IMP-003: the contributions of the stages make the total.

use crate::rules::prelude::*;
use crate::rules::shared::impact_results;

rule!(
    /// Contributions add up to the total when they name every stage of it; when they do not, they stay within it.
    IMP_003, "IMP-003", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    impact_results::visit(report, &mut |view| {
        let Some(sum) = (view.sum)() else { return };
        if view.is_complete(report) && view.parts.iter().all(|part| part.has_amount) {
            findings.prove(sum.differs, "differs");
        } else {
            findings.prove(sum.exceeded, "exceeded");
        }
    });
}
