//! DQ-010: an activity that occupied devices did not use zero energy.

use crate::rules::prelude::*;

rule!(
    /// No energy of an activity that occupied devices, or delivered something, is zero.
    DQ_010, "DQ-010", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let worked = |hours: Option<f64>| hours.is_some_and(|hours| hours > 0.0);
        let busy = worked(activity.duration.as_ref().and_then(low))
            || activity.hardware.iter().any(|used| worked(used.device_hours.as_ref().and_then(low)))
            || activity
                .serving
                .as_ref()
                .is_some_and(|serving| worked(serving.delivered.as_ref().and_then(low)));
        let zeros =
            activity.energy.iter().filter_map(Quantity::written).filter(|energy| energy.value() == 0.0);
        for energy in zeros.filter(|_| busy) {
            findings.report(energy.node(), "zero").help("help");
        }
    }
}

fn low(figure: &Quantity<impl crate::quantity::Dimension>) -> Option<f64> {
    figure.known().map(|known| known.interval().low())
}
