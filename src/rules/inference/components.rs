//! INF-002: the components of the energy per unit add up to it.

use crate::relations::Role;
use crate::rules::prelude::*;
use crate::rules::shared::whole;

rule!(
    /// Components are disjoint and complete: their energies add up to the figure per unit, their shares to the whole, and
    /// each share is the part that its energy is.
    INF_002, "INF-002", Error, Disclosure, check
);

fn check(_: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        match broken.roles.first() {
            Some(Some(Role::Share(_))) => findings.tell(broken, "share-differs").help("help-share"),
            Some(Some(_)) => findings.tell(broken, "energies"),
            _ => {
                whole::tell(findings, broken, ["shares-above", "shares-below"], "share");
                continue;
            }
        };
    }
}
