//! The places where computing takes place.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Area, Country, DirectEmission, Period, WaterFlow};
use crate::document::Located;
use crate::form::Within;
use crate::identifier::Identifier;
use crate::quantity::{Quantity, Ratio, Share, WaterIntensity, walk};

/// A place where computing takes place (ISO/IEC 30134; Regulation (EU) 2024/1364).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataCentre {
    /// Name by which activities point at it.
    pub id: Located<Identifier>,
    /// Its name.
    pub name: Option<Located<String>>,
    /// Who runs it.
    pub operator: Option<Located<String>>,
    /// Where it is.
    pub country: Option<Located<Country>>,
    /// Part of the world where it is, where no country is known.
    pub area: Option<Located<Area>>,
    /// Part of the country, or region of the cloud.
    pub region: Option<Located<String>>,
    /// Id of its supply in `inventory.electricity`.
    pub electricity: Option<Located<Identifier>>,
    /// Power usage effectiveness (ISO/IEC 30134-2).
    pub pue: Option<PowerUsageEffectiveness>,
    /// Water usage effectiveness (ISO/IEC 30134-9), one entry for consumption and one for withdrawal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wue: Vec<WaterUsageEffectiveness>,
    /// Share of renewable energy, from 0 to 1 (renewable energy factor, ISO/IEC 30134-3).
    pub renewable_energy_factor: Option<Quantity<Share>>,
    /// Share of energy used again elsewhere, from 0 to 1 (energy reuse factor, ISO/IEC 30134-6).
    pub energy_reuse_factor: Option<Quantity<Share>>,
    /// Greenhouse gases of the whole site that are not those of its electricity: fuel, refrigerants, heat (GHG Protocol
    /// Corporate Standard, 4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub direct_emissions: Vec<Located<DirectEmission>>,
}

walk!(DataCentre {
    id,
    name,
    operator,
    country,
    area,
    region,
    electricity,
    pue,
    wue,
    renewable_energy_factor,
    energy_reuse_factor,
    direct_emissions
});

/// Energy of the facility over energy of its IT equipment (ISO/IEC 30134-2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PowerUsageEffectiveness {
    /// The quotient, without unit; never below 1 (ISO/IEC 30134-2).
    pub ratio: Quantity<Ratio>,
    /// Where the IT energy is metered: category 1, 2 or 3 (ISO/IEC 30134-2).
    pub category: Option<Located<Within<1, 3>>>,
    /// The twelve months that it was taken over (ISO/IEC 30134).
    pub period: Option<Located<Period>>,
}

walk!(PowerUsageEffectiveness { ratio, category, period });

/// Water used on site over energy of the IT equipment (ISO/IEC 30134-9).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaterUsageEffectiveness {
    /// The quotient, as water per energy; it multiplies IT energy, never facility energy (ISO/IEC 30134-9).
    pub intensity: Quantity<WaterIntensity>,
    /// Whether the water was withdrawn or consumed (ISO 14046, 3.2).
    pub flow: Option<Located<WaterFlow>>,
    /// What water is counted: category 1, 2 or 3 (ISO/IEC 30134-9).
    pub category: Option<Located<Within<1, 3>>>,
    /// The twelve months that it was taken over (ISO/IEC 30134).
    pub period: Option<Located<Period>>,
}

walk!(WaterUsageEffectiveness { intensity, flow, category, period });
