//! REV-003: the review is of this revision of the report, and of what had happened by then.

use crate::rules::prelude::*;
use crate::rules::shared::misdated::misdated;

rule!(
    /// The revision that was reviewed is the revision of the report, and it was reviewed after what it reports.
    REV_003, "REV-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(review) = &report.review else { return };
    let own = report.report.revision.as_ref().map_or(1, |revision| ***revision);
    match &review.revision {
        Some(reviewed) if **reviewed != own => {
            let finding = findings.report(reviewed.node(), "other").with("reviewed", **reviewed);
            finding.with("revision", own).help("help");
        }
        None if own > 1 => {
            findings.report(Anchor::Key(review.node()), "unstated").with("revision", own).help("help");
        }
        _ => {}
    }
    let (projected, done): (Vec<_>, Vec<_>) =
        report.activities().partition(|activity| activity.is_projected());
    let periods = done.into_iter().filter_map(|activity| activity.period.as_ref());
    // What is projected lies in time to come, and the assessed period with it.
    let assessed = report.goal_and_scope.as_ref().and_then(|scope| scope.period.as_ref());
    let assessed = assessed.filter(|_| projected.is_empty() && misdated(report).is_none());
    let last = periods.chain(assessed).map(|period| period.last_day()).max();
    if let (Some(date), Some(last)) = (&review.date, last)
        && date.last_day() < last
    {
        let finding = findings.report(date.node(), "before").severity(Severity::Warning);
        finding.with("last", last.to_string()).help("help-before");
    }
}
