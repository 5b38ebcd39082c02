//! WAT-006: a water total says whether it is withdrawn or consumed, and what water is in it.

use crate::report::WaterVolumes;
use crate::rules::prelude::*;

rule!(
    /// Each total of water names its flow, and whether the water of power plants is in it.
    WAT_006, "WAT-006", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let unit = activity.per_unit().and_then(|unit| unit.water.as_deref());
        for water in [activity.water.as_deref(), unit].into_iter().flatten() {
            if let Some(unspecified) = &water.unspecified {
                findings.report(Anchor::Key(unspecified.node()), "flow").help("help-flow");
            }
            for volumes in [&water.consumption, &water.withdrawal].into_iter().flatten() {
                parts(volumes, findings);
            }
        }
    }
    let water = report.impacts.as_ref().and_then(|impacts| impacts.water.as_ref());
    if let Some(unspecified) = water.and_then(|water| water.unspecified.as_ref()) {
        findings.report(Anchor::Key(unspecified.node()), "flow").help("help-flow");
    }
}

fn parts(volumes: &WaterVolumes, findings: &mut Findings<'_>) {
    let named = !volumes.total_covers.is_empty();
    let all = volumes.on_site.is_some() && volumes.off_site.is_some() && volumes.embodied.is_some();
    if let (Some(total), false) = (&volumes.total, named || all) {
        findings.report(total.value_node(), "parts").help("help-parts");
    }
}
