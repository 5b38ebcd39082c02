//! Intensities of a grid that nobody stated: those that emissions and energy give.

use super::GRAM;
use crate::facts::sited::Sited;
use crate::finding::Argument;
use crate::quantity::{Energy, Ghg, Interval};
use crate::reference::grids::{self, Of, OfGrid, Regions};
use crate::reference::{self, DEVICES, margins};
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, slip_into, strays};

/// The intensity that emissions and energy of an activity give, where none is stated to hold them against.
pub(super) fn by_energy(sited: Sited<'_>, regions: &Regions<'_>, findings: &mut Findings<'_>) {
    let Sited { activity, centre, supply } = sited;
    if supply.is_some_and(|supply| supply.location_based.is_some()) {
        return;
    }
    let emissions = activity.emissions.as_ref();
    let emissions = emissions.and_then(|by| by.location_based.as_ref().or(by.unspecified.as_ref()));
    let widest =
        activity.energy.iter().filter(|figure| !figure.is_withheld()).max_by_key(|figure| figure.metering());
    let (Some(stated), Some(widest)) = (emissions, widest) else { return };
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return };
    let Some(any) = reference::range("grid") else { return };
    let highest = any.interval().high() * GRAM.high();
    let (mass, amount) = (emissions.interval(), energy.interval());
    if amount.low() <= 0.0 {
        return;
    }
    let grids = grids::of_activity(supply.map(|supply| &**supply), regions);
    if mass.low() <= amount.high() * highest * margins::around_implied_energy::SILENT.high() {
        // A part of a country of which nothing is known may lie far below it.
        let is_unknown = centre.is_some_and(|centre| centre.region.is_some())
            && supply.is_none_or(|supply| supply.zone.is_none())
            && !grids.iter().any(|grid| matches!(grid.of, Of::Zone(..)));
        if !is_unknown {
            low(&grids, stated, widest, findings);
        }
        return;
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
}

/// The intensity that emissions and energy give where it lies below all that was published: worth a second look, and more
/// beyond an order of magnitude, since a site may have a supply of its own.
fn low(grids: &[OfGrid], stated: &Quantity<Ghg>, widest: &Quantity<Energy>, findings: &mut Findings<'_>) {
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return };
    if stated.note.as_ref().is_some_and(|note| !note.trim().is_empty()) {
        return;
    }
    let implied = emissions.interval() / energy.interval();
    let lowest = grids.iter().min_by(|one, other| one.usual.low().total_cmp(&other.usual.low()));
    let Some(grid) = lowest.filter(|grid| !grid.is_coarse) else { return };
    let published = grid.published.interval() * GRAM;
    let Some(severity) = strays(implied, published).filter(|_| implied.is_below(grid.usual * GRAM)) else {
        return;
    };
    let finding = findings.report(emissions.operand().node, "implied-low");
    finding
        .severity(severity)
        .with("emissions", stated.to_string())
        .with("energy", widest.to_string())
        .with("intensity", Argument::Range(implied, "kg CO2e/kWh"))
        .help("implied-low-help");
    cite_published(finding, &grid.published);
    if let Some(cause) = slip_into(emissions.operand(), implied / published) {
        finding.cause(cause);
    }
}

/// Emissions that no grid explains, where the hours of devices at their rated power are all that is known of energy.
pub(super) fn by_rating(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
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
    if energy.low() <= 0.0
        || mass.low()
            <= energy.high()
                * any.interval().high()
                * GRAM.high()
                * margins::around_rated_power::SILENT.high()
    {
        return;
    }
    let finding = findings.report(stated.operand().node, "implied-rating");
    finding
        .severity(Severity::Warning)
        .with("emissions", stated.operand())
        .with("intensity", Argument::Range(mass / energy, "kg CO2e/kWh"));
    finding.help("implied-rating-help");
}
