//! Whether activities ran side by side or one after the other, as far as a report proves it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

use jiff::civil::Date;

use super::Job;
use super::inventory::device;
use super::ledger::{Ledger, convert};
use super::source::{Look, whole};
use crate::document::NodeId;
use crate::quantity::{Decimal, Dimension, Duration, DurationUnit, Figure};
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
    order(&activities.iter().map(|activity| Run::of(job, ledger, *activity)).collect::<Vec<_>>())
}

/// What tells when an activity ran.
#[derive(Debug, Clone, Default)]
struct Run {
    /// Devices that it occupied of each kind, and how many there are.
    uses: BTreeMap<NodeId, (u64, u64)>,
    /// Its first day and its last.
    days: Option<(Date, Date)>,
    /// Its wall-clock time in whole seconds, rounded down.
    seconds: Option<i64>,
}

/// A moment of a day: between its hours, or their end or start.
type Moment = (Date, i8);

impl Run {
    fn of(job: &Job<'_>, ledger: &Ledger<'_>, activity: Look<'_, '_>) -> Self {
        let mut uses: BTreeMap<NodeId, (u64, u64)> = BTreeMap::new();
        for used in activity.list(Activity::hardware) {
            let count = used.peek(HardwareUse::devices).and_then(whole);
            let Some((count, device)) = count.zip(device(job, ledger, used)) else { continue };
            let Some(there) = device.peek(Hardware::count).and_then(whole) else { continue };
            let most = uses.entry(device.node()).or_insert((0, there));
            most.0 = most.0.max(count);
        }
        Self { uses, days: days(activity), seconds: seconds(activity) }
    }

    /// From when to when it may have run. The day on which one ended may be that on which another began, so that days count
    /// without their edges, save a single day.
    fn span(&self) -> (Moment, Moment) {
        match self.days {
            Some((start, end)) if start == end => ((start, 0), (end, 0)),
            Some((start, end)) => ((start, 1), (end, -1)),
            None => ((Date::MIN, 0), (Date::MAX, 0)),
        }
    }
}

fn order(runs: &[Run]) -> Order {
    if are_apart(runs) {
        Order::After
    } else if overlap(runs) {
        Order::Beside
    } else {
        Order::Unknown
    }
}

/// The runs that may go on at a time, by the devices that they occupy.
#[derive(Default)]
struct Going {
    count: usize,
    /// Runs on a kind of device, by how many they occupy.
    on: BTreeMap<NodeId, BTreeMap<u64, usize>>,
    /// Runs on a kind of device.
    all_on: BTreeMap<NodeId, usize>,
}

impl Going {
    /// Whether a run takes turns with every one of these over a kind of device, of which there are too few for two of them.
    fn take_turns_with(&self, run: &Run) -> bool {
        self.count == 0
            || run.uses.iter().any(|(device, (count, there))| {
                let least = self.on.get(device).and_then(|counts| counts.keys().next());
                self.all_on.get(device) == Some(&self.count)
                    && least.is_some_and(|least| least.saturating_add(*count) > *there)
            })
    }

    fn start(&mut self, run: &Run) {
        self.count += 1;
        for (device, (count, _)) in &run.uses {
            *self.on.entry(*device).or_default().entry(*count).or_default() += 1;
            *self.all_on.entry(*device).or_default() += 1;
        }
    }

    fn end(&mut self, run: &Run) {
        self.count -= 1;
        for (device, (count, _)) in &run.uses {
            if let Some(counts) = self.on.get_mut(device)
                && let Some(number) = counts.get_mut(count)
            {
                *number -= 1;
                if *number == 0 {
                    counts.remove(count);
                }
            }
            self.all_on.entry(*device).and_modify(|number| *number -= 1);
        }
    }
}

/// Whether no two overlapped: they ran at different times, or those that did not took turns over one kind of device.
fn are_apart(runs: &[Run]) -> bool {
    let mut by_start: Vec<usize> = (0..runs.len()).collect();
    by_start.sort_by_key(|index| runs[*index].span());
    let mut ends: BinaryHeap<Reverse<(Moment, usize)>> = BinaryHeap::new();
    let mut going = Going::default();
    for index in by_start {
        let (start, end) = runs[index].span();
        while let Some(Reverse((_, over))) = ends.peek().filter(|Reverse((end, _))| *end < start).copied() {
            ends.pop();
            going.end(&runs[over]);
        }
        if !going.take_turns_with(&runs[index]) {
            return false;
        }
        going.start(&runs[index]);
        ends.push(Reverse((end, index)));
    }
    true
}

/// Whether any two overlapped: they took more time than there was from the first day of either to the last.
fn overlap(runs: &[Run]) -> bool {
    let known = |run: &Run| Some((run.days?, run.seconds?));
    let Some(known) = runs.iter().map(known).collect::<Option<Vec<_>>>() else { return false };
    // Two that took turns did not overlap, nor did two at different times.
    let mut most: BTreeMap<NodeId, u64> = BTreeMap::new();
    for (device, (count, there)) in runs.iter().flat_map(|run| &run.uses) {
        let other = most.entry(*device).or_insert(0);
        if *other > 0 && count.saturating_add(*other) > *there {
            return false;
        }
        *other = (*other).max(*count);
    }
    let last_start = runs.iter().map(|run| run.span().0).max();
    if runs.iter().map(|run| run.span().1).min() < last_start {
        return false;
    }
    // The time between the start of one or the other and the end of one or the other, in four cases: none leaves room.
    let times = |of: &dyn Fn(i128, i128, i128) -> i128| -> Vec<i128> {
        let second = |date: Date| i128::from(date.duration_since(Date::ZERO).as_secs());
        let time = |((start, end), seconds): &((Date, Date), i64)| {
            of(i128::from(*seconds), second(*start), second(*end) + i128::from(DAY))
        };
        known.iter().map(time).collect()
    };
    let (beyond_end, before_start) =
        (times(&|time, _, end| time - end), times(&|time, start, _| time + start));
    let (beyond_own, alone) = (times(&|time, start, end| time - (end - start)), times(&|time, _, _| time));
    least_of_two(&beyond_end, &before_start) > 0 && least_of_two(&beyond_own, &alone) > 0
}

