//! What becomes of the hardware.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::CategoryAmounts;
use crate::document::Located;
use crate::quantity::{Quantity, Share, walk};

/// End of life of the hardware (ITU-T L.1410, stage D).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EndOfLife {
    /// Where the hardware goes; the shares make the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routes: Vec<Route>,
    /// Impacts of treatment.
    pub impacts: Option<CategoryAmounts>,
    /// Credits for what is used again, apart from the impacts and never netted against them.
    pub credits: Option<CategoryAmounts>,
    /// What a reader must know to use the figures.
    pub note: Option<Located<String>>,
}

walk!(EndOfLife { routes, impacts, credits, note });

/// A way in which hardware is treated (ITU-T L.1410, end-of-life treatment).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Route {
    /// The way.
    pub route: Located<Treatment>,
    /// Share of the hardware, by mass, from 0 to 1.
    pub share: Quantity<Share>,
}

walk!(Route { route, share });

/// A way in which hardware is treated at its end of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Treatment {
    /// Used again as it is.
    Reuse,
    /// Repaired and used again.
    Refurbishment,
    /// Materials recovered.
    Recycling,
    /// Burnt.
    Incineration,
    /// Dumped.
    Landfill,
    /// Not known.
    Unknown,
}

walk!(Treatment);
