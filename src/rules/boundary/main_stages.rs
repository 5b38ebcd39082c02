//! BND-004: the stages that make most of the impact are covered.

use super::matches_inventory::counted;
use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// Hardware manufacturing, training, inference and end of life are covered, as far as the functional unit is of
    /// them.
    BND_004, "BND-004", Error, Comparable, check
);

/// The stages that make most of the impact of what is assessed: a system in use, its training alone, or devices.
const fn main(unit: Option<ServiceUnit>) -> &'static [Stage] {
    match unit {
        Some(ServiceUnit::Device) => &[Stage::HardwareManufacturing, Stage::EndOfLife],
        Some(ServiceUnit::TrainingRun | ServiceUnit::TrainingToken) => {
            &[Stage::HardwareManufacturing, Stage::Training, Stage::EndOfLife]
        }
        _ => &[Stage::HardwareManufacturing, Stage::Training, Stage::Inference, Stage::EndOfLife],
    }
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(boundary) = report.boundary() else { return };
    // What is not listed, or counted all the same, is told by rules of its own.
    let left_out = |stage: &Stage| boundary.leaves_out(*stage) && counted(report, *stage).is_none();
    let unit = report.functional_unit().map(|unit| *unit.unit);
    let missing: Vec<_> = main(unit).iter().copied().filter(left_out).collect();
    if !missing.is_empty() {
        let place = Place::Key(boundary.node());
        findings.report(place, "missing").with("stages", missing.as_slice()).help("help");
    }
}
