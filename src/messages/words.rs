//! Words of data files in every language.

use serde::Deserialize;

use super::Language;

/// A sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    en: String,
    fr: String,
}

impl Words {
    /// The sentence in a language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => &self.fr,
        }
    }
}
