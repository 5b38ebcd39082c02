//! A table of which the rows of a country are read when they are asked for: a report names few countries of many.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::rows;

/// Rows of a table whose first column is a country, ISO 3166-1 alpha-2.
pub struct ByCountry<T> {
    table: &'static str,
    heading: &'static str,
    countries: BTreeMap<&'static str, OfCountry<T>>,
}

/// The lines of a country, and the rows that they hold once they are read.
struct OfCountry<T> {
    lines: Vec<&'static str>,
    rows: OnceLock<Vec<T>>,
}

impl<T: DeserializeOwned> ByCountry<T> {
    /// Finds where the rows of each country stand; each row is one line.
    pub(super) fn of(table: &'static str, text: &'static str) -> Self {
        let (heading, lines) = text.split_once('\n').unwrap_or((text, ""));
        let mut countries: BTreeMap<_, OfCountry<T>> = BTreeMap::new();
        for line in lines.lines() {
            let country = line.split(',').next().unwrap_or_default();
            let none = || OfCountry { lines: Vec::new(), rows: OnceLock::new() };
            countries.entry(country).or_insert_with(none).lines.push(line);
        }
        Self { table, heading, countries }
    }

    /// The rows of a country, in the order of the table; none of a country of which the table has nothing.
    pub fn country(&'static self, code: &str) -> &'static [T] {
        self.countries.get(code).map_or(&[], |country| self.read(country))
    }

    /// Every row, by the code of its country.
    pub fn iter(&'static self) -> impl Iterator<Item = &'static T> {
        self.countries.values().flat_map(|country| self.read(country))
    }

    fn read(&self, country: &'static OfCountry<T>) -> &'static [T] {
        let lines = || std::iter::once(&self.heading).chain(&country.lines).copied();
        country.rows.get_or_init(|| rows(self.table, &lines().collect::<Vec<_>>().join("\n")))
    }
}
