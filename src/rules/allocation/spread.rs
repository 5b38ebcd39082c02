//! ALC-003: training that is spread over inference says over how much of it, and the arithmetic holds.

use crate::facts::allocated_share::is_of_development;
use crate::finding::Argument;
use crate::quantity::Interval;
use crate::reference::margins;
use crate::report::{FunctionalUnit, ServiceUnit};
use crate::rules::prelude::*;

rule!(
    /// A figure per unit of use that holds training says over how many units training is spread, and these are no more than
    /// a service delivers.
    ALC_003, "ALC-003", Error, Comparable, check
);

/// The stages that happen once, however much is served.
const ONE_OFF_STAGES: [Stage; 4] =
    [Stage::Experimentation, Stage::Training, Stage::FineTuning, Stage::Evaluation];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit().filter(|unit| is_of_use(*unit.unit)) else { return };
    beyond_service(report, unit, findings);
    let covered: Vec<Stage> = report.boundary().map(|all| all.covered().collect()).unwrap_or_default();
    let allocation = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
    let stated = || allocation.clone().filter_map(|part| part.units.as_ref());
    for view in report.results() {
        let Some((node, _)) = view.statistic else { continue };
        let stages = if view.unit_covers.is_empty() { &covered } else { &view.unit_covers };
        let once: Vec<Stage> = ONE_OFF_STAGES.into_iter().filter(|stage| stages.contains(stage)).collect();
        if !once.contains(&Stage::Training) || !stages.contains(&Stage::Inference) {
            continue;
        }
        if unit.delivered.is_none() && stated().next().is_none() {
            findings.report(Anchor::Key(node), "unstated").with("category", view.category).help("help");
            continue;
        }
        // Every stated number of units is given a chance: the figure must bear training over the largest of them.
        let proofs: Option<Vec<_>> =
            stated().filter_map(Quantity::known).map(|units| view.allocated(&once, units)).collect();
        findings.prove(proofs.and_then(|proofs| proofs.into_iter().next()), "unborne");
    }
}

/// More units than will be served for as long as anybody serves a model, at the rate of the period.
fn beyond_service(report: &Report, unit: &FunctionalUnit, findings: &mut Findings<'_>) {
    let Some(scope) = &report.goal_and_scope else { return };
    let Some(delivered) = unit.delivered.as_ref().and_then(Quantity::known) else { return };
    let Some(period) = &scope.period else { return };
    let years = f64::from(period.days()) / DAYS_OF_A_YEAR;
    if years <= 0.0 || delivered.interval().low() <= 0.0 {
        return;
    }
    for units in
        scope.allocation.iter().filter(|part| is_of_development(part)).filter_map(|part| part.units.as_ref())
    {
        let Some(known) = units.known() else { continue };
        let spread = known.interval() / delivered.interval() * Interval::exactly(years);
        if spread.low() <= margins::years_of_service::SILENT.high() {
            continue;
        }
        let beyond = spread.low() > margins::years_of_service::WARNING.high();
        let finding = findings.report(units.value_node(), "beyond-service");
        finding.severity(if beyond { Severity::Error } else { Severity::Warning });
        finding.with("units", units.to_string()).with("years", Argument::Range(spread, ""));
        finding.help("help-beyond").label(delivered.quantity().value_node(), "delivered");
    }
}

/// Days of a year, on average.
const DAYS_OF_A_YEAR: f64 = 365.25;

/// Whether a unit of service is one of use, over which training can be spread.
const fn is_of_use(unit: ServiceUnit) -> bool {
    !matches!(
        unit,
        ServiceUnit::TrainingRun
            | ServiceUnit::TrainingToken
            | ServiceUnit::Parameter
            | ServiceUnit::Flop
            | ServiceUnit::Device
    )
}
