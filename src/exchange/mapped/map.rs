//! A map: what stands in which column, in which unit, at which boundary.

use std::num::NonZeroU64;

use serde::Deserialize;

use super::SHIPPED;
use super::place::{Names, Place};
use crate::document::{self, Format, Limits, line_column};
use crate::exchange::note::Refusal;
use crate::quantity::{self, Basis, Dimension, Duration, Energy, Ghg, MeteringBoundary, Power, Water};
use crate::report::{ServiceUnit, Stage, Statistic};

/// A map from the columns of a file to fields of a report.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mapping {
    /// Its name, as it is told.
    #[serde(skip)]
    pub(super) name: String,
    /// Its text, by whose digest it is recorded.
    #[serde(skip)]
    pub(super) text: String,
    pub(super) format: Form,
    /// Where the list of rows stands in JSON; all of the document is one row without it.
    pub(super) rows: Option<String>,
    /// What has to stand in the file, so that it is one that the map speaks of.
    #[serde(default)]
    pub(super) expects: Vec<Condition>,
    /// What has to stand in a row, so that it is taken.
    #[serde(default)]
    pub(super) only: Vec<Condition>,
    pub(super) stage: Option<Stage>,
    /// Whether a comma separates the decimals.
    #[serde(default)]
    pub(super) decimal_comma: bool,
    /// What separates thousands.
    pub(super) thousands: Option<String>,
    pub(super) source: Cited,
    pub(super) energy: Option<Amount>,
    /// The parts of the energy by what the machines do.
    pub(super) prefill: Option<Amount>,
    pub(super) decode: Option<Amount>,
    pub(super) energy_per_unit: Option<Each>,
    pub(super) emissions: Option<Amount>,
    pub(super) water: Option<Amount>,
    pub(super) duration: Option<Amount>,
    /// The moment at which a row began, as a time since another: rows of one time count twice.
    pub(super) began: Option<Amount>,
    pub(super) delivered: Option<Counted>,
    pub(super) input_tokens: Option<Word>,
    pub(super) output_tokens: Option<Word>,
    pub(super) batch_size: Option<Word>,
    pub(super) model: Option<Word>,
    pub(super) name_of_run: Option<Word>,
    pub(super) run: Option<Word>,
    pub(super) country: Option<Word>,
    pub(super) device: Option<Word>,
    pub(super) devices: Option<Word>,
    /// The server, and the average power of all of it.
    pub(super) host: Option<Word>,
    pub(super) power: Option<Amount>,
    pub(super) start: Option<Word>,
    pub(super) end: Option<Word>,
    /// Columns that are not read.
    #[serde(default)]
    pub(super) leave_out: Vec<String>,
}

/// What has to stand somewhere.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Condition {
    #[serde(flatten)]
    pub(super) place: Place,
    /// One of these; an empty text is a blank.
    pub(super) is: Names,
}

impl Condition {
    /// Whether a text is one of those that have to stand there.
    pub(super) fn holds(&self, text: &str) -> bool {
        self.is.0.iter().any(|wanted| wanted == text.trim())
    }
}

/// The notation of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Form {
    /// A table with a line of names.
    Table,
    /// One JSON document.
    Json,
    /// A JSON document a line.
    Lines,
}

impl Form {
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Json => "json",
            Self::Lines => "lines",
        }
    }
}

/// The source of the figures.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Cited {
    pub(super) title: String,
    pub(super) publisher: Option<String>,
    pub(super) url: Option<String>,
    pub(super) tool: Option<String>,
    pub(super) version: Option<String>,
}

/// Where a number stands, and what it is of.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Amount {
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) unit: String,
    pub(super) boundary: Option<MeteringBoundary>,
    pub(super) basis: Option<Basis>,
    pub(super) method: Option<Method>,
}

/// Where the energy of one unit of service stands, and which unit that is.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Each {
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) unit: String,
    pub(super) boundary: Option<MeteringBoundary>,
    pub(super) basis: Option<Basis>,
    pub(super) service: ServiceUnit,
    /// Of how many units of service the number is; of one without it.
    pub(super) per: Option<NonZeroU64>,
    pub(super) statistic: Option<Statistic>,
}

impl Amount {
    fn field(&self, is_part: bool) -> Field<'_> {
        Field { place: &self.place, unit: Some(&self.unit), is_part }
    }
}

/// By which method emissions account for electricity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Method {
    LocationBased,
    MarketBased,
    Unspecified,
}

/// Where a count stands, and what is counted.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Counted {
    #[serde(flatten)]
    pub(super) place: Place,
    pub(super) unit: ServiceUnit,
}

