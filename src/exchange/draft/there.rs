//! The activities of the report that files are imported into, by which a measurement is known that it has already.

use std::collections::{BTreeMap, BTreeSet};

use super::outline::Outline;
use crate::exchange::node::{Map, Node};
use crate::quantity::{Decimal, Figure};
use crate::report::{Activity, Period};

/// The activities of a report, by the section that they stand in.
#[derive(Debug, Clone, Default)]
pub(super) struct There {
    names: BTreeMap<&'static str, BTreeSet<String>>,
    /// Those that say when they ran, for how long and on how much energy, by all three.
    measured: BTreeMap<(&'static str, String), Vec<String>>,
    /// What each says of its measurement, with its section.
    pub(super) outlines: Vec<(&'static str, Outline)>,
    /// The activities that sum up several runs, by the ids of the runs.
    sums: BTreeMap<String, String>,
}

impl There {
    pub(super) fn add(&mut self, section: &'static str, id: String, entry: &Map) {
        if let Some(mark) = mark(entry) {
            self.measured.entry((section, mark)).or_default().push(id.clone());
        }
        let outline = Outline::of(entry);
        if outline.runs.len() > 1 {
            self.sums.extend(outline.runs.iter().map(|run| (run.clone(), id.clone())));
        }
        self.outlines.push((section, outline));
        self.names.entry(section).or_default().insert(id);
    }

    /// The activity that sums up a run with others.
    pub(super) fn sum_of(&self, run: &str) -> Option<&str> {
        self.sums.get(&run.to_lowercase()).map(String::as_str)
    }

    /// What an activity says of its measurement.
    pub(super) fn outline(&self, section: &str, id: &str) -> Option<&Outline> {
        let found = self.outlines.iter().find(|(known, outline)| *known == section && outline.id == id);
        found.map(|(_, outline)| outline)
    }

    /// Whether a name is taken.
    pub(super) fn has(&self, section: &'static str, id: &str) -> bool {
        self.names.get(section).is_some_and(|names| names.contains(id))
    }

    /// The activity of the wanted name, or that name with a number, which says the same of time and energy; each is found
    /// once.
    pub(super) fn same(&mut self, section: &'static str, wanted: &str, entry: &Map) -> Option<String> {
        let ids = self.measured.get_mut(&(section, mark(entry)?))?;
        let is_one = |id: &str| {
            let number = id.strip_prefix(wanted).map(|rest| rest.strip_prefix('-').unwrap_or(rest));
            number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let place = ids.iter().position(|id| is_one(id))?;
        Some(ids.remove(place))
    }
}

/// The days, the duration and the energy of an activity, where it says all three.
fn mark(entry: &Map) -> Option<String> {
    let period = map(entry.get(Activity::period))?;
    let days = (period.text(Period::start)?, period.text(Period::end)?);
    let energy = match entry.get(Activity::energy)? {
        Node::List(energies) => figure(energies.first())?,
        _ => return None,
    };
    Some(format!("{days:?} {:?} {energy:?}", figure(entry.get(Activity::duration))?))
}

fn map(node: Option<&Node>) -> Option<&Map> {
    if let Some(Node::Map(map)) = node { Some(map) } else { None }
}

/// A number and its unit, however the number is written.
fn figure(node: Option<&Node>) -> Option<(String, &str)> {
    let figure = map(node)?;
    let value = Decimal::read(figure.text(Figure::value)?)?.plain()?;
    Some((value, figure.text(Figure::unit)?))
}
