//! TRN-002: devices draw no more energy than their rated power allows over the time for which they were occupied.

use crate::quantity::{Either, Energy};
use crate::report::HardwareKind;
use crate::rules::prelude::*;

rule!(
    /// Energy of accelerators is at most device-hours times thermal design power, and energy of servers at most the
    /// same with the stated power of the host added.
    TRN_002, "TRN-002", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for activity in report.activities() {
        let slips = chain::slips_of_devices(activity);
        if let (Some(energy), Some(limit)) =
            (chain::at(&activity.energy, MeteringBoundary::Accelerator), accelerators(report, activity))
        {
            findings.prove(energy.exceeds(&limit, &slips), "exceeds");
        }
        if let (Some(energy), Some(limit)) =
            (chain::at(&activity.energy, MeteringBoundary::Server), servers(report, activity))
        {
            findings.prove(energy.exceeds(&limit, &slips), "exceeds-host");
        }
    }
}

/// The most that the accelerators of an activity draw; `None` unless it is known of each of them.
fn accelerators<'a>(report: &'a Report, activity: &'a Activity) -> Option<chain::PowerTimesHours<'a>> {
    let uses = chain::uses(report, activity)?;
    // The accelerators inside of a server are not rated apart.
    if uses.iter().any(|(_, hardware)| *hardware.kind == HardwareKind::Server) {
        return None;
    }
    let uses = uses.into_iter().filter(|(_, hardware)| chain::is_accelerator(hardware));
    chain::drawn(activity, uses, |_, hardware| chain::rated(hardware))
}

/// The most that the servers of an activity draw; `None` unless rating and host are known of each device.
fn servers<'a>(
    report: &'a Report,
    activity: &'a Activity,
) -> Option<impl Term<Dimension = Energy> + use<'a>> {
    let parts: Option<Vec<_>> = chain::uses(report, activity)?
        .into_iter()
        .map(|(used, hardware)| {
            let rated = chain::rated(hardware)?;
            let occupied = chain::occupied(activity, used)?;
            if *hardware.kind == HardwareKind::Server {
                return Some(Either::Left(rated.times(occupied)));
            }
            let host = hardware.host_power.as_ref()?.rating()?;
            Some(Either::Right(Sum(vec![rated, host]).times(occupied)))
        })
        .collect();
    parts.filter(|parts| !parts.is_empty()).map(Sum)
}
