//! Countries, by their code.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::form::Malformed;
use crate::quantity::walk;

/// A country, by its two-letter code (ISO 3166-1 alpha-2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Country(String);

walk!(Country);

impl Country {
    /// The two-letter code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Country {
    type Error = Malformed;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        // 0001: the better-kept crate asks for a newer compiler.
        if isocountry::CountryCode::for_alpha2(&text).is_ok() {
            Ok(Self(text))
        } else {
            Err(Malformed::of("no country code"))
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl JsonSchema for Country {
    fn schema_name() -> Cow<'static, str> {
        "Country".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut codes: Vec<_> =
            isocountry::CountryCode::iter().map(isocountry::CountryCode::alpha2).collect();
        codes.sort_unstable();
        json_schema!({
            "description": "A country, by its two-letter code (ISO 3166-1 alpha-2).",
            "type": "string",
            "enum": codes,
            "examples": ["FR"]
        })
    }
}
