//! IMP-016: sub-totals, scopes and compensations add up to what they are sums of.

use crate::relations::Role;
use crate::rules::prelude::*;

rule!(
    /// A sub-total is the sum of the contributions of its stages and no more than the total, nor than another sub-total that
    /// has all of its stages; scopes 1, 2 and 3 make the
    /// total; compensations make their own.
    IMP_016, "IMP-016", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let has = |wanted: fn(&Role) -> bool| broken.roles.iter().flatten().any(wanted);
        let attribute = if has(|role| matches!(role, Role::OfScope(_))) {
            "scopes"
        } else if has(|role| matches!(role, Role::Compensations)) {
            "compensations"
        } else if has(|role| matches!(role, Role::Total)) {
            "above"
        } else if broken.roles.iter().flatten().all(|role| matches!(role, Role::Subtotal(_))) {
            "within"
        } else {
            "subtotal"
        };
        findings.tell(broken, attribute);
    }
}
