//! GHG-008: the result of a stage holds the emissions of its activities.

use crate::quantity::Ghg;
use crate::report::{Emissions, EmissionsBy, ImpactResult};
use crate::rules::prelude::*;

rule!(
    /// What a result counts for a stage is no less than the electricity of the activities of that stage.
    GHG_008, "GHG-008", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return;
    };
    let results = [&climate.location_based, &climate.market_based, &climate.marginal, &climate.unspecified];
    for (result, method) in results.into_iter().zip(Emissions::METHODS) {
        let Some(result) = result else { continue };
        for stage in Stage::ALL {
            of_stage(report, result, method, stage, findings);
        }
    }
}

fn of_stage(
    report: &Report,
    result: &ImpactResult<Ghg>,
    method: EmissionsBy,
    stage: Stage,
    findings: &mut Findings<'_>,
) {
    // A contribution of several stages may hold any of it.
    let parts: Vec<_> =
        result.contributions.iter().filter(|part| part.stages.iter().any(|each| **each == stage)).collect();
    if parts.is_empty() || parts.iter().any(|part| part.stages.len() > 1) {
        return;
    }
    let counted: Option<Vec<_>> = parts.iter().map(|part| part.amount.as_ref()?.known()).collect();
    let emitted = report
        .activities()
        .filter(|activity| *activity.stage == stage)
        .filter_map(|activity| method(activity.emissions.as_deref()?)?.known());
    let emitted = Sum(emitted.collect::<Vec<_>>());
    let (Some(counted), false) = (counted.map(Sum), emitted.0.is_empty()) else { return };
    let proof = match counted.0.as_slice() {
        [only] => only.falls_short_of(&emitted, &[]),
        // Of several contributions the last is what is held against the rest of the stage.
        _ => return,
    };
    if let Some(finding) = findings.prove(proof, "less") {
        finding.with("stage", stage);
    }
}
