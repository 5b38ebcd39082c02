//! HW-002: an activity bears the share of the impact of making a device for which it occupied it.

use crate::quantity::Dimension;
use crate::reference::margins;
use crate::report::{CategoryAmounts, Hardware, HardwareUse};
use crate::rules::prelude::*;
use crate::rules::shared::primary_data::is_noted;

rule!(
    /// The embodied impact of an activity equals, over its devices, the time occupied over the occupied life of one
    /// device times the impact of making it, for each category.
    ///
    /// More than that may be of what is not listed, such as hosts and racks.
    HW_002, "HW-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(embodied) = &activity.embodied else { continue };
        let Some(uses) = energy_chain::uses(report, activity).filter(|uses| !uses.is_empty()) else {
            continue;
        };
        let mut slips = energy_chain::slips_of_devices(report, activity);
        slips.extend(utilisation_slip(&uses));
        let bearing = Bearing { activity, embodied, uses, slips };
        macro_rules! each {
            ($($field:ident),+) => {
                let CategoryAmounts { $($field: _),+ } = bearing.embodied;
                $(bearing.compare(|amounts| amounts.$field.as_ref(), findings);)+
            };
        }
        each!(climate_change, water, minerals_and_metals, fossil_resources, primary_energy);
    }
}

/// An activity, the embodied impacts that it bears, and its devices.
struct Bearing<'a> {
    activity: &'a Activity,
    embodied: &'a CategoryAmounts,
    uses: Vec<(&'a HardwareUse, &'a Hardware)>,
    slips: Vec<Slip>,
}

/// The slip of a share of the life without utilisation, where it is the same of all devices.
fn utilisation_slip(uses: &[(&HardwareUse, &Hardware)]) -> Option<Slip> {
    let of = |hardware: &Hardware| Some(hardware.utilisation.as_ref()?.rating()?.interval());
    let (_, first) = uses.first()?;
    let utilisation = of(first)?;
    let same = uses.iter().all(|(_, hardware)| of(hardware) == Some(utilisation));
    (same && utilisation.low() > 0.0).then(|| Slip::by(SlipKind::UtilisationLeftOut, utilisation))
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
                let share = energy_chain::occupied(self.activity, used)?.per(lifetime).per(utilisation);
                Some(unit.times(share))
            })
            .collect();
        let proof = parts.and_then(|parts| stated.contradicts(&Sum(parts), &self.slips));
        let Some(proof) = proof else { return };
        // The time share of ISO/IEC 21031 knows no utilisation.
        let time_share = proof.slip.as_ref().is_some_and(|slip| slip.kind == SlipKind::UtilisationLeftOut);
        if proof.slip.is_none() && proof.ratio.low() > 1.0 {
            let noted =
                is_noted(stated.quantity()) && proof.ratio.low() <= margins::surroundings::ADVICE.high();
            if let Some(finding) = findings.prove(Some(proof), "more") {
                finding.severity(if noted { Severity::Advice } else { Severity::Warning }).help("help-more");
            }
        } else if let Some(finding) = findings.prove(Some(proof), "differs")
            && time_share
        {
            finding.severity(Severity::Warning);
        }
    }
}
