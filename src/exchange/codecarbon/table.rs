//! The table: its columns by name, and rows that a version of the tool wrote shifted put back in place.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::document::number;
use crate::exchange::draft::Draft;
use crate::exchange::note::Refusal;
use crate::exchange::source::Source;
use crate::finding::Message;
use crate::report::StepKind;

/// The rows of a file.
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
}

/// A row: its cells by the name of their column.
pub(super) struct Row {
    /// The line of the file that it begins on, from 1.
    pub(super) line: usize,
    columns: Rc<Columns>,
    /// The cells, one behind the other: a table can have more rows than there is room for lists of texts.
    text: Box<str>,
    /// Where each cell ends.
    ends: Box<[u32]>,
}

/// The columns of a file, and which of them were looked at in any row.
struct Columns {
    names: Vec<String>,
    /// The place of each name.
    places: BTreeMap<String, usize>,
    read: RefCell<BTreeSet<usize>>,
}

/// The only columns that the writer of 3.2.9 and 3.3.0 leaves out of a row when they are empty (issue 1304).
const MAY_VANISH: [&str; 5] = ["region", "gpu_count", "gpu_model", "longitude", "latitude"];

/// Columns without which a row says nothing.
const NEEDED: [&str; 3] = ["duration", "emissions", "energy_consumed"];

impl Table {
    /// Reads a file.
    pub(super) fn read(source: &Source<'_>, draft: &mut Draft) -> Result<Self, Refusal> {
        let text = source.text.trim_start_matches('\u{feff}');
        let header = text.lines().next().unwrap_or_default();
        let delimiter = if header.contains(',') { b',' } else { b';' };
        if let Some(place) = open_quote(text, delimiter) {
            return Err(Refusal::new("codecarbon-open-quote").at(place));
        }
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut records = reader.records();
        let broken = |error: &csv::Error| {
            let line = error.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
            Refusal::new("codecarbon-broken").at((line, 1)).with("detail", error.to_string())
        };
        let columns: Vec<String> = match records.next() {
            Some(Ok(record)) => record.iter().map(|name| name.trim().to_owned()).collect(),
            Some(Err(error)) => return Err(broken(&error)),
            None => return Err(Refusal::new("codecarbon-empty")),
        };
        let places = check_columns(&columns)?;
        let columns = Rc::new(Columns { names: columns, places, read: RefCell::default() });
        let mut rows = Vec::new();
        for record in records {
            let record = record.map_err(|error| broken(&error))?;
            let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            let fields: Vec<&str> = record.iter().map(str::trim).collect();
            match aligned(&columns.names, &fields) {
                Aligned::AsIs(cells) => rows.push(Row::new(line, &columns, cells)),
                Aligned::Repaired(cells, blank) => {
                    let message = Message::new("exchange-codecarbon-shifted")
                        .with("fields", fields.len())
                        .with("columns", columns.names.len())
                        .with("blank", listed(&blank));
                    draft.note(StepKind::Repair, Some((line, 1)), message);
                    rows.push(Row::new(line, &columns, cells));
                }
                Aligned::Not(ways) => {
                    let message = Message::new("exchange-codecarbon-row-refused")
                        .with("fields", fields.len())
                        .with("columns", columns.names.len())
                        .with("ways", ways);
                    draft.note(StepKind::Omission, Some((line, 1)), message);
                }
            }
        }
        if rows.is_empty() {
            return Err(Refusal::new("codecarbon-no-rows"));
        }
        tell_vanished(&columns.names, &rows, draft);
        Ok(Self { rows })
    }

    /// Rows that were named cell by cell, each with its line.
    pub(super) fn of(rows: &[(usize, Vec<(String, String)>)]) -> Result<Self, Refusal> {
        let mut names: Vec<String> = Vec::new();
        for (name, _) in rows.iter().flat_map(|(_, cells)| cells) {
            if !names.contains(name) {
                names.push(name.clone());
            }
        }
        let places = check_columns(&names)?;
        let columns = Rc::new(Columns { names, places, read: RefCell::default() });
        let row = |(line, cells): &(usize, Vec<(String, String)>)| {
            let cell = |name: &String| cells.iter().find(|(known, _)| known == name);
            let cells = columns.names.iter().map(|name| cell(name).map_or("", |(_, text)| text.trim()));
            Row::new(*line, &columns, cells.collect())
        };
        let rows: Vec<Row> = rows.iter().map(row).collect();
        if rows.is_empty() { Err(Refusal::new("codecarbon-no-rows")) } else { Ok(Self { rows }) }
    }

