//! GHG-004: the intensity of a grid lies where published intensities of its country do.

use crate::quantity::Interval;
use crate::reference::{self, GRIDS};
use crate::rules::prelude::*;
use crate::rules::published::{cite, cite_range};

rule!(
    /// A location-based intensity lies within what was published of its country, and of any grid.
    GHG_004, "GHG-004", Warning, Disclosure, Check::Report(check)
);

/// kg in a gram: the tables are in grams, terms in kilograms.
const GRAM: Interval = Interval::exactly(0.001);

/// A yearly average of a country does not double within the years that the tables span.
const DOUBLE: f64 = 2.0;

fn check(report: &Report, findings: &mut Findings<'_>) {
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
        let Some(country) = &supply.country else { continue };
        let rows: Vec<_> = GRIDS.iter().filter(|row| row.country == country.code()).collect();
        let hull =
            rows.iter().map(|row| Interval::exactly(row.grams_per_kilowatt_hour)).reduce(Interval::hull);
        let Some(published) = hull.filter(|published| !(*published * GRAM).meets(stated)) else { continue };
        // A zone, or an hour of much wind or sun, may lie far from the average of the country.
        let average = supply.zone.is_none() && stated.low() > (published * GRAM).high() * DOUBLE;
        let finding = findings.report(figure.value_node(), "country");
        finding
            .severity(if average { Severity::Warning } else { Severity::Advice })
            .with("intensity", known.operand())
            .with("country", country.code());
        let sources = rows.iter().map(|row| &row.source);
        cite(finding, published, "g CO2e/kWh", rows.iter().map(|row| row.year), sources);
    }
}
