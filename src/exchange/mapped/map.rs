//! A map: what stands in which column, in which unit, at which boundary.

use serde::Deserialize;

use super::SHIPPED;
use crate::document::{self, Format, Limits, line_column};
use crate::exchange::note::Refusal;
use crate::quantity::{self, Basis, Dimension, Duration, Energy, Ghg, MeteringBoundary, Water};
use crate::report::{ServiceUnit, Stage};

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
    pub(super) stage: Option<Stage>,
    /// Whether a comma separates the decimals.
    #[serde(default)]
    pub(super) decimal_comma: bool,
    /// What separates thousands.
    pub(super) thousands: Option<String>,
    pub(super) source: Cited,
    pub(super) energy: Option<Amount>,
    pub(super) emissions: Option<Amount>,
    pub(super) water: Option<Amount>,
    pub(super) duration: Option<Amount>,
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
    pub(super) start: Option<Word>,
    pub(super) end: Option<Word>,
    /// Columns that are not read.
    #[serde(default)]
    pub(super) leave_out: Vec<String>,
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
    pub(super) column: Option<String>,
    pub(super) pointer: Option<String>,
    pub(super) unit: String,
    pub(super) boundary: Option<MeteringBoundary>,
    pub(super) basis: Option<Basis>,
    pub(super) method: Option<Method>,
    #[serde(default)]
    pub(super) optional: bool,
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
    pub(super) column: Option<String>,
    pub(super) pointer: Option<String>,
    pub(super) unit: ServiceUnit,
    #[serde(default)]
    pub(super) optional: bool,
}

/// Where a word or a plain number stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Word {
    pub(super) column: Option<String>,
    pub(super) pointer: Option<String>,
    #[serde(default)]
    pub(super) optional: bool,
}

/// A field of the map with the column that it stands in.
pub(super) struct Field<'m> {
    pub(super) column: &'m str,
    pub(super) unit: Option<&'m str>,
    pub(super) is_optional: bool,
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

    /// Units that are of their field, and a column for each field.
    fn hold_units(&self) -> Result<(), Refusal> {
        let amounts = [
            (&self.energy, Energy::KEY),
            (&self.emissions, Ghg::KEY),
            (&self.water, Water::KEY),
            (&self.duration, Duration::KEY),
        ];
        for (amount, dimension) in amounts {
            let Some(amount) = amount else { continue };
            if quantity::fraction(dimension, &amount.unit).is_none() {
                return Err(Refusal::new("mapped-no-unit").with("unit", &*amount.unit));
            }
        }
        match self.fields().iter().find(|field| field.column.is_empty()) {
            Some(_) => Err(Refusal::new("mapped-no-column")),
            None => Ok(()),
        }
    }

    /// Every field that the map speaks of.
    pub(super) fn fields(&self) -> Vec<Field<'_>> {
        let mut fields = Vec::new();
        let amounts = [&self.energy, &self.emissions, &self.water, &self.duration];
        for amount in amounts.into_iter().flatten() {
            let column = place(amount.column.as_deref(), amount.pointer.as_deref());
            fields.push(Field { column, unit: Some(&amount.unit), is_optional: amount.optional });
        }
        if let Some(counted) = &self.delivered {
            let column = place(counted.column.as_deref(), counted.pointer.as_deref());
            fields.push(Field { column, unit: None, is_optional: counted.optional });
        }
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
            &self.start,
            &self.end,
        ];
        for word in words.into_iter().flatten() {
            let column = place(word.column.as_deref(), word.pointer.as_deref());
            fields.push(Field { column, unit: None, is_optional: word.optional });
        }
        fields
    }
}

/// Where a field stands: its column, or its pointer.
pub(super) fn place<'m>(column: Option<&'m str>, pointer: Option<&'m str>) -> &'m str {
    column.or(pointer).unwrap_or_default()
}
