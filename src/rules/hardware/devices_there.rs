//! HW-010: no more devices are used than there are.

use crate::rules::prelude::*;

rule!(
    /// An activity uses at most as many devices of a kind as the report says there are.
    HW_010, "HW-010", Error, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        for (used, kind) in energy_chain::uses(report, activity).into_iter().flatten() {
            let (Some(devices), Some(count)) = (&used.devices, &kind.count) else { continue };
            if **devices > **count {
                findings
                    .report(devices.node(), "more")
                    .with("devices", devices.to_string())
                    .with("count", count.to_string())
                    .label(count.node(), "there")
                    .help("help");
            }
        }
    }
}
