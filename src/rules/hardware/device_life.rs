//! HW-001: devices are occupied for no longer than they live.

use crate::finding::Argument;
use crate::quantity::{DeviceTimeUnit, Either, Exact, Interval, Unit};
use crate::rules::prelude::*;

rule!(
    /// The time for which all activities occupied devices of one kind is at most their number times their lifetime
    /// times their utilisation.
    HW_001, "HW-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let (Some(count), Some(lifetime)) = (&hardware.count, &hardware.lifetime) else { continue };
        let Some(lifetime) = lifetime.rating() else { continue };
        let utilisation = hardware.utilisation.as_ref();
        let whole = Exact::count(count).times(lifetime);
        let limit = match utilisation.map(Quantity::rating) {
            Some(Some(utilisation)) => Either::Left(whole.times(utilisation)),
            Some(None) => continue,
            // A device cannot be occupied for longer than it lives.
            None => Either::Right(whole),
        };
        let uses: Vec<_> = report
            .activities()
            .flat_map(|activity| activity.hardware.iter().map(move |used| (activity, used)))
            .filter(|(_, used)| *used.hardware == *hardware.id)
            .filter_map(|(activity, used)| {
                energy_chain::occupied(activity, used).map(|occupied| (used, occupied))
            })
            .collect();
        let limit_interval = limit.interval();
        let occupied: Interval = uses.iter().map(|(_, occupied)| occupied.interval()).sum();
        if !limit_interval.is_below(occupied) {
            continue;
        }
        // One figure alone is proved; several are shown together.
        if let [(used, _)] = uses.as_slice()
            && let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known)
        {
            findings.prove(hours.exceeds(&limit, &[]), "exceeds");
            continue;
        }
        let finding = findings.report(count.node(), "together");
        finding
            .with("occupied", Argument::Range(occupied, DeviceTimeUnit::DeviceHour.symbol()))
            .with("limit", Argument::Range(limit_interval, DeviceTimeUnit::DeviceHour.symbol()))
            .help("help");
        for (used, _) in uses {
            let place = used.device_hours.as_ref().map_or(used.hardware.node(), Quantity::value_node);
            finding.label(place, "use");
        }
    }
}
