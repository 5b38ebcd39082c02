//! Runs that are alike as one activity: figures added, the ids of the runs kept.

use std::collections::BTreeMap;

use super::{Draft, SECTIONS};
use crate::exchange::node::{Map, Node};
use crate::exchange::yaml;
use crate::finding::Message;
use crate::quantity::{Basis, Decimal, DeviceTimeUnit, DurationUnit, Figure};
use crate::report::{self, Activity, HardwareUse, Period, Report, Section, StepKind};

/// What an activity may state to be added to others, with its sum stated likewise; what it states beside keeps it apart.
const ADDED: [&str; 5] =
    [Activity::energy, Activity::emissions, Activity::water, Activity::energy_breakdowns, Activity::embodied];

/// What runs that are added may differ in.
const OWN: [&str; 5] =
    [Activity::id, Activity::name, Activity::period, Activity::duration, Activity::measurement];

/// Seconds of an hour.
const HOUR: u64 = 3600;

impl Draft {
    /// Makes one activity of runs that agree in stage, model, place, supply, devices and in how they were measured.
    pub fn sum_up(&mut self) {
        if !self.about.sum {
            return;
        }
        for section in SECTIONS {
            let Some(Node::Map(inventory)) = self.root.get(Report::inventory) else { return };
            if inventory.get(section).is_none() {
                continue;
            }
            let list =
                std::mem::take(self.root.map(Report::inventory).map(section).list(Section::activities));
            let (kept, summed) = summed(list);
            *self.root.map(Report::inventory).map(section).list(Section::activities) = kept;
            for (id, count) in summed {
                let message = Message::new("exchange-summed").with("activity", id).with("count", count);
                self.say(StepKind::Repair, message);
            }
        }
    }
}

/// Activities with those that are alike as one; the ids of the sums, with how many they are of.
fn summed(list: Vec<Node>) -> (Vec<Node>, Vec<(String, usize)>) {
    let mut groups: Vec<Vec<Map>> = Vec::new();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for node in list {
        let Node::Map(map) = node else { continue };
        let next = groups.len();
        let index = if is_run(&map) { *known.entry(shape(&map)).or_insert(next) } else { next };
        match groups.get_mut(index) {
            Some(group) => group.push(map),
            None => groups.push(vec![map]),
        }
    }
    let (mut kept, mut told) = (Vec::new(), Vec::new());
    for group in groups {
        if group.len() > 1
            && let Some(sum) = sum(&group)
        {
            told.push((sum.text(Activity::id).unwrap_or_default().to_owned(), group.len()));
            kept.push(sum.into());
            continue;
        }
        kept.extend(group.into_iter().map(Node::from));
    }
    (kept, told)
}

/// Whether an activity is a run that its tool has an id for.
fn is_run(map: &Map) -> bool {
    matches!(map.get(Activity::measurement), Some(Node::Map(of)) if of.get(report::Measurement::runs).is_some())
}

/// All of an activity but what its sum is made of: what has to agree, and which figures there are.
fn shape(map: &Map) -> String {
    let without = |node: &Node| yaml::inline(&stripped(node));
    let mut shape = String::new();
    for (key, node) in map.entries().filter(|(key, _)| !OWN.contains(key)) {
        let said = if ADDED.contains(&key) { without(node) } else { yaml::inline(node) };
        shape.push_str(key);
        shape.push_str(&said);
    }
    if let Some(Node::Map(of)) = map.get(Activity::measurement) {
        let more = of.entries().filter(|(key, _)| *key != report::Measurement::runs);
        more.for_each(|(_, node)| shape.push_str(&yaml::inline(node)));
    }
    shape
}

