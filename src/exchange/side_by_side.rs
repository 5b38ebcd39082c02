//! Whether activities ran side by side or one after the other, as far as a report proves it.

use jiff::civil::Date;

use super::Job;
use super::inventory::device;
use super::ledger::{Ledger, convert};
use super::source::{Look, whole};
use crate::quantity::{Decimal, Figure};
use crate::report::{Activity, Hardware, HardwareUse, Period};

/// How activities lie to one another in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Any two of them overlapped.
    Beside,
    /// No two of them overlapped.
    After,
    /// The report does not say it.
    Unknown,
}

/// How some activities lie to one another; one alone lies after nothing.
pub(super) fn of(job: &Job<'_>, ledger: &Ledger<'_>, activities: &[Look<'_, '_>]) -> Order {
    let mut order = None;
    for (place, one) in activities.iter().enumerate() {
        for other in activities.iter().skip(place + 1) {
            let pair = of_two(job, ledger, *one, *other);
            if order.is_some_and(|order| order != pair) || pair == Order::Unknown {
                return Order::Unknown;
            }
            order = Some(pair);
        }
    }
    order.unwrap_or(Order::After)
}

fn of_two(job: &Job<'_>, ledger: &Ledger<'_>, one: Look<'_, '_>, other: Look<'_, '_>) -> Order {
    if share_devices(job, ledger, one, other) {
        return Order::After;
    }
    let (Some(first), Some(second)) = (days(one), days(other)) else { return Order::Unknown };
    // The day on which one ended may be that on which the other began.
    let ends = |one: (Date, Date), other: (Date, Date)| {
        one.1 < other.0 || one.1 == other.0 && (one.0, one.1) != (other.0, other.1)
    };
    if ends(first, second) || ends(second, first) {
        return Order::After;
    }
    let (Some(times), Some(more)) = (hours(one), hours(other)) else { return Order::Unknown };
    let hull = (first.0.min(second.0), first.1.max(second.1));
    let room = hull.0.until(hull.1).map_or(f64::INFINITY, |span| f64::from(span.get_days() + 1) * 24.0);
    if times + more > room { Order::Beside } else { Order::Unknown }
}

/// Whether both occupied more devices of a kind than there are, so that they took turns.
fn share_devices(job: &Job<'_>, ledger: &Ledger<'_>, one: Look<'_, '_>, other: Look<'_, '_>) -> bool {
    let uses = |activity: Look<'_, '_>| {
        let count = |used: Look<'_, '_>| {
            let device = device(job, ledger, used)?;
            let there = device.peek(Hardware::count).and_then(whole)?;
            Some((device.node(), used.peek(HardwareUse::devices).and_then(whole)?, there))
        };
        activity.list(Activity::hardware).into_iter().filter_map(count).collect::<Vec<_>>()
    };
    let others = uses(other);
    uses(one).into_iter().any(|(node, count, there)| {
        others.iter().any(|(known, more, _)| *known == node && count.saturating_add(*more) > there)
    })
}

fn days(activity: Look<'_, '_>) -> Option<(Date, Date)> {
    let period = activity.get(Activity::period)?;
    Some((period.peek(Period::start)?.parse().ok()?, period.peek(Period::end)?.parse().ok()?))
}

/// The wall-clock time of an activity in hours; looking there carries nothing of it.
pub(super) fn hours_of(activity: Look<'_, '_>) -> Option<Decimal> {
    let duration = activity.get(Activity::duration)?;
    let value = Decimal::read(duration.peek(Figure::value)?)?;
    convert(value, "duration", duration.peek(Figure::unit)?, "h").map(|(hours, _)| hours)
}

fn hours(activity: Look<'_, '_>) -> Option<f64> {
    hours_of(activity)?.plain()?.parse().ok()
}
