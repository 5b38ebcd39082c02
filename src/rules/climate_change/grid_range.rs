//! GHG-004: the intensity of a grid lies where published intensities of its country do.

use std::collections::HashSet;

use crate::finding::Argument;
use crate::identifier::Identifier;
use crate::quantity::{Energy, Ghg, Interval};
use crate::reference::{self, DEVICES, GRIDS, margins};
use crate::report::Electricity;
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite, cite_range, slip_into, strays};

rule!(
    /// A location-based intensity lies within what was published of its country, and of any grid, whether it is stated or
    /// follows from emissions and energy.
    GHG_004, "GHG-004", Warning, Disclosure, check
);

/// kg in a gram: the tables are in grams, terms in kilograms.
const GRAM: Interval = Interval::exactly(0.001);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        implied(report, activity, findings);
        implied_by_rating(report, activity, findings);
    }
    let of_regions = of_regions(report);
    for supply in report.supplies() {
        let Some(figure) = &supply.location_based else { continue };
        let Some(known) = figure.known() else { continue };
        let stated = known.interval();
        if let Some(any) = reference::range("grid").filter(|any| (any.interval() * GRAM).is_below(stated)) {
            let finding = findings.report(figure.value_node(), "any-grid");
            finding.severity(Severity::Error).with("intensity", known.operand());
            cite_range(finding, any);
            continue;
        }
        // A zone or region may lie far from the average of its country.
        let is_of_a_part = supply.zone.is_some() || of_regions.contains(&*supply.id);
        let Some(country) = supply.country.as_ref().filter(|_| !is_of_a_part) else { continue };
        let rows: Vec<_> = GRIDS.iter().filter(|row| row.country == country.code()).collect();
        let Some(published) = hull(&rows).filter(|published| !(*published * GRAM).meets(stated)) else {
            continue;
        };
        // An hour or a part with much wind, sun or water may lie far below the average of the country.
        let beyond = stated.low() > (published * GRAM).high() * margins::beyond_imports::ADVICE.high()
            || (published.low() >= margins::mostly_burnt::ADVICE.high()
                && stated.high() <= (published * GRAM).low() / margins::beyond_imports::ADVICE.high());
        let finding = findings.report(figure.value_node(), "country");
        finding
            .severity(if beyond { Severity::Warning } else { Severity::Advice })
            .with("intensity", known.operand())
            .with("country", country.code());
        let sources = rows.iter().map(|row| &row.source);
        cite(finding, published, "g CO2e/kWh", rows.iter().map(|row| row.year), sources);
    }
}

/// The supplies that a data centre of a region draws from, which may lie far from the average of their country.
fn of_regions(report: &Report) -> HashSet<&Identifier> {
    let with_region = report.data_centres().iter().filter(|centre| centre.region.is_some());
    with_region.filter_map(|centre| centre.electricity.as_deref()).collect()
}

/// From the lowest to the highest of published intensities, in grams; none of no rows.
fn hull(rows: &[&reference::Grid]) -> Option<Interval> {
    rows.iter().map(|row| Interval::exactly(row.grams_per_kilowatt_hour)).reduce(Interval::hull)
}

/// The intensity that emissions and energy of an activity give, where none is stated to hold them against.
fn implied(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
    let supply = report.electricity_of(activity);
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
    if mass.low() <= amount.high() * highest * margins::around_implied_energy::SILENT.high() {
        let of_region = report.data_centre_of(activity).is_some_and(|centre| centre.region.is_some());
        if !of_region && supply.is_none_or(|supply| supply.zone.is_none()) {
            implied_low(supply.map(|supply| &**supply), stated, widest, findings);
        }
        return;
    }
    let country = supply.and_then(|supply| supply.country.as_ref()).map(|country| country.code());
    let rows: Vec<_> =
        GRIDS.iter().filter(|row| country.is_none_or(|country| row.country == country)).collect();
    let published = hull(&rows).unwrap_or_else(|| any.interval());
    let fitting = mass / (published * GRAM);
    let middle = f64::midpoint(amount.low(), amount.high());
    let off = |device: &&reference::Device| (device.thermal_design_power_watts / 1000.0 - middle).abs();
    let rated = DEVICES
        .iter()
        .filter(|device| amount.contains(device.thermal_design_power_watts / 1000.0))
        .min_by(|left, right| off(left).total_cmp(&off(right)));
    let finding = findings.report(energy.operand().node, "implied");
    finding
        .severity(Severity::Error)
        .with("emissions", stated.to_string())
        .with("energy", widest.to_string())
        .with("intensity", Argument::Range(mass / amount, "kg CO2e/kWh"));
    finding.label(emissions.operand().node, "implied-emissions");
    finding.help(if rated.is_some() { "implied-rated" } else { "implied-help" });
    finding.help_with("fitting", Argument::Range(fitting, "kWh"));
    if let Some(device) = rated {
        finding.help_with("watts", device.thermal_design_power_watts.to_string());
        finding.help_with("device", format!("{} {}", device.family, device.variant).trim().to_uppercase());
    }
}

/// The intensity that emissions and energy give where it lies below all that was published: worth a second look, and more
/// beyond an order of magnitude, since a site may have a supply of its own.
fn implied_low(
    supply: Option<&Electricity>,
    stated: &Quantity<Ghg>,
    widest: &Quantity<Energy>,
    findings: &mut Findings<'_>,
) {
    let (Some(emissions), Some(energy)) = (stated.known(), widest.known()) else { return };
    let explained = stated.note.as_ref().is_some_and(|note| !note.trim().is_empty());
    let country = supply.and_then(|supply| supply.country.as_ref()).map(|country| country.code());
    let rows: Vec<_> =
        GRIDS.iter().filter(|row| country.is_none_or(|country| row.country == country)).collect();
    let implied = emissions.interval() / energy.interval();
    let Some(published) = hull(&rows).filter(|published| implied.is_below(*published * GRAM)) else { return };
    let Some(severity) = strays(implied, published * GRAM).filter(|_| !explained) else { return };
    let finding = findings.report(emissions.operand().node, "implied-low");
    finding
        .severity(severity)
        .with("emissions", stated.to_string())
        .with("energy", widest.to_string())
        .with("intensity", Argument::Range(implied, "kg CO2e/kWh"))
        .help("implied-low-help");
    cite(
        finding,
        published,
        "g CO2e/kWh",
        rows.iter().map(|row| row.year),
        rows.iter().map(|row| &row.source),
    );
    if let Some(cause) = slip_into(emissions.operand(), implied / (published * GRAM)) {
        finding.cause(cause);
    }
}

/// Emissions that no grid explains, where the hours of devices at their rated power are all that is known of energy.
fn implied_by_rating(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
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
