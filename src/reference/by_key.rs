//! A table of which the rows of a key are read when they are asked for: a report names few countries of many.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::rows;
use crate::carried;

/// Rows of a table whose first column is a key, such as a country; those of one key stand together.
pub struct ByKey<T> {
    table: &'static str,
    heading: &'static str,
    keys: BTreeMap<&'static str, OfKey<T>>,
}

/// The lines of a key, and the rows that they hold once they are read.
struct OfKey<T> {
    lines: &'static str,
    rows: OnceLock<Vec<T>>,
}

impl<T: DeserializeOwned> ByKey<T> {
    /// Finds where the rows of each key stand; each row is one line.
    pub(super) fn of(table: &'static str, text: &'static str) -> Self {
        let (heading, mut rest) = text.split_once('\n').unwrap_or((text, ""));
        let key_of = |line: &'static str| line.split(',').next().unwrap_or_default();
        let mut keys = BTreeMap::new();
        while !rest.is_empty() {
            let key = key_of(rest);
            let own = rest.split_inclusive('\n').take_while(|line| key_of(line) == key);
            let (lines, others) = rest.split_at(own.map(str::len).sum());
            rest = others;
            if keys.insert(key, OfKey { lines, rows: OnceLock::new() }).is_some() {
                carried::record(table, &format_args!("the rows of {key} stand apart"));
            }
        }
        Self { table, heading, keys }
    }

    /// The rows with a key, in the order of the table; none where the table has nothing of it.
    pub fn with_key(&'static self, key: &str) -> &'static [T] {
        self.keys.get(key).map_or(&[], |own| self.read(own))
    }

    /// Every row, by its key.
    pub fn iter(&'static self) -> impl Iterator<Item = &'static T> {
        self.keys.values().flat_map(|own| self.read(own))
    }

    fn read(&self, own: &'static OfKey<T>) -> &'static [T] {
        own.rows.get_or_init(|| rows(self.table, &[self.heading, "\n", own.lines].concat()))
    }
}
