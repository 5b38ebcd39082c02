//! Versions of the report's schema.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quantity::walk;

/// A released version of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum SchemaVersion {
    /// The first.
    #[serde(rename = "0.1.0")]
    V0_1_0,
}

walk!(SchemaVersion);

impl SchemaVersion {
    /// The version that the types of this build are of.
    pub const CURRENT: Self = Self::V0_1_0;

    /// The version as it stands in a report.
    pub const fn key(self) -> &'static str {
        match self {
            Self::V0_1_0 => "0.1.0",
        }
    }
}
