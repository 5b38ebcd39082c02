//! GHG-008: emissions are those of their parts: by site, device or month, and stage by stage in the result.

use crate::quantity::Ghg;
use crate::report::{Emissions, EmissionsBy, EmissionsPart, ImpactResult};
use crate::rules::prelude::*;

rule!(
    /// The parts of a breakdown add up to the emissions that they are parts of; what a result counts for a stage is no
    /// less than the electricity of the activities of that stage.
    GHG_008, "GHG-008", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let of_activities = report.activities().filter_map(|activity| activity.emissions.as_deref());
    let of_totals = report.totals().filter_map(|total| total.emissions.as_ref());
    for emissions in of_activities.chain(of_totals) {
        by_parts(emissions, findings);
    }
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

/// The parts of each breakdown against what they are parts of, method by method.
fn by_parts(emissions: &Emissions, findings: &mut Findings<'_>) {
    for breakdown in &emissions.breakdowns {
        for (method, of_part) in Emissions::METHODS.into_iter().zip(EmissionsPart::METHODS) {
            let stated = method(emissions).and_then(Quantity::known);
            let parts: Option<Vec<_>> = breakdown.parts.iter().map(|part| of_part(part)?.known()).collect();
            if let (Some(stated), Some(parts)) = (stated, parts) {
                findings.prove(stated.contradicts(&Sum(parts), &[]), "differs");
            }
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
