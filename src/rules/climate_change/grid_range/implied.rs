//! Intensities of a grid that nobody stated: those that emissions and energy give.

use super::GRAM;
use crate::facts::sited::Sited;
use crate::finding::{Argument, Finding};
use crate::quantity::{Energy, FigureTerm, Ghg, GhgIntensity, Interval, MeteringBoundary};

use crate::reference::grids::{self, Of, OfGrid, Regions};
use crate::reference::{self, DEVICES, margins};
use crate::report::Electricity;
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite_published, slip_into, strays};

/// The intensities that emissions and energy of an activity give, where none is stated to hold them against.
pub(super) fn by_energy(sited: Sited<'_>, regions: &Regions<'_>, findings: &mut Findings<'_>) {
    let Sited { activity, supply, .. } = sited;
    let Some(emissions) = activity.emissions.as_deref() else { return };
    let energies = activity.energy.iter().filter(|figure| !figure.is_withheld());
    let Some(widest) = energies.max_by_key(|figure| figure.metering()) else { return };
    let factor =
        |of: fn(&Electricity) -> Option<&Quantity<GhgIntensity>>| supply.and_then(|supply| of(supply));
    let grids = grids::of_activity(supply.map(|supply| &**supply), regions);
    if factor(|supply| supply.location_based.as_ref()).is_none()
        && let Some(stated) = emissions.location_based.as_ref().or(emissions.unspecified.as_ref())
        && !far_above(stated, widest, &grids, findings)
    {
        // What is of no stated method may be of contracts, and lie above the grid.
        let is_above = emissions.location_based.is_some() && high(&grids, stated, widest, findings);
        if !is_above && !is_of_unknown_part(sited, &grids) {
            low(&grids, stated, widest, findings);
        }
    }
    let by_contract = [
        (factor(|supply| supply.market_based.as_ref()), emissions.market_based.as_ref()),
        (factor(|supply| supply.marginal.as_ref()), emissions.marginal.as_ref()),
    ];
    for (_, stated) in by_contract.into_iter().filter(|(factor, _)| factor.is_none()) {
        if let Some(stated) = stated {
            // What was bought may come from anywhere; no plant lies above the dirtiest grid.
            far_above(stated, widest, &[], findings);
        }
    }
}

/// Whether a site lies in a part of a country of which nothing is known: it may lie far below the country.
fn is_of_unknown_part(sited: Sited<'_>, grids: &[OfGrid]) -> bool {
    sited.centre.is_some_and(|centre| centre.region.is_some())
        && sited.supply.is_none_or(|supply| supply.zone.is_none())
        && !grids.iter().any(|grid| matches!(grid.of, Of::Zone(..)))
}

/// How many times the energy that is stated all of it may be: nothing lies around a facility.
fn around(widest: &Quantity<Energy>) -> f64 {
    match widest.metering() {
        Some(MeteringBoundary::Facility) => 1.0,
        _ => margins::around_implied_energy::SILENT.high(),
    }
}

/// Tells of emissions that the energy would not give on the dirtiest grid.
fn far_above(
    stated: &Quantity<Ghg>,
    widest: &Quantity<Energy>,
    grids: &[OfGrid],
    findings: &mut Findings<'_>,
) -> bool {
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return false };
    let Some(any) = reference::range("grid") else { return false };
    let highest = any.interval().high() * GRAM.high();
    let (mass, amount) = (emissions.interval(), energy.interval());
    if amount.low() <= 0.0 || mass.low() <= amount.high() * highest * around(widest) {
        return false;
    }
    let anywhere = if grids.is_empty() { grids::of_any() } else { None };
    let published =
        grids.iter().chain(&anywhere).map(|grid| grid.published.interval()).reduce(Interval::hull);
    let fitting = mass / (published.unwrap_or_else(|| any.interval()) * GRAM);
    let middle = f64::midpoint(amount.low(), amount.high());
    let off = |watts: f64| (watts / 1000.0 - middle).abs();
    // 0003: energy that is the rating of a device is power written as energy.
    let rated = DEVICES
        .iter()
        .filter_map(|device| Some((device, device.thermal_design_power_watts?)))
        .filter(|(_, watts)| amount.contains(watts / 1000.0))
        .min_by(|(_, left), (_, right)| off(*left).total_cmp(&off(*right)));
    let finding = findings.report(energy.operand().node, "implied");
    finding
        .severity(Severity::Error)
        .with("emissions", stated.to_string())
        .with("energy", widest.to_string())
        .with("intensity", Argument::Range(mass / amount, "kg CO2e/kWh"));
    finding.label(emissions.operand().node, "implied-emissions");
    finding.help(if rated.is_some() { "implied-rated" } else { "implied-help" });
    finding.help_with("fitting", Argument::Range(fitting, "kWh"));
    if let Some((device, watts)) = rated {
        finding.help_with("watts", watts.to_string());
        finding.help_with("device", format!("{} {}", device.family, device.variant).trim().to_uppercase());
    }
    true
}

