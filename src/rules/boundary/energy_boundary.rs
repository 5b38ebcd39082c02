//! BND-009: each energy figure says where it was taken, and accelerators alone are not presented as the whole.

use crate::quantity::Energy;
use crate::report::Coverage;
use crate::rules::prelude::*;

rule!(
    /// Each energy figure says where it was taken; accelerator energy alone is not presented as the whole.
    BND_009, "BND-009", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let sections = report.inventory.iter().flat_map(|inventory| [&inventory.training, &inventory.inference]);
    for total in sections.flatten().filter_map(|section| section.total.as_ref()) {
        unstated(&total.energy, findings);
    }
    let boundary = report.boundary();
    for activity in report.activities().filter(|activity| is_in_data_centre(*activity.stage)) {
        unstated(&activity.energy, findings);
        if let Some(unit) = activity.per_unit() {
            unstated(&unit.energy, findings);
        }
        let alone = |figure: &Quantity<Energy>| figure.metering() == Some(MeteringBoundary::Accelerator);
        let included = boundary
            .and_then(|boundary| boundary.stage(*activity.stage))
            .filter(|said| *said.coverage == Coverage::Included);
        if let (Some(figure), Some(said)) = (activity.energy.first(), included)
            && activity.energy.iter().all(alone)
        {
            let finding = findings.report(figure.node(), "accelerator-only").with("stage", *activity.stage);
            finding.label(said.coverage.node(), "whole").help("help-whole");
        }
    }
}

/// Whether a stage takes place where there are accelerators, servers and a facility around them.
const fn is_in_data_centre(stage: Stage) -> bool {
    !matches!(stage, Stage::Network | Stage::EndUserDevices)
}

fn unstated(energy: &[Quantity<Energy>], findings: &mut Findings<'_>) {
    for figure in energy.iter().filter(|figure| figure.boundary.is_none() && !figure.is_withheld()) {
        findings.report(figure.node(), "unstated").help("help");
    }
}
