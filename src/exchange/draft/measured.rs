//! One measurement that comes in more than once: a run beside its tasks, a run in two files, one machine that several
//! trackers see.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;

use super::Draft;
use super::measurement::{By, Machine, Measurement};
use super::outline::Outline;
use crate::exchange::node::{Map, Node};
use crate::finding::Message;
use crate::quantity::Decimal;
use crate::report::{Activity, Report, Section, Stage, StepKind};

/// A measurement that became an activity.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct Seen {
    pub(super) of: Measurement,
    pub(super) section: &'static str,
    pub(super) id: String,
    /// The number of its file, from 1; 0 is the report that is there.
    pub(super) record: usize,
    pub(super) line: usize,
}

impl Seen {
    /// An activity of the report that is there.
    pub(super) fn there(of: Measurement, section: &'static str, id: &str) -> Self {
        Self { of, section, id: id.to_owned(), record: 0, line: 0 }
    }
}

/// How far energies of one machine lie apart that two trackers read from the same counters.
pub(super) const OF_ONE_MACHINE: f64 = 0.001;

/// How far they lie apart where it is worth a word.
const OF_LIKE_MACHINES: f64 = 0.02;

/// Seconds by which trackers of one job start and end apart.
const BESIDE: i64 = 60;

impl Draft {
    /// Adds an activity, and remembers what was measured.
    pub(in crate::exchange) fn measured(
        &mut self,
        stage: Stage,
        wanted: &str,
        entry: Map,
        of: Measurement,
        line: usize,
    ) {
        let runs = Outline::of(&entry).runs;
        if let Some(sum) = runs.first().and_then(|run| self.there_activities.sum_of(run)) {
            let message =
                Message::new("exchange-run-in-sum").with("run", &*runs[0]).with("activity", sum.to_owned());
            self.note(StepKind::Assumption, Some((line, 1)), message);
            self.free(entry);
            return;
        }
        if of.by == By::Moment
            && let Some(known) = self.same_there(stage, wanted, &entry)
        {
            let message = Message::new("exchange-same-measurement").with("run", known);
            self.note(StepKind::Assumption, Some((line, 1)), message);
            self.free(entry);
            return;
        }
        let added = if of.is_own {
            self.own_activity(stage, wanted, entry)
        } else {
            self.activity(stage, wanted, entry)
        };
        let Some((section, id)) = added else { return };
        let record = self.record_now();
        self.seen.push(Seen { of, section, id, record, line });
    }

    /// What an activity alone points at goes with it.
    fn free(&mut self, entry: Map) {
        Node::from(entry).words(&mut |word| {
            self.freed.insert(word.to_owned());
        });
    }

    /// Counts once what the file that was read last brought in again.
    pub(in crate::exchange) fn settle(&mut self) {
        let mut gone = BTreeSet::new();
        self.settle_runs(&mut gone);
        if !self.about.apart {
            self.settle_machines(&mut gone);
            self.settle_machines_there(&mut gone);
        }
        self.settle_cards(&mut gone);
        let mut freed = std::mem::take(&mut self.freed);
        if gone.is_empty() && freed.is_empty() {
            return;
        }
        let names: BTreeSet<(&str, &str)> = gone
            .iter()
            .filter_map(|index| self.seen.get(*index))
            .map(|seen| (seen.section, &*seen.id))
            .collect();
        for section in names.iter().map(|(section, _)| *section).collect::<BTreeSet<_>>() {
            self.root.map(Report::inventory).map(section).list(Section::activities).retain(|node| {
                let id = if let Node::Map(map) = node { map.text(Activity::id) } else { None };
                let stays = id.is_none_or(|id| !names.contains(&(section, id)));
                if !stays {
                    node.words(&mut |word| {
                        freed.insert(word.to_owned());
                    });
                }
                stays
            });
        }
        self.forget(&freed);
        let mut index = 0;
        self.seen.retain(|_| {
            index += 1;
            !gone.contains(&(index - 1))
        });
    }

