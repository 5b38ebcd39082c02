//! Words of the guideline files in every language.

use serde::Deserialize;

use crate::messages::Language;

/// A sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    en: String,
    fr: Option<String>,
}

impl Words {
    /// The sentence in a language; in English where it is not translated yet.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::English => &self.en,
            Language::French => self.fr.as_deref().unwrap_or(&self.en),
        }
    }
    /// Whether it is there in every language.
    pub const fn is_whole(&self) -> bool {
        self.fr.is_some()
    }
}
