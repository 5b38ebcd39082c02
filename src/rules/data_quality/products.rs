//! DQ-015: a reading is not the product of other figures to the last digit.

use crate::document::NodeId;
use crate::facts::sited::Sited;
use crate::quantity::{Dimension, Interval, Unit};
use crate::reference::margins;
use crate::report::{WaterFlow, WaterUse, WaterVolumes};
use crate::rules::prelude::*;
use crate::rules::shared::published::beside_a_note;

rule!(
    /// Energy of the facility and of IT equipment and water on site that are called metered or measured do not follow from PUE and
    /// WUE to more digits than these have.
    DQ_015, "DQ-015", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut all = Agreements::default();
    for sited in report.sited() {
        of_site(sited, &mut all);
    }
    let (facility, it, water) = (computed(&all.facility), computed(&all.it), computed(&all.water));
    let energies: Vec<_> = facility.into_iter().chain(it).collect();
    // 0018: a PUE and a WUE are rounded apart, so that both agree to each digit by two accidents.
    for (readings, others) in [(&energies, &water), (&water, &energies)] {
        let beside = least(others);
        for reading in readings {
            reading.tell(reading.chance * beside, findings);
        }
    }
}

/// The readings that agree, where most do: who computes one row computes most, and one of many agrees by chance.
fn computed(readings: &[Reading]) -> Vec<&Reading> {
    let agreeing: Vec<_> = readings.iter().filter(|reading| reading.agrees).collect();
    if agreeing.len() * 2 > readings.len() { agreeing } else { Vec::new() }
}

/// How often the least likely of some agreements comes by itself; one where there is none.
fn least(readings: &[&Reading]) -> f64 {
    readings.iter().map(|reading| reading.chance).fold(1.0, f64::min)
}

/// Readings that other figures would give, by what they are of.
#[derive(Default)]
struct Agreements {
    facility: Vec<Reading>,
    it: Vec<Reading>,
    water: Vec<Reading>,
}

/// A figure that is called metered or measured, with many more digits than what others give.
struct Reading {
    place: NodeId,
    basis: &'static str,
    at: NodeId,
    shown: String,
    is_noted: bool,
    /// How often a reading of so many digits is what others give to each of them by itself.
    chance: f64,
    /// Whether it is what others give to each digit.
    agrees: bool,
}

impl Reading {
    /// `None` where it has too few digits to tell anything.
    fn of<D: Dimension>(figure: &Quantity<D>, derived: Printed) -> Option<Self> {
        let basis = figure.basis.as_ref().filter(|basis| basis.is_primary())?;
        let stated = Printed::of(figure)?;
        // Trailing zeros may be lost or added on the way through a file.
        let count = figure.written()?.digits_between_zeros();
        // Of figures that were read and rounded apart, so large a share would agree so well.
        let width = |values: Interval| values.high() - values.low();
        let chance = width(stated.values) / width(derived.values);
        // Of less than this not even two tell anything together.
        let is_sharp = margins::digits_of_a_reading::SILENT.contains(f64::from(count))
            && chance < margins::chance_agreement::SILENT.low().sqrt();
        is_sharp.then(|| Self {
            place: basis.node(),
            basis: basis.key(),
            at: figure.value_node(),
            shown: figure.to_string(),
            is_noted: figure.is_noted(),
            chance,
            agrees: stated.values.meets(derived.number),
        })
    }

    /// Tells of it where so much agrees in so few of sound reports.
    fn tell(&self, chance: f64, findings: &mut Findings<'_>) {
        let severity = match chance {
            chance if chance < margins::chance_agreement::ADVICE.low() => Severity::Warning,
            chance if chance < margins::chance_agreement::SILENT.low() => Severity::Advice,
            _ => return,
        };
        let Some(severity) = beside_a_note(severity, self.is_noted) else { return };
        let finding = findings.report(self.place, "product");
        finding.severity(severity).with("figure", self.shown.clone()).with("basis", self.basis);
        finding.label(self.at, "figure").help("help");
    }
}

/// A figure as it is printed: every value that is printed so, and the number alone.
#[derive(Clone, Copy)]
struct Printed {
    values: Interval,
    number: Interval,
}

impl Printed {
    /// Of a figure that is stated, and no bound.
    fn of<D: Dimension>(figure: &Quantity<D>) -> Option<Self> {
        let unit = figure.unit()?;
        let number = figure.exact_as_written().filter(|_| figure.qualifier.is_none())?;
        Some(Self { values: figure.printed()?, number: unit.to_canonical(number) })
    }

    fn times(self, other: Self) -> Self {
        Self { values: self.values * other.values, number: self.number * other.number }
    }

    fn over(self, other: Self) -> Self {
        Self { values: self.values / other.values, number: self.number / other.number }
    }
}

/// Energy and water of a site, by its PUE and WUE.
fn of_site(sited: Sited<'_>, all: &mut Agreements) {
    let Sited { activity, centre, .. } = sited;
    let at = |boundary| activity.energy.iter().find(|energy| energy.metering() == Some(boundary));
    let Some((it, centre)) = at(MeteringBoundary::It).zip(centre) else { return };
    let own = Printed::of(it);
    if let (Some(pue), Some(facility)) = (&centre.pue, at(MeteringBoundary::Facility))
        && let (Some(ratio), Some(of_it), Some(whole)) = (Printed::of(&pue.ratio), own, Printed::of(facility))
    {
        all.facility.extend(Reading::of(facility, of_it.times(ratio)));
        // Where the energy of the facility was computed, the other is what it was computed from.
        if facility.basis.as_ref().is_some_and(|basis| basis.is_primary()) {
            all.it.extend(Reading::of(it, whole.over(ratio)));
        }
    }
    for wue in &centre.wue {
        let volumes =
            activity.water.as_deref().and_then(|water| of_flow(water, wue.flow.as_deref().copied()));
        let on_site = volumes.and_then(|volumes| volumes.on_site.as_ref());
        if let (Some(on_site), Some(of_it), Some(each)) = (on_site, own, Printed::of(&wue.intensity)) {
            all.water.extend(Reading::of(on_site, of_it.times(each)));
        }
    }
}

/// The volumes of a flow.
fn of_flow(water: &WaterUse, flow: Option<WaterFlow>) -> Option<&WaterVolumes> {
    let volumes = match flow {
        Some(WaterFlow::Consumption) => &water.consumption,
        Some(WaterFlow::Withdrawal) => &water.withdrawal,
        Some(WaterFlow::Input) => return None,
        None => &water.unspecified,
    };
    volumes.as_deref()
}
