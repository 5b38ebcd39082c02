//! BND-004: the stages that make most of the impact are covered.

use super::matches_inventory::{counted, elsewhere};
use crate::facts::{Told, told};
use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// Hardware manufacturing, training, inference and end of life are covered, as far as the functional unit is of
    /// them.
    BND_004, "BND-004", Error, Comparable, check
);

/// The stages that make most of the impact of what is assessed: a system in use, its training alone, or devices.
const fn main(unit: Option<ServiceUnit>) -> &'static [Stage] {
    // 0004: a training run needs no inference, a device neither.
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
        let place = Anchor::Key(boundary.node());
        findings
            .report(place, "missing")
            .with("stages", missing.as_slice())
            .help("help")
            .help_mends(Mending::LeftOut);
    }
    // What nothing counts is told by a rule of its own.
    let untold = |stage: &Stage| {
        let is_counted = counted(report, *stage).is_some() || elsewhere(report, *stage);
        boundary.covers(*stage) && is_counted && !tells(report, *stage)
    };
    let untold: Vec<_> = main(unit).iter().copied().filter(untold).collect();
    if !untold.is_empty() {
        let place = Anchor::Key(boundary.node());
        findings.report(place, "untold").with("stages", untold.as_slice()).help("help-untold");
    }
}

/// Whether a figure of a stage is given, or bounds that inform.
fn tells(report: &Facts<'_>, stage: Stage) -> bool {
    let mut told = report.activities().any(|activity| *activity.stage == stage && told::any(activity));
    for view in report.results() {
        let in_total = view.told == Told::Whole
            && (view.covers.iter().any(|each| **each == stage) || view.unit_covers.contains(&stage));
        let in_part =
            view.parts.iter().any(|part| part.tells && part.stages.iter().any(|each| **each == stage));
        told |= in_total || in_part;
    }
    told || match stage {
        Stage::EndOfLife => {
            let end = report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
            end.is_some_and(|end| told::any(&end.impacts))
        }
        Stage::HardwareManufacturing => {
            report.activities().any(|activity| told::any(&activity.embodied))
                || report.hardware().iter().any(|hardware| {
                    hardware.embodied.as_ref().is_some_and(|embodied| told::any(&embodied.per_unit))
                })
        }
        _ => false,
    }
}
