//! DQ-006: year and place of an intensity fit the activity that it serves.

use std::collections::BTreeSet;

use crate::facts::sited::Sited;
use crate::reference::{margins, places};
use crate::rules::prelude::*;

rule!(
    /// The intensity of the grid is of the country of the data centre, or of the part of the world that it lies in, and of a
    /// year near the activity.
    DQ_006, "DQ-006", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut said = BTreeSet::new();
    for Sited { activity, centre, supply } in report.sited() {
        let Some(supply) = supply.filter(|supply| supply.location_based.is_some()) else {
            continue;
        };
        let place = centre.and_then(|place| place.country.as_ref());
        if let (Some(place), Some(grid)) = (place, &supply.country)
            && **place != **grid
            && !supply.zone.as_ref().is_some_and(|zone| places::share_a_zone(zone, place.code(), grid.code()))
            && said.insert((supply.node(), place.node()))
        {
            findings.report(grid.node(), "place").label(place.node(), "site").help("help-place");
        }
        let here = supply.country.as_ref().or(place);
        if let (Some(area), Some(here)) = (&supply.area, here)
            && places::lies_in(here.code(), **area) == Some(false)
            && said.insert((supply.node(), here.node()))
        {
            findings.report(area.node(), "area").label(here.node(), "country").help("help-area");
        }
        let assessed = || report.goal_and_scope.as_ref()?.period.as_ref();
        if let (Some(year), Some(period)) = (&supply.year, activity.period.as_ref().or_else(assessed))
            && let years = period.years_from(***year)
            && !margins::age_of_factor::SILENT.contains(f64::from(years))
            && said.insert((supply.node(), period.node()))
        {
            let finding = findings.report(year.node(), "year").with("years", years);
            finding.label(period.node(), "period").help("help-year");
        }
    }
}
