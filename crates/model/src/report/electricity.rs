//! The supplies of electricity and their intensities.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Area, Country, WaterFlow};
use crate::document::Located;
use crate::form::Within;
use crate::identifier::Identifier;
use crate::quantity::{GhgIntensity, PrimaryEnergyFactor, Quantity, Share, WaterIntensity, walk};

/// A supply of electricity (GHG Protocol scope 2; ISO/IEC 21031).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Electricity {
    /// Name by which data centres and activities point at it.
    pub id: Located<Identifier>,
    /// Country of the grid.
    pub country: Option<Located<Country>>,
    /// Part of the world that the grid lies in, where no country is known.
    pub area: Option<Located<Area>>,
    /// Zone of the grid, or region of the cloud.
    pub zone: Option<Located<String>>,
    /// Year that the intensities are of; near that of the activity (ISO 14044, 4.2.3.6).
    pub year: Option<Located<Within<1990, 2100>>>,
    /// Intensity of the grid (GHG Protocol scope 2, location-based method).
    pub location_based: Option<Quantity<GhgIntensity>>,
    /// Intensity by contracts (GHG Protocol scope 2, market-based method).
    pub market_based: Option<Quantity<GhgIntensity>>,
    /// Intensity of the supply that follows demand (ISO/IEC 21031).
    pub marginal: Option<Quantity<GhgIntensity>>,
    /// The contracts behind the market-based intensity; together they cover what it claims (GHG Protocol scope 2, quality criteria).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// What the intensities count: combustion alone, or the life cycle of the supply.
    pub factor_scope: Option<Located<FactorScope>>,
    /// Whether losses of the grid are in the intensities.
    pub includes_grid_losses: Option<Located<bool>>,
    /// Water of generating the electricity, as water per energy; it multiplies the energy of the facility.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub water_intensity: Vec<ElectricityWater>,
    /// Primary energy per unit of electricity, without unit; above 0.
    pub primary_energy_factor: Option<Quantity<PrimaryEnergyFactor>>,
}

walk!(Electricity {
    id,
    country,
    area,
    zone,
    year,
    location_based,
    market_based,
    marginal,
    instruments,
    factor_scope,
    includes_grid_losses,
    water_intensity,
    primary_energy_factor
});

/// What an intensity counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum FactorScope {
    /// The power plants alone.
    Direct,
    /// Fuel supply, building of plants and end of life too.
    LifeCycle,
}

walk!(FactorScope);

/// Water of generating electricity, per unit of it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ElectricityWater {
    /// The quotient.
    pub intensity: Quantity<WaterIntensity>,
    /// Whether the water was withdrawn or consumed.
    pub flow: Option<Located<WaterFlow>>,
}

walk!(ElectricityWater { intensity, flow });

/// A contract that gives electricity its attributes (GHG Protocol scope 2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instrument {
    /// What it is.
    pub kind: Located<InstrumentKind>,
    /// Share of the electricity that it covers, from 0 to 1.
    pub share: Option<Quantity<Share>>,
    /// Year in which the electricity was generated; near that in which it was used (GHG Protocol scope 2, quality criterion 4).
    pub vintage: Option<Located<Within<1990, 2100>>>,
    /// Market that it was issued in, which is that of the use (GHG Protocol scope 2, quality criterion 5).
    pub market: Option<Located<String>>,
    /// Period within which generation and use are balanced.
    pub matching: Option<Located<MatchingPeriod>>,
    /// What else tells which contract it is: registry, number, technology.
    pub description: Option<Located<String>>,
}

walk!(Instrument { kind, share, vintage, market, matching, description });

/// Period within which generation and use of electricity are balanced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum MatchingPeriod {
    /// Each hour.
    Hourly,
    /// Each day.
    Daily,
    /// Each month.
    Monthly,
    /// Each year.
    Annual,
}

walk!(MatchingPeriod);

/// Kind of contract for electricity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum InstrumentKind {
    /// Power purchase agreement.
    PowerPurchaseAgreement,
    /// Guarantee of origin.
    GuaranteeOfOrigin,
    /// Renewable energy certificate.
    RenewableEnergyCertificate,
    /// Contract with a supplier.
    SupplierContract,
    /// What is left of the grid after all claims.
    ResidualMix,
    /// Generated on site.
    OnSite,
    /// Anything else.
    Other,
}

walk!(InstrumentKind);
