//! The rows of a file, whatever its notation: names with their texts.

use std::collections::BTreeSet;

use super::map::{Form, Mapping};
use super::place::{Place, fits};
use crate::document::{Format, Kind, NodeId, Tree, line_column};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Source, tree_of};
use crate::quantity::{DurationUnit, EnergyUnit, WaterUnit};

/// The rows of a file, with every name that any of them has.
pub(super) struct Rows {
    pub(super) names: BTreeSet<String>,
    pub(super) rows: Vec<Row>,
}

/// A row: its line, and what stands under each name.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<(String, String)>,
}

impl Row {
    /// The text of a place, by the first of its names that has one; nothing where it is blank.
    pub(super) fn text(&self, place: &Place) -> Option<&str> {
        let under = |wanted: &String| {
            let fit = self.cells.iter().find(|(name, text)| fits(wanted, name) && !text.trim().is_empty());
            fit.map(|(_, text)| text.trim())
        };
        place.names().iter().find_map(under)
    }
}

impl Rows {
    /// Reads the rows that a map speaks of.
    pub(super) fn read(source: &Source<'_>, mapping: &Mapping) -> Result<Self, Refusal> {
        let rows = match mapping.format {
            Form::Table => table(source.text)?,
            Form::Json => json(source.text, mapping.rows.as_deref())?,
            Form::Lines => lines(source.text)?,
        };
        if rows.is_empty() {
            return Err(Refusal::new("mapped-empty").at((1, 1)));
        }
        let names = rows.iter().flat_map(|row| row.cells.iter().map(|(name, _)| name.clone())).collect();
        Ok(Self { names, rows })
    }
}

/// The notation that a file is in, and its names.
pub(super) fn names_of(source: &Source<'_>) -> Result<(Form, Vec<String>), Refusal> {
    let start = source.text.trim_start_matches('\u{feff}').trim_start();
    let (form, rows) = if !start.starts_with(['{', '[']) {
        (Form::Table, table(source.text)?)
    } else if start.starts_with('{')
        && start.lines().filter(|line| line.trim_start().starts_with('{')).count() > 1
        && start.lines().next().is_some_and(|line| line.trim_end().ends_with('}'))
    {
        (Form::Lines, lines(source.text)?)
    } else {
        (Form::Json, json(source.text, None)?)
    };
    let mut names = Vec::new();
    for (name, _) in rows.into_iter().take(1).flat_map(|row| row.cells) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Ok((form, names))
}

/// A table with a line of names, between which commas, semicolons or tabs stand.
fn table(text: &str) -> Result<Vec<Row>, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or_default();
    let count = |mark: char| header.matches(mark).count();
    let delimiter = [',', ';', '\t'].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(',');
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let broken = |error: &csv::Error| {
        let line = error.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
        Refusal::new("mapped-table").at((line, 1)).with("detail", error.to_string())
    };
    let names: Vec<String> = match reader.headers() {
        Ok(names) => names.iter().map(|name| name.trim().to_owned()).collect(),
        Err(error) => return Err(broken(&error)),
    };
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
        let cells = names.iter().cloned().zip(record.iter().map(|text| text.trim().to_owned()));
        rows.push(Row { line, cells: cells.collect() });
    }
    Ok(rows)
}

/// A JSON document as one row, or the rows of a list in it.
fn json(text: &str, rows: Option<&str>) -> Result<Vec<Row>, Refusal> {
    let tree = tree_of(text.trim_start_matches('\u{feff}'), Format::Json)?;
    let at = match rows {
        Some(pointer) => {
            tree.at(pointer).ok_or_else(|| Refusal::new("mapped-missing").at((1, 1)).with("name", pointer))?
        }
        None => tree.root(),
    };
    let items: Vec<NodeId> = match tree.kind(at) {
        Kind::List => tree.items(at).collect(),
        _ => vec![at],
    };
    let row = |node: NodeId| {
        let (line, _) = line_column(text, tree.span(node).start as usize);
        Row { line, cells: leaves(&tree, node) }
    };
    Ok(items.into_iter().map(row).collect())
}

fn lines(text: &str) -> Result<Vec<Row>, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = Vec::new();
    for (index, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let tree = tree_of(line, Format::Json).map_err(|refusal| Refusal {
            place: refusal.place.map(|(_, column)| (index + 1, column)),
            ..refusal
        })?;
        rows.push(Row { line: index + 1, cells: leaves(&tree, tree.root()) });
    }
    Ok(rows)
}

/// The leaves below a node, by their pointers from there; what is null is absent.
fn leaves(tree: &Tree<'_>, root: NodeId) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![(root, String::new())];
    while let Some((node, pointer)) = open.pop() {
        let below = |key: &str| format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        match tree.kind(node) {
            Kind::Map => open.extend(tree.entries(node).map(|entry| (entry.value, below(entry.key)))),
            Kind::List => open
                .extend(tree.items(node).enumerate().map(|(index, item)| (item, below(&index.to_string())))),
            Kind::String(text) | Kind::Number(text) => found.push((pointer, text.to_owned())),
            Kind::Bool(value) => found.push((pointer, value.to_string())),
            Kind::Null => {}
        }
    }
    found.sort();
    found
}

/// Units as names of columns end in them, with how they are written.
const ENDS: [(&str, &str); 17] = [
    ("kwh", EnergyUnit::KilowattHour.key()),
    ("wh", EnergyUnit::WattHour.key()),
    ("j", EnergyUnit::Joule.key()),
    ("joule", EnergyUnit::Joule.key()),
    ("joules", EnergyUnit::Joule.key()),
    ("kj", EnergyUnit::Kilojoule.key()),
    ("mj", EnergyUnit::Megajoule.key()),
    ("s", DurationUnit::Second.key()),
    ("sec", DurationUnit::Second.key()),
    ("seconds", DurationUnit::Second.key()),
    ("h", DurationUnit::Hour.key()),
    ("hours", DurationUnit::Hour.key()),
    ("min", DurationUnit::Minute.key()),
    ("kg", "kg"),
    ("g", "g"),
    ("grams", "g"),
    ("l", WaterUnit::Litre.key()),
];

/// The unit that the name of a column ends in: behind an underscore, or in brackets.
pub(super) fn unit_of(name: &str) -> Option<&'static str> {
    let name = name.trim().trim_end_matches([')', ']']);
    let (before, end) = name.rsplit_once(['(', '[', '_', ' '])?;
    if before.trim().is_empty() {
        return None;
    }
    let end = end.trim().to_lowercase();
    ENDS.iter().find(|(known, _)| *known == end).map(|(_, unit)| *unit)
}

/// Whether the unit of a name is that of the map: `kg` is that of `kg CO2e`.
pub(super) fn is_unit(own: &str, unit: &str) -> bool {
    unit.split(' ').next() == Some(own)
}
