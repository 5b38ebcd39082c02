//! NRG-003: energy is average power times the time for which devices were occupied.

use crate::quantity::{Contradiction, Energy, Ratio};
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
        // Of devices and duration alone it is not known for how long the devices were free.
        let occupied = uses.iter().all(|(used, _)| used.device_hours.is_some());
        let drawn = Drawn { sum, boundary, occupied };
        for energy in &activity.energy {
            compare(energy, &drawn, pue, &slips, findings);
        }
    }
}

/// The energy that average powers give.
struct Drawn<'a> {
    sum: chain::PowerTimesHours<'a>,
    /// Where all powers were taken.
    boundary: Option<MeteringBoundary>,
    /// Whether the device-hours are stated, not only an upper bound of them.
    occupied: bool,
}

impl Drawn<'_> {
    /// Whether a difference tells something: where devices may have been free, or nobody says where the figures were
    /// taken, less may be enough.
    fn tells(&self, proof: &Contradiction) -> bool {
        proof.slip.is_some() || (self.boundary.is_some() && (self.occupied || proof.ratio.low() > 1.0))
    }
}

/// The energy that the average powers give, with the boundary where all of them were taken.
fn drawn<'a>(
    activity: &'a Activity,
    uses: &[(&'a HardwareUse, &'a Hardware)],
) -> Option<(Option<MeteringBoundary>, chain::PowerTimesHours<'a>)> {
    let boundary = uses.first()?.0.average_power.as_ref()?.metering();
    let average = |used: &'a HardwareUse, _: &'a Hardware| {
        used.average_power.as_ref().filter(|power| power.metering() == boundary)?.known()
    };
    Some((boundary, chain::drawn(activity, uses.iter().copied(), average)?))
}

fn compare(
    energy: &Quantity<Energy>,
    drawn: &Drawn<'_>,
    pue: Option<Known<'_, Ratio>>,
    slips: &[Slip],
    findings: &mut Findings<'_>,
) {
    use MeteringBoundary::{Facility, It};
    let Some(stated) = energy.known() else { return };
    if energy.metering() == drawn.boundary {
        let proof = stated.contradicts(&drawn.sum, slips);
        findings.prove(proof.filter(|proof| drawn.tells(proof)), "differs");
        return;
    }
    let (Some(of_energy), Some(of_power)) = (energy.metering(), drawn.boundary) else { return };
    if of_power > of_energy {
        return;
    }
    if let Some(pue) = pue.filter(|_| of_energy == Facility) {
        let facility = drawn.sum.clone().times(pue);
        let mut slips = slips.to_vec();
        slips.extend(chain::pue_slips(Some(pue)));
        if of_power == It {
            let proof = stated.contradicts(&facility, &slips);
            findings.prove(proof.filter(|proof| drawn.tells(proof)), "differs-with-pue");
        } else {
            let proof = stated.falls_short_of(&facility, &slips);
            findings.prove(proof.filter(|proof| drawn.tells(proof)), "below");
        }
    } else {
        let proof = stated.falls_short_of(&drawn.sum, slips);
        findings.prove(proof.filter(|proof| drawn.tells(proof)), "below");
    }
}

/// The slip of taking rated power for average power, where one kind of device was used.
fn rating_slip(uses: &[(&HardwareUse, &Hardware)]) -> Option<Slip> {
    let [(device, hardware)] = uses else { return None };
    let average = device.average_power.as_ref()?.known()?.interval();
    let rated = chain::rated(hardware)?.interval();
    (average.low() > 0.0 && !rated.meets(average))
        .then(|| Slip::by("rated-as-average-power", rated / average))
}
