//! BND-012: an activity lasts no longer than its period.

use crate::quantity::{DurationUnit, Exact};
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// The wall-clock time of an activity fits between the first and the last day of its period.
    BND_012, "BND-012", Error, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let duration = activity.duration.as_ref().and_then(Quantity::known);
        let (Some(period), Some(duration)) = (&activity.period, duration) else { continue };
        // First and last day count in full.
        let days = period.days();
        if days < 1 {
            continue;
        }
        // 0018: a day has up to 25 hours by the clock, and sites lie up to 26 hours apart.
        let days = f64::from(days) + margins::time_zones::SILENT.high() / 24.0;
        let longest = Exact::constant(days, DurationUnit::Day);
        if let Some(finding) = findings.prove(duration.exceeds(&longest, &[]), "longer") {
            finding.label(period.node(), "period");
        }
    }
}