    /// Tells the columns that hold something and are not in the report.
    pub(super) fn tell_unread(&self, draft: &mut Draft) {
        let Some(columns) = self.rows.first().map(|row| &row.columns) else { return };
        let read = columns.read.borrow();
        let holds =
            |index: usize| self.rows.iter().any(|row| row.cell(index).is_some_and(|cell| !cell.is_empty()));
        let unread =
            columns.names.iter().enumerate().filter(|(index, _)| !read.contains(index) && holds(*index));
        let left: Vec<&str> = unread.map(|(_, name)| name.as_str()).collect();
        if !left.is_empty() {
            let message = Message::new("exchange-codecarbon-columns").with("columns", listed(&left));
            draft.note(StepKind::Omission, None, message);
        }
    }
}

/// Names of columns, to be listed.
fn listed(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

/// The places of the columns; refuses tables that only look alike, and those without the figures.
fn check_columns(columns: &[String]) -> Result<BTreeMap<String, usize>, Refusal> {
    let mut places = BTreeMap::new();
    let mut twice = None;
    for (index, name) in columns.iter().enumerate() {
        let is_known = places.contains_key(name);
        places.entry(name.clone()).or_insert(index);
        twice = twice.or(is_known.then_some(name));
    }
    let has = |name: &str| places.contains_key(name);
    if has("emissions_sum") {
        return Err(Refusal::new("codecarbon-dashboard").at((1, 1)));
    }
    if let Some(missing) = NEEDED.iter().find(|name| !has(name)) {
        return Err(Refusal::new("codecarbon-column").at((1, 1)).with("column", *missing));
    }
    match twice {
        Some(name) => Err(Refusal::new("codecarbon-twice").at((1, 1)).with("column", name)),
        None => Ok(places),
    }
}

/// The line and column of a quote that is opened and never closed: all behind it is one value. As RFC 4180 has it, a quote
/// opens a value only at its start, and two of them inside stand for one.
fn open_quote(text: &str, delimiter: u8) -> Option<(usize, usize)> {
    let (mut open, mut line, mut column, mut at_start) = (None, 1_usize, 1_usize, true);
    let mut bytes = text.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, open) {
            (b'"', Some(_)) if bytes.next_if_eq(&b'"').is_some() => {}
            (b'"', Some(_)) => open = None,
            (b'"', None) if at_start => open = Some((line, column)),
            _ => {}
        }
        at_start = open.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
        if byte == b'\n' {
            (line, column) = (line + 1, 1);
        } else if open.is_none() && byte == delimiter {
            column += 1;
        }
    }
    open
}

/// Versions that take empty columns out of the file leave earlier rows in a file beside it (issue 1092).
fn tell_vanished(columns: &[String], rows: &[Row], draft: &mut Draft) {
    let versions: BTreeSet<&str> = rows.iter().filter_map(|row| row.text("codecarbon_version")).collect();
    let vanishing = versions.iter().find(|version| {
        crate::advisories::of("CodeCarbon", version).any(|advisory| advisory.id == "ADV-CC-07")
    });
    let vanished: Vec<&str> =
        MAY_VANISH.into_iter().filter(|name| !columns.iter().any(|column| column == name)).collect();
    if let Some(version) = vanishing
        && !vanished.is_empty()
    {
        let message = Message::new("exchange-codecarbon-vanished")
            .with("version", *version)
            .with("columns", listed(&vanished));
        draft.note(StepKind::Omission, Some((1, 1)), message);
    }
}

/// A row held against the columns.
enum Aligned<'f> {
    AsIs(Vec<&'f str>),
    /// With blanks put in, and the names of their columns.
    Repaired(Vec<&'f str>, Vec<&'static str>),
    /// It does not fit; in how many ways it could be made to.
    Not(usize),
}

fn aligned<'f>(columns: &[String], fields: &[&'f str]) -> Aligned<'f> {
    let Some(missing) = columns.len().checked_sub(fields.len()) else { return Aligned::Not(0) };
    if missing == 0 {
        return Aligned::AsIs(fields.to_vec());
    }
    let candidates: Vec<&'static str> =
        MAY_VANISH.into_iter().filter(|name| columns.iter().any(|column| column == name)).collect();
    let mut ways = Vec::new();
    for chosen in 0_u32..1 << candidates.len() {
        if chosen.count_ones() as usize != missing {
            continue;
        }
        let blank: Vec<&'static str> = candidates
            .iter()
            .enumerate()
            .filter(|(bit, _)| chosen >> bit & 1 == 1)
            .map(|(_, name)| *name)
            .collect();
        let mut rest = fields.iter().copied();
        let cells: Vec<&str> = columns
            .iter()
            .map(|column| if blank.contains(&column.as_str()) { "" } else { rest.next().unwrap_or_default() })
            .collect();
        if is_plausible(columns, &cells) {
            ways.push((cells, blank));
        }
    }
    match (ways.len(), ways.pop()) {
        (1, Some((cells, blank))) => Aligned::Repaired(cells, blank),
        (count, _) => Aligned::Not(count),
    }
}

