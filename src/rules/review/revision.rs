//! REV-003: the review is of this revision of the report, and of what had happened by then.

use crate::rules::prelude::*;

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
    let periods = report.activities().filter(|activity| !activity.is_projected());
    let last = periods.filter_map(|activity| Some(activity.period.as_ref()?.last_day())).max();
    if let (Some(date), Some(last)) = (&review.date, last)
        && date.last_day() < last
    {
        let finding = findings.report(date.node(), "before").severity(Severity::Warning);
        finding.with("last", last.to_string()).help("help-before");
    }
}
