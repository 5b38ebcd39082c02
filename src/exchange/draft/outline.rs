//! What tells one measurement from another, as an activity of a report states it.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::exchange::ledger::convert;
use crate::exchange::node::{Map, Node};
use crate::quantity::{Decimal, Dimension, Energy, EnergyUnit, Figure, Ghg, GhgUnit};
use crate::report::{self, Activity, EnergyBreakdown, EnergyPart, HardwareUse, Period};

/// The word for all that ran on a machine.
const MACHINE: &str = "machine";

/// What an activity says of its measurement.
#[derive(Debug, Clone, Default)]
pub(super) struct Outline {
    /// Its name.
    pub(super) id: String,
    /// Its stage.
    pub(super) stage: String,
    /// The ids of its runs, in small letters.
    pub(super) runs: Vec<String>,
    /// Its first energy, in kWh.
    pub(super) energy: Option<Decimal>,
    /// Its first emissions, in g.
    pub(super) emissions: Option<Decimal>,
    /// Its first and last day.
    pub(super) days: Option<(Date, Date)>,
    /// How long it took.
    pub(super) seconds: Option<f64>,
    /// Its devices.
    pub(super) hardware: Vec<String>,
    /// Energy of its accelerators, in kWh.
    pub(super) accelerators: Option<f64>,
    /// Whether all of a machine was measured.
    pub(super) is_machine: bool,
    /// What it states.
    pub(super) keys: BTreeSet<String>,
}

impl Outline {
    pub(super) fn of(entry: &Map) -> Self {
        let measurement = map(entry.get(Activity::measurement));
        let runs = measurement.map(|of| list(of.get(report::Measurement::runs))).unwrap_or_default();
        let text = |node: &Node| if let Node::Word(text) = node { Some(text.to_lowercase()) } else { None };
        let period = map(entry.get(Activity::period));
        let day = |key: &str| period?.text(key)?.parse::<Date>().ok();
        let uses = list(entry.get(Activity::hardware)).iter();
        let mut hardware: Vec<String> =
            uses.filter_map(|used| map(Some(used))?.text(HardwareUse::hardware).map(str::to_owned)).collect();
        hardware.sort_unstable();
        let first = |key: &str, unit: &str, dimension: &str| match entry.get(key)? {
            Node::List(all) => figure(all.first(), unit, dimension),
            Node::Map(methods) => figure(methods.entries().next().map(|(_, node)| node), unit, dimension),
            _ => None,
        };
        let duration = map(entry.get(Activity::duration));
        let seconds = duration.and_then(|duration| {
            let value: f64 = duration.text(Figure::value)?.parse().ok()?;
            let each = match duration.text(Figure::unit)? {
                "s" => 1.0,
                "min" => 60.0,
                "h" => 3600.0,
                _ => return None,
            };
            Some(value * each)
        });
        let extent = measurement.and_then(|of| of.text(report::Measurement::extent));
        Self {
            id: entry.text(Activity::id).unwrap_or_default().to_owned(),
            stage: entry.text(Activity::stage).unwrap_or_default().to_owned(),
            runs: runs.iter().filter_map(text).collect(),
            energy: first(Activity::energy, EnergyUnit::KilowattHour.key(), Energy::KEY),
            emissions: first(Activity::emissions, GhgUnit::Gram.key(), Ghg::KEY),
            days: day(Period::start).zip(day(Period::end)),
            seconds,
            hardware,
            accelerators: accelerators(entry),
            is_machine: extent == Some(MACHINE),
            keys: entry.entries().map(|(key, _)| key.to_owned()).collect(),
        }
    }

    /// Whether its name is that of a part of its run, as tasks are named.
    pub(super) fn is_part(&self) -> bool {
        let id = self.id.to_lowercase();
        self.runs
            .first()
            .is_some_and(|run| id.strip_suffix(&**run).is_some_and(|before| before.ends_with('-')))
    }
}

/// What a breakdown by component says of accelerators, in kWh.
fn accelerators(entry: &Map) -> Option<f64> {
    let breakdowns = list(entry.get(Activity::energy_breakdowns)).iter();
    let parts =
        breakdowns.filter_map(|each| map(Some(each))).flat_map(|each| list(each.get(EnergyBreakdown::parts)));
    let part =
        parts.filter_map(|part| map(Some(part))).find(|part| part.text(EnergyPart::name) == Some("gpu"))?;
    let energy = figure(part.get(EnergyPart::energy), EnergyUnit::KilowattHour.key(), Energy::KEY)?;
    energy.plain()?.parse().ok()
}

fn map(node: Option<&Node>) -> Option<&Map> {
    if let Some(Node::Map(map)) = node { Some(map) } else { None }
}

fn list(node: Option<&Node>) -> &[Node] {
    if let Some(Node::List(list)) = node { list } else { &[] }
}

/// A number in a unit.
fn figure(node: Option<&Node>, unit: &str, dimension: &str) -> Option<Decimal> {
    let figure = map(node)?;
    let number = Decimal::read(figure.text(Figure::value)?)?;
    Some(convert(number, dimension, figure.text(Figure::unit)?, unit)?.0)
}
