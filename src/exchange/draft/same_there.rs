//! Measurements that the report has already, be it from a file before or from the one that files are imported into: machines
//! that two trackers saw, and cards that sum up runs.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::measured::{OF_ONE_MACHINE, Seen, agree};
use super::measurement::By;
use super::outline::Outline;
use super::{Draft, Measurement};
use crate::exchange::node::{Map, Node};
use crate::finding::Message;
use crate::quantity::Decimal;
use crate::report::{Activity, Report, Section, StepKind};

/// Seconds by which trackers of one job start and end apart.
const BESIDE: f64 = 120.0;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// How many machines of near energy each further one is held against.
const MOST_HELD: usize = 8;

/// Digits that a sum has at least which is known again by its number.
const OF_A_SUM: u32 = 3;

/// How many cards are held against the runs.
const MOST_CARDS: usize = 8;

impl Draft {
    /// Remembers the runs of the report that is there, as of no file.
    pub(super) fn see_there(&mut self) {
        let outlines = &self.there_activities.outlines;
        self.seen = outlines
            .iter()
            .filter(|(_, outline)| outline.runs.len() == 1)
            .map(|(section, outline)| {
                let of = Measurement::of_run(outline.runs.first().map_or("", |run| run));
                let of = if outline.is_part() { of.part() } else { of };
                Seen::there(
                    of.energy(outline.energy.and_then(Decimal::plain).as_deref()),
                    section,
                    &outline.id,
                )
            })
            .collect();
    }

    /// Trackers that saw all of a machine which the report has already, over the same time.
    pub(super) fn settle_machines_there(&mut self, gone: &mut BTreeSet<usize>) {
        type Key = (Vec<String>, Date);
        let mut known: BTreeMap<Key, BTreeMap<u64, &Outline>> = BTreeMap::new();
        let machines = self.there_activities.outlines.iter().map(|(_, outline)| outline);
        for outline in machines.filter(|outline| outline.is_machine) {
            if let (Some((start, _)), Some(energy)) =
                (outline.days, outline.accelerators.filter(|each| *each > 0.0))
            {
                // Above zero, floating point is in the order of its bits.
                known.entry((outline.hardware.clone(), start)).or_default().insert(energy.to_bits(), outline);
            }
        }
        if known.is_empty() {
            return;
        }
        let now = self.record_now();
        let mut twins = Vec::new();
        for (index, seen) in self.seen.iter().enumerate() {
            let is_new = seen.record == now && seen.of.machine.is_some() && !gone.contains(&index);
            let Some(own) = Some(seen).filter(|_| is_new).and_then(|seen| self.outline(seen)) else {
                continue;
            };
            let (Some((start, _)), Some(energy)) = (own.days, own.accelerators) else { continue };
            let Some(near) = known.get(&(own.hardware.clone(), start)) else { continue };
            let (low, high) = (energy * (1.0 - OF_ONE_MACHINE), energy * (1.0 + OF_ONE_MACHINE));
            let mut near =
                near.range(low.to_bits()..=high.to_bits()).take(MOST_HELD).map(|(_, other)| *other);
            let twin = near.find(|other| other.id != own.id && is_as_long(&own, other));
            if let Some(other) = twin {
                twins.push((index, other.clone(), overlap(&own, other)));
            }
        }
        for (index, other, is_one) in twins {
            let seen = self.seen[index].clone();
            let key = if is_one { "exchange-one-machine" } else { "exchange-like-machines" };
            let number = |number: Option<Decimal>| number.and_then(Decimal::plain).unwrap_or_default();
            let message = Message::new(key)
                .with("run", &*seen.id)
                .with("first", &*other.id)
                .with("energy", number(seen.of.energy))
                .with("other", number(other.energy));
            self.note(StepKind::Assumption, Some((seen.line, 1)), message);
            if is_one {
                self.is_short = true;
                gone.insert(index);
            }
        }
    }

