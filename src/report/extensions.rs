//! What the schema does not know.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::quantity::walk;

/// Content that the schema does not know, each piece under a reverse-DNS name (`org.example.cooling`).
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Extensions(pub BTreeMap<String, serde_json::Value>);

walk!(Extensions);

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
