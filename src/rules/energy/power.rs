//! NRG-003: energy is average power times the time for which devices were occupied.

use crate::quantity::{Contradiction, Energy, Ratio};
use crate::reference::margins;
use crate::report::{Hardware, HardwareUse};
use crate::rules::prelude::*;
use crate::rules::shared::primary_data::{is_near, is_observed};

rule!(
    /// Energy equals average power times device-hours at the same boundary, and at a wider one is at least that.
    ///
    /// Where several figures of one activity do not, the one taken nearest to the power tells of all.
    NRG_003, "NRG-003", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(uses) = energy_chain::uses(report, activity) else { continue };
        let Some((boundary, sum)) = drawn(activity, &uses) else { continue };
        let mut slips = energy_chain::slips_of_devices(report, activity);
        slips.extend(rating_slip(&uses));
        let pue = energy_chain::pue(report, activity);
        // Of devices and duration alone it is not known for how long the devices were free.
        let occupied = uses.iter().all(|(used, _)| used.device_hours.is_some());
        let observed = uses.iter().all(|(used, _)| used.average_power.as_ref().is_some_and(is_observed));
        let drawn = Drawn { sum, boundary, occupied };
        let mut energies: Vec<_> = activity.energy.iter().collect();
        energies.sort_by_key(|energy| (energy.metering() != boundary, energy.metering()));
        let first =
            energies.into_iter().find_map(|energy| Some((energy, compare(energy, &drawn, pue, &slips)?)));
        let Some((energy, (proof, attribute))) = first else { continue };
        let sampled = observed && is_observed(energy) && is_near(&proof, margins::sampled_power::WARNING);
        if let Some(finding) = findings.prove(Some(proof), attribute)
            && sampled
        {
            finding.severity(Severity::Warning).help("help-sampled");
        }
    }
}

/// The energy that average powers give.
struct Drawn<'a> {
    sum: energy_chain::PowerTimesHours<'a>,
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
) -> Option<(Option<MeteringBoundary>, energy_chain::PowerTimesHours<'a>)> {
    let boundary = uses.first()?.0.average_power.as_ref()?.metering();
    let average = |used: &'a HardwareUse, _: &'a Hardware| {
        used.average_power.as_ref().filter(|power| power.metering() == boundary)?.known()
    };
    Some((boundary, energy_chain::drawn(activity, uses.iter().copied(), average)?))
}

/// The proof that energy does not follow from what was drawn, and the sentence to say.
fn compare(
    energy: &Quantity<Energy>,
    drawn: &Drawn<'_>,
    pue: Option<Known<'_, Ratio>>,
    slips: &[Slip],
) -> Option<(Contradiction, &'static str)> {
    use MeteringBoundary::{Facility, It};
    let stated = energy.known()?;
    if energy.metering() == drawn.boundary {
        let proof = stated.contradicts(&drawn.sum, slips);
        return proof.filter(|proof| drawn.tells(proof)).map(|proof| (proof, "differs"));
    }
    let (of_energy, of_power) = (energy.metering()?, drawn.boundary?);
    if of_power > of_energy {
        return None;
    }
    let (proof, attribute) = if let Some(pue) = pue.filter(|_| of_energy == Facility) {
        let facility = drawn.sum.clone().times(pue);
        let mut slips = slips.to_vec();
        slips.extend(energy_chain::pue_slips(Some(pue)));
        if of_power == It {
            (stated.contradicts(&facility, &slips), "differs-with-pue")
        } else {
            (stated.falls_short_of(&facility, &slips), "below")
        }
    } else {
        (stated.falls_short_of(&drawn.sum, slips), "below")
    };
    proof.filter(|proof| drawn.tells(proof)).map(|proof| (proof, attribute))
}

/// The slip of taking rated power for average power, where one kind of device was used.
fn rating_slip(uses: &[(&HardwareUse, &Hardware)]) -> Option<Slip> {
    let [(device, hardware)] = uses else { return None };
    let average = device.average_power.as_ref()?.known()?.interval();
    let rated = energy_chain::rated(hardware)?.interval();
    (average.low() > 0.0 && !rated.meets(average))
        .then(|| Slip::by("rated-as-average-power", rated / average))
}
