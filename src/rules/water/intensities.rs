//! WAT-005: water usage effectiveness and the water of electricity are of the order of what was published.

mod implied;

use std::cell::LazyCell;

use crate::quantity::Interval;
use crate::reference::{self, FacilitySubject, WATERS, margins};
use crate::report::{Electricity, InstrumentKind, WaterFlow};
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite, cite_published, strays};

rule!(
    /// Consumption per kilowatt-hour, on site and of the electricity, lies within what was published, whether it is stated or
    /// follows from volumes and energy.
    WAT_005, "WAT-005", Warning, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let consumption = Some(WaterFlow::Consumption);
    let wue = report.data_centres().iter().flat_map(|centre| &centre.wue);
    let on_site = LazyCell::new(|| reference::facilities(FacilitySubject::Wue));
    for wue in wue.filter(|wue| wue.flow.as_deref().copied() == consumption) {
        let (Some(known), Some(range)) = (wue.intensity.known(), on_site.as_ref()) else { continue };
        let Some(severity) = strays(known.interval(), range.interval()) else { continue };
        let finding = findings.report(wue.intensity.value_node(), "on-site");
        finding.severity(severity).with("intensity", known.operand());
        cite_published(finding, range);
    }
    let rows = || WATERS.iter().filter(|row| Some(row.flow) == consumption);
    let hull = rows().map(|row| Interval::exactly(row.litres_per_kilowatt_hour)).reduce(Interval::hull);
    let Some(published) = hull else { return };
    let electricity = report.supplies().iter().flat_map(|supply| {
        let of_supply = move |water| (&**supply, water);
        supply.water_intensity.iter().map(of_supply)
    });
    for (supply, water) in electricity.filter(|(_, water)| water.flow.as_deref().copied() == consumption) {
        let Some(known) = water.intensity.known() else { continue };
        let Some(severity) = strays(known.interval(), published) else { continue };
        let below = known.interval().is_below(published);
        let Some(severity) = (if below { below_the_mix(supply, severity) } else { Some(severity) }) else {
            continue;
        };
        let finding = findings.report(water.intensity.value_node(), "electricity");
        finding.severity(severity).with("intensity", known.operand());
        cite(finding, published, "L/kWh", rows().map(|row| row.year), rows().map(|row| &row.source));
    }
    if let Some(usual) = implied::Usual::of() {
        implied::check(report, &usual, findings);
    }
}

/// How grave it is to lie below what was published, which are means of countries. 0017: sun and wind take next to no water, and a
/// part of a country may burn gas alone.
fn below_the_mix(supply: &Electricity, severity: Severity) -> Option<Severity> {
    let own = supply.instruments.iter().filter(|instrument| *instrument.kind == InstrumentKind::OnSite);
    let shares = own.map(|instrument| instrument.share.as_ref().and_then(Quantity::known));
    // Where no share is stated, an instrument is of all of it.
    let made_here: f64 = shares.map(|share| share.map_or(1.0, |share| share.interval().high())).sum();
    let is_apart = supply.zone.is_some() || !supply.instruments.is_empty();
    match severity {
        _ if made_here >= margins::water_of_own_plants::SILENT.low() => None,
        Severity::Warning if is_apart => Some(Severity::Advice),
        Severity::Advice if is_apart => None,
        severity => Some(severity),
    }
}
