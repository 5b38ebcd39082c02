//! ALC-003: training that is spread over inference says over how much of it, and the arithmetic holds.

use crate::report::ServiceUnit;
use crate::rules::prelude::*;

rule!(
    /// A figure per unit of use that holds training says over how many units training is spread.
    ALC_003, "ALC-003", Error, Comparable, check
);

/// The stages that happen once, however much is served.
const ONCE: [Stage; 4] = [Stage::Experimentation, Stage::Training, Stage::FineTuning, Stage::Evaluation];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(unit) = report.functional_unit().filter(|unit| is_of_use(*unit.unit)) else { return };
    let covered: Vec<Stage> = report.boundary().map(|all| all.covered().collect()).unwrap_or_default();
    let allocation = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
    let stated = || allocation.clone().filter_map(|part| part.units.as_ref());
    for view in report.results() {
        let Some((node, _)) = view.statistic else { continue };
        let stages = if view.unit_covers.is_empty() { &covered } else { &view.unit_covers };
        let once: Vec<Stage> = ONCE.into_iter().filter(|stage| stages.contains(stage)).collect();
        if !once.contains(&Stage::Training) || !stages.contains(&Stage::Inference) {
            continue;
        }
        if unit.delivered.is_none() && stated().next().is_none() {
            findings.report(Place::Key(node), "unstated").with("category", view.category).help("help");
            continue;
        }
        // Every stated number of units is given a chance: the figure must bear training over the largest of them.
        let proofs: Option<Vec<_>> =
            stated().filter_map(Quantity::known).map(|units| view.borne(&once, units)).collect();
        findings.prove(proofs.and_then(|proofs| proofs.into_iter().next()), "unborne");
    }
}

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
