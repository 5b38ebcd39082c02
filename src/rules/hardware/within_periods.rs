//! HW-009: devices are occupied for no longer than the periods in which they were used.

use crate::finding::Argument;
use crate::quantity::{DeviceTimeUnit, Interval, Unit};
use crate::reference::margins;
use crate::report::Period;
use crate::rules::prelude::*;

rule!(
    /// The device-hours of all activities within a period are at most the number of devices times its hours.
    HW_009, "HW-009", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(count) = &hardware.count else { continue };
        let uses: Vec<_> = report
            .activities()
            .filter_map(|activity| Some((activity, activity.period.as_ref()?)))
            .flat_map(|(activity, period)| activity.hardware.iter().map(move |used| (period, used)))
            .filter(|(_, used)| *used.hardware == *hardware.id)
            .filter_map(|(period, used)| Some((&**period, used.device_hours.as_ref()?.known()?)))
            .collect();
        // From every start to every end: what lies within has no other time to take place.
        let starts = uses.iter().map(|(period, _)| &period.start);
        let windows =
            starts.flat_map(|start| uses.iter().map(|(other, _)| Period { start: *start, end: other.end }));
        let crowded = windows.filter(|window| *window.start <= *window.end).find_map(|window| {
            let within: Vec<_> = uses.iter().filter(|(period, _)| window.covers(period)).collect();
            let occupied: Interval = within.iter().map(|(_, hours)| hours.interval()).sum();
            let limit = energy_chain::devices(count)
                * Interval::exactly(window.hours() + margins::time_zones::SILENT.high());
            (!within.is_empty() && limit.is_below(occupied)).then_some((window, within, occupied, limit))
        });
        let Some((window, within, occupied, limit)) = crowded else { continue };
        let finding = findings.report(count.node(), "together");
        finding
            .with("start", window.start.to_string())
            .with("end", window.end.to_string())
            .with("occupied", Argument::Range(occupied, DeviceTimeUnit::DeviceHour.symbol()))
            .with("limit", Argument::Range(limit, DeviceTimeUnit::DeviceHour.symbol()))
            .help("help");
        for (_, hours) in within {
            finding.label(hours.quantity().value_node(), "use");
        }
    }
}
