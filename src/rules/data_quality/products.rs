//! DQ-015: a reading is not the product of other figures to the last digit.

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
    for sited in report.sited() {
        of_site(sited, findings);
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
fn of_site(sited: Sited<'_>, findings: &mut Findings<'_>) {
    let Sited { activity, centre, .. } = sited;
    let at = |boundary| activity.energy.iter().find(|energy| energy.metering() == Some(boundary));
    let Some((it, centre)) = at(MeteringBoundary::It).zip(centre) else { return };
    let own = Printed::of(it);
    if let (Some(pue), Some(facility)) = (&centre.pue, at(MeteringBoundary::Facility))
        && let (Some(ratio), Some(of_it), Some(all)) = (Printed::of(&pue.ratio), own, Printed::of(facility))
    {
        let is_told = tell(facility, of_it.times(ratio), findings);
        // Where the energy of the facility was computed, the other is what it was computed from.
        if !is_told && facility.basis.as_ref().is_some_and(|basis| basis.is_primary()) {
            tell(it, all.over(ratio), findings);
        }
    }
    for wue in &centre.wue {
        let volumes =
            activity.water.as_deref().and_then(|water| of_flow(water, wue.flow.as_deref().copied()));
        let on_site = volumes.and_then(|volumes| volumes.on_site.as_ref());
        if let (Some(on_site), Some(of_it), Some(each)) = (on_site, own, Printed::of(&wue.intensity)) {
            tell(on_site, of_it.times(each), findings);
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

/// Tells of a figure that is called metered or measured, and follows from others beyond chance; whether it did.
fn tell<D: Dimension>(figure: &Quantity<D>, derived: Printed, findings: &mut Findings<'_>) -> bool {
    let Some(basis) = figure.basis.as_ref().filter(|basis| basis.is_primary()) else { return false };
    let Some(stated) = Printed::of(figure).filter(|stated| stated.values.meets(derived.number)) else {
        return false;
    };
    // Of figures that were read and rounded apart, so large a share would agree so well.
    let width = |values: Interval| values.high() - values.low();
    let chance = width(stated.values) / width(derived.values);
    if chance >= margins::chance_agreement::SILENT.low() {
        return false;
    }
    let Some(severity) = beside_a_note(Severity::Warning, figure.is_noted()) else { return false };
    let finding = findings.report(basis.node(), "product");
    finding.severity(severity).with("figure", figure.to_string()).with("basis", basis.key());
    finding.label(figure.value_node(), "figure").help("help");
    true
}