/// Whether every column of a known form holds it; more than one way to fit is as bad as none.
fn is_plausible(columns: &[String], cells: &[&str]) -> bool {
    let cell = |name: &str| {
        let index = columns.iter().position(|column| column == name)?;
        cells.get(index).copied()
    };
    let holds = |name: &str, test: &dyn Fn(&str) -> bool| cell(name).is_none_or(test);
    let is_version = |text: &str| {
        let parts: Vec<_> = text.splitn(3, '.').collect();
        parts.len() == 3 && parts.iter().all(|part| part.starts_with(|first: char| first.is_ascii_digit()))
    };
    let within = |limit: f64| move |text: &str| number(text).is_some_and(|value| value.abs() <= limit);
    let is_number = |text: &str| number(text).is_some();
    let blank = |name: &str| cell(name).is_none_or(str::is_empty);
    holds("codecarbon_version", &is_version)
        && holds("python_version", &is_version)
        && ["ram_total_size", "pue", "wue"].iter().all(|name| holds(name, &is_number))
        && holds("tracking_mode", &|text| matches!(text, "machine" | "process"))
        && holds("on_cloud", &|text| matches!(text, "Y" | "N"))
        && holds("gpu_count", &|text| {
            text.is_empty() || number(text).is_some_and(|count| count.fract() == 0.0)
        })
        && blank("gpu_count") == blank("gpu_model")
        && blank("longitude") == blank("latitude")
        && holds("longitude", &|text| text.is_empty() || within(180.0)(text))
        && holds("latitude", &|text| text.is_empty() || within(90.0)(text))
}

impl Row {
    fn new(line: usize, columns: &Rc<Columns>, cells: Vec<&str>) -> Self {
        let cell = |text| match text {
            "nan" | "NaN" | "None" => "",
            text => text,
        };
        let mut text = String::new();
        let mut ends = Vec::with_capacity(cells.len());
        for each in cells {
            text.push_str(cell(each));
            // No text that is read is longer.
            ends.push(u32::try_from(text.len()).unwrap_or(u32::MAX));
        }
        Self { line, columns: Rc::clone(columns), text: text.into(), ends: ends.into() }
    }

    /// The text of a cell by its place.
    fn cell(&self, index: usize) -> Option<&str> {
        let start = index.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start as usize..*self.ends.get(index)? as usize)
    }

    /// Whether the table has a column, be it blank.
    pub(super) fn has(&self, name: &str) -> bool {
        self.column(name).is_some()
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.columns.places.get(name).copied()
    }

    /// The text of a cell that is not blank, for what only decides: it does not count as read.
    pub(super) fn peek(&self, name: &str) -> Option<&str> {
        self.cell(self.column(name)?).filter(|cell| !cell.is_empty())
    }

    /// The text of a cell that is not blank.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let column = self.column(name)?;
        self.columns.read.borrow_mut().insert(column);
        self.cell(column).filter(|cell| !cell.is_empty())
    }

    /// The value of a cell that holds a number.
    pub(super) fn value(&self, name: &str) -> Option<f64> {
        self.text(name).and_then(number)
    }

    /// The number of a cell as written.
    ///
    /// # Errors
    ///
    /// The cell holds something else, or a number below zero.
    pub(super) fn figure(&self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let wrong = |key: &str| {
            let column = self.column(name).unwrap_or_default() + 1;
            Refusal::new(key).at((self.line, column)).with("column", name).with("value", text)
        };
        match number(text) {
            None => Err(wrong("codecarbon-no-number")),
            Some(value) if value < 0.0 => Err(wrong("codecarbon-negative")),
            Some(_) => Ok(crate::exchange::source::figure_text(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::open_quote;

    #[test]
    fn a_quote_that_is_never_closed_is_found_where_it_opens() {
        for (text, place) in [
            ("a,b\n1,\"2\n3,4\n", Some((2, 2))),
            ("a,\"b\n1,2\n", Some((1, 2))),
            ("a,b\n\"x\ny\",\"z\n", Some((3, 2))),
            ("a,b\r\n\"1\"\"\",2\r\n", None),
            ("a,b\n1,2\"\n", None),
            ("a,b\n\"1\n2\",3\n", None),
            ("", None),
        ] {
            assert_eq!(open_quote(text, b','), place, "{text:?}");
        }
    }
}
