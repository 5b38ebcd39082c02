//! Amounts by impact category, where each stands alone.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::quantity::{Antimony, EnergyResource, Ghg, Quantity, Water, walk};

/// Amounts by impact category.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CategoryAmounts {
    /// Climate change, in carbon dioxide equivalents.
    pub climate_change: Option<Quantity<Ghg>>,
    /// Water consumed.
    pub water: Option<Quantity<Water>>,
    /// Use of minerals and metals.
    pub minerals_and_metals: Option<Quantity<Antimony>>,
    /// Use of fossil energy carriers.
    pub fossil_resources: Option<Quantity<EnergyResource>>,
    /// Cumulative primary energy.
    pub primary_energy: Option<Quantity<EnergyResource>>,
}

walk!(CategoryAmounts { climate_change, water, minerals_and_metals, fossil_resources, primary_energy });
