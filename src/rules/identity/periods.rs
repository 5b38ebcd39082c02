//! META-010: a period does not end before it starts.

use crate::document::Located;
use crate::report::Period;
use crate::rules::prelude::*;

rule!(
    /// No period ends before it starts.
    META_010, "META-010", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let assessed = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    let places = report.data_centres().iter().flat_map(|place| {
        let energy = place.pue.as_ref().and_then(|pue| pue.period.as_ref());
        energy.into_iter().chain(place.wue.iter().filter_map(|wue| wue.period.as_ref()))
    });
    let activities = report.activities().filter_map(|activity| activity.period.as_ref());
    let direct = report.activities().flat_map(|activity| &activity.direct_emissions);
    let direct = direct.chain(report.data_centres().iter().flat_map(|place| &place.direct_emissions));
    let direct = direct.filter_map(|emission| emission.period.as_ref());
    for period in assessed.into_iter().chain(places).chain(activities).chain(direct) {
        reversed(period, findings);
    }
}

fn reversed(period: &Located<Period>, findings: &mut Findings<'_>) {
    if period.last_day() < period.first_day() {
        let finding = findings.report(period.end.node(), "reversed").with("end", period.end.to_string());
        finding.with("start", period.start.to_string()).label(period.start.node(), "start").help("help");
    }
}
