//! Intensities of a grid that nobody stated: those that emissions and energy give.

use super::held_together::{Amount, Together};
use crate::facts::sited::Sited;
use crate::finding::Argument;
use crate::quantity::{FigureTerm, Ghg, GhgIntensity, Interval, MeteringBoundary};
use crate::reference::units::{GRAM, WATT};

use crate::reference::grids::{self, Of, OfGrid, Regions};
use crate::reference::{self, DEVICES, margins};
use crate::report::{Electricity, Emissions};
use crate::rules::prelude::*;
use crate::rules::shared::published::{beside_a_note, cite_published, slip_into, strays};

/// The intensities that emissions and energy give, of an activity or of one unit of its service, where none is stated to hold
/// them against. One is told of: what is odd of a unit is odd of all of them.
pub(super) fn by_energy(sited: Sited<'_>, regions: &Regions<'_>, findings: &mut Findings<'_>) {
    let together = Together::of(sited.activity);
    if together.is_empty() {
        return;
    }
    let grids = grids::of_activity(sited.supply.map(|supply| &**supply), regions);
    let factor =
        |of: fn(&Electricity) -> Option<&Quantity<GhgIntensity>>| sited.supply.and_then(|supply| of(supply));
    if factor(|supply| supply.location_based.as_ref()).is_none() {
        together.iter().any(|each| by_grid(sited, each, &grids, findings));
    }
    if factor(|supply| supply.market_based.as_ref()).is_none() {
        by_contract(&together, |emissions| emissions.market_based.as_ref(), findings);
    }
    if factor(|supply| supply.marginal.as_ref()).is_none() {
        by_contract(&together, |emissions| emissions.marginal.as_ref(), findings);
    }
}

