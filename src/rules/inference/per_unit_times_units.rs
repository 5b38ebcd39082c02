//! INF-001: the figure per unit of service times the units delivered is the figure of the activity.

use crate::relations::Role;
use crate::rules::prelude::*;

rule!(
    /// Energy, emissions, water and the making of devices per unit, where they are a mean, times the units delivered equal those of the activity at
    /// the same boundary and by the same method.
    INF_001, "INF-001", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let attribute = match broken.roles.first() {
            Some(Some(Role::Energy(_))) => "energy",
            Some(Some(Role::Water(..))) => "water",
            Some(Some(Role::Embodied(_))) => "embodied",
            _ => "emissions",
        };
        findings.tell(broken, attribute);
    }
}
