//! Greenhouse gases that are not those of electricity.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Period;
use crate::document::Located;
use crate::quantity::{Ghg, Quantity, walk};

/// Greenhouse gases of a site or an activity that are not those of its electricity (GHG Protocol Corporate Standard, 4).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DirectEmission {
    /// What emits.
    pub origin: Located<EmissionOrigin>,
    /// How much.
    pub amount: Quantity<Ghg>,
    /// When, where it is not the period of the activity.
    pub period: Option<Located<Period>>,
    /// Which fuel, gas or supply.
    pub description: Option<Located<String>>,
}

walk!(DirectEmission { origin, amount, period, description });

/// What emits greenhouse gases beside electricity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum EmissionOrigin {
    /// Fuel that is burnt on site, such as that of emergency generators (scope 1).
    FuelCombustion,
    /// Refrigerants and insulating gases that leak (scope 1).
    FugitiveGases,
    /// Heat, steam or cooling that is bought (scope 2).
    PurchasedHeatAndCooling,
    /// Vehicles of the organisation (scope 1).
    Vehicles,
    /// Anything else, described.
    Other,
}

walk!(EmissionOrigin);
