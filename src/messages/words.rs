//! Words of data files in every language.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Language;

/// A sentence in every language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    en: String,
    fr: String,
}

/// A name or label of data files: one text where it is the same in every language, else one in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name(Words);

impl Name {
    /// The name in a language.
    pub fn of(&self, language: Language) -> &str {
        self.0.of(language)
    }

    /// The name that programs tell it by, whatever the language.
    pub fn key(&self) -> &str {
        &self.0.en
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrEach)
    }
}

struct OneOrEach;

impl<'de> Visitor<'de> for OneOrEach {
    type Value = Name;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or one in each language")
    }

    fn visit_str<E>(self, text: &str) -> Result<Name, E> {
        Ok(Name(Words { en: text.to_owned(), fr: text.to_owned() }))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Name, A::Error> {
        Words::deserialize(MapAccessDeserializer::new(map)).map(Name)
    }
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
