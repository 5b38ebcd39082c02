//! A result by the scopes of a company's inventory.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quantity::{Ghg, Quantity, walk};

/// Greenhouse gases of the total by scope, disjoint and complete (GHG Protocol Corporate Standard, 4).
///
/// For publishers who know their scopes and not the stages of the life cycle.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scopes {
    /// What the organisation itself emits: fuel, refrigerants.
    pub scope1: Option<Quantity<Ghg>>,
    /// Electricity, heat and cooling that it buys, by the intensity of the grid.
    pub scope2_location_based: Option<Quantity<Ghg>>,
    /// The same by contracts; beside the location-based figure, and never added to it (GHG Protocol scope 2).
    pub scope2_market_based: Option<Quantity<Ghg>>,
    /// What others emit before and after: hardware, buildings, networks.
    pub scope3: Option<Quantity<Ghg>>,
}

walk!(Scopes { scope1, scope2_location_based, scope2_market_based, scope3 });
