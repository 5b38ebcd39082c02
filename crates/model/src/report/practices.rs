//! What was done to need less (AFNOR SPEC 2314).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::quantity::walk;

/// What was done to need less (AFNOR SPEC 2314).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Practices {
    /// Whether AI was needed.
    pub need: Option<Need>,
    /// Measures taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
    /// Whether the system is called frugal.
    pub frugal_claim: Option<Located<bool>>,
    /// How its uses were questioned against planetary limits.
    pub planetary_limits: Option<Located<String>>,
}

walk!(Practices { need, measures, frugal_claim, planetary_limits });

/// Whether AI was needed.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Need {
    /// Why it was.
    pub statement: Located<String>,
    /// Lighter solutions that were weighed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub alternatives: Vec<Located<String>>,
}

walk!(Need { statement, alternatives });

/// A measure taken to need less.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Measure {
    /// What was done.
    pub description: Located<String>,
    /// Guideline and number of the good practice.
    #[schemars(example = &"AFNOR SPEC 2314, BP 1")]
    pub practice: Option<Located<String>>,
    /// What it changed.
    pub effect: Option<Located<String>>,
    /// Who adopted it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adopted_by: Vec<Located<Actor>>,
}

walk!(Measure { description, practice, effect, adopted_by });

/// Who takes part in a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Actor {
    /// Who makes the system.
    Producer,
    /// Who provides it.
    Supplier,
    /// Who uses it.
    Client,
}

walk!(Actor);
