//! What a result counts, and of which stages: the total, and contributions that share a stage together.

use super::stages::Stages;
use crate::document::Located;
use crate::quantity::{Dimension, FigureTerm, Quantity};
use crate::report::{Contribution, ImpactResult, Report, Stage};

/// Contributions that share stages, so that only together they can be held against activities.
pub(crate) struct Group {
    /// Their stages.
    pub(crate) stages: Stages,
    /// Their places in the list.
    pub(crate) places: Vec<u32>,
    /// Whether each of them has its amount.
    pub(crate) complete: bool,
}

impl Group {
    /// The amounts, in the order of the report; none where one is not given.
    pub(crate) fn amounts<'a, D: Dimension>(&self, result: &'a ImpactResult<D>) -> Vec<FigureTerm<'a, D>> {
        if !self.complete {
            return Vec::new();
        }
        let part = |place: &u32| result.contributions.get(*place as usize)?.amount.as_ref()?.known();
        self.places.iter().filter_map(part).collect()
    }
}

/// Whether a result is one per unit alone, as its contributions are then: no activity is to be held against it.
pub(crate) fn is_per_unit<D: Dimension>(result: &ImpactResult<D>) -> bool {
    result.total.is_none() && result.per_functional_unit.is_some()
}

/// The stages that a total covers: those that it names, else all that the boundary does not leave out.
pub(crate) fn covered<D: Dimension>(report: &Report, result: &ImpactResult<D>) -> Stages {
    if !result.covers.is_empty() {
        return result.covers.iter().collect();
    }
    let left_out = |stage: &Stage| report.boundary().is_some_and(|boundary| boundary.leaves_out(*stage));
    Stage::ALL.into_iter().filter(|stage| !left_out(stage)).collect()
}

/// The stages of a contribution.
pub(crate) fn stages_of<D: Dimension>(part: &Located<Contribution<D>>) -> Stages {
    part.stages.iter().collect()
}

/// The contributions of a result, those that share a stage together.
pub(crate) fn groups<D: Dimension>(result: &ImpactResult<D>) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (place, part) in (0..).zip(&result.contributions) {
        let complete = part.amount.as_ref().and_then(Quantity::known).is_some();
        let mut group = Group { stages: stages_of(part), places: vec![place], complete };
        if !groups.iter().any(|other| other.stages.meets(group.stages)) {
            groups.push(group);
            continue;
        }
        let (alike, others): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|other| other.stages.meets(group.stages));
        groups = others;
        for mut other in alike.into_iter().rev() {
            other.stages = other.stages.with(group.stages);
            other.complete &= group.complete;
            other.places.append(&mut group.places);
            group = other;
        }
        groups.push(group);
    }
    groups
}
