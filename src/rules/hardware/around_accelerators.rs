//! HW-007: accelerators alone are not the server.

use crate::report::Coverage;
use crate::rules::prelude::*;

rule!(
    /// What surrounds accelerators is counted, or the boundary says that their making is covered in part.
    HW_007, "HW-007", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let embodied = || report.hardware().iter().filter(|hardware| hardware.embodied.is_some());
    let Some(first) = embodied().next() else { return };
    if !embodied().all(|hardware| chain::is_accelerator(hardware)) {
        return;
    }
    let said = report.boundary().and_then(|boundary| boundary.stage(Stage::HardwareManufacturing));
    let in_words =
        said.is_some_and(|said| *said.coverage != Coverage::Included && said.justification.is_some());
    if !in_words {
        findings.report(first.kind.node(), "alone").help("help");
    }
}
