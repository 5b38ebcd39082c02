//! BND-012: an activity lasts no longer than its period.

use crate::quantity::{DurationUnit, Exact};
use crate::rules::prelude::*;

rule!(
    /// The wall-clock time of an activity fits between the first and the last day of its period.
    BND_012, "BND-012", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let duration = activity.duration.as_ref().and_then(Quantity::known);
        let (Some(period), Some(duration)) = (&activity.period, duration) else { continue };
        let days = period.start.days_to(*period.end);
        if days < 0 {
            continue;
        }
        // First and last day count in full, and a day more where sites lie in several time zones.
        let longest = Exact::constant(f64::from(days) + 2.0, DurationUnit::Day);
        if let Some(finding) = findings.prove(duration.exceeds(&longest, &[]), "longer") {
            finding.label(period.node(), "period");
        }
    }
}
