//! Tables and JSON of any tool, by a map that says which column is what, in which unit and at which boundary. Nothing is
//! guessed: a column that the map does not speak of is an error.

mod activity;
mod holding;
mod map;
mod numbers;
mod place;
mod rows;

use self::rows::{Row, Rows};
use super::draft::Draft;
use super::node::Map;
use super::note::Refusal;
use super::source::{Source, too_large};
use crate::digest::sha256;
use crate::finding::{Argument, Message};
use crate::report::{self, StepKind};

pub use map::Mapping;

/// The maps that the program brings along, by their names.
pub const SHIPPED: [(&str, &str); 14] = [
    ("ai-energy-score", include_str!("mapped/shipped/ai-energy-score.yaml")),
    ("ai-energy-score-batch", include_str!("mapped/shipped/ai-energy-score-batch.yaml")),
    ("eco2ai", include_str!("mapped/shipped/eco2ai.yaml")),
    ("mlenergy", include_str!("mapped/shipped/mlenergy.yaml")),
    ("mlenergy-images", include_str!("mapped/shipped/mlenergy-images.yaml")),
    ("mlenergy-leaderboard", include_str!("mapped/shipped/mlenergy-leaderboard.yaml")),
    ("mlenergy-requests", include_str!("mapped/shipped/mlenergy-requests.yaml")),
    ("mlperf", include_str!("mapped/shipped/mlperf.yaml")),
    ("mlperf-power", include_str!("mapped/shipped/mlperf-power.yaml")),
    ("optimum-benchmark", include_str!("mapped/shipped/optimum-benchmark.yaml")),
    ("optimum-energy-star", include_str!("mapped/shipped/optimum-energy-star.yaml")),
    ("optimum-training", include_str!("mapped/shipped/optimum-training.yaml")),
    ("zeus", include_str!("mapped/shipped/zeus.yaml")),
    ("zeus-log", include_str!("mapped/shipped/zeus-log.yaml")),
];

/// What a file that is read by a map is in the record of what was read.
const FORMAT: &str = "mapped";

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
        let (taken, left): (Vec<&Row>, Vec<&Row>) =
            rows.rows.iter().partition(|row| self.against(row).is_none());
        self.hold_rows(&taken)?;
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
        let left_out = self.left_out(&rows);
        if !left_out.is_empty() {
            let names = Argument::Name(left_out.join(", "));
            draft.note(
                StepKind::Omission,
                None,
                Message::new("exchange-mapped-left-out").with("names", names),
            );
        }
        for (row, held) in left.iter().filter_map(|row| Some((row, self.against(row)?))) {
            let message = Message::new("exchange-mapped-row")
                .with("name", held.place.shown())
                .with("wanted", held.is.0.join(", "))
                .with("blank", if held.holds("") { "yes" } else { "no" });
            draft.note(StepKind::Omission, Some((row.line, 1)), message);
        }
        for row in taken {
            if draft.is_too_large() {
                break;
            }
            self.activity(row, &cited, draft)?;
        }
        draft.settle();
        draft.hold_chapters();
        if draft.is_too_large() { Err(too_large()) } else { Ok(()) }
    }
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
