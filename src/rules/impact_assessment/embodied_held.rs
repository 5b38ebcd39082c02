//! IMP-014: a result holds the embodied impacts of the activities.

use crate::document::Located;
use crate::facts::Stages;
use crate::facts::inventory::{Borne, Together};
use crate::quantity::{Contradiction, Dimension};
use crate::report::{CategoryAmounts, Contribution, ImpactResult};
use crate::rules::prelude::*;
use crate::rules::shared::result_vs_inventory::{self, covered, is_per_unit, thousandfold};

rule!(
    /// Where a result covers the making of hardware, it counts no less than the activities bear of it, beside their
    /// electricity.
    IMP_014, "IMP-014", Error, Disclosure, check
);

/// The stages in which hardware is made, where its impacts stand that do not stand with the activities.
const MAKING: Stages = Stages::of(Stage::HardwareManufacturing)
    .with(Stages::of(Stage::RawMaterialAcquisition))
    .with(Stages::of(Stage::Transport));

/// The stages whose devices are not those of the data centre.
const ELSEWHERE: Stages = Stages::of(Stage::Network).with(Stages::of(Stage::EndUserDevices));

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(impacts) = &report.report().impacts else { return };
    let bearing = stages_bearing(report, |each| each.climate_change.as_ref());
    for climate in report.climate() {
        let (result, electricity) = (climate.result, &climate.emitted);
        Held { report, result, electricity, embodied: report.embodied(), bearing }.tell(findings);
    }
    macro_rules! each {
        ($($field:ident),+) => {
            // Of water another rule tells (WAT-011).
            let _: fn(&CategoryAmounts) = |CategoryAmounts { climate_change: _, water: _, $($field: _),+ }| ();
            $(
            if let Some(assessment) = &impacts.$field {
                let embodied = report.inventory().embodied(|each| each.embodied.as_deref()?.$field.as_ref());
                let (result, electricity) = (&*assessment.result, &Borne::default());
                let bearing = stages_bearing(report, |each| each.$field.as_ref());
                Held { report, result, electricity, embodied: &embodied, bearing }.tell(findings);
            }
        )+ };
    }
    each!(minerals_and_metals, fossil_resources, primary_energy);
}

/// The stages of the activities that bear something, as far as the boundary holds them.
fn stages_bearing<D: Dimension>(report: &Report, of: fn(&CategoryAmounts) -> Option<&Quantity<D>>) -> Stages {
    let left_out = |stage: &Stage| report.boundary().is_some_and(|boundary| boundary.leaves_out(*stage));
    let bears = |activity: &Activity| activity.embodied.as_deref().is_some_and(|own| of(own).is_some());
    let bearing = report.activities().filter(|activity| bears(activity)).map(|activity| *activity.stage);
    bearing.filter(|stage| !left_out(stage)).collect()
}

/// A result, and what the inventory states of it.
struct Held<'h, 'a, D: Dimension> {
    report: &'h Report,
    result: &'h ImpactResult<D>,
    /// What else the result holds of the activities.
    electricity: &'h Borne<'a, D>,
    /// What the activities bear of the making of devices.
    embodied: &'h Borne<'a, D>,
    /// The stages of those that bear some.
    bearing: Stages,
}

impl<'h, 'a, D: Dimension> Held<'h, 'a, D> {
    fn tell(&self, findings: &mut Findings<'_>) {
        // What lacks electricity already is told of that.
        let electricity = |stages| self.electricity.over(stages);
        if is_per_unit(self.result)
            || !result_vs_inventory::short(self.report, self.result, &electricity).is_empty()
        {
            return;
        }
        if let Some(finding) = findings.prove(self.contributed().or_else(|| self.total()), "less")
            && self.making_is_apart()
        {
            finding.help("help-apart");
        }
        if let Some(total) = self.result.total.as_ref().and_then(Quantity::known)
            && self.covers_making()
        {
            let proof = thousandfold(total, &self.limit(covered(self.report, self.result)));
            findings.prove(proof, "far");
        }
    }

    /// The contributions of making and of the activities, held against both.
    fn contributed(&self) -> Option<Contradiction> {
        if !self.making_is_apart() {
            return None;
        }
        let takes_part = MAKING.with(self.bearing);
        let of = |part: &Located<Contribution<D>>| part.stages.iter().collect::<Stages>();
        let parts = self.result.contributions.iter().filter(|part| of(part).meets(takes_part));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_by_key(|part| !of(part).meets(MAKING));
        let stages = parts.iter().map(|part| of(part)).fold(Stages::default(), Stages::with);
        let amounts: Option<Vec<_>> = parts.iter().map(|part| part.amount.as_ref()?.known()).collect();
        Sum(amounts?).falls_short_of(&self.limit(stages), &[])
    }

    fn total(&self) -> Option<Contradiction> {
        let total = self.result.total.as_ref()?.known().filter(|_| self.covers_making())?;
        total.falls_short_of(&self.limit(covered(self.report, self.result)), &[])
    }

    /// What the inventory states of some stages, with what their activities bear of the making of devices.
    fn limit(&self, stages: Stages) -> Together<'h, 'a, D> {
        // A result of making alone is of the devices of every activity in the data centre.
        let making_alone = !self.bearing.meets(stages);
        let of = if making_alone { stages.with(self.bearing.without(ELSEWHERE)) } else { stages };
        let embodied = self.embodied.over(of);
        if embodied.is_empty() { embodied } else { self.electricity.over(stages).and(embodied) }
    }

    /// Whether some contribution is of the making of hardware.
    fn making_is_apart(&self) -> bool {
        let is_making = |stage: &Located<Stage>| **stage == Stage::HardwareManufacturing;
        self.result.contributions.iter().any(|part| part.stages.iter().any(is_making))
    }

    /// Whether the total is said to hold the making of hardware.
    fn covers_making(&self) -> bool {
        if !self.result.covers.is_empty() {
            return self.result.covers.iter().any(|stage| **stage == Stage::HardwareManufacturing);
        }
        let mut covered = self.report.boundary().into_iter().flat_map(|boundary| boundary.covered());
        covered.any(|stage| stage == Stage::HardwareManufacturing)
    }
}
