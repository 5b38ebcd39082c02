//! HW-007: accelerators alone are not the server.

use crate::report::{Coverage, Hardware, ServiceUnit};
use crate::rules::prelude::*;

rule!(
    /// What surrounds accelerators is counted, or the boundary or a justification says why not.
    ///
    /// Where the device itself is assessed, nothing surrounds it.
    HW_007, "HW-007", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let embodied = || report.hardware().iter().filter(|hardware| hardware.embodied.is_some());
    let Some(first) = embodied().next() else { return };
    if !embodied().all(|hardware| energy_chain::is_accelerator(hardware)) {
        return;
    }
    let said = report.boundary().and_then(|boundary| boundary.stage(Stage::HardwareManufacturing));
    let device = report.functional_unit().is_some_and(|unit| *unit.unit == ServiceUnit::Device);
    let justified = |hardware: &Hardware| {
        hardware.embodied.as_ref().is_some_and(|embodied| embodied.justification.is_some())
    };
    if device || embodied().all(|hardware| justified(hardware)) {
        return;
    }
    let in_words =
        said.is_some_and(|said| *said.coverage != Coverage::Included && said.justification.is_some());
    if !in_words {
        findings.report(first.kind.node(), "alone").help("help");
    }
}
