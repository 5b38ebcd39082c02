//! Versions of the report's schema.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::quantity::walk;

/// A version of the schema that this build reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SchemaVersion {
    /// The first.
    #[serde(rename = "0.1.0")]
    V0_1_0,
    /// What building the rules taught: the measurement behind a figure per unit, units that training is spread over, why
    /// a base model is left out, and counts that every program can hold.
    #[serde(rename = "0.2.0")]
    V0_2_0,
    /// What reading other formats taught: where a draft came from, and what reading it did.
    #[serde(rename = "0.3.0")]
    V0_3_0,
    /// What running the rules on honest reports taught: what was observed apart from what is projected, emissions by site,
    /// and forms of texts that types and schema hold alike.
    #[serde(rename = "0.4.0")]
    V0_4_0,
    /// What practitioners of life cycle assessment and real disclosures asked for: the words of ISO 14044, figures that are
    /// bounds or stated twice, results by scope and by variant, emissions beside those of electricity.
    #[serde(rename = "0.5.0")]
    V0_5_0,
}

walk!(SchemaVersion);

impl SchemaVersion {
    /// Every version, the oldest first.
    pub const ALL: [Self; 5] = [Self::V0_1_0, Self::V0_2_0, Self::V0_3_0, Self::V0_4_0, Self::V0_5_0];

    /// The version that the types of this build are of.
    pub const CURRENT: Self = Self::V0_5_0;

    /// The version as it stands in a report.
    pub const fn key(self) -> &'static str {
        match self {
            Self::V0_1_0 => "0.1.0",
            Self::V0_2_0 => "0.2.0",
            Self::V0_3_0 => "0.3.0",
            Self::V0_4_0 => "0.4.0",
            Self::V0_5_0 => "0.5.0",
        }
    }

    /// The version that stands in a report as `key`.
    pub fn of(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.key() == key)
    }
}

/// A schema takes the reports of its own version only.
impl JsonSchema for SchemaVersion {
    fn schema_name() -> Cow<'static, str> {
        "SchemaVersion".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A released version of the schema.",
            "type": "string",
            "enum": [Self::CURRENT.key()]
        })
    }
}