    /// Runs that stand in several files, and runs whose tasks are there too.
    fn settle_runs(&mut self, gone: &mut BTreeSet<usize>) {
        let mut runs: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for (index, seen) in self.seen.iter().enumerate() {
            if let Some(run) = seen.of.run {
                runs.entry(run).or_default().push(index);
            }
        }
        let now = self.record_now();
        runs.retain(|_, all| all.len() > 1 && all.iter().any(|index| self.seen[*index].record == now));
        for all in runs.into_values() {
            let (parts, wholes): (Vec<usize>, Vec<usize>) =
                all.into_iter().partition(|index| self.seen[*index].of.is_part);
            self.copies(&wholes, gone);
            self.copies(&parts, gone);
            let kept =
                |list: Vec<usize>| list.into_iter().filter(|index| !gone.contains(index)).collect::<Vec<_>>();
            let (parts, wholes) = (kept(parts), kept(wholes));
            if let ([whole], false) = (wholes.as_slice(), parts.is_empty()) {
                self.whole_and_parts(*whole, &parts, gone);
            }
        }
    }

    /// Of activities of one run in several files, those that say the same are one.
    fn copies(&mut self, all: &[usize], gone: &mut BTreeSet<usize>) {
        for (place, later) in all.iter().enumerate() {
            // They stand in the order of their files: those before one of the first file are of that file too.
            if all.first().is_none_or(|first| self.seen[*first].record == self.seen[*later].record) {
                continue;
            }
            let same = |one: &Seen, other: &Seen| {
                // Parts of a run are told by their own ids.
                let of_one = !one.of.is_part || base(&one.id) == base(&other.id);
                one.record != other.record && of_one
            };
            let earlier = all
                .iter()
                .take(place)
                .find(|earlier| !gone.contains(earlier) && same(&self.seen[**earlier], &self.seen[*later]));
            let Some(earlier) = earlier else { continue };
            let (first, second) = (self.seen[*earlier].clone(), self.seen[*later].clone());
            // Under one name, what differs is told where the two are put together.
            if first.record == 0 && (first.section, &first.id) == (second.section, &second.id) {
                continue;
            }
            let agree =
                matches!((first.of.energy, second.of.energy), (Some(one), Some(other)) if agree(one, other));
            let key = if agree { "exchange-one-run" } else { "exchange-same-run" };
            let first_file = Some(first.record).filter(|record| *record > 0).map(|record| self.file(record));
            let message = Message::new(key)
                .with("run", &*first.id)
                .with("there", if first_file.is_none() { "yes" } else { "no" })
                .with("first", first_file.unwrap_or_default());
            self.note(StepKind::Assumption, Some((second.line, 1)), message);
            if agree {
                self.complete(&first, &second);
                gone.insert(*later);
            }
        }
    }

    /// What a later file says of a run and the first does not goes to the activity of the first.
    fn complete(&mut self, first: &Seen, second: &Seen) {
        let Some(other) = self.find(second).map(|map| map.clone()) else { return };
        if first.record == 0 {
            let Some(outline) = self.there_activities.outline(first.section, &first.id) else { return };
            let mut more = Map::new().word(Activity::id, &*first.id);
            for (key, node) in other.entries().filter(|(key, _)| !outline.keys.contains(*key)) {
                more.set(key.to_owned(), node.clone());
            }
            if more.entries().len() > 1 {
                self.root
                    .map(Report::inventory)
                    .map(first.section)
                    .list(Section::activities)
                    .push(more.into());
            }
            return;
        }
        let Some(own) = self.find(first) else { return };
        for (key, node) in other.entries() {
            if own.get(key).is_none() {
                own.set(key.to_owned(), node.clone());
            }
        }
    }

    pub(super) fn find(&mut self, seen: &Seen) -> Option<&mut Map> {
        let list = self.root.map(Report::inventory).map(seen.section).list(Section::activities);
        let maps =
            list.iter_mut().filter_map(|node| if let Node::Map(map) = node { Some(map) } else { None });
        maps.into_iter().find(|map| map.text(Activity::id) == Some(&seen.id))
    }

