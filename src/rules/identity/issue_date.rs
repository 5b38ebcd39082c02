//! META-003: a report is issued when the period that it assesses is over, and not in the future.

use crate::rules::prelude::*;
use crate::rules::shared::misdated::misdated;

rule!(
    /// The issue date is neither in the future nor before the end of the assessed period, nor after the end of validity.
    META_003, "META-003", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(issued) = &report.report.issue_date else { return };
    if findings.today().is_some_and(|today| issued.first_day() > today) {
        findings.report(issued.node(), "future").with("issued", issued.to_string()).help("help-future");
    }
    if let Some(until) =
        report.report.valid_until.as_ref().filter(|until| until.last_day() < issued.first_day())
    {
        let finding = findings.report(until.node(), "expired").with("until", until.to_string());
        finding.label(issued.node(), "issued").help("help-expired").severity(Severity::Error);
    }
    // What is projected lies in time to come by its nature.
    // Where the assessed period itself is wrong, BND-010 tells it.
    if report.activities().any(|activity| activity.is_projected()) || misdated(report).is_some() {
        return;
    }
    let period = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    if let Some(end) = period.map(|period| &period.end).filter(|end| end.first_day() > issued.last_day()) {
        let finding = findings.report(issued.node(), "early").with("issued", issued.to_string());
        finding.with("end", end.to_string()).label(end.node(), "end").help("help");
    }
}
