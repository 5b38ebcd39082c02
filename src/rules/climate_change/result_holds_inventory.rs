//! GHG-008: emissions are those of their parts: by site, device or month, and stage by stage in the result.

use crate::document::Located;
use crate::facts::Stages;
use crate::facts::climate::Climate;
use crate::facts::counted::{covered, is_per_unit, stages_of};
use crate::quantity::{Contradiction, Ghg, Term};
use crate::reference::margins;
use crate::report::{Contribution, Emissions, EmissionsPart};
use crate::rules::prelude::*;
use crate::rules::shared::counted_twice;
use crate::rules::shared::result_vs_inventory::{self, thousandfold};

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
    for climate in report.climate() {
        holds(report, climate, findings);
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
fn holds(report: &Facts<'_>, climate: &Climate<'_>, findings: &mut Findings<'_>) {
    let short = result_vs_inventory::short(report, climate.result, findings.broken());
    let none = short.is_empty();
    result_vs_inventory::report_shortfalls(&short, findings);
    let emitted = |stages| climate.emitted.over(stages);
    let all_of = |stages| emitted(stages).and(report.embodied().over(stages)).interval();
    let states = |activity: &Activity| states(climate, activity);
    counted_twice::tell(report, climate.result, emitted, all_of, states, findings);
    if none && let Some(proof) = far_above(report, climate) {
        // 0005: a thousandfold is a unit; far above without a slip is a warning.
        let severity = if proof.slip.is_some() { Severity::Error } else { Severity::Warning };
        if let Some(finding) = findings.prove(Some(proof), "far") {
            finding.severity(severity).help("help-far");
        }
    } else if none {
        for proof in parts_far_above(report, climate) {
            findings.prove(Some(proof), "far-part");
        }
    }
}

/// Whether an activity states the emissions of its electricity by the method of a result.
fn states(climate: &Climate<'_>, activity: &Activity) -> bool {
    activity.emissions.as_deref().is_some_and(|each| (climate.method)(each).is_some())
}

/// Whether the inventory states the emissions of all activities of some stages, or of their sections as a whole: what one of
/// them does not state may be a thousand times what the others do.
fn all_state(report: &Facts<'_>, climate: &Climate<'_>, stages: Stages) -> bool {
    report.inventory().sections.iter().all(|counted| {
        let activities = &counted.section.activities;
        let mut own = activities.iter().filter(|activity| stages.contains(*activity.stage));
        if activities.iter().any(|activity| states(climate, activity)) {
            return own.all(|activity| states(climate, activity) || !activity.direct_emissions.is_empty());
        }
        let total = counted.section.total.as_ref().and_then(|total| total.emissions.as_ref());
        total.is_some_and(|emissions| (climate.method)(emissions).is_some()) || own.next().is_none()
    })
}

/// Contributions that are a thousand times what the inventory states for their stages.
fn parts_far_above(report: &Facts<'_>, climate: &Climate<'_>) -> Vec<Contradiction> {
    let Climate { result, emitted, .. } = climate;
    if is_per_unit(result) {
        return Vec::new();
    }
    let far = |part: &Located<Contribution<Ghg>>| {
        let (stages, amount) = (stages_of(part), part.amount.as_ref()?.known()?);
        if !all_state(report, climate, stages) {
            return None;
        }
        thousandfold(amount, &emitted.over(stages))
            .or_else(|| thousandfold(amount, &emitted.over(stages).and(report.embodied().over(stages))))
    };
    result.contributions.iter().filter_map(far).collect()
}

/// A total that is a thousand times what the inventory states for its stages, or far more where it names no stage of
/// which the inventory states nothing.
fn far_above(report: &Facts<'_>, climate: &Climate<'_>) -> Option<Contradiction> {
    let Climate { result, emitted, .. } = climate;
    let total = result.total.as_ref()?.known().filter(|_| !is_per_unit(result))?;
    let covered = covered(report, result);
    let electricity = emitted.over(covered);
    if electricity.is_empty() || electricity.interval().low() <= 0.0 {
        return None;
    }
    let is_stated = all_state(report, climate, covered);
    if is_stated && let Some(proof) = thousandfold(total, &electricity) {
        return Some(proof);
    }
    let all = electricity.and(report.embodied().over(covered));
    if is_stated && let Some(proof) = thousandfold(total, &all) {
        return Some(proof);
    }
    let states = |activity: &Activity| states(climate, activity) || !activity.direct_emissions.is_empty();
    let stating = report.activities().filter(|activity| states(activity));
    let stating: Stages = stating.map(|activity| *activity.stage).collect();
    if result.covers.is_empty() || !covered.is_within(stating) {
        return None;
    }
    let proof = total.contradicts(&all, &[]);
    proof.filter(|proof| proof.ratio.low() > margins::beyond_inventory::SILENT.high())
}
