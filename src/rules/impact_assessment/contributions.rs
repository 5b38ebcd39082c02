//! IMP-003: the contributions of the stages make the total.

use crate::quantity::Relation;
use crate::rules::prelude::*;

rule!(
    /// Contributions add up to the total when they name every stage of it, or when their shares make the whole; when they
    /// do not, they stay within it.
    IMP_003, "IMP-003", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let is_sum = broken.proof.relation == Relation::Equal;
        findings.tell(broken, if is_sum { "differs" } else { "exceeded" });
    }
}
