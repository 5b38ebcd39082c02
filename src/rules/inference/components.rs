//! INF-002: the components of the energy per unit add up to it.

use crate::finding::Argument;
use crate::quantity::{Energy, Exact, Share, ShareUnit, Unit};
use crate::report::{Component, EnergyComponent, PerUnit};
use crate::rules::prelude::*;

rule!(
    /// Components are disjoint and complete: their energies add up to the figure per unit, their shares to the whole.
    INF_002, "INF-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let Some(unit) = activity.per_unit() else {
            continue;
        };
        if unit.components.is_empty() {
            continue;
        }
        energies(unit, findings);
        shares(&unit.components, findings);
    }
}

fn energies(unit: &PerUnit, findings: &mut Findings<'_>) {
    let Some(stated) = whole(unit) else { return };
    let parts: Option<Vec<_>> =
        unit.components.iter().map(|component| component.energy.as_ref()?.known()).collect();
    if let Some(parts) = parts {
        findings.prove(stated.contradicts(&Sum(parts), &[]), "energies");
    }
}

/// The figure that the components make up: that of the facility where its overhead is among them, else that of the
/// IT equipment or the servers, or the only one that there is.
fn whole(unit: &PerUnit) -> Option<Known<'_, Energy>> {
    let with_overhead =
        unit.components.iter().any(|component| *component.component == Component::FacilityOverhead);
    let boundaries: &[MeteringBoundary] = if with_overhead {
        &[MeteringBoundary::Facility]
    } else {
        &[MeteringBoundary::Server, MeteringBoundary::It]
    };
    let mut stated = boundaries.iter().filter_map(|boundary| energy_chain::at(&unit.energy, *boundary));
    match (stated.next(), stated.next(), unit.energy.as_slice()) {
        (Some(stated), None, _) => Some(stated),
        (None, _, [single]) if single.metering().is_none() || !with_overhead => single.known(),
        _ => None,
    }
}

fn shares(components: &[EnergyComponent], findings: &mut Findings<'_>) {
    let parts: Option<Vec<_>> =
        components.iter().map(|component| component.share.as_ref()?.known()).collect();
    let Some(parts) = parts else { return };
    let Some(first) = components.first() else { return };
    let sum = Sum(parts).interval();
    if sum.meets(Exact::<Share>::constant(1.0, ShareUnit::Fraction).interval()) {
        return;
    }
    let place = first.share.as_ref().map_or(first.component.node(), Quantity::value_node);
    let attribute = if sum.low() > 1.0 { "shares-above" } else { "shares-below" };
    let sum = ShareUnit::Percent.in_unit(sum);
    let finding = findings.report(place, attribute);
    finding.with("sum", Argument::Range(sum, ShareUnit::Percent.symbol())).help("help");
    for component in components.iter().skip(1) {
        let place = component.share.as_ref().map_or(component.component.node(), Quantity::value_node);
        finding.label(place, "share");
    }
}
