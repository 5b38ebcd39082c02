//! What `ailca.yaml` says of a run that is started beside it, where the command line says nothing.

use serde::Deserialize;

use crate::finding::Level;
use crate::form::Malformed;
use crate::messages::Language;

/// What holds for a run where its arguments do not say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Level that every report must reach.
    pub level: Option<Level>,
    /// Profile to hold the reports against: a file, or the name of one that comes with the program.
    pub profile: Option<String>,
    /// Language of the messages.
    pub language: Option<Language>,
    /// Files, folders or patterns to check.
    pub files: Vec<String>,
}

impl Settings {
    /// Whether nothing is set.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The tag of a language that there are messages in.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Spoken(pub(super) Language);

impl TryFrom<String> for Spoken {
    type Error = Malformed;

    fn try_from(tag: String) -> Result<Self, Self::Error> {
        Language::of(&tag).map(Self).ok_or(Malformed::of("no language that there are messages in"))
    }
}
