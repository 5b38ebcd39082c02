//! NRG-003: energy is average power times the time for which devices were occupied.

use crate::quantity::{Energy, Product, Ratio};
use crate::report::{Hardware, HardwareUse};
use crate::rules::prelude::*;

rule!(
    /// Energy equals average power times device-hours at the same boundary, and at a wider one is at least that.
    NRG_003, "NRG-003", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(uses) = chain::uses(report, activity) else { continue };
        let Some((boundary, sum)) = drawn(activity, &uses) else { continue };
        let mut slips = chain::slips_of_devices(activity);
        slips.extend(rating_slip(&uses));
        let pue = chain::pue(report, activity);
        for energy in &activity.energy {
            compare(energy, boundary, &sum, pue, &slips, findings);
        }
    }
}

/// Average power times hours, over the devices.
type Drawn<'a> = Sum<Product<Known<'a, crate::quantity::Power>, chain::Occupied<'a>>>;

/// The energy that the average powers give, with the boundary where all of them were taken.
fn drawn<'a>(
    activity: &'a Activity,
    uses: &[(&'a HardwareUse, &'a Hardware)],
) -> Option<(Option<MeteringBoundary>, Drawn<'a>)> {
    let boundary = uses.first()?.0.average_power.as_ref()?.metering();
    let parts: Option<Vec<_>> = uses
        .iter()
        .map(|(used, _)| {
            let power = used.average_power.as_ref().filter(|power| power.metering() == boundary)?;
            Some(power.known()?.times(chain::occupied(activity, used)?))
        })
        .collect();
    Some((boundary, Sum(parts?)))
}

fn compare(
    energy: &Quantity<Energy>,
    of_power: Option<MeteringBoundary>,
    drawn: &Drawn<'_>,
    pue: Option<Known<'_, Ratio>>,
    slips: &[Slip],
    findings: &mut Findings<'_>,
) {
    use MeteringBoundary::{Facility, It};
    let Some(stated) = energy.known() else { return };
    let of_energy = energy.metering();
    if of_energy == of_power {
        // Two figures that do not say where they were taken may differ by what lies between: a slip explains more.
        let proof = stated.contradicts(drawn, slips);
        findings.prove(proof.filter(|proof| of_power.is_some() || proof.slip.is_some()), "differs");
        return;
    }
    let (Some(of_energy), Some(of_power)) = (of_energy, of_power) else { return };
    if of_power > of_energy {
        return;
    }
    match pue.filter(|_| of_energy == Facility) {
        Some(pue) => {
            let facility = drawn.clone().times(pue);
            let mut slips = slips.to_vec();
            slips.extend(chain::pue_slips(Some(pue)));
            if of_power == It {
                findings.prove(stated.contradicts(&facility, &slips), "differs-with-pue");
            } else {
                findings.prove(stated.falls_short_of(&facility, &slips), "below");
            }
        }
        None => {
            findings.prove(stated.falls_short_of(drawn, slips), "below");
        }
    }
}

/// The slip of taking rated power for average power, where one kind of device was used.
fn rating_slip(uses: &[(&HardwareUse, &Hardware)]) -> Option<Slip> {
    let [(used, hardware)] = uses else { return None };
    let average = used.average_power.as_ref()?.known()?.interval();
    let rated = hardware.thermal_design_power.as_ref()?.rating()?.interval();
    (average.low() > 0.0 && !rated.meets(average))
        .then(|| Slip::by("rated-as-average-power", rated / average))
}
