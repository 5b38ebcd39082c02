//! IMP-003: the contributions of the stages make the total.

use crate::rules::prelude::*;

rule!(
    /// Contributions add up to the total when they name every stage of it; when they do not, they stay within it.
    IMP_003, "IMP-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        let Some(sum) = view.sum() else { continue };
        if view.is_complete(report) && view.parts.iter().all(|part| part.has_amount) {
            findings.prove(sum.differs, "differs");
        } else {
            findings.prove(sum.exceeded, "exceeded");
        }
    }
}
