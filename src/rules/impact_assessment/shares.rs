//! IMP-004: the shares of the stages make the whole.

use crate::relations::Role;
use crate::rules::prelude::*;
use crate::rules::shared::whole;

rule!(
    /// Shares add up to 100 % within their rounding when they name every stage, and never to more; each is the part of the
    /// total that its amount is.
    IMP_004, "IMP-004", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        if matches!(broken.roles.first(), Some(Some(Role::Share(_)))) {
            findings.tell(broken, "differs").help("help-differs");
        } else {
            whole::tell(findings, broken, ["above", "below"], "part");
        }
    }
}
