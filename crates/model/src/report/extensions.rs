//! What the schema does not know.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::form::Malformed;
use crate::quantity::walk;

/// Content that the schema does not know, each piece under a reverse-DNS name (`org.example.cooling`).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, serde_json::Value>")]
pub struct Extensions(pub BTreeMap<String, serde_json::Value>);

walk!(Extensions);

impl TryFrom<BTreeMap<String, serde_json::Value>> for Extensions {
    type Error = Malformed;

    fn try_from(pieces: BTreeMap<String, serde_json::Value>) -> Result<Self, Self::Error> {
        match pieces.keys().find(|name| !is_reverse_dns(name)) {
            Some(name) => Err(format!("{name} is not of the form org.example.cooling").into()),
            None => Ok(Self(pieces)),
        }
    }
}

/// Two labels or more of small letters, digits and hyphens, as the schema's pattern has it.
fn is_reverse_dns(name: &str) -> bool {
    let is_label = |label: &str| {
        let fits = |each: u8| each.is_ascii_lowercase() || each.is_ascii_digit() || each == b'-';
        !label.is_empty() && label.bytes().all(fits)
    };
    name.contains('.') && name.split('.').all(is_label)
}

impl JsonSchema for Extensions {
    fn schema_name() -> Cow<'static, str> {
        "Extensions".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Content that this schema does not know, each piece under a reverse-DNS name.",
            "type": "object",
            "propertyNames": { "pattern": "^[a-z0-9-]+(\\.[a-z0-9-]+)+$" },
            "additionalProperties": true,
            "examples": [{ "org.example.cooling": { "loop": "closed" } }]
        })
    }
}
