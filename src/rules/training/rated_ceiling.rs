//! TRN-002: devices draw no more energy than their rated power allows over the time for which they were occupied.

use super::published_draw;
use crate::finding::{Argument, Finding};
use crate::quantity::{Either, Energy, Interval};
use crate::reference::units::WATT;
use crate::reference::{self, margins};
use crate::report::HardwareKind;
use crate::rules::prelude::*;
use crate::rules::shared::published::cite;
use crate::rules::shared::slices;

rule!(
    /// Energy of accelerators is at most device-hours times thermal design power, and energy of servers at most the
    /// same with the stated power of the host added; energy around accelerators is a tenth to twice of it.
    ///
    /// Sensors of boards are good to some per cent, and so is a limit of power: a little more is advice.
    TRN_002, "TRN-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for broken in findings.broken() {
        if broken.margin == "rated-beside-energy" {
            let above = broken.proof.ratio.low() > 1.0;
            findings.tell(broken, if above { "far-above" } else { "far-below" }).help("help-far");
            continue;
        }
        let finding = findings.tell(broken, "exceeds");
        if broken.severity == Severity::Advice {
            finding.help("help-little");
        }
    }
    for activity in report.activities() {
        let slips = energy_chain::slips_of_devices(report, activity);
        published_ceiling(report, activity, findings);
        published_draw::check(report, activity, findings);
        if let (Some(energy), Some(limit)) =
            (energy_chain::at(&activity.energy, MeteringBoundary::Server), servers(report, activity))
        {
            soften(findings.prove(energy.exceeds(&limit, &slips), "exceeds-host"));
        }
    }
}

/// Makes advice of a finding whose energy is little above its limit.
fn soften(finding: Option<&mut Finding>) {
    if let Some(finding) = finding
        && finding
            .proof
            .as_ref()
            .is_some_and(|proof| proof.ratio.low() <= margins::above_rating::ADVICE.high())
    {
        finding.severity(Severity::Advice).help("help-little");
    }
}

/// Holds energy against the highest rating published of each model, where the report rates a device not itself.
fn published_ceiling(report: &Report, activity: &Activity, findings: &mut Findings<'_>) {
    let Some(energy) = energy_chain::at(&activity.energy, MeteringBoundary::Accelerator) else { return };
    let Some(mut uses) = energy_chain::uses(report, activity) else { return };
    uses.retain(|(_, hardware)| energy_chain::is_accelerator(hardware));
    // Where all are rated by the report, that rating is what counts.
    if uses.iter().all(|(_, hardware)| energy_chain::rated(hardware).is_some()) {
        return;
    }
    let mut limit = Interval::exactly(0.0);
    let mut rows = Vec::new();
    for (used, hardware) in uses {
        let published = slices::name_of_one(used, hardware).map(reference::devices).unwrap_or_default();
        let highest = published.iter().filter_map(|row| row.thermal_design_power_watts).reduce(f64::max);
        let power = match (energy_chain::rated(hardware), highest) {
            (Some(stated), _) => stated.interval(),
            (None, Some(watts)) => Interval::exactly(watts) * WATT,
            (None, None) => return,
        };
        let Some(occupied) = energy_chain::occupied(activity, used) else { return };
        limit = limit + power * occupied.interval();
        rows.extend(published);
    }
    if rows.is_empty() || !limit.is_below(energy.interval()) {
        return;
    }
    let finding = findings.report(energy.quantity().value_node(), "exceeds-published");
    let little = energy.interval().low() <= limit.high() * margins::above_rating::ADVICE.high();
    finding.severity(if little { Severity::Advice } else { Severity::Warning });
    finding.with("energy", energy.operand());
    finding.with("limit", Argument::Range(limit, "kWh")).help("help-published");
    let watts = rows.iter().filter_map(|row| row.thermal_design_power_watts).map(Interval::exactly);
    let watts = watts.reduce(Interval::hull);
    if let Some(watts) = watts {
        cite(finding, watts, "W", rows.iter().map(|row| row.year), rows.iter().map(|row| &row.source));
    }
}

/// The most that the servers of an activity draw; `None` unless rating and host are known of each device.
fn servers<'a>(
    report: &'a Report,
    activity: &'a Activity,
) -> Option<impl Term<Dimension = Energy> + use<'a>> {
    let parts: Option<Vec<_>> = energy_chain::uses(report, activity)?
        .into_iter()
        .map(|(used, hardware)| {
            let rated = energy_chain::rated(hardware)?;
            let occupied = energy_chain::occupied(activity, used)?;
            if *hardware.kind == HardwareKind::Server {
                return Some(Either::Left(rated.times(occupied)));
            }
            let host = hardware.host_power.as_ref()?.rating()?;
            Some(Either::Right(Sum(vec![rated, host]).times(occupied)))
        })
        .collect();
    parts.filter(|parts| !parts.is_empty()).map(Sum)
}
