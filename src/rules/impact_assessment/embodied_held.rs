//! IMP-014: a result holds the embodied impacts of the activities.

use crate::document::NodeId;
use crate::facts::counted::{covered, is_per_unit};
use crate::facts::inventory::Allocated;
use crate::facts::making::{self, Bearing};
use crate::quantity::Dimension;
use crate::relations::Broken;
use crate::report::{CategoryAmounts, ImpactResult};
use crate::rules::prelude::*;
use crate::rules::shared::result_vs_inventory::{short, thousandfold};

rule!(
    /// Where a result covers the making of hardware, it counts no less than the activities bear of it, beside their
    /// electricity; where it covers the end of life, no less than treating the devices takes.
    IMP_014, "IMP-014", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(impacts) = &report.report().impacts else { return };
    for climate in report.climate() {
        let (result, electricity) = (climate.result, &climate.emitted);
        // 0005: what lacks electricity already is told of that (GHG-008).
        let of_electricity = findings.all_broken().iter().filter(|broken| broken.rule == "GHG-008");
        if short(report, result, of_electricity).is_empty() {
            let bearing = Bearing::of(report, |each| each.climate_change.as_ref());
            Held { report, result, electricity, embodied: report.embodied(), bearing }.tell(findings);
        }
    }
    macro_rules! each {
        ($($field:ident),+) => {
            // Of water another rule tells (WAT-011).
            let _: fn(&CategoryAmounts) = |CategoryAmounts { climate_change: _, water: _, $($field: _),+ }| ();
            $(
            if let Some(assessment) = &impacts.$field {
                let embodied = report.inventory().embodied(|each| each.embodied.as_deref()?.$field.as_ref());
                let (result, electricity) = (&*assessment.result, &Allocated::default());
                let bearing = Bearing::of(report, |each| each.$field.as_ref());
                Held { report, result, electricity, embodied: &embodied, bearing }.tell(findings);
            }
        )+ };
    }
    each!(minerals_and_metals, fossil_resources, primary_energy);
}

/// A result, and what the inventory states of it.
struct Held<'h, 'a, D: Dimension> {
    report: &'h Report,
    result: &'h ImpactResult<D>,
    /// What else the result holds of the activities.
    electricity: &'h Allocated<'a, D>,
    /// What the activities bear of the making of devices.
    embodied: &'h Allocated<'a, D>,
    bearing: Bearing,
}

impl<D: Dimension> Held<'_, '_, D> {
    fn tell(&self, findings: &mut Findings<'_>) {
        if let Some(broken) = self.broken(findings) {
            let is_of_end = self.of_end_of_life().any(|place| place == broken.place)
                || self.embodied.over(self.bearing.devices_of(covered(self.report, self.result))).is_empty();
            let finding = findings.tell(broken, if is_of_end { "end-of-life" } else { "less" });
            if !is_of_end && making::is_apart(self.result) {
                finding.help("help-apart");
            }
        }
        if let Some(total) = self.result.total.as_ref().and_then(Quantity::known)
            && making::is_covered(self.report, self.result)
            && !is_per_unit(self.result)
        {
            let stages = covered(self.report, self.result);
            let embodied = self.embodied.over(self.bearing.devices_of(stages));
            if !embodied.is_empty() {
                findings.prove(thousandfold(total, &self.electricity.over(stages).and(embodied)), "far");
            }
        }
    }

    /// Where contributions of the end of life stand.
    fn of_end_of_life(&self) -> impl Iterator<Item = NodeId> {
        let parts = self.result.contributions.iter();
        let parts = parts.filter(|part| part.stages.iter().all(|stage| **stage == Stage::EndOfLife));
        parts.filter_map(|part| Some(part.amount.as_ref()?.value_node()))
    }

    /// What is broken at the contributions of making and of the activities, else at the total.
    fn broken<'f>(&self, findings: &Findings<'f>) -> Option<&'f Broken> {
        let parts = self.bearing.places(self.result);
        let first = parts.first().and_then(|place| self.result.contributions.get(*place as usize));
        let figures = [first.and_then(|part| part.amount.as_ref()), self.result.total.as_ref()];
        let places = figures.into_iter().flatten().map(Quantity::value_node);
        let mut places = places.chain(self.of_end_of_life());
        places.find_map(|place| findings.broken().find(|broken| broken.place == place))
    }
}
