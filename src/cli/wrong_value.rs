//! Why the value of an option is refused, in words of the language that is spoken.

use std::error::Error;
use std::fmt;

use crate::finding::Message;
use crate::messages::{self, Language};

/// Why the value of an option is refused.
///
/// clap shows it in English; `help::error` says it in another language.
#[derive(Debug)]
pub(super) struct WrongValue(pub(super) Message);

impl WrongValue {
    /// The reason by its key.
    pub(super) fn of(key: &'static str) -> Self {
        Self(Message::new(key))
    }
}

impl fmt::Display for WrongValue {
    fn fmt(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str(&messages::text(Language::ENGLISH, &self.0))
    }
}

impl Error for WrongValue {}