/// A figure without its number; one that has more than number, unit, basis, boundary and source keeps it, so that it is alike
/// to none.
fn stripped(node: &Node) -> Node {
    const PLAIN: [&str; 5] = [Figure::value, Figure::unit, Figure::basis, Figure::boundary, Figure::source];
    match node {
        Node::Map(map) => {
            let is_plain = map.entries().all(|(key, _)| PLAIN.contains(&key));
            let kept = map.entries().filter(|(key, _)| !is_plain || *key != Figure::value);
            kept.fold(Map::new(), |all, (key, node)| all.with(key.to_owned(), stripped(node))).into()
        }
        Node::List(list) => Node::List(list.iter().map(stripped).collect()),
        Node::Word(_) | Node::Bare(_) => node.clone(),
    }
}

/// The sum of activities that are alike; `None` where a number cannot be added exactly.
fn sum(group: &[Map]) -> Option<Map> {
    let first = group.first()?;
    let mut sum = Map::new();
    for (key, node) in first.entries() {
        let node = match key {
            Activity::name => Node::Word(name(group)?),
            Activity::duration => continue,
            Activity::period => match period(group) {
                Some(period) => period.into(),
                None => continue,
            },
            Activity::measurement => measurement(group)?.into(),
            Activity::hardware => Node::List(hardware(group)),
            _ if ADDED.contains(&key) => {
                let all: Option<Vec<&Node>> = group.iter().map(|map| map.get(key)).collect();
                added(&all?)?
            }
            _ => node.clone(),
        };
        sum.set(key.to_owned(), node);
    }
    Some(sum)
}

/// The same places of several values added.
fn added(all: &[&Node]) -> Option<Node> {
    let first = all.first()?;
    Some(match first {
        Node::Map(map) if map.get(Figure::value).is_some() => {
            let numbers: Option<Vec<Decimal>> = all
                .iter()
                .map(|node| match node {
                    Node::Map(map) => Decimal::read(map.text(Figure::value)?),
                    _ => None,
                })
                .collect();
            map.clone().bare(Figure::value, Decimal::sum(&numbers?)?.plain()?).into()
        }
        Node::Map(map) => {
            let mut sum = Map::new();
            for (key, _) in map.entries() {
                let inner: Option<Vec<&Node>> = all
                    .iter()
                    .map(|node| if let Node::Map(map) = node { map.get(key) } else { None })
                    .collect();
                sum.set(key.to_owned(), added(&inner?)?);
            }
            sum.into()
        }
        Node::List(list) => {
            let item = |index: usize| {
                let inner: Option<Vec<&Node>> = all
                    .iter()
                    .map(|node| if let Node::List(list) = node { list.get(index) } else { None })
                    .collect();
                added(&inner?)
            };
            Node::List((0..list.len()).map(item).collect::<Option<_>>()?)
        }
        // Names of parts agree.
        Node::Word(_) | Node::Bare(_) => (*first).clone(),
    })
}

/// The name that all have, else how many there are and the name of the first.
fn name(group: &[Map]) -> Option<String> {
    let first = group.first()?.text(Activity::name)?.to_owned();
    let is_one = group.iter().all(|map| map.text(Activity::name) == Some(&first));
    Some(if is_one { first } else { format!("{first}, … ({})", group.len()) })
}

/// From the first day of any to the last, where each says its days.
fn period(group: &[Map]) -> Option<Map> {
    let day = |map: &Map, key: &str| match map.get(Activity::period)? {
        Node::Map(period) => period.text(key).map(str::to_owned),
        _ => None,
    };
    let all = |key: &str| group.iter().map(|map| day(map, key)).collect::<Option<Vec<String>>>();
    let (start, end) = (all(Period::start)?.into_iter().min()?, all(Period::end)?.into_iter().max()?);
    Some(Map::new().word(Period::start, start).word(Period::end, end))
}

/// How they were measured, with the ids of all runs.
fn measurement(group: &[Map]) -> Option<Map> {
    let mut runs = Vec::new();
    for map in group {
        let Node::Map(of) = map.get(Activity::measurement)? else { return None };
        let Node::List(own) = of.get(report::Measurement::runs)? else { return None };
        runs.extend(own.iter().filter(|run| !runs.contains(*run)).cloned().collect::<Vec<_>>());
    }
    let Node::Map(first) = group.first()?.get(Activity::measurement)? else { return None };
    Some(first.clone().with(report::Measurement::runs, Node::List(runs)))
}

