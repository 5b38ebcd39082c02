//! A table of which the rows of a country are read when they are asked for: a report names few countries of many.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::rows;
use crate::carried;

/// Rows of a table whose first column is a country, ISO 3166-1 alpha-2; those of one country stand together.
pub struct ByCountry<T> {
    table: &'static str,
    heading: &'static str,
    countries: BTreeMap<&'static str, OfCountry<T>>,
}

/// The lines of a country, and the rows that they hold once they are read.
struct OfCountry<T> {
    lines: &'static str,
    rows: OnceLock<Vec<T>>,
}

impl<T: DeserializeOwned> ByCountry<T> {
    /// Finds where the rows of each country stand; each row is one line.
    pub(super) fn of(table: &'static str, text: &'static str) -> Self {
        let (heading, mut rest) = text.split_once('\n').unwrap_or((text, ""));
        let country_of = |line: &'static str| line.split(',').next().unwrap_or_default();
        let mut countries = BTreeMap::new();
        while !rest.is_empty() {
            let country = country_of(rest);
            let own = rest.split_inclusive('\n').take_while(|line| country_of(line) == country);
            let (lines, others) = rest.split_at(own.map(str::len).sum());
            rest = others;
            if countries.insert(country, OfCountry { lines, rows: OnceLock::new() }).is_some() {
                carried::record(table, &format_args!("the rows of {country} stand apart"));
            }
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
        country.rows.get_or_init(|| rows(self.table, &[self.heading, "\n", country.lines].concat()))
    }
}