/// Tells of emissions that the energy would not give on the grid of its place, with all that lies around it and what an hour, a
/// part of the country and imports differ by.
fn high(
    grids: &[OfGrid],
    stated: &Quantity<Ghg>,
    widest: &Quantity<Energy>,
    findings: &mut Findings<'_>,
) -> bool {
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return false };
    let top = |grid: &OfGrid| grid.usual.high().max(grid.published.interval().high());
    let Some(grid) = grids.iter().max_by(|one, other| top(one).total_cmp(&top(other))) else { return false };
    if energy.interval().low() <= 0.0 {
        return false;
    }
    let implied = emissions.interval() / energy.interval();
    let most = top(grid) * GRAM.high() * margins::beyond_imports::ADVICE.high() * around(widest);
    if implied.low() <= most {
        return false;
    }
    let Some(severity) = beside_a_note(Severity::Warning, stated.is_noted()) else { return false };
    let finding = tell(severity, "implied-high", stated, widest, implied, grid, findings);
    if let Some(cause) = slip_into(emissions.operand(), implied / (grid.published.interval() * GRAM)) {
        finding.cause(cause);
    }
    true
}

/// Tells of the intensity that emissions and energy give, beside what was published of the grid.
fn tell<'f>(
    severity: Severity,
    attribute: &'static str,
    stated: &Quantity<Ghg>,
    widest: &Quantity<Energy>,
    implied: Interval,
    grid: &OfGrid,
    findings: &'f mut Findings<'_>,
) -> &'f mut Finding {
    let finding = findings.report(stated.value_node(), attribute);
    finding
        .severity(severity)
        .with("emissions", stated.to_string())
        .with("energy", widest.to_string())
        .with("intensity", Argument::Range(implied, "kg CO2e/kWh"))
        .help("implied-low-help");
    cite_published(finding, &grid.published);
    finding
}

/// The intensity that emissions and energy give where it lies below all that was published: worth a second look, and more
/// beyond an order of magnitude, since a site may have a supply of its own.
fn low(grids: &[OfGrid], stated: &Quantity<Ghg>, widest: &Quantity<Energy>, findings: &mut Findings<'_>) {
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return };
    if energy.interval().low() <= 0.0 {
        return;
    }
    let implied = emissions.interval() / energy.interval();
    let lowest = grids.iter().min_by(|one, other| one.usual.low().total_cmp(&other.usual.low()));
    let Some(grid) = lowest.filter(|grid| !grid.is_coarse) else { return };
    let published = grid.published.interval() * GRAM;
    let off = strays(implied, published).filter(|_| implied.is_below(grid.usual * GRAM));
    let Some(severity) = off.and_then(|severity| beside_a_note(severity, stated.is_noted())) else { return };
    let finding = tell(severity, "implied-low", stated, widest, implied, grid, findings);
    if let Some(cause) = slip_into(emissions.operand(), implied / published) {
        finding.cause(cause);
    }
}

/// Emissions that no grid explains, where the hours of devices at their rated power are all that is known of energy.
pub(super) fn by_rating(
    report: &Report,
    sited: Sited<'_>,
    regions: &Regions<'_>,
    findings: &mut Findings<'_>,
) {
    let activity = sited.activity;
    let emissions = activity.emissions.as_ref().and_then(|by| by.location_based.as_ref());
    let Some(stated) = emissions.and_then(Quantity::known).filter(|_| activity.energy.is_empty()) else {
        return;
    };
    let uses = energy_chain::uses(report, activity).unwrap_or_default();
    let Some(drawn) = energy_chain::drawn(activity, uses, |_, hardware| energy_chain::rated(hardware)) else {
        return;
    };
    let Some(any) = reference::range("grid") else { return };
    let (mass, energy) = (stated.interval(), drawn.interval());
    if energy.low() <= 0.0 {
        return;
    }
    if mass.low()
        <= energy.high() * any.interval().high() * GRAM.high() * margins::around_rated_power::SILENT.high()
    {
        low_by_rating(sited, regions, stated, energy, findings);
        return;
    }
    let finding = findings.report(stated.operand().node, "implied-rating");
    finding
        .severity(Severity::Warning)
        .with("emissions", stated.operand())
        .with("intensity", Argument::Range(mass / energy, "kg CO2e/kWh"));
    finding.help("implied-rating-help");
}

/// Emissions that no published grid is low enough for, even where devices drew as little of their rating as any that was
/// measured, at work or waiting.
fn low_by_rating(
    sited: Sited<'_>,
    regions: &Regions<'_>,
    stated: FigureTerm<'_, Ghg>,
    rated: Interval,
    findings: &mut Findings<'_>,
) {
    let grids = grids::of_activity(sited.supply.map(|supply| &**supply), regions);
    let is_stated = sited.supply.is_some_and(|supply| supply.location_based.is_some());
    if is_stated || is_of_unknown_part(sited, &grids) {
        return;
    }
    let lowest = grids.iter().min_by(|one, other| one.usual.low().total_cmp(&other.usual.low()));
    let (Some(grid), Some(draw)) = (lowest.filter(|grid| !grid.is_coarse), reference::draw_of_cards()) else {
        return;
    };
    let least = Interval::exactly(draw.interval().low());
    let implied = stated.interval() / (rated * least);
    let off = strays(implied, grid.published.interval() * GRAM);
    let off = off.filter(|_| implied.is_below(grid.usual * GRAM));
    let Some(severity) = off.and_then(|severity| beside_a_note(severity, stated.quantity().is_noted()))
    else {
        return;
    };
    let finding = findings.report(stated.operand().node, "implied-rating-low");
    finding
        .severity(severity)
        .with("emissions", stated.operand())
        .with("share", Argument::Range(least, ""))
        .with("intensity", Argument::Range(implied, "kg CO2e/kWh"))
        .help("implied-low-help");
    cite_published(finding, &grid.published);
}