/// The devices; in place of a time of all, which runs side by side would not have, the hours of each device.
fn hardware(group: &[Map]) -> Vec<Node> {
    let Some(Node::List(devices)) = group.first().and_then(|map| map.get(Activity::hardware)) else {
        return Vec::new();
    };
    let seconds: Option<Vec<Decimal>> = group.iter().map(seconds).collect();
    let seconds = seconds.as_deref().and_then(Decimal::sum);
    let one = |node: &Node| {
        let Node::Map(used) = node else { return node.clone() };
        let hours = used.text(HardwareUse::devices).and_then(Decimal::read).zip(seconds).and_then(
            |(count, seconds)| {
                let hours = count.times(seconds)?.over(Decimal::whole(HOUR), DIGITS)?;
                hours.number.rounded_to(DIGITS).plain()
            },
        );
        match hours {
            Some(hours) => {
                let figure = Map::new()
                    .bare(Figure::value, hours)
                    .word(Figure::unit, DeviceTimeUnit::DeviceHour.key())
                    .word(Figure::basis, Basis::Calculated.key());
                used.clone().with(HardwareUse::device_hours, figure).into()
            }
            None => node.clone(),
        }
    };
    devices.iter().map(one).collect()
}

/// Digits of hours that are computed.
const DIGITS: u32 = 6;

/// How long a run took, where that is stated in seconds.
fn seconds(map: &Map) -> Option<Decimal> {
    let Node::Map(duration) = map.get(Activity::duration)? else { return None };
    let is_seconds = duration.text(Figure::unit) == Some(DurationUnit::Second.key());
    is_seconds.then(|| Decimal::read(duration.text(Figure::value)?)).flatten()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]
mod tests {
    use super::*;
    use crate::exchange::node::figure;
    use crate::report::{EnergyBreakdown, EnergyPart};

    fn run(id: &str, energy: &str, seconds: &str, model: &str) -> Map {
        Map::new()
            .word(Activity::id, id)
            .word(Activity::stage, "training")
            .word(Activity::model, model)
            .with(
                Activity::period,
                Map::new()
                    .word(Period::start, "2026-01-0".to_owned() + &id[..1])
                    .word(Period::end, "2026-01-09"),
            )
            .with(Activity::duration, figure(seconds, "s"))
            .with(
                Activity::hardware,
                Node::List(vec![
                    Map::new().word(HardwareUse::hardware, "l40s").bare(HardwareUse::devices, "2").into(),
                ]),
            )
            .with(Activity::energy, Node::List(vec![figure(energy, "kWh").word("boundary", "server").into()]))
            .with(
                Activity::energy_breakdowns,
                Node::List(vec![
                    Map::new()
                        .word(EnergyBreakdown::by, "component")
                        .with(
                            EnergyBreakdown::parts,
                            Node::List(vec![
                                Map::new()
                                    .word(EnergyPart::name, "gpu")
                                    .with(EnergyPart::energy, figure(energy, "kWh"))
                                    .into(),
                            ]),
                        )
                        .into(),
                ]),
            )
            .with(
                Activity::measurement,
                Map::new().with(report::Measurement::runs, Node::List(vec![Node::Word(id.to_owned())])),
            )
    }

    #[test]
    fn runs_that_are_alike_are_added_and_their_ids_stay() {
        let list = vec![
            run("1a", "0.10", "1800", "m").into(),
            run("2b", "0.2", "5400", "m").into(),
            run("3c", "7", "60", "other").into(),
        ];
        let (kept, told) = summed(list);
        assert_eq!((kept.len(), told), (2, vec![("1a".to_owned(), 2)]));
        let text = yaml::inline(&kept[0]);
        for part in ["value: 0.30,", "start: 2026-01-01", "deviceHours", "value: 4,", "runs: [1a, 2b]"] {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("duration"), "runs side by side take no sum of times: {text}");
    }
}
