//! Results held against the inventory: what contributes, or the total, against what the activities of its stages state.

use std::collections::BTreeSet;

use super::allocated_share::{self, AllocatedShare, Amount};
use crate::quantity::{Contradiction, Dimension, Known, Quantity, Slip, SlipKind, Sum, Term};
use crate::report::{Activity, ImpactResult, Report, Stage, Total};
use crate::rules::report_rule::Findings;
use crate::rules::shared::sections::{Named, sections};

/// The figures that the inventory states for some stages, as far as a result bears them.
pub(in crate::rules) type Stated<'a, D> = dyn Fn(&BTreeSet<Stage>) -> Sum<Amount<'a, D>> + 'a;

/// A result that counts less than the inventory states.
pub(in crate::rules) struct Shortfall {
    /// The proof, at the contribution or the total.
    pub(in crate::rules) proof: Contradiction,
    /// The stages of the contributions; none for the total.
    pub(in crate::rules) stages: Vec<Stage>,
    /// Whether all of it happens once, so that it may be borne in part.
    pub(in crate::rules) once: bool,
}

/// Contributions that share stages, so that only together they can be held against activities.
struct Group<'a, D: Dimension> {
    stages: BTreeSet<Stage>,
    /// Their amounts; `None` where one is not given.
    amounts: Option<Vec<Known<'a, D>>>,
}

/// Whether a result is one per unit alone, as its contributions are then: no activity is to be held against it.
pub(in crate::rules) fn is_per_unit<D: Dimension>(result: &ImpactResult<D>) -> bool {
    result.total.is_none() && result.per_functional_unit.is_some()
}

/// The stages that a total covers: those that it names, else all that the boundary does not leave out.
pub(in crate::rules) fn covered<D: Dimension>(report: &Report, result: &ImpactResult<D>) -> BTreeSet<Stage> {
    if !result.covers.is_empty() {
        return result.covers.iter().map(|stage| **stage).collect();
    }
    let left_out = |stage: &Stage| report.boundary().is_some_and(|boundary| boundary.leaves_out(*stage));
    Stage::ALL.into_iter().filter(|stage| !left_out(stage)).collect()
}

/// Where a result counts less than `stated`: contributions first, the total where none of them does.
pub(in crate::rules) fn short<'a, D: Dimension>(
    report: &Report,
    result: &'a ImpactResult<D>,
    stated: &Stated<'a, D>,
) -> Vec<Shortfall> {
    if is_per_unit(result) {
        return Vec::new();
    }
    let once =
        |stages: &BTreeSet<Stage>| stages.iter().all(|stage| allocated_share::ONE_OFF_STAGES.contains(stage));
    let mut found = Vec::new();
    for group in groups(result) {
        let Some(counted) = group.amounts.map(Sum) else { continue };
        if let Some(proof) = counted.falls_short_of(&stated(&group.stages), &[]) {
            let once = once(&group.stages);
            found.push(Shortfall { proof, stages: group.stages.into_iter().collect(), once });
        }
    }
    if found.is_empty()
        && let Some(total) = result.total.as_ref().and_then(Quantity::known)
    {
        let covered = covered(report, result);
        if let Some(proof) = total.falls_short_of(&stated(&covered), &[]) {
            found.push(Shortfall { proof, stages: Vec::new(), once: once(&covered) });
        }
    }
    found
}

/// Tells where a result counts less than the inventory states.
pub(in crate::rules) fn report_shortfalls(found: Vec<Shortfall>, findings: &mut Findings<'_>) {
    for short in found {
        let attribute = if short.stages.is_empty() { "total" } else { "less" };
        if let Some(finding) = findings.prove(Some(short.proof), attribute) {
            finding.with("stages", short.stages.as_slice());
            if short.once {
                finding.help("help-share");
            }
        }
    }
}

/// A figure that is a thousand or a million times what the inventory states, and by nothing else.
pub(in crate::rules) fn thousandfold<D: Dimension>(
    figure: Known<'_, D>,
    stated: &Sum<Amount<'_, D>>,
) -> Option<Contradiction> {
    if stated.0.is_empty() || stated.interval().low() <= 0.0 {
        return None;
    }
    let is_thousandfold =
        |slip: &Slip| matches!(slip.kind, SlipKind::ThousandfoldHigh | SlipKind::MillionfoldHigh);
    figure.contradicts(stated, &[]).filter(|proof| proof.slip.as_ref().is_some_and(is_thousandfold))
}

/// The contributions of a result, those that share a stage together.
fn groups<D: Dimension>(result: &ImpactResult<D>) -> Vec<Group<'_, D>> {
    let mut groups: Vec<Group<'_, D>> = Vec::new();
    for part in &result.contributions {
        let stages: BTreeSet<_> = part.stages.iter().map(|stage| **stage).collect();
        let amount = part.amount.as_ref().and_then(Quantity::known).map(|amount| vec![amount]);
        let mut group = Group { stages, amounts: amount };
        let (alike, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|other| !other.stages.is_disjoint(&group.stages));
        groups = others;
        for other in alike.into_iter().rev() {
            group.stages.extend(other.stages);
            group.amounts = match (other.amounts, group.amounts) {
                (Some(mut before), Some(own)) => {
                    before.extend(own);
                    Some(before)
                }
                _ => None,
            };
        }
        groups.push(group);
    }
    groups
}

/// What the activities of some stages state of something, as far as a result bears it.
///
/// Where a section has no activity that states it, its total stands in, if all its stages are asked for. Of a stage
/// that was observed, what is projected is left out.
pub(in crate::rules) fn stated<'a, D: Dimension>(
    report: &'a Report,
    stages: &BTreeSet<Stage>,
    of_activity: &dyn Fn(&'a Activity) -> Option<Amount<'a, D>>,
    of_total: &dyn Fn(&'a Total) -> Option<Amount<'a, D>>,
) -> Sum<Amount<'a, D>> {
    let borne = AllocatedShare::of(report);
    let mut amounts = Vec::new();
    for Named { section, usual, .. } in sections(report) {
        let mut listed = false;
        let observed = section.activities.iter().filter(|activity| !activity.is_projected());
        let observed: BTreeSet<Stage> = observed.map(|activity| *activity.stage).collect();
        for activity in &section.activities {
            let Some(amount) = of_activity(activity) else { continue };
            listed = true;
            let passed_over = activity.is_projected() && observed.contains(&activity.stage);
            if stages.contains(&activity.stage) && !passed_over {
                amounts.extend(borne.least(&[*activity.stage], Some(activity), amount));
            }
        }
        let own: Vec<_> = section.activities.iter().map(|activity| *activity.stage).collect();
        let own = if own.is_empty() { usual } else { own.as_slice() };
        if !listed
            && own.iter().all(|stage| stages.contains(stage))
            && let Some(amount) = section.total.as_ref().and_then(|total| of_total(total))
        {
            amounts.extend(borne.least(own, None, amount));
        }
    }
    Sum(amounts)
}
