//! How a number is meant that is no plain value, in the words of texts that people write and read.

use super::node::{self, Map};
use super::source::{Look, figure_text};
use crate::messages::apart;
use crate::quantity::{Figure, Qualifier};

/// An amount with the words before it: `at most 35.6 MWh`.
pub(super) fn said(qualifier: Option<Qualifier>, amount: &str) -> String {
    qualifier.map_or_else(|| amount.to_owned(), |qualifier| format!("{} {amount}", qualifier.in_words()))
}

/// A number as it is written, and how it is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meant {
    /// Its digits.
    pub(super) value: String,
    /// How they are meant.
    pub(super) qualifier: Option<Qualifier>,
}

impl Meant {
    /// A text that is a number, with such words or without.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (qualifier, number) = apart(text);
        Some(Self { value: figure_text(number)?, qualifier })
    }

    /// The number that a value of a document is, or writes.
    pub(super) fn of(look: Look<'_, '_>) -> Option<Self> {
        let read = Self::read(&look.plain()?)?;
        look.take();
        Some(read)
    }

    /// As a figure.
    pub(super) fn figure(&self, unit: &str) -> Map {
        figure(&self.value, unit, self.qualifier)
    }
}

/// A figure with how its number is meant.
pub(super) fn figure(value: &str, unit: &str, qualifier: Option<Qualifier>) -> Map {
    node::figure(value, unit).word_if(Figure::qualifier, qualifier.map(Qualifier::key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::List;

    #[test]
    fn every_word_of_the_lists_is_one_of_a_qualifier() {
        for entry in [List::Meant, List::MeantBehind].iter().flat_map(|list| list.entries().iter()) {
            assert!(Qualifier::from_key(entry.meaning).is_some(), "{}", entry.words);
        }
        for qualifier in Qualifier::ALL {
            assert_eq!(apart(&said(Some(qualifier), "7 kWh")), (Some(qualifier), "7 kWh"));
        }
    }
}
