//! BND-006: what came before the final run is counted or left out in so many words.

use super::companion_stages;
use crate::document::NodeId;
use crate::finding::Argument;
use crate::quantity::{Dimension, Interval};
use crate::reference::margins;
use crate::report::HardwareUse;
use crate::rules::prelude::*;

rule!(
    /// Development and failed runs, searches for settings and evaluation are counted or excluded by name; where experiments are
    /// counted, they are more than a hundredth of training.
    BND_006, "BND-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    companion_stages::find(report, findings, &companion_stages::DEVELOPMENT);
    small(report, findings);
}

/// Tells of experiments that together took far less than the training that came of them.
fn small(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let of = |stage: Stage| report.activities().filter(move |activity| *activity.stage == stage);
    if of(Stage::Experimentation).any(|activity| activity.note.is_some()) {
        return;
    }
    // What a slip explains says nothing of how much was tried.
    let in_question = findings.in_question_by_a_slip();
    let energies = [
        Some(MeteringBoundary::Facility),
        Some(MeteringBoundary::It),
        Some(MeteringBoundary::Server),
        Some(MeteringBoundary::Accelerator),
        None,
    ];
    let by_energy = energies.into_iter().find_map(|boundary| {
        let at = |activity: &Activity| {
            let energy = activity.energy.iter().find(|energy| energy.metering() == boundary)?;
            amount(energy).filter(|(node, _)| !in_question.contains(node))
        };
        Some((sum(of(Stage::Experimentation), at)?, sum(of(Stage::Training), at)?, "kWh"))
    });
    let by_hours = || {
        let hours = |activity: &Activity| {
            let hours = |used: &HardwareUse| {
                amount(used.device_hours.as_ref()?).filter(|(node, _)| !in_question.contains(node))
            };
            let all = activity.hardware.iter().map(|used| hours(used));
            let all: Option<Vec<_>> = all.collect();
            all?.into_iter().reduce(|(node, sum), (_, each)| (node, sum + each))
        };
        Some((sum(of(Stage::Experimentation), hours)?, sum(of(Stage::Training), hours)?, "device-hour"))
    };
    let Some(((node, trials), (_, last), unit)) = by_energy.or_else(by_hours) else { return };
    if last.low() <= 0.0 || trials.high() >= last.low() * margins::experiments_of_training::SILENT.low() {
        return;
    }
    let finding = findings.report(node, "small").severity(Severity::Advice);
    finding.with("experiments", Argument::Range(trials, unit)).with("training", Argument::Range(last, unit));
    finding.help("help-small");
}

/// Where a figure stands that nobody commented, and its values.
fn amount<D: Dimension>(figure: &Quantity<D>) -> Option<(NodeId, Interval)> {
    let known = figure.known().filter(|_| !figure.is_noted())?;
    Some((figure.value_node(), known.interval()))
}

/// The sum over activities, and where the first stands; `None` unless each states it.
fn sum<'a>(
    activities: impl Iterator<Item = &'a crate::document::Located<Activity>>,
    of: impl Fn(&Activity) -> Option<(NodeId, Interval)>,
) -> Option<(NodeId, Interval)> {
    let all: Option<Vec<_>> = activities.map(|activity| of(activity)).collect();
    all?.into_iter().reduce(|(node, sum), (_, each)| (node, sum + each))
}
