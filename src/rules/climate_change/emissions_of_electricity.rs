//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use crate::quantity::{Contradiction, Energy, Ghg, GhgIntensity, Interval, Ratio};
use crate::reference::margins;
use crate::report::{Electricity, Emissions};
use crate::rules::prelude::*;
use crate::rules::shared::accounting;
use crate::rules::shared::primary_data::{is_near, is_noted, is_observed};

rule!(
    /// Operational emissions equal facility energy times grid intensity, for each activity, each unit of service and each
    /// accounting method.
    ///
    /// Energy taken inside of the facility is a lower bound: the facility used at least as much, and not many times as
    /// much. Emissions that were observed, or say in a note what they rest on, may be better than the factor of a year.
    GHG_001, "GHG-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(supply) = report.electricity_of(activity) else { continue };
        let pue = energy_chain::pue(report, activity);
        if let Some(emissions) = &activity.emissions {
            compare(&activity.energy, emissions, supply, pue, findings);
        }
        if let Some(unit) = activity.per_unit()
            && let Some(emissions) = &unit.emissions
        {
            compare(&unit.energy, emissions, supply, pue, findings);
        }
    }
}

/// Emissions by each accounting method against energy and the intensity by the same method.
fn compare(
    energy: &[Quantity<Energy>],
    emissions: &Emissions,
    supply: &Electricity,
    pue: Option<Known<'_, Ratio>>,
    findings: &mut Findings<'_>,
) {
    for (stated, intensity) in accounting::with_intensity(emissions, supply) {
        let (Some(stated), Some(intensity)) = (stated.known(), intensity.known()) else { continue };
        let Some(facility) = energy_chain::facility(energy, pue) else { continue };
        let Some(proof) = stated.contradicts(&facility.times(intensity), &energy_chain::pue_slips(pue))
        else {
            if facility.interval().high().is_infinite() {
                far_above(stated, energy, intensity, findings);
            }
            continue;
        };
        let better = is_near(&proof, better(stated.quantity()));
        if let Some(finding) = findings.prove(Some(proof), "differs")
            && better
        {
            finding.severity(Severity::Warning).help("help-better");
        }
    }
}

/// How far emissions may lie from those by the factor: they were observed, or a note says on what they rest. A note
/// beside what was computed does not explain as much.
fn better(figure: &Quantity<Ghg>) -> Interval {
    let computed = figure.basis.as_ref().is_some_and(|basis| !basis.is_primary());
    match is_noted(figure) {
        true if computed => margins::refined_factor::WARNING,
        noted if noted || is_observed(figure) => margins::better_than_yearly_factor::WARNING,
        _ => Interval::exactly(1.0),
    }
}

/// Emissions against energy of which only the facility around it is unknown.
fn far_above(
    stated: Known<'_, Ghg>,
    energy: &[Quantity<Energy>],
    intensity: Known<'_, GhgIntensity>,
    findings: &mut Findings<'_>,
) {
    let Some(inside) = energy_chain::inner(energy, MeteringBoundary::Facility) else { return };
    // Energy in megajoules that was taken for kilowatt-hours.
    let megajoules = Slip::by("megajoules-as-kilowatt-hours", Interval::exactly(3.6).widened());
    let Some(mut proof) = stated.contradicts(&inside.times(intensity), &[megajoules]) else { return };
    if proof.ratio.low() <= 1.0 || inside.interval().low() <= 0.0 {
        return;
    }
    let severity = if is_exact(&proof) {
        Severity::Error
    } else if proof.ratio.low() > margins::around_energy::SILENT.high() {
        Severity::Warning
    } else {
        return;
    };
    if severity == Severity::Warning {
        proof.slip = None;
    }
    if let Some(finding) = findings.prove(Some(proof), "far") {
        finding.severity(severity).help("help-far");
    }
}

/// Whether a unit that was mistaken explains emissions within their rounding.
fn is_exact(proof: &Contradiction) -> bool {
    const UNITS: [&str; 4] =
        ["thousandfold-high", "millionfold-high", "megajoules-as-kilowatt-hours", "carbon-dioxide-as-carbon"];
    proof.slip.as_ref().is_some_and(|slip| UNITS.contains(&slip.key))
        && proof.ratio.spread() < margins::telling_agreement::SILENT.high()
}
