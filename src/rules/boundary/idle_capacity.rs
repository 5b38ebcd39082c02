//! BND-008: capacity that is kept ready is counted or left out in so many words.

use super::companion_stages;
use crate::finding::Argument;
use crate::quantity::Interval;
use crate::reference::margins;
use crate::report::Timing;
use crate::rules::prelude::*;

rule!(
    /// Idle and provisioned capacity is counted or excluded by name; where nothing is said of it, the hours of devices that serve
    /// are a tenth at least of those of the period.
    BND_008, "BND-008", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    if companion_stages::find(report, findings, &companion_stages::IDLE_CAPACITY)
        || companion_stages::is_named(report, &companion_stages::IDLE_CAPACITY)
    {
        return;
    }
    for activity in report.activities().filter(|activity| *activity.stage == Stage::Inference) {
        let is_projected = activity.timing.as_deref() == Some(&Timing::Projected);
        // Of a stated duration TRN-001 tells.
        let is_told = activity.duration.is_some() || activity.note.is_some() || is_projected;
        let Some(period) = activity.period.as_ref().filter(|_| !is_told) else { continue };
        if !margins::time_in_service::SILENT.contains(f64::from(period.days())) {
            waiting(activity, period.hours(), findings);
        }
    }
}

/// Tells of devices that were set aside for a period, and of which a small share of its hours is counted.
fn waiting(activity: &Activity, period: f64, findings: &mut Findings<'_>) {
    for used in &activity.hardware {
        let hours = used.device_hours.as_ref().filter(|hours| !hours.is_noted());
        let (Some(devices), Some(hours)) = (&used.devices, hours.and_then(Quantity::known)) else { continue };
        let all = energy_chain::devices(devices) * Interval::exactly(period);
        let share = hours.interval() / all;
        if all.low() > 0.0 && share.high() < margins::hours_in_service::SILENT.low() {
            let finding =
                findings.report(hours.quantity().value_node(), "waiting").severity(Severity::Advice);
            finding.with("hours", hours.operand()).with("all", Argument::Range(all, "device-hour"));
            finding.label(devices.node(), "devices").help("help-waiting");
        }
    }
}
