//! How a number is meant that is no plain value, in the words of texts that people read.

use crate::quantity::Qualifier;

/// An amount with the words before it: `at most 35.6 MWh`.
pub(super) fn said(qualifier: Option<Qualifier>, amount: &str) -> String {
    qualifier.map_or_else(|| amount.to_owned(), |qualifier| format!("{} {amount}", qualifier.in_words()))
}
