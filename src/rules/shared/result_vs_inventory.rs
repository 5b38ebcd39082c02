//! Results held against the inventory: what contributes, or the total, against what the activities of its stages state.

use crate::facts::Stages;
use crate::facts::allocated_share::ONE_OFF;
use crate::facts::inventory::Together;
use crate::quantity::{Contradiction, Dimension, Known, Quantity, Slip, SlipKind, Sum, Term};
use crate::report::{ImpactResult, Report, Stage};
use crate::rules::report_rule::Findings;

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
    stages: Stages,
    /// Their amounts; `None` where one is not given.
    amounts: Option<Vec<Known<'a, D>>>,
}

/// Whether a result is one per unit alone, as its contributions are then: no activity is to be held against it.
pub(in crate::rules) fn is_per_unit<D: Dimension>(result: &ImpactResult<D>) -> bool {
    result.total.is_none() && result.per_functional_unit.is_some()
}

/// The stages that a total covers: those that it names, else all that the boundary does not leave out.
pub(in crate::rules) fn covered<D: Dimension>(report: &Report, result: &ImpactResult<D>) -> Stages {
    if !result.covers.is_empty() {
        return result.covers.iter().collect();
    }
    let left_out = |stage: &Stage| report.boundary().is_some_and(|boundary| boundary.leaves_out(*stage));
    Stage::ALL.into_iter().filter(|stage| !left_out(stage)).collect()
}

/// Where a result counts less than what is stated of its stages: contributions first, the total where none of them does.
pub(in crate::rules) fn short<'t, 'a: 't, D: Dimension>(
    report: &Report,
    result: &ImpactResult<D>,
    stated: &dyn Fn(Stages) -> Together<'t, 'a, D>,
) -> Vec<Shortfall> {
    if is_per_unit(result) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for group in groups(result) {
        let Some(counted) = group.amounts.map(Sum) else { continue };
        if let Some(proof) = counted.falls_short_of(&stated(group.stages), &[]) {
            let once = group.stages.is_within(ONE_OFF);
            found.push(Shortfall { proof, stages: group.stages.iter().collect(), once });
        }
    }
    if found.is_empty()
        && let Some(total) = result.total.as_ref().and_then(Quantity::known)
    {
        let covered = covered(report, result);
        if let Some(proof) = total.falls_short_of(&stated(covered), &[]) {
            found.push(Shortfall { proof, stages: Vec::new(), once: covered.is_within(ONE_OFF) });
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
    stated: &Together<'_, '_, D>,
) -> Option<Contradiction> {
    if stated.is_empty() || stated.interval().low() <= 0.0 {
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
        let stages: Stages = part.stages.iter().collect();
        let amount = part.amount.as_ref().and_then(Quantity::known).map(|amount| vec![amount]);
        let mut group = Group { stages, amounts: amount };
        let (alike, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|other| other.stages.meets(group.stages));
        groups = others;
        for other in alike.into_iter().rev() {
            group.stages = group.stages.with(other.stages);
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
