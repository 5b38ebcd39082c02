//! INF-008: tokens and phases of inference fit its energy.

use crate::relations::Role;
use crate::rules::prelude::*;

rule!(
    /// Prefill, decode and idle make the energy; energy per token times the tokens does too; what was held ready is among
    /// the tokens in; units delivered have about the tokens that one is sized by.
    INF_008, "INF-008", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let has = |wanted: fn(&Role) -> bool| broken.roles.iter().flatten().any(wanted);
        if has(|role| matches!(role, Role::Phase(_))) {
            findings.tell(broken, "phases");
        } else if broken.roles.iter().all(|role| matches!(role, Some(Role::PerToken(_)))) {
            findings.tell(broken, "above-output").help("help-above-output");
        } else if has(|role| matches!(role, Role::PerToken(_))) {
            findings.tell(broken, "per-token").help("help-per-token");
        } else if has(|role| matches!(role, Role::Delivered)) {
            findings.tell(broken, "sized").help("help-sized");
        } else {
            findings.tell(broken, "cached").help("help-cached");
        }
    }
}
