//! HW-009: devices are occupied for no longer than the periods in which they were used.

use std::collections::HashMap;

use super::crowded::{Use, most_crowded};
use crate::document::Located;
use crate::finding::Argument;
use crate::identifier::Identifier;
use crate::quantity::{DeviceTime, DeviceTimeUnit, FigureTerm, Interval, Unit};
use crate::reference::margins;
use crate::report::{Date, Period};
use crate::rules::prelude::*;

rule!(
    /// The device-hours of all activities within a period are at most the number of devices times its hours.
    HW_009, "HW-009", Error, Disclosure, check
);

type UseOf<'a> = (&'a Period, FigureTerm<'a, DeviceTime>);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut uses: HashMap<&Identifier, Vec<UseOf<'_>>> = HashMap::new();
    for activity in report.activities() {
        let Some(period) = activity.period.as_ref().filter(|period| period.days() > 0) else { continue };
        for used in &activity.hardware {
            if let Some(hours) = used.device_hours.as_ref().and_then(Quantity::known) {
                uses.entry(&*used.hardware).or_default().push((period, hours));
            }
        }
    }
    for hardware in report.hardware() {
        let uses = uses.get(&*hardware.id).zip(hardware.count.as_ref());
        if let Some((uses, count)) = uses {
            together(count, uses, findings);
        }
    }
}

fn together(count: &Located<u64>, uses: &[UseOf<'_>], findings: &mut Findings<'_>) {
    let devices = energy_chain::devices(count);
    let Some(start) = uses.iter().map(|(period, _)| period.first_day()).min() else { return };
    let day = |date: Date| start.days_to(date);
    let numbered = uses.iter().map(|(period, hours)| Use {
        first: day(period.first_day()),
        last: day(period.last_day()),
        amount: hours.interval().low(),
    });
    let numbered: Vec<Use> = numbered.collect();
    let slack = devices.high() * margins::time_zones::SILENT.high();
    let Some((first, last)) = most_crowded(&numbered, devices.high() * 24.0, slack) else { return };
    let within = || {
        let covers =
            move |each: &&UseOf<'_>| first <= day(each.0.first_day()) && day(each.0.last_day()) <= last;
        uses.iter().filter(covers)
    };
    let ends = || within().map(|(period, _)| period);
    let (Some(from), Some(to)) =
        (ends().min_by_key(|period| period.first_day()), ends().max_by_key(|period| period.last_day()))
    else {
        return;
    };
    let window = Period { start: from.start, end: to.end };
    let occupied: Interval = within().map(|(_, hours)| hours.interval()).sum();
    let limit = devices * Interval::exactly(window.hours() + margins::time_zones::SILENT.high());
    // The search adds without rounding outward: the proof does.
    if !limit.is_below(occupied) {
        return;
    }
    let finding = findings.report(count.node(), "together");
    finding
        .with("start", window.start.to_string())
        .with("end", window.end.to_string())
        .with("occupied", Argument::Range(occupied, DeviceTimeUnit::DeviceHour.symbol()))
        .with("limit", Argument::Range(limit, DeviceTimeUnit::DeviceHour.symbol()))
        .help("help");
    for (_, hours) in within() {
        finding.label(hours.quantity().value_node(), "use");
    }
}
