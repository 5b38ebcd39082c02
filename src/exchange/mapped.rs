//! Tables and JSON of any tool, by a map that says which column is what, in which unit and at which boundary. Nothing is
//! guessed: a column that the map does not speak of is an error.

mod activity;
mod map;
mod rows;

use self::rows::{Row, Rows};
use super::draft::Draft;
use super::node::Map;
use super::note::Refusal;
use super::source::{Source, too_large};
use crate::digest::sha256;
use crate::finding::Message;
use crate::report::{self, StepKind};

pub use map::Mapping;

/// The maps that the program brings along, by their names.
pub const SHIPPED: [(&str, &str); 2] = [
    ("eco2ai", include_str!("mapped/shipped/eco2ai.yaml")),
    ("zeus", include_str!("mapped/shipped/zeus.yaml")),
];

/// What a file that is read by a map is in the record of what was read.
const FORMAT: &str = "mapped";

/// What a row is called that sums up the others.
const TOTALS: [&str; 5] = ["total", "sum", "all", "somme", "overall"];

impl Mapping {
    /// Adds what a file says to a draft, with a record of it; a file of the same content is read once.
    ///
    /// # Errors
    ///
    /// Where the file is not what the map says.
    pub fn add(&self, source: &Source<'_>, draft: &mut Draft) -> Result<(), Refusal> {
        if draft.has_read(source) {
            return Ok(());
        }
        draft.begin(source, FORMAT);
        let rows = Rows::read(source, self)?;
        self.hold(&rows)?;
        let entry = Map::new()
            .word(report::Source::title, format!("{}, {}", self.source.title, source.file()))
            .word_if(report::Source::publisher, self.source.publisher.as_deref())
            .word_if(report::Source::url, self.source.url.as_deref())
            .word_if(report::Source::tool, self.source.tool.as_deref())
            .word_if(report::Source::version, self.source.version.as_deref());
        let cited = draft.cite("mapped", &entry);
        draft.name_of(None, None, source);
        let message =
            Message::new("exchange-mapped").with("name", &*self.name).with("digest", sha256(&self.text));
        draft.note(StepKind::Assumption, None, message);
        if !self.leave_out.is_empty() {
            let names = self.leave_out.join(", ");
            draft.note(
                StepKind::Omission,
                None,
                Message::new("exchange-mapped-left-out").with("names", names),
            );
        }
        for row in &rows.rows {
            if draft.is_too_large() {
                break;
            }
            self.activity(row, &cited, draft)?;
        }
        draft.settle();
        draft.hold_chapters();
        if draft.is_too_large() { Err(too_large()) } else { Ok(()) }
    }

    /// Holds the columns of a file against the map: each is spoken of once, and a unit in its name is that of the map.
    fn hold(&self, rows: &Rows) -> Result<(), Refusal> {
        let fields = self.fields();
        for field in &fields {
            let count = fields.iter().filter(|other| other.column == field.column).count();
            if count > 1 {
                return Err(Refusal::new("mapped-twice").with("name", field.column));
            }
            let is_there = rows.names.iter().any(|name| rows::fits(field.column, name));
            if !is_there && !field.is_optional {
                return Err(Refusal::new("mapped-missing").at((1, 1)).with("name", field.column));
            }
            if let Some(unit) = field.unit {
                for name in rows.names.iter().filter(|name| rows::fits(field.column, name)) {
                    if let Some(own) = rows::unit_of(name).filter(|own| !rows::is_unit(own, unit)) {
                        let refusal = Refusal::new("mapped-unit").at((1, 1)).with("name", &**name);
                        return Err(refusal.with("unit", unit).with("own", own));
                    }
                }
            }
        }
        let is_known = |name: &&String| {
            fields.iter().any(|field| rows::fits(field.column, name))
                || self.leave_out.iter().any(|left| rows::fits(left, name))
        };
        let unknown: Vec<&str> =
            rows.names.iter().filter(|name| !is_known(name)).map(String::as_str).collect();
        if !unknown.is_empty() {
            return Err(Refusal::new("mapped-unmapped").at((1, 1)).with("names", unknown.join(", ")));
        }
        match rows.rows.iter().find(|row| rows.rows.len() > 1 && is_total(row)) {
            Some(row) => Err(Refusal::new("mapped-total").at((row.line, 1))),
            None => Ok(()),
        }
    }
}

/// Whether a row is named as the sum of the others.
fn is_total(row: &Row) -> bool {
    row.cells.iter().any(|(_, text)| TOTALS.contains(&&*text.trim().to_lowercase()))
}

/// A map to be filled in, from the columns of a file.
///
/// # Errors
///
/// Where the file is neither a table nor JSON.
pub fn blank(source: &Source<'_>) -> Result<String, Refusal> {
    let (form, names) = rows::names_of(source)?;
    let is_table = form == map::Form::Table;
    let key = if is_table { "column" } else { "pointer" };
    let quoted = |name: &str| super::yaml::inline(&super::node::Node::Word(name.to_owned()));
    let mut text = format!(
        "format: {}\n# stage: inference\n# energy: {{ {key}: ..., unit: kWh, boundary: server, basis: measured }}\n# duration: {{ {key}: ..., unit: s }}\n# model: {{ {key}: ... }}\nsource: {{ title: {} }}\nleaveOut:\n",
        form.key(),
        quoted(source.file()),
    );
    for name in names {
        text.push_str("  - ");
        text.push_str(&quoted(&name));
        text.push('\n');
    }
    Ok(text)
}