/// Where a word or a plain number stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Word {
    #[serde(flatten)]
    pub(super) place: Place,
}

/// A field of the map with the place that it stands at.
pub(super) struct Field<'m> {
    pub(super) place: &'m Place,
    pub(super) unit: Option<&'m str>,
    /// Whether it is a part of another field.
    pub(super) is_part: bool,
}

impl Mapping {
    /// The text of a map that the program brings along.
    pub fn shipped(name: &str) -> Option<&'static str> {
        SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }

    /// Reads a map.
    ///
    /// # Errors
    ///
    /// What is wrong with it, at its place.
    pub fn read(name: &str, text: &str) -> Result<Self, Refusal> {
        let reading = document::read(text, Format::Yaml, &Limits::default());
        let tree = match (reading.tree, reading.problems.first()) {
            (Some(tree), None) => tree,
            (_, Some(problem)) => return Err(Refusal::of_problem(problem, text)),
            (None, None) => return Err(Refusal::new("mapped-broken").with("detail", "empty")),
        };
        let mapping = document::typed::<Self>(&tree).map_err(|error| {
            let place = line_column(text, tree.span(error.node).start as usize);
            Refusal::new("mapped-broken").at(place).with("detail", error.message)
        })?;
        let mapping = Self { name: name.to_owned(), text: text.to_owned(), ..mapping };
        mapping.hold_units()?;
        Ok(mapping)
    }

    /// Units that are of their field, and a place for each field and condition.
    fn hold_units(&self) -> Result<(), Refusal> {
        let amounts = [
            (&self.energy, Energy::KEY),
            (&self.prefill, Energy::KEY),
            (&self.decode, Energy::KEY),
            (&self.emissions, Ghg::KEY),
            (&self.water, Water::KEY),
            (&self.duration, Duration::KEY),
            (&self.began, Duration::KEY),
            (&self.power, Power::KEY),
        ];
        let amounts = amounts.iter().filter_map(|(amount, key)| Some((&*amount.as_ref()?.unit, *key)));
        let each = self.energy_per_unit.iter().map(|each| (&*each.unit, Energy::KEY));
        for (unit, dimension) in amounts.chain(each) {
            if quantity::fraction(dimension, unit).is_none() {
                return Err(Refusal::new("mapped-no-unit").with("unit", unit));
            }
        }
        let fields = self.fields();
        let places = fields.iter().map(|field| field.place).chain(self.conditions().map(|held| &held.place));
        if places.into_iter().any(|place| !place.is_said()) {
            return Err(Refusal::new("mapped-no-column"));
        }
        let beside = [
            ("power", self.power.is_some(), "host", self.host.is_some()),
            ("began", self.began.is_some(), "duration", self.duration.is_some()),
            ("devices", self.devices.is_some(), "device", self.device.is_some()),
            ("start", self.start.is_some(), "end", self.end.is_some()),
            ("end", self.end.is_some(), "start", self.start.is_some()),
        ];
        match beside.into_iter().find(|(_, is_there, _, has_other)| *is_there && !has_other) {
            Some((name, _, other, _)) => {
                Err(Refusal::new("mapped-beside").with("name", name).with("other", other))
            }
            None => Ok(()),
        }
    }

    /// What has to stand in the file or in a row.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        self.expects.iter().chain(&self.only)
    }

    /// Every field that the map speaks of.
    pub(super) fn fields(&self) -> Vec<Field<'_>> {
        let wholes = [&self.energy, &self.emissions, &self.water, &self.duration, &self.began, &self.power];
        let word = |place| Field { place, unit: None, is_part: false };
        let words = [
            &self.input_tokens,
            &self.output_tokens,
            &self.batch_size,
            &self.model,
            &self.name_of_run,
            &self.run,
            &self.country,
            &self.device,
            &self.devices,
            &self.host,
            &self.start,
            &self.end,
        ];
        let mut fields: Vec<Field<'_>> = Vec::new();
        fields.extend(wholes.into_iter().flatten().map(|amount| amount.field(false)));
        fields.extend([&self.prefill, &self.decode].into_iter().flatten().map(|amount| amount.field(true)));
        fields.extend(self.energy_per_unit.iter().map(|each| Field {
            place: &each.place,
            unit: Some(&each.unit),
            is_part: false,
        }));
        fields.extend(self.delivered.iter().map(|counted| word(&counted.place)));
        fields.extend(words.into_iter().flatten().map(|of| word(&of.place)));
        fields
    }
}