const DAY: i64 = 24 * 60 * 60;

/// The least sum of one of the first and one of the second that is not at its place.
fn least_of_two(first: &[i128], second: &[i128]) -> i128 {
    let mut least: Vec<(i128, usize)> = second.iter().copied().zip(0..).collect();
    least.sort_unstable();
    let sums = first.iter().enumerate().filter_map(|(place, one)| {
        least.iter().take(2).find(|(_, other)| *other != place).map(|(other, _)| one + other)
    });
    sums.min().unwrap_or_default()
}

fn days(activity: Look<'_, '_>) -> Option<(Date, Date)> {
    let period = activity.get(Activity::period)?;
    let days: (Date, Date) =
        (period.peek(Period::start)?.parse().ok()?, period.peek(Period::end)?.parse().ok()?);
    // One that ends before it starts proves nothing.
    (days.0 <= days.1).then_some(days)
}

/// The wall-clock time of an activity in hours; looking there carries nothing of it.
pub(super) fn hours_of(activity: Look<'_, '_>) -> Option<Decimal> {
    duration_in(activity, DurationUnit::Hour.key())
}

fn duration_in(activity: Look<'_, '_>, unit: &str) -> Option<Decimal> {
    let duration = activity.get(Activity::duration)?;
    let value = Decimal::read(duration.peek(Figure::value)?)?;
    convert(value, Duration::KEY, duration.peek(Figure::unit)?, unit).map(|(time, _)| time)
}

fn seconds(activity: Look<'_, '_>) -> Option<i64> {
    let plain = duration_in(activity, DurationUnit::Second.key())?.plain()?;
    plain.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

    use super::*;
    use crate::document::{Format, Limits, read};
    use proptest::prelude::*;

    /// Two runs at a time, as it was first said: what all pairs must say alike.
    fn of_pairs(runs: &[Run]) -> Order {
        let share = |one: &Run, other: &Run| {
            one.uses.iter().any(|(device, (count, there))| {
                other.uses.get(device).is_some_and(|(more, _)| count + more > *there)
            })
        };
        let mut said = None;
        for (place, one) in runs.iter().enumerate() {
            for other in &runs[place + 1..] {
                let pair = if share(one, other) {
                    Order::After
                } else if let (Some(a), Some(b)) = (one.days, other.days) {
                    let ends = |a: (Date, Date), b: (Date, Date)| a.1 < b.0 || a.1 == b.0 && a != b;
                    let room = i64::from((a.0.min(b.0)).until(a.1.max(b.1)).unwrap().get_days() + 1) * DAY;
                    match one.seconds.zip(other.seconds) {
                        _ if ends(a, b) || ends(b, a) => Order::After,
                        Some((time, more)) if time + more > room => Order::Beside,
                        _ => Order::Unknown,
                    }
                } else {
                    Order::Unknown
                };
                if pair == Order::Unknown || said.is_some_and(|said| said != pair) {
                    return Order::Unknown;
                }
                said = Some(pair);
            }
        }
        said.unwrap_or(Order::After)
    }

    /// Some runs over few days and few devices, so that all three orders are met.
    fn some_runs() -> impl Strategy<Value = Vec<Run>> {
        let tree = read("[1, 2, 3]", Format::Yaml, &Limits::default()).tree.unwrap();
        let devices: Vec<NodeId> = tree.items(tree.root()).collect();
        let uses = prop::collection::btree_map(
            prop::sample::select(devices),
            (1..5_u64).prop_map(|count| (count, 6)),
            0..3,
        );
        let days = prop::option::weighted(0.9, (1..6_i8, 0..4_i8));
        let hours = prop::option::weighted(0.9, 0..100_i64);
        let run = (uses, days, hours, any::<bool>()).prop_map(|(uses, days, hours, is_long)| {
            let day = |day: i8| jiff::civil::date(2026, 1, day);
            let days = days.map(|(start, length)| (day(start), day(start + length)));
            // Most runs take most of their days.
            let full =
                days.map(|(start, end)| i64::from((start.until(end).unwrap().get_days() + 1) * 24 - 1));
            let hours = if is_long { full } else { hours };
            Run { uses, days, seconds: hours.map(|hours| hours * 3600) }
        });
        prop::collection::vec(run, 0..5)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

        #[test]
        fn all_at_once_say_what_every_two_say(runs in some_runs()) {
            let (all, pairs) = (order(&runs), of_pairs(&runs));
            // Turns over several kinds of device are seen only where one kind is common to those that go on at a time.
            let is_unseen = all == Order::Unknown && pairs == Order::After && runs.iter().any(|run| run.uses.len() > 1);
            prop_assert!(all == pairs || is_unseen, "{all:?}, but every two {pairs:?}");
        }
    }

    #[test]
    fn as_many_runs_as_a_report_can_hold_are_told_apart() {
        let tree = read("[1, 2]", Format::Yaml, &Limits::default()).tree.unwrap();
        let devices: Vec<NodeId> = tree.items(tree.root()).collect();
        let run = |count: u64| Run { uses: BTreeMap::from([(devices[0], (count, 8))]), ..Run::default() };
        let mut runs = vec![run(5); 100_000];
        assert_eq!(order(&runs), Order::After, "they took turns");
        runs.push(run(3));
        assert_eq!(order(&runs), Order::Unknown, "8 of 8 at a time");
    }
}
