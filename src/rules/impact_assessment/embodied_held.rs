//! IMP-014: a result holds the embodied impacts of the activities.

use std::collections::BTreeSet;

use crate::quantity::{Contradiction, Dimension};
use crate::report::{CategoryAmounts, ImpactResult};
use crate::rules::climate_change::emitted;
use crate::rules::prelude::*;
use crate::rules::shared::accounting;
use crate::rules::shared::allocated_share::Amount;
use crate::rules::shared::result_vs_inventory::{self, covered, is_per_unit, thousandfold};

rule!(
    /// Where a result covers the making of hardware, it counts no less than the activities bear of it, beside their
    /// electricity.
    IMP_014, "IMP-014", Error, Disclosure, check
);

/// The stages in which hardware is made, where its impacts stand that do not stand with the activities.
const MAKING: [Stage; 3] = [Stage::HardwareManufacturing, Stage::RawMaterialAcquisition, Stage::Transport];

/// The stages whose devices are not those of the data centre.
const ELSEWHERE: [Stage; 2] = [Stage::Network, Stage::EndUserDevices];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(impacts) = &report.impacts else { return };
    if let Some(climate) = &impacts.climate_change {
        for (result, method) in accounting::results(climate) {
            let electricity = |stages: &BTreeSet<Stage>| emitted(report, stages, method);
            Held { report, result, electricity: &electricity, of: |each| each.climate_change.as_ref() }
                .tell(findings);
        }
    }
    macro_rules! each {
        ($($field:ident),+) => {
            // Of water another rule tells (WAT-011).
            let _: fn(&CategoryAmounts) = |CategoryAmounts { climate_change: _, water: _, $($field: _),+ }| ();
            $(
            if let Some(assessment) = &impacts.$field {
                let (result, none) = (&assessment.result, &|_: &BTreeSet<Stage>| Sum(Vec::new()));
                Held { report, result, electricity: none, of: |each| each.$field.as_ref() }.tell(findings);
            }
        )+ };
    }
    each!(minerals_and_metals, fossil_resources, primary_energy);
}

/// A result, and how to find what the inventory states of it.
struct Held<'a, D: Dimension> {
    report: &'a Report,
    result: &'a ImpactResult<D>,
    /// What else the result holds of the activities of some stages.
    electricity: &'a result_vs_inventory::Stated<'a, D>,
    of: fn(&'a CategoryAmounts) -> Option<&'a Quantity<D>>,
}

impl<'a, D: Dimension> Held<'a, D> {
    fn tell(&self, findings: &mut Findings<'_>) {
        // What lacks electricity already is told of that.
        if is_per_unit(self.result)
            || !result_vs_inventory::short(self.report, self.result, self.electricity).is_empty()
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
            let proof = thousandfold(total, &self.limit(&covered(self.report, self.result)));
            findings.prove(proof, "far");
        }
    }

    /// The contributions of making and of the activities, held against both.
    fn contributed(&self) -> Option<Contradiction> {
        if !self.making_is_apart() {
            return None;
        }
        let bear: BTreeSet<_> = self.bearing().collect();
        let takes_part = |stage: &Stage| MAKING.contains(stage) || bear.contains(stage);
        let mut parts: Vec<_> = self
            .result
            .contributions
            .iter()
            .filter(|part| part.stages.iter().any(|stage| takes_part(stage)))
            .collect();
        parts.sort_by_key(|part| !part.stages.iter().any(|stage| MAKING.contains(stage)));
        let stages = parts.iter().flat_map(|part| part.stages.iter().map(|stage| **stage)).collect();
        let amounts: Option<Vec<_>> = parts.iter().map(|part| part.amount.as_ref()?.known()).collect();
        Sum(amounts?).falls_short_of(&self.limit(&stages), &[])
    }

    fn total(&self) -> Option<Contradiction> {
        let total = self.result.total.as_ref()?.known().filter(|_| self.covers_making())?;
        total.falls_short_of(&self.limit(&covered(self.report, self.result)), &[])
    }

    /// What the inventory states of some stages, with what their activities bear of the making of devices.
    fn limit(&self, stages: &BTreeSet<Stage>) -> Sum<Amount<'a, D>> {
        // A result of making alone is of the devices of every activity in the data centre.
        let making_alone = !self.bearing().any(|stage| stages.contains(&stage));
        let mut of = stages.clone();
        if making_alone {
            of.extend(self.bearing().filter(|stage| !ELSEWHERE.contains(stage)));
        }
        let embodied = result_vs_inventory::stated(
            self.report,
            &of,
            &|activity| {
                let amount: Amount<'a, D> = Box::new((self.of)(activity.embodied.as_deref()?)?.known()?);
                Some(amount)
            },
            &|_| None,
        );
        if embodied.0.is_empty() {
            return embodied;
        }
        Sum((self.electricity)(stages).0.into_iter().chain(embodied.0).collect())
    }

    /// The stages of the activities that bear something, as far as the boundary holds them.
    fn bearing(&self) -> impl Iterator<Item = Stage> {
        let left_out = |stage| self.report.boundary().is_some_and(|boundary| boundary.leaves_out(stage));
        let bears = |activity: &&'a crate::document::Located<Activity>| {
            activity.embodied.as_deref().is_some_and(|embodied| (self.of)(embodied).is_some())
        };
        self.report
            .activities()
            .filter(bears)
            .map(|activity| *activity.stage)
            .filter(move |stage| !left_out(*stage))
    }

    /// Whether some contribution is of the making of hardware.
    fn making_is_apart(&self) -> bool {
        let is_making = |stage: &crate::document::Located<Stage>| **stage == Stage::HardwareManufacturing;
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
