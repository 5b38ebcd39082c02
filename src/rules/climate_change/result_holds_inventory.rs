//! GHG-008: emissions are those of their parts: by site, device or month, and stage by stage in the result.

use crate::document::Located;
use crate::quantity::{Ghg, Share};
use crate::report::{Emissions, EmissionsBy, EmissionsPart, ImpactResult, Model};
use crate::rules::prelude::*;

rule!(
    /// The parts of a breakdown add up to the emissions that they are parts of; what a result counts for a stage is no
    /// less than the electricity of the activities of that stage, or than the share of it that is borne.
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
        // What contributes to a figure per unit is per unit as well.
        if result.total.is_none() && result.per_functional_unit.is_some() {
            continue;
        }
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
    // Of several contributions the last is what is held against the rest of the stage.
    let [only] = counted.0.as_slice() else { return };
    if !ONCE.contains(&stage) {
        if let Some(finding) = findings.prove(only.falls_short_of(&emitted, &[]), "less") {
            finding.with("stage", stage);
        }
        return;
    }
    let proof = match borne(report) {
        Borne::Whole => only.falls_short_of(&emitted, &[]),
        Borne::Share(share) => only.falls_short_of(&emitted.times(share), &[]),
        Borne::Unknown => return,
    };
    if let Some(finding) = findings.prove(proof, "less") {
        finding.with("stage", stage).severity(Severity::Warning).help("help-share");
    }
}

/// The stages that happen once, however much is served, so that a result may bear a share of them.
const ONCE: [Stage; 5] =
    [Stage::DataPreparation, Stage::Experimentation, Stage::Training, Stage::FineTuning, Stage::Evaluation];

/// How much a result bears of what happened once.
enum Borne<'a> {
    /// All of it: nothing else is said.
    Whole,
    /// The only share that is stated.
    Share(Known<'a, Share>),
    /// It was spread or inherited, and how much follows cannot be told.
    Unknown,
}

fn borne(report: &Report) -> Borne<'_> {
    let inherits = |model: &Located<Model>| {
        model.derived_from.as_ref().is_some_and(|base| base.inherited_share.is_some())
    };
    if report.system.models.iter().any(inherits) {
        return Borne::Unknown;
    }
    let allocation = report.goal_and_scope.iter().flat_map(|scope| &scope.allocation);
    let divided: Vec<_> = allocation.filter(|part| part.share.is_some() || part.units.is_some()).collect();
    match divided.as_slice() {
        [] => Borne::Whole,
        [only] if only.units.is_none() => match only.share.as_ref().and_then(Quantity::known) {
            Some(share) if share.interval().high() <= 1.0 => Borne::Share(share),
            Some(_) => Borne::Whole,
            None => Borne::Unknown,
        },
        _ => Borne::Unknown,
    }
}