    /// A run is the sum of its tasks, or holds more than they do: both are never added.
    fn whole_and_parts(&mut self, whole: usize, parts: &[usize], gone: &mut BTreeSet<usize>) {
        let run = self.seen[whole].clone();
        let energies: Option<Vec<Decimal>> = parts.iter().map(|part| self.seen[*part].of.energy).collect();
        let sum = energies.as_deref().and_then(Decimal::sum);
        let (Some(total), Some(sum)) = (run.of.energy, sum) else { return };
        let number = |number: Decimal| number.plain().unwrap_or_default();
        // What the report has stays: only what comes in can be left out.
        if run.record == 0 || parts.iter().any(|part| self.seen[*part].record == 0) {
            let message = Message::new("exchange-run-and-tasks-there")
                .with("run", &*run.id)
                .with("count", parts.len())
                .with("total", number(total))
                .with("sum", number(sum));
            self.note(StepKind::Assumption, None, message);
            self.is_short |= !agree(total, sum);
            let new = parts.iter().copied().chain([whole]).filter(|index| self.seen[*index].record > 0);
            gone.extend(new.collect::<Vec<_>>());
            return;
        }
        let same = agree(total, sum);
        let is_more = !same && value(total) > value(sum);
        let key = match (same, is_more) {
            (true, _) => "exchange-run-of-tasks",
            (false, true) => "exchange-run-beyond-tasks",
            (false, false) => "exchange-tasks-beyond-run",
        };
        let message = Message::new(key)
            .with("run", &*run.id)
            .with("count", parts.len())
            .with("total", number(total))
            .with("sum", number(sum));
        self.note(StepKind::Assumption, None, message);
        if is_more {
            gone.extend(parts.iter().copied());
        } else {
            gone.insert(whole);
        }
    }

    /// Trackers that see all of a machine and measured the same one at the same time.
    fn settle_machines(&mut self, gone: &mut BTreeSet<usize>) {
        let mut kinds: BTreeMap<u64, Vec<(Machine, usize)>> = BTreeMap::new();
        for (index, seen) in self.seen.iter().enumerate().filter(|(index, _)| !gone.contains(index)) {
            if let Some(machine) = seen.of.machine {
                kinds.entry(machine.kind).or_default().push((machine, index));
            }
        }
        let now = self.record_now();
        for mut all in kinds.into_values().filter(|all| all.len() > 1) {
            all.sort_by_key(|(machine, index)| (machine.start, *index));
            let mut open: Vec<(Machine, usize)> = Vec::new();
            for (machine, index) in all {
                open.retain(|(other, _)| apart(other.start, machine.start) <= BESIDE);
                let twin = open.iter().find(|(other, _)| apart(other.end, machine.end) <= BESIDE).copied();
                open.push((machine, index));
                let Some((other, first)) = twin else { continue };
                if self.seen[index].record == now || self.seen[first].record == now {
                    self.twins((other, first), (machine, index), gone);
                }
            }
        }
    }

    fn twins(&mut self, first: (Machine, usize), second: (Machine, usize), gone: &mut BTreeSet<usize>) {
        let (one, other) = (self.seen[first.1].clone(), self.seen[second.1].clone());
        let (Some(energy), Some(same)) = (one.of.energy, other.of.energy) else { return };
        let of_all = off(value(energy), value(same));
        if of_all > OF_LIKE_MACHINES || gone.contains(&first.1) || gone.contains(&second.1) {
            return;
        }
        let measured = first.0.measured.zip(second.0.measured);
        let is_one = measured.is_some_and(|(one, other)| one > 0.0 && off(one, other) <= OF_ONE_MACHINE);
        let key = if is_one { "exchange-one-machine" } else { "exchange-like-machines" };
        let message = Message::new(key)
            .with("run", &*other.id)
            .with("first", &*one.id)
            .with("energy", same.plain().unwrap_or_default())
            .with("other", energy.plain().unwrap_or_default());
        self.note(StepKind::Assumption, Some((other.line, 1)), message);
        if is_one {
            gone.insert(second.1);
        }
    }
}

/// The id without the number that tells it from one of the same name.
fn base(id: &str) -> &str {
    match id.rsplit_once('-') {
        Some((base, number)) if number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit()) => base,
        _ => id,
    }
}

/// Whether two numbers are the same to six digits, or to those that the shorter has.
pub(super) fn agree(one: Decimal, other: Decimal) -> bool {
    let digits = i32::try_from(one.digits().min(other.digits()).clamp(2, 6)).unwrap_or(6);
    off(value(one), value(other)) <= 0.5 * 10_f64.powi(1 - digits)
}

/// How far two numbers lie apart, as a share of the larger.
pub(super) fn off(one: f64, other: f64) -> f64 {
    (one - other).abs() / one.max(other).max(f64::MIN_POSITIVE)
}

pub(super) fn value(number: Decimal) -> f64 {
    number.plain().and_then(|text| text.parse().ok()).unwrap_or(f64::NAN)
}

fn apart(one: DateTime, other: DateTime) -> i64 {
    one.duration_until(other).as_secs().abs()
}
