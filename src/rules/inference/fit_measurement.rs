//! INF-006: a measured figure per unit comes from a fit measurement.

use crate::quantity::{Basis, Duration, Energy};
use crate::reference::margins;
use crate::report::{Component, Measurement, PerUnit};
use crate::rules::prelude::*;

rule!(
    /// A figure per unit that is measured says over which window, without warm-up, how often and with what spread.
    ///
    /// What is metered, or measured over all that was delivered, is a census and needs no windows.
    INF_006, "INF-006", Warning, Comparable, check
);

/// The margin is in seconds, figures in hours.
const SECONDS_IN_AN_HOUR: f64 = 3600.0;

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        if let Some(measurement) = &activity.measurement {
            read_too_seldom(measurement, activity.duration.as_ref(), "never", findings);
        }
        let Some(unit) = activity.per_unit() else { continue };
        let primary =
            |figure: &&Quantity<Energy>| figure.basis.as_ref().is_some_and(|basis| basis.is_primary());
        if unit.energy.iter().any(|figure| primary(&figure)) {
            accelerators(report, activity, unit, findings);
        }
        let sampled = |figure: &&Quantity<Energy>| {
            figure.basis.as_deref() == Some(&Basis::Measured) && !is_census(activity, unit, figure)
        };
        let Some(figure) = unit.energy.iter().find(sampled) else { continue };
        match &activity.measurement {
            None => drop(findings.report(figure.node(), "undescribed").help("help")),
            Some(measurement) => fit(measurement, findings),
        }
    }
}

/// Whether a figure per unit is what all of the energy gives, measured over all that was delivered: nothing was sampled.
fn is_census(activity: &Activity, unit: &PerUnit, figure: &Quantity<Energy>) -> bool {
    let mean = unit.statistic.as_deref() == Some(&Statistic::Mean);
    let delivered = activity.serving.as_ref().and_then(|serving| serving.delivered.as_ref()?.known());
    let (Some(each), Some(delivered), true) = (figure.known(), delivered, mean) else { return false };
    // Energy that is computed from the figure per unit says nothing of how that was come by.
    if !activity.energy.iter().any(|energy| energy.basis.as_ref().is_some_and(|basis| basis.is_primary())) {
        return false;
    }
    let whole = activity.energy.iter().find(|energy| energy.metering() == figure.metering());
    let whole = whole.and_then(Quantity::known);
    whole.is_some_and(|whole| each.interval().meets(whole.per(delivered).interval()))
}

fn fit(measurement: &Measurement, findings: &mut Findings<'_>) {
    let shortest = margins::measurement_window::SILENT.low() / SECONDS_IN_AN_HOUR;
    let window = measurement.window.as_ref();
    if let Some(window) =
        window.filter(|window| window.interval().is_some_and(|value| value.high() < shortest))
    {
        findings.report(window.value_node(), "short").help("help");
    }
    read_too_seldom(measurement, window, "sparse", findings);
    if let Some(windows) = measurement
        .windows
        .as_ref()
        .filter(|windows| f64::from(****windows) < margins::measurement_windows::SILENT.low())
    {
        findings.report(windows.node(), "few").help("help");
    }
    if let Some(excluded) = measurement.warm_up_excluded.as_ref().filter(|excluded| !***excluded) {
        findings.report(excluded.node(), "warm-up").help("help");
    }
    let spread = measurement.relative_spread.as_ref();
    if let Some(spread) = spread.filter(|spread| {
        spread.interval().is_some_and(|value| value.low() > margins::measurement_spread::SILENT.high())
    }) {
        findings.report(spread.value_node(), "spread").help("help");
    }
}

/// Between two readings goes less time than passes altogether.
fn read_too_seldom(
    measurement: &Measurement,
    whole: Option<&Quantity<Duration>>,
    attribute: &str,
    findings: &mut Findings<'_>,
) {
    let Some(interval) = &measurement.sampling_interval else { return };
    let whole = whole.and_then(Quantity::interval);
    if interval.interval().zip(whole).is_some_and(|(between, whole)| whole.is_below(between)) {
        findings.report(interval.value_node(), attribute).help("help-sparse");
    }
}

/// Accelerators that served drew something.
fn accelerators(report: &Report, activity: &Activity, unit: &PerUnit, findings: &mut Findings<'_>) {
    let uses = energy_chain::uses(report, activity).unwrap_or_default();
    if !uses.iter().any(|(_, kind)| energy_chain::is_accelerator(kind)) {
        return;
    }
    for part in &unit.components {
        let zero = part.energy.as_ref().and_then(Quantity::written).filter(|written| written.value() == 0.0);
        if let (Component::Accelerator, Some(written)) = (*part.component, zero) {
            findings.report(written.node(), "unread").help("help-unread");
        }
    }
}
