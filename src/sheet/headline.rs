//! The result that a sheet begins with, and the ones beside it, all with one denominator.

use super::energy;
use super::figure::{Computed, Figure, Value};
use super::proof::Proof;
use super::results::ResultRow;
use crate::quantity::Interval;
use crate::report::{Report, Stage};

/// Climate change by the intensity of the grid.
#[derive(Debug, Clone)]
pub struct Headline {
    /// The figure.
    pub value: Value,
    /// Whether it is of one functional unit, else of all that the report covers.
    pub is_per_unit: bool,
    /// The stages in it, where they are named.
    pub covers: Vec<Stage>,
}

/// A result beside the headline.
#[derive(Debug, Clone)]
pub struct Tile {
    /// What it is of.
    pub topic: Topic,
    /// The result.
    pub value: Value,
    /// Whether it is of all that the report covers though the headline is of one functional unit.
    pub is_total: bool,
    /// The stages in it, where they are named.
    pub covers: Vec<Stage>,
}

/// What a result is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Topic {
    /// A category of impact, and the result within it.
    Impact(&'static str, &'static str),
    /// Energy of the facility, in making and using the model.
    Energy,
}

/// The results that have a place beside the headline whether they are stated or not.
const ALWAYS: [Topic; 6] = [
    Topic::Impact("climateChange", "marketBased"),
    Topic::Impact("water", "consumption"),
    Topic::Impact("water", "withdrawal"),
    Topic::Impact("mineralsAndMetals", ""),
    Topic::Energy,
    Topic::Impact("fossilResources", ""),
];

impl Headline {
    pub(super) fn of(_: &Report, results: &[ResultRow]) -> Self {
        let Some(row) = ResultRow::find(results, "climateChange", "locationBased") else {
            // Without one, the figures beside it are per unit where all that there are are so.
            let is_per_unit = results.iter().any(|row| row.per_unit.is_some());
            return Self { value: Value::Absent, is_per_unit, covers: Vec::new() };
        };
        match &row.per_unit {
            Some(unit) => Self {
                value: Value::Figure(unit.clone()),
                is_per_unit: true,
                covers: row.stages_per_unit().to_vec(),
            },
            None => Self {
                value: Value::from(row.total.clone()),
                is_per_unit: false,
                covers: covered(row.covers.clone(), row),
            },
        }
    }
}

/// The stages in a total: those that it names, else those of its contributions where they make all of it.
fn covered(named: Vec<Stage>, row: &ResultRow) -> Vec<Stage> {
    if !named.is_empty() {
        return named;
    }
    let mut stages: Vec<_> = row.parts.iter().flat_map(|part| &part.stages).copied().collect();
    stages.sort_unstable();
    stages.dedup();
    stages
}

/// The results beside the headline.
pub(super) fn tiles(report: &Report, results: &[ResultRow], headline: &Headline, proof: &Proof) -> Vec<Tile> {
    let delivered = report
        .functional_unit()
        .and_then(|unit| unit.delivered.as_ref())
        .map(|delivered| Figure::of(delivered, proof));
    let is_shown =
        |topic: &Topic| ALWAYS.contains(topic) || *topic == Topic::Impact("climateChange", "locationBased");
    let further = results.iter().map(|row| Topic::Impact(row.category, row.variant));
    let further: Vec<_> = further.filter(|topic| !is_shown(topic)).collect();
    let topics = ALWAYS.into_iter().chain(further);
    topics.map(|topic| tile(topic, report, results, headline, delivered.as_ref(), proof)).collect()
}

fn tile(
    topic: Topic,
    report: &Report,
    results: &[ResultRow],
    headline: &Headline,
    delivered: Option<&Figure>,
    proof: &Proof,
) -> Tile {
    let (total, unit, covers, unit_covers) = match topic {
        Topic::Energy => {
            let facility = energy::facility(report, proof);
            let unit_covers = facility.per_unit.iter().map(|(stage, _)| *stage).collect();
            let unit = facility.per_unit.map(|(_, figure)| Value::Figure(figure));
            (facility.total, unit, facility.stages, unit_covers)
        }
        Topic::Impact(category, variant) => match ResultRow::find(results, category, variant) {
            Some(row) => (
                Value::from(row.total.clone()),
                row.per_unit.clone().map(Value::Figure),
                row.covers.clone(),
                row.stages_per_unit().to_vec(),
            ),
            None => (Value::Absent, None, Vec::new(), Vec::new()),
        },
    };
    if !headline.is_per_unit {
        return Tile { topic, value: total, is_total: false, covers };
    }
    if let Some(unit) = unit {
        return Tile { topic, value: unit, is_total: false, covers: unit_covers };
    }
    if let Some(each) = shared_out(&total, delivered) {
        return Tile { topic, value: Value::Computed(each), is_total: false, covers };
    }
    let is_total = total != Value::Absent;
    Tile { topic, value: total, is_total, covers }
}

/// A total over the units delivered.
pub(super) fn shared_out(total: &Value, delivered: Option<&Figure>) -> Option<Computed> {
    let delivered = delivered?;
    let (values, of): (Interval, Vec<Figure>) = match total {
        Value::Figure(figure) => (figure.canonical?, vec![figure.clone()]),
        Value::Computed(computed) => {
            let each = computed.of.iter().map(|figure| figure.canonical).collect::<Option<Vec<_>>>()?;
            (each.into_iter().sum(), computed.of.clone())
        }
        Value::Absent => return None,
    };
    let by = delivered.canonical.filter(|by| by.low() > 0.0)?;
    Computed::new(values / by, of, Some(delivered.clone()), 1.0)
}

/// A result per unit of service, per thousand, and in total.
#[derive(Debug, Clone)]
pub struct Scale {
    /// What it is of.
    pub topic: Topic,
    /// Of one unit, of a thousand, and of all that were delivered.
    pub values: [Value; 3],
}

/// The results that are told at other scales, where a functional unit is stated.
pub(super) fn scales(report: &Report, results: &[ResultRow], proof: &Proof) -> Vec<Scale> {
    let Some(unit) = report.functional_unit() else { return Vec::new() };
    let delivered = unit.delivered.as_ref().map(|delivered| Figure::of(delivered, proof));
    let topics = [
        Topic::Impact("climateChange", "locationBased"),
        Topic::Impact("climateChange", "marketBased"),
        Topic::Impact("water", "consumption"),
        Topic::Impact("water", "withdrawal"),
        Topic::Impact("mineralsAndMetals", ""),
    ];
    let of = |topic: Topic| {
        let Topic::Impact(category, variant) = topic else { return None };
        let row = ResultRow::find(results, category, variant)?;
        let total = Value::from(row.total.clone());
        // A figure per unit of some stages is no share of a total over others.
        let each = match &row.per_unit {
            Some(each) => Value::Figure(each.clone()),
            None => shared_out(&total, delivered.as_ref()).map_or(Value::Absent, Value::Computed),
        };
        let thousand = thousand(&each).map_or(Value::Absent, Value::Computed);
        let any = [&each, &total].iter().any(|value| **value != Value::Absent);
        any.then_some(Scale { topic, values: [each, thousand, total] })
    };
    topics.into_iter().filter_map(of).collect()
}

/// A thousand times a value per unit.
fn thousand(each: &Value) -> Option<Computed> {
    let of = match each {
        Value::Figure(figure) => vec![figure.clone()],
        Value::Computed(computed) => computed.of.clone(),
        Value::Absent => return None,
    };
    Computed::new(each.canonical()? * Interval::exactly(1000.0), of, None, 1000.0)
}
