//! NRG-007: a wider boundary of energy holds no less than a narrower one.

use crate::relations::Role;
use crate::rules::prelude::*;

rule!(
    /// Of one activity, energy at a wider metering boundary is no less than at a narrower one, and two figures at one
    /// boundary are the same.
    NRG_007, "NRG-007", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let boundary = |place: usize| match broken.roles.get(place) {
            Some(Some(Role::Energy(boundary))) => Some(*boundary),
            _ => None,
        };
        match (boundary(0), boundary(1)) {
            (Some(Some(wide)), Some(Some(narrow))) => {
                let attribute = if broken.proof.ratio.low() > 1.0 { "far" } else { "less" };
                findings.tell(broken, attribute).with("wide", wide.key()).with("narrow", narrow.key());
            }
            (Some(_), Some(_)) => drop(findings.tell(broken, "around")),
            _ => drop(findings.tell(broken, "twice")),
        }
    }
}
