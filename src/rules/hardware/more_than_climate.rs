//! HW-006: embodied impacts cover more than climate change.

use crate::rules::prelude::*;

rule!(
    /// Where the making of a device is assessed, minerals and metals are assessed too.
    HW_006, "HW-006", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(embodied) = &hardware.embodied else { continue };
        let amounts = &embodied.per_unit;
        if let (Some(climate), None) = (&amounts.climate_change, &amounts.minerals_and_metals) {
            findings.report(climate.node(), "climate-alone").help("help");
        }
    }
}
