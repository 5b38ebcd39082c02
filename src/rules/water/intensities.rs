//! WAT-005: water usage effectiveness and the water of electricity are of the order of what was published.

use std::cell::LazyCell;

use crate::quantity::Interval;
use crate::reference::{self, FacilitySubject, WATERS};
use crate::report::WaterFlow;
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite, cite_published, strays};

rule!(
    /// Consumption per kilowatt-hour, on site and of the electricity, lies within what was published.
    WAT_005, "WAT-005", Warning, Disclosure, check
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
    let electricity = report.supplies().iter().flat_map(|supply| &supply.water_intensity);
    for water in electricity.filter(|water| water.flow.as_deref().copied() == consumption) {
        let Some(known) = water.intensity.known() else { continue };
        let Some(severity) = strays(known.interval(), published) else { continue };
        let finding = findings.report(water.intensity.value_node(), "electricity");
        finding.severity(severity).with("intensity", known.operand());
        cite(finding, published, "L/kWh", rows().map(|row| row.year), rows().map(|row| &row.source));
    }
}