/// Tells of emissions by contracts, or of what follows demand, that no plant explains: what was bought may come from anywhere,
/// and none lies above the dirtiest grid.
fn by_contract(
    together: &[Together<'_>],
    of: fn(&Emissions) -> Option<&Quantity<Ghg>>,
    findings: &mut Findings<'_>,
) {
    together.iter().any(|each| {
        let emitted = of(each.emissions).and_then(|stated| each.emitted(stated));
        emitted.is_some_and(|emitted| far_above(&emitted, each, &[], findings))
    });
}

/// Tells of emissions that the grid of a place does not explain; whether it did.
fn by_grid(sited: Sited<'_>, together: &Together<'_>, grids: &[OfGrid], findings: &mut Findings<'_>) -> bool {
    let Together { emissions, .. } = together;
    let stated = emissions.location_based.as_ref().or(emissions.unspecified.as_ref());
    let Some(emitted) = stated.and_then(|stated| together.emitted(stated)) else { return false };
    // What is of no stated method may be of contracts, and lie above the grid.
    far_above(&emitted, together, grids, findings)
        || (emissions.location_based.is_some() && high(grids, &emitted, together, findings))
        || (!is_of_unknown_part(sited, grids) && low(grids, &emitted, together, findings))
}

/// Whether a site lies in a part of a country of which nothing is known: it may lie far below the country.
fn is_of_unknown_part(sited: Sited<'_>, grids: &[OfGrid]) -> bool {
    sited.centre.is_some_and(|centre| centre.region.is_some())
        && sited.supply.is_none_or(|supply| supply.zone.is_none())
        && !grids.iter().any(|grid| matches!(grid.of, Of::Zone(..)))
}

/// How many times the energy that is stated all of it may be: nothing lies around a facility.
fn around(together: &Together<'_>) -> f64 {
    match together.boundary() {
        Some(MeteringBoundary::Facility) => 1.0,
        _ => margins::around_implied_energy::SILENT.high(),
    }
}

/// Below this many kWh an energy is told in Wh.
const SMALL: f64 = 0.1;

/// Tells of emissions that the energy would not give on the dirtiest grid.
fn far_above(
    emissions: &Amount<'_, Ghg>,
    together: &Together<'_>,
    grids: &[OfGrid],
    findings: &mut Findings<'_>,
) -> bool {
    let Some(any) = reference::range("grid") else { return false };
    let energy = &together.energy;
    let highest = any.interval().high() * GRAM.high();
    let (mass, amount) = (emissions.interval(), energy.interval());
    if amount.low() <= 0.0 || mass.low() <= amount.high() * highest * around(together) {
        return false;
    }
    let anywhere = if grids.is_empty() { grids::of_any() } else { None };
    let published =
        grids.iter().chain(&anywhere).map(|grid| grid.published.interval()).reduce(Interval::hull);
    let fitting = mass / (published.unwrap_or_else(|| any.interval()) * GRAM);
    let fitting = if fitting.middle() < SMALL {
        Argument::Range(fitting / GRAM, "Wh")
    } else {
        Argument::Range(fitting, "kWh")
    };
    let middle = f64::midpoint(amount.low(), amount.high());
    let off = |watts: f64| (watts * WATT.high() - middle).abs();
    // 0003: energy that is the rating of a device is power written as energy.
    let rated = DEVICES
        .iter()
        .filter_map(|device| Some((device, device.thermal_design_power_watts?)))
        .filter(|(_, watts)| amount.contains(watts * WATT.high()))
        .min_by(|(_, left), (_, right)| off(*left).total_cmp(&off(*right)));
    let finding = findings.report(energy.operand().node, "implied");
    finding
        .severity(Severity::Error)
        .with("emissions", emissions.written())
        .with("energy", energy.written())
        .with("intensity", Argument::Range(mass / amount, "kg CO2e/kWh"));
    finding.label(emissions.operand().node, "implied-emissions");
    finding.help(if rated.is_some() { "implied-rated" } else { "implied-help" });
    finding.help_with("fitting", fitting);
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
    emissions: &Amount<'_, Ghg>,
    together: &Together<'_>,
    findings: &mut Findings<'_>,
) -> bool {
    let top = |grid: &OfGrid| grid.usual.high().max(grid.published.interval().high());
    let Some(grid) = grids.iter().max_by(|one, other| top(one).total_cmp(&top(other))) else { return false };
    if together.energy.interval().low() <= 0.0 {
        return false;
    }
    let implied = emissions.interval() / together.energy.interval();
    let most = top(grid) * GRAM.high() * margins::beyond_imports::ADVICE.high() * around(together);
    if implied.low() <= most {
        return false;
    }
    tell(Severity::Warning, "implied-high", emissions, together, grid, findings)
}

/// Tells of the intensity that emissions and energy give, beside what was published of the grid, unless a note speaks of it.
fn tell(
    severity: Severity,
    attribute: &'static str,
    emissions: &Amount<'_, Ghg>,
    together: &Together<'_>,
    grid: &OfGrid,
    findings: &mut Findings<'_>,
) -> bool {
    let Some(severity) = beside_a_note(severity, emissions.quantity().is_noted()) else { return false };
    let implied = emissions.interval() / together.energy.interval();
    let finding = findings.report(emissions.operand().node, attribute);
    finding
        .severity(severity)
        .with("emissions", emissions.written())
        .with("energy", together.energy.written())
        .with("intensity", Argument::Range(implied, "kg CO2e/kWh"))
        .help("implied-low-help");
    cite_published(finding, &grid.published);
    if let Some(cause) = slip_into(emissions.operand(), implied / (grid.published.interval() * GRAM)) {
        finding.cause(cause);
    }
    true
}

/// The intensity that emissions and energy give where it lies below all that was published: worth a second look, and more
/// beyond an order of magnitude, since a site may have a supply of its own.
fn low(
    grids: &[OfGrid],
    emissions: &Amount<'_, Ghg>,
    together: &Together<'_>,
    findings: &mut Findings<'_>,
) -> bool {
    if together.energy.interval().low() <= 0.0 {
        return false;
    }
    let implied = emissions.interval() / together.energy.interval();
    let lowest = grids.iter().min_by(|one, other| one.usual.low().total_cmp(&other.usual.low()));
    let Some(grid) = lowest.filter(|grid| !grid.is_coarse) else { return false };
    let published = grid.published.interval() * GRAM;
    let off = strays(implied, published).filter(|_| implied.is_below(grid.usual * GRAM));
    off.is_some_and(|severity| tell(severity, "implied-low", emissions, together, grid, findings))
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
