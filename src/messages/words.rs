//! Words of data files in every language.

use super::Language;
use crate::finding::Words;

impl Words {
    /// What is said in a language: its own text, else what the folder of the language has for the English one, else that.
    pub fn of(&self, language: Language) -> &str {
        let own = self.own(language.tag());
        own.or_else(|| language.folder().translation(self.english())).unwrap_or(self.english())
    }
}