    /// Cards whose figures are those of the runs that are there, or their sum.
    pub(super) fn settle_cards(&mut self, gone: &mut BTreeSet<usize>) {
        let is_card = |(index, seen): &(usize, &Seen)| seen.of.by == By::Sum && !gone.contains(index);
        let cards: Vec<(usize, Seen)> = self
            .seen
            .iter()
            .enumerate()
            .filter(is_card)
            .take(MOST_CARDS)
            .map(|(index, seen)| (index, seen.clone()))
            .collect();
        for (index, card) in cards {
            let Some(own) = self.outline(&card) else { continue };
            let gone_ids: BTreeSet<(&str, &str)> = gone
                .iter()
                .filter_map(|index| self.seen.get(*index))
                .map(|seen| (seen.section, &*seen.id))
                .collect();
            let mut others: Vec<Outline> = self.outlines(card.section);
            others.retain(|other| other.id != own.id && !gone_ids.contains(&(card.section, &*other.id)));
            let of_stage: Vec<&Outline> = others.iter().filter(|other| other.stage == own.stage).collect();
            let all: Vec<&Outline> = others.iter().collect();
            let Some(summed) = [of_stage, all].into_iter().find(|others| is_sum(&own, others)) else {
                continue;
            };
            let (count, first) =
                (summed.len(), summed.first().map(|first| first.id.clone()).unwrap_or_default());
            let key = if count == 1 { "exchange-card-of-run" } else { "exchange-card-of-runs" };
            let message = Message::new(key).with("run", &*first).with("count", count);
            let ids: Vec<String> = summed.iter().map(|run| run.id.clone()).collect();
            self.note(StepKind::Assumption, Some((card.line, 1)), message);
            self.give_model(&card, &ids);
            gone.insert(index);
        }
    }

    /// The runs that a card sums up are of its model, where they name none.
    fn give_model(&mut self, card: &Seen, runs: &[String]) {
        let Some(model) = self.find(card).and_then(|map| map.get(Activity::model).cloned()) else { return };
        for id in runs {
            let there = self.there_activities.outline(card.section, id);
            let is_named = there.is_some_and(|outline| outline.keys.contains(Activity::model));
            let run = Seen { id: id.clone(), ..card.clone() };
            match self.find(&run) {
                Some(map) if map.get(Activity::model).is_none() && !is_named => {
                    map.set(Activity::model, model.clone());
                }
                None if !is_named => {
                    let own = Map::new().word(Activity::id, &**id).with(Activity::model, model.clone());
                    let inventory = self.root.map(Report::inventory);
                    inventory.map(card.section).list(Section::activities).push(own.into());
                }
                _ => {}
            }
        }
    }

    /// What the activity of a measurement states.
    fn outline(&self, seen: &Seen) -> Option<Outline> {
        self.outlines(seen.section).into_iter().find(|outline| outline.id == seen.id)
    }

    /// What activities of a section state, those of the report that is there too.
    fn outlines(&self, section: &str) -> Vec<Outline> {
        let there = self.there_activities.outlines.iter().filter(|(known, _)| *known == section);
        let mut all: Vec<Outline> = there.map(|(_, outline)| outline.clone()).collect();
        let chapter = |node: Option<&Node>, key: &str| match node {
            Some(Node::Map(map)) => map.get(key).cloned(),
            _ => None,
        };
        let list = chapter(self.root.get(Report::inventory), section);
        let list = chapter(list.as_ref(), Section::activities);
        if let Some(Node::List(list)) = list {
            let known: BTreeSet<String> = all.iter().map(|outline| outline.id.clone()).collect();
            let maps =
                list.iter().filter_map(|node| if let Node::Map(map) = node { Some(map) } else { None });
            all.extend(maps.map(Outline::of).filter(|outline| !known.contains(&outline.id)));
        }
        all
    }
}

/// Whether two took the same days and the same time.
fn is_as_long(one: &Outline, other: &Outline) -> bool {
    let times = one.seconds.zip(other.seconds);
    one.days == other.days && times.is_some_and(|(one, other)| (one - other).abs() <= BESIDE)
}

/// Whether two must have run at the same time, since their days have no room for one after the other.
fn overlap(one: &Outline, other: &Outline) -> bool {
    let (Some((start, end)), Some((first, second))) = (one.days, one.seconds.zip(other.seconds)) else {
        return false;
    };
    let Ok(span) = start.until(end) else { return false };
    first + second > f64::from(span.get_days() + 1) * DAY
}

/// Whether a card states what others state together, to enough digits to be no chance.
fn is_sum(card: &Outline, others: &[&Outline]) -> bool {
    let holds = |own: Option<Decimal>, of: fn(&Outline) -> Option<Decimal>| {
        let all: Option<Vec<Decimal>> = others.iter().map(|other| of(other)).collect();
        let sum = all.filter(|all| !all.is_empty()).and_then(|all| Decimal::sum(&all));
        own.zip(sum).map(|(own, sum)| {
            let has_digits = own.digits().min(sum.digits()) >= OF_A_SUM;
            (agree(own, sum), has_digits)
        })
    };
    let found = [holds(card.energy, |other| other.energy), holds(card.emissions, |other| other.emissions)];
    let found: Vec<(bool, bool)> = found.into_iter().flatten().collect();
    found.iter().all(|(agrees, _)| *agrees) && found.iter().any(|(_, has_digits)| *has_digits)
}
