//! Which characterisation models, editions and units belong to which impact category: reading the table.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::carried;
use crate::report::CharacterisationModel as Model;

/// A row of the table.
#[derive(Debug, Deserialize)]
pub(super) struct Row {
    category: String,
    /// The family of methods; empty where the model stands alone.
    pub(super) family: String,
    /// The model; `None` where the family states the category in another unit than a report can.
    pub(super) model: Option<Model>,
    editions: String,
    /// The unit of the family.
    pub(super) unit: String,
}

static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let text = include_str!("../../reference/characterisation.csv");
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_reader(text.as_bytes());
    let rows = reader.deserialize();
    rows.filter_map(|row| row.map_err(|error| carried::record("characterisation", &error)).ok()).collect()
});

/// The rows of a category.
pub(super) fn rows(category: &str) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.category == category)
}

/// A model of a category that a report can name, with the newest edition of its family where results change with it.
pub(super) fn example(category: &str) -> Option<(String, Option<String>)> {
    let row = rows(category)
        .filter(|row| row.model.is_some())
        // Of families, those that others build on come first.
        .min_by_key(|row| (row.edition().is_none(), row.family != "IPCC", row.family != "EF"))?;
    let model = serde_json::to_value(row.model?).ok()?.as_str()?.to_owned();
    Some((model, row.edition().map(|edition| format!("{} {edition}", row.family))))
}

/// A version of a method as written, in words.
pub(super) struct Named {
    words: Vec<String>,
    /// The words without what stands between them.
    squeezed: String,
}

impl Named {
    pub(super) fn of(version: &str) -> Self {
        let version = version.to_ascii_lowercase();
        let words = version.split(|each: char| !each.is_alphanumeric() && each != '.');
        let words: Vec<_> = words.map(str::to_owned).collect();
        Self { squeezed: words.concat(), words }
    }
}

impl Row {
    /// The newest edition with a number; years and words name the same ones again.
    fn edition(&self) -> Option<&str> {
        let numbered = |edition: &&str| {
            edition.contains(|each: char| each.is_ascii_digit()) && edition.parse::<u32>().is_err()
        };
        self.editions.split(';').rfind(numbered)
    }

    /// Whether a version as written names the family in one of the editions.
    pub(super) fn is_named_in(&self, version: &Named) -> bool {
        let known = |word: &str| version.words.iter().any(|each| each.eq_ignore_ascii_case(word));
        let family = self.family.to_ascii_lowercase();
        let together = |edition: &str| {
            let mut after = version.squeezed.match_indices(&family);
            after.any(|(at, _)| {
                version.squeezed.get(at + family.len()..).is_some_and(|rest| rest.starts_with(edition))
            })
        };
        let mut editions = self.editions.split(';');
        // The reports of the IPCC are known by their abbreviation or year alone.
        let named = known(&self.family) || self.family == "IPCC";
        named && (self.editions.is_empty() || editions.clone().any(known))
            || !self.editions.is_empty() && editions.any(together)
    }

    /// Whether results change from one edition of the model to the next.
    pub(super) fn has_editions(&self) -> bool {
        !self.family.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, example};

    #[test]
    fn a_category_has_a_model_to_name() {
        let named = |category| example(category).map(|(model, version)| (model, version.unwrap_or_default()));
        let pair = |model: &str, version: &str| Some((model.to_owned(), version.to_owned()));
        assert_eq!(named("climateChange"), pair("gwp", "IPCC AR6"));
        assert_eq!(named("water"), pair("waterInventory", ""));
        assert_eq!(named("mineralsAndMetals"), pair("adpUltimateReserves", "EF 3.1"));
        assert_eq!(named("biodiversity"), None);
    }

    #[test]
    fn every_row_is_read() {
        let text = include_str!("../../reference/characterisation.csv");
        let rows = text.lines().filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(TABLE.len(), rows);
    }
}
