//! Sentences of data files: in English, with what the file itself says of them in other languages.

use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// A sentence or name of a data file.
///
/// It is one text, or a text for each language: `{ en: …, fr: … }`, of which `en` must be there. Where a language has no
/// text of its own, its folder is asked for what it says in place of the English one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    english: String,
    /// Texts by the tag of their language.
    others: Vec<(String, String)>,
}

impl Words {
    /// What is said in English, by which programs tell it too, whatever the language.
    pub fn english(&self) -> &str {
        &self.english
    }

    /// The text of its own for the tag of a language.
    pub fn own(&self, tag: &str) -> Option<&str> {
        self.others.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str())
    }
}

impl From<String> for Words {
    fn from(english: String) -> Self {
        Self { english, others: Vec::new() }
    }
}

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(Words::NAME, OneOrEach)
    }
}

struct OneOrEach;

impl<'de> Visitor<'de> for OneOrEach {
    type Value = Words;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text, or one in each language")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Words, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_str<E>(self, text: &str) -> Result<Words, E> {
        Ok(Words::from(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Words, A::Error> {
        let (mut english, mut others) = (None, Vec::new());
        while let Some(tag) = map.next_key::<String>()? {
            if !is_tag(&tag) {
                return Err(A::Error::unknown_field(&tag, Words::KEYS));
            }
            let text = map.next_value()?;
            if tag == "en" { english = Some(text) } else { others.push((tag, text)) }
        }
        let english = english.ok_or_else(|| A::Error::missing_field("en"))?;
        Ok(Words { english, others })
    }
}

impl Words {
    /// The name by which a reader of types knows it.
    pub(crate) const NAME: &'static str = "Words";

    /// The keys that are named where another is no tag of a language.
    const KEYS: &[&str] = &["en", "fr"];
}

/// Whether a key may be the tag of a language, as `fr` or `pt-BR`.
fn is_tag(key: &str) -> bool {
    let mut parts = key.split('-');
    let language = parts.next().unwrap_or_default();
    matches!(language.len(), 2..=3)
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts
            .all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
