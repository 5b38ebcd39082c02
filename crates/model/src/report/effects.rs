//! Effects of using the system, apart from its own footprint (ITU-T L.1480).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::quantity::{Ghg, Quantity, walk};

/// Effects of using the system; never mixed into `impacts` (ITU-T L.1480).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Effects {
    /// Effects of the use itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub second_order: Vec<Effect>,
    /// Effects of changed behaviour and structures, rebound included.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub higher_order: Vec<Effect>,
}

walk!(Effects { second_order, higher_order });

/// An effect of using the system (ITU-T L.1480).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Effect {
    /// What changes.
    pub description: Located<String>,
    /// Whether it relieves or burdens the environment.
    pub direction: Located<Direction>,
    /// Greenhouse gases, as a positive number.
    pub climate_change: Option<Quantity<Ghg>>,
    /// What would be without the system (ITU-T L.1480).
    pub reference_scenario: Option<Located<String>>,
    /// What is counted.
    pub boundary: Option<Located<String>>,
    /// What the figure rests on.
    pub data_basis: Option<Located<String>>,
    /// How rebound was considered.
    pub rebound: Option<Located<String>>,
}

walk!(Effect { description, direction, climate_change, reference_scenario, boundary, data_basis, rebound });

/// Whether an effect relieves or burdens the environment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// Relieves it.
    Beneficial,
    /// Burdens it.
    Adverse,
}

walk!(Direction);
