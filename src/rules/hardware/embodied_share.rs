//! HW-002: an activity bears the share of the impact of making a device for which it occupied it.

use crate::quantity::Dimension;
use crate::report::{CategoryAmounts, Hardware, HardwareUse};
use crate::rules::prelude::*;

rule!(
    /// The embodied impact of an activity equals, over its devices, the time occupied over the occupied life of one
    /// device times the impact of making it, for each category.
    HW_002, "HW-002", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(embodied) = &activity.embodied else { continue };
        let Some(uses) = chain::uses(report, activity).filter(|uses| !uses.is_empty()) else { continue };
        let bearing = Bearing { activity, embodied, uses };
        bearing.compare(|amounts| amounts.climate_change.as_ref(), findings);
        bearing.compare(|amounts| amounts.water.as_ref(), findings);
        bearing.compare(|amounts| amounts.minerals_and_metals.as_ref(), findings);
        bearing.compare(|amounts| amounts.fossil_resources.as_ref(), findings);
        bearing.compare(|amounts| amounts.primary_energy.as_ref(), findings);
    }
}

/// An activity, the embodied impacts that it bears, and its devices.
struct Bearing<'a> {
    activity: &'a Activity,
    embodied: &'a CategoryAmounts,
    uses: Vec<(&'a HardwareUse, &'a Hardware)>,
}

impl<'a> Bearing<'a> {
    fn compare<D: Dimension>(
        &self,
        category: impl Fn(&'a CategoryAmounts) -> Option<&'a Quantity<D>>,
        findings: &mut Findings<'_>,
    ) {
        let Some(stated) = category(self.embodied).and_then(Quantity::known) else { return };
        let parts: Option<Vec<_>> = self
            .uses
            .iter()
            .map(|(used, hardware)| {
                let lifetime = hardware.lifetime.as_ref()?.rating()?;
                let utilisation = hardware.utilisation.as_ref()?.rating()?;
                let unit = category(&hardware.embodied.as_ref()?.per_unit)?.known()?;
                let share = chain::occupied(self.activity, used)?.per(lifetime).per(utilisation);
                Some(unit.times(share))
            })
            .collect();
        if let Some(parts) = parts {
            findings
                .prove(stated.contradicts(&Sum(parts), &chain::slips_of_devices(self.activity)), "differs");
        }
    }
}
