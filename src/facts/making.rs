//! Where results count the making of devices: apart, or with the activities that occupied them.

use super::counted::stages_of;
use super::stages::Stages;
use crate::document::Located;
use crate::quantity::{Dimension, Quantity};
use crate::report::{Activity, CategoryAmounts, Contribution, ImpactResult, Report, Stage};

/// The stages in which hardware is made, where its impacts stand that do not stand with the activities.
const MAKING: Stages = Stages::of(Stage::HardwareManufacturing)
    .with(Stages::of(Stage::RawMaterialAcquisition))
    .with(Stages::of(Stage::Transport));

/// The stages whose devices are not those of the data centre.
const ELSEWHERE: Stages = Stages::of(Stage::Network).with(Stages::of(Stage::EndUserDevices));

/// The stages of the activities that bear something of the making of their devices, as far as the boundary holds them.
#[derive(Clone, Copy)]
pub(crate) struct Bearing(Stages);

impl Bearing {
    /// Those that bear something in a category.
    pub(crate) fn of<D: Dimension>(
        report: &Report,
        of: impl Fn(&CategoryAmounts) -> Option<&Quantity<D>>,
    ) -> Self {
        let left_out = |stage: &Stage| report.boundary().is_some_and(|boundary| boundary.leaves_out(*stage));
        let bears = |activity: &Activity| activity.embodied.as_deref().is_some_and(|own| of(own).is_some());
        let bearing = report.activities().filter(|activity| bears(activity)).map(|activity| *activity.stage);
        Self(bearing.filter(|stage| !left_out(stage)).collect())
    }

    /// The stages whose devices a result of some stages holds: one of making alone is of the devices of every activity in the
    /// data centre.
    pub(crate) const fn devices_of(self, stages: Stages) -> Stages {
        if self.0.meets(stages) { stages } else { stages.with(self.0.without(ELSEWHERE)) }
    }

    /// The contributions that hold making, apart and with the activities, by their places: those of making first. None where
    /// no contribution is of making.
    pub(crate) fn places<D: Dimension>(self, result: &ImpactResult<D>) -> Vec<u32> {
        if !is_apart(result) {
            return Vec::new();
        }
        let takes_part = |part: &Located<Contribution<D>>| stages_of(part).meets(MAKING.with(self.0));
        let parts = (0..).zip(&result.contributions).filter(|(_, part)| takes_part(part));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|(_, part)| !stages_of(part).meets(MAKING));
        parts.into_iter().map(|(place, _)| place).collect()
    }
}

/// Whether some contribution is of the making of hardware.
pub(crate) fn is_apart<D: Dimension>(result: &ImpactResult<D>) -> bool {
    let is_making = |stage: &Located<Stage>| **stage == Stage::HardwareManufacturing;
    result.contributions.iter().any(|part| part.stages.iter().any(is_making))
}

/// Whether the total is said to hold the making of hardware.
pub(crate) fn is_covered<D: Dimension>(report: &Report, result: &ImpactResult<D>) -> bool {
    if !result.covers.is_empty() {
        return result.covers.iter().any(|stage| **stage == Stage::HardwareManufacturing);
    }
    report.boundary().is_some_and(|boundary| boundary.covers(Stage::HardwareManufacturing))
}
