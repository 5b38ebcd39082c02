//! TRN-003: devices that are on draw at least their idle power.

use crate::quantity::{Interval, Unit};
use crate::relations::Broken;
use crate::rules::prelude::*;
use crate::rules::shared::published::slip_into;

rule!(
    /// Energy at any boundary is at least device-hours times stated idle power, of accelerators alone where it is theirs.
    TRN_003, "TRN-003", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        let between = between(report, broken);
        let finding = findings.tell(broken, "below");
        // 0009: far below the least, a power of ten is told by what lies between the least and the most.
        if broken.proof.slip.is_none()
            && let Some(cause) = between.and_then(|ratio| slip_into(broken.proof.stated.clone(), ratio))
        {
            finding.cause(cause);
        }
    }
}

/// The energy of a figure over what its accelerators draw from idle to rated power; `None` where that is not known.
fn between(report: &Report, broken: &Broken) -> Option<Interval> {
    let is_it = |energy: &Quantity<_>| energy.value_node() == broken.place;
    let activity = report.activities().find(|activity| activity.energy.iter().any(is_it))?;
    let energy = activity.energy.iter().find(|energy| is_it(energy))?;
    let uses = energy_chain::uses(report, activity)?.into_iter();
    let accelerators = uses.filter(|(_, kind)| energy_chain::is_accelerator(kind));
    let most = energy_chain::drawn(activity, accelerators, |_, kind| energy_chain::rated(kind))?.interval();
    let least = energy.unit()?.to_canonical(broken.proof.derived);
    Some(energy.known()?.interval() / Interval::exactly(least.low()).hull(most))
}
