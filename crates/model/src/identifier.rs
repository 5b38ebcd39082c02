//! The names by which the parts of a report point at one another.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::form::Malformed;

/// A name that is given once in a report and pointed at from elsewhere in it.
///
/// One to 64 letters, digits, dots, hyphens and underscores, a letter or digit first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Identifier(String);

impl Identifier {
    /// The name as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Identifier {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut characters = text.chars();
        let first = characters.next().is_some_and(|first| first.is_ascii_alphanumeric());
        let rest = characters.all(|each| each.is_ascii_alphanumeric() || matches!(each, '.' | '-' | '_'));
        if first && rest && text.len() <= 64 {
            Ok(Self(text))
        } else {
            Err(Malformed::of("not an identifier"))
        }
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl JsonSchema for Identifier {
    fn schema_name() -> Cow<'static, str> {
        "Identifier".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "title": "Identifier",
            "description": "A name given once in the report and pointed at from elsewhere in it.",
            "type": "string",
            "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
            "examples": ["jean-zay"]
        })
    }
}
