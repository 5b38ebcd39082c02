//! GHG-008: emissions are those of their parts: by site, device or month, and stage by stage in the result.

use std::collections::{BTreeMap, BTreeSet};

use crate::quantity::{Contradiction, Ghg};
use crate::reference::margins;
use crate::report::{Contribution, Emissions, EmissionsBy, EmissionsPart, ImpactResult};
use crate::rules::prelude::*;
use crate::rules::shared::accounting;
use crate::rules::shared::allocated_share::Amount;
use crate::rules::shared::result_vs_inventory::{self, covered, is_per_unit, thousandfold};

rule!(
    /// The parts of a breakdown add up to the emissions that they are parts of; what a result counts for its stages is no
    /// less than the electricity of their activities, or than the share of it that is borne, and no thousandfold of it.
    GHG_008, "GHG-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let of_activities = report.activities().filter_map(|activity| activity.emissions.as_deref());
    let of_totals = report.totals().filter_map(|total| total.emissions.as_ref());
    for emissions in of_activities.chain(of_totals) {
        by_parts(emissions, findings);
    }
    let Some(climate) = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_ref()) else {
        return;
    };
    for (result, method) in accounting::results(climate) {
        holds(report, result, method, findings);
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

/// A result against the electricity of the activities of its stages.
fn holds(report: &Report, result: &ImpactResult<Ghg>, method: EmissionsBy, findings: &mut Findings<'_>) {
    let short = result_vs_inventory::short(report, result, &|stages| emitted(report, stages, method));
    let none = short.is_empty();
    result_vs_inventory::report_shortfalls(short, findings);
    counted_twice(report, result, method, findings);
    if none && let Some(proof) = far_above(report, result, method) {
        let severity = if proof.slip.is_some() { Severity::Error } else { Severity::Warning };
        if let Some(finding) = findings.prove(Some(proof), "far") {
            finding.severity(severity).help("help-far");
        }
    }
}

/// The emissions of electricity of some stages by one accounting method, with those of treatment at the end of life.
pub(in crate::rules) fn emitted<'a>(
    report: &'a Report,
    stages: &BTreeSet<Stage>,
    method: EmissionsBy,
) -> Sum<Amount<'a, Ghg>> {
    let mut stated =
        result_vs_inventory::stated(report, stages, &|activity| of_activity(activity, method), &|total| {
            amount(method(total.emissions.as_ref()?))
        });
    if stages.contains(&Stage::EndOfLife) {
        let end = report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
        let impacts = end.and_then(|end| end.impacts.as_ref());
        stated.0.extend(impacts.and_then(|impacts| amount(impacts.climate_change.as_ref())));
    }
    stated
}

/// A contribution that is, to its digits, what the inventory has for its stages and for those of another contribution
/// together: the other is counted twice.
fn counted_twice(
    report: &Report,
    result: &ImpactResult<Ghg>,
    method: EmissionsBy,
    findings: &mut Findings<'_>,
) {
    if is_per_unit(result) {
        return;
    }
    // One contribution of each set of stages: of more sets than there are stages some overlap, and what two of them count is
    // no longer told from what each does; so the work stays within the size of the report.
    let mut parts: BTreeMap<BTreeSet<Stage>, &Contribution<Ghg>> = BTreeMap::new();
    for part in &result.contributions {
        parts.entry(part.stages.iter().map(|stage| **stage).collect()).or_insert(part);
    }
    if parts.len() > Stage::ALL.len() {
        return;
    }
    let has_some: BTreeMap<_, _> =
        parts.keys().map(|stages| (stages, !emitted(report, stages, method).0.is_empty())).collect();
    for (mine, part) in &parts {
        let Some(counted) = part.amount.as_ref().and_then(Quantity::known) else { continue };
        let own = emitted(report, mine, method);
        if own.0.is_empty() || counted.contradicts(&own, &[]).is_none() {
            continue;
        }
        let is_both = |theirs: &BTreeSet<Stage>| {
            if !mine.is_disjoint(theirs) || !has_some.get(theirs).is_some_and(|has_some| *has_some) {
                return false;
            }
            let both = emitted(report, &mine.union(theirs).copied().collect(), method).interval();
            let sharp =
                both.spread() * counted.interval().spread() < margins::telling_agreement::SILENT.high();
            sharp && both.meets(counted.interval())
        };
        if let Some(other) = parts.keys().find(|theirs| is_both(theirs))
            && let Some(finding) = findings.prove(counted.contradicts(&own, &[]), "holds-another")
        {
            let named: Vec<_> = other.iter().copied().collect();
            finding.severity(Severity::Warning).with("stages", named.as_slice()).help("help-another");
        }
    }
}

/// The emissions of an activity: those of its electricity, and the direct ones, which no method accounts otherwise.
fn of_activity(activity: &Activity, method: EmissionsBy) -> Option<Amount<'_, Ghg>> {
    let electricity = activity.emissions.as_deref().and_then(method);
    let direct = activity.direct_emissions.iter().map(|each| &each.amount);
    let parts: Vec<_> = electricity.into_iter().chain(direct).filter_map(Quantity::known).collect();
    if parts.is_empty() { None } else { Some(Box::new(Sum(parts))) }
}

fn amount(figure: Option<&Quantity<Ghg>>) -> Option<Amount<'_, Ghg>> {
    Some(Box::new(figure?.known()?))
}

/// A total that is a thousand times what the inventory states for its stages, or far more where it names no stage of
/// which the inventory states nothing.
fn far_above(report: &Report, result: &ImpactResult<Ghg>, method: EmissionsBy) -> Option<Contradiction> {
    let total = result.total.as_ref()?.known().filter(|_| !is_per_unit(result))?;
    let covered = covered(report, result);
    let electricity = emitted(report, &covered, method);
    let embodied = result_vs_inventory::stated(
        report,
        &covered,
        &|activity| amount(activity.embodied.as_ref()?.climate_change.as_ref()),
        &|_| None,
    );
    if electricity.0.is_empty() || electricity.interval().low() <= 0.0 {
        return None;
    }
    if let Some(proof) = thousandfold(total, &electricity) {
        return Some(proof);
    }
    let all = Sum(electricity.0.into_iter().chain(embodied.0).collect());
    if let Some(proof) = thousandfold(total, &all) {
        return Some(proof);
    }
    let stated = |stage: &Stage| {
        report.activities().any(|activity| {
            *activity.stage == *stage
                && (activity.emissions.as_deref().is_some_and(|each| method(each).is_some())
                    || !activity.direct_emissions.is_empty())
        })
    };
    let only = !result.covers.is_empty() && covered.iter().all(stated);
    total
        .contradicts(&all, &[])
        .filter(|proof| only && proof.ratio.low() > margins::beyond_inventory::SILENT.high())
}
