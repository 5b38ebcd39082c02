//! WAT-003: a total of water is the sum of the parts that it covers.

use super::volumes;
use crate::document::NodeId;
use crate::quantity::Relation;
use crate::report::{WaterUse, WaterVolumes};
use crate::rules::prelude::*;

rule!(
    /// The total equals the sum of the parts that it covers, and is at least what is stated of them.
    WAT_003, "WAT-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        // Both flows in one total are a matter of their own.
        if !volumes::all(report).any(|water| is_added(water, broken.place)) {
            let below = broken.proof.relation == Relation::AtLeast;
            findings.tell(broken, if below { "below" } else { "differs" });
        }
    }
}

/// Whether the total that stands at a place is that of both flows of its water.
fn is_added(water: &WaterUse, place: NodeId) -> bool {
    let (Some(consumption), Some(withdrawal)) = (&water.consumption, &water.withdrawal) else { return false };
    let stands =
        |volumes: &WaterVolumes| volumes.total.as_ref().is_some_and(|total| total.value_node() == place);
    (stands(consumption) && volumes::is_added(consumption, withdrawal))
        || (stands(withdrawal) && volumes::is_added(withdrawal, consumption))
}
