//! The result of one impact category: total, per functional unit, and what contributes to it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Stage, Statistic};
use crate::document::Located;
use crate::form::{NonEmpty, Within, words};
use crate::identifier::Identifier;
use crate::quantity::{Dimension, Quantity, Share, walk};

/// One impact category with its method and result (ISO 14044, 4.4.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Assessment{D}")]
pub struct Assessment<D: Dimension> {
    /// How it was characterised.
    pub method: Option<Located<Method>>,
    /// The result.
    pub result: Located<ImpactResult<D>>,
}

walk!(Assessment<D> { method, result });

/// The result of one impact category.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "ImpactResult{D}")]
pub struct ImpactResult<D: Dimension> {
    /// Total over the stages that the boundary includes; what contributes adds up to it.
    pub total: Option<Quantity<D>>,
    /// The stages in the total, where it covers fewer than the boundary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Located<Stage>>,
    /// Result per functional unit (ISO 14044, 4.2.3.2; ISO/IEC 21031).
    pub per_functional_unit: Option<Located<PerFunctionalUnit<D>>>,
    /// What contributes to the total, disjoint (ISO 14044, 4.5.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contributions: Vec<Located<Contribution<D>>>,
    /// Sums over some of the stages, such as hardware or use; they are no further parts of the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subtotals: Vec<Located<Subtotal<D>>>,
    /// Results per functional unit of the variants of the system, where they differ.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub variants: Vec<Located<VariantResult<D>>>,
}

walk!(ImpactResult<D> { total, covers, per_functional_unit, contributions, subtotals, variants });

/// A sum over some of the stages of a total.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Subtotal{D}")]
pub struct Subtotal<D: Dimension> {
    /// What is summed up, where the stages do not say it.
    pub name: Option<Located<String>>,
    /// The stages in it; contributions of these alone add up to it.
    pub covers: NonEmpty<Located<Stage>>,
    /// The sum; at most the total.
    pub amount: Quantity<D>,
}

walk!(Subtotal<D> { name, covers, amount });

/// Result per functional unit of one variant of the system.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "VariantResult{D}")]
pub struct VariantResult<D: Dimension> {
    /// Id of the model in `system.models`.
    pub model: Located<Identifier>,
    /// The result.
    pub amount: Quantity<D>,
    /// Which statistic of all units it is.
    pub statistic: Option<Located<Statistic>>,
    /// The stages in it, where it covers others than the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Located<Stage>>,
}

walk!(VariantResult<D> { model, amount, statistic, covers });

/// Result per functional unit.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "PerFunctionalUnit{D}")]
pub struct PerFunctionalUnit<D: Dimension> {
    /// The result.
    pub amount: Quantity<D>,
    /// Which statistic of all units it is.
    pub statistic: Option<Located<Statistic>>,
    /// The stages in it, where it covers others than the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Located<Stage>>,
}

walk!(PerFunctionalUnit<D> { amount, statistic, covers });

/// A part of a total.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Contribution{D}")]
pub struct Contribution<D: Dimension> {
    /// What contributes, where the stages do not say it.
    pub name: Option<Located<String>>,
    /// The stages it belongs to.
    pub stages: NonEmpty<Located<Stage>>,
    /// Its amount.
    pub amount: Option<Quantity<D>>,
    /// Its share of the total, from 0 to 1.
    pub share: Option<Quantity<Share>>,
}

walk!(Contribution<D> { name, stages, amount, share });

/// How an impact was characterised (ISO 14044, 4.4.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Method {
    /// Characterisation model.
    pub model: Located<CharacterisationModel>,
    /// Its version: `AR6` of a potential of the IPCC, `3.1` of a set of the EF (ISO 14044, 4.4.2).
    #[schemars(example = &"IPCC AR6")]
    pub version: Option<Located<String>>,
    /// Time horizon, in years; 100 for a global warming potential unless stated (ISO 14067).
    pub horizon_years: Option<Located<Within<1, 1000>>>,
    /// Where it is described.
    pub reference: Option<Located<String>>,
}

walk!(Method { model, version, horizon_years, reference });

/// A characterisation model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CharacterisationModel {
    /// Global warming potential (IPCC).
    Gwp,
    /// Global temperature potential (IPCC).
    Gtp,
    /// Abiotic depletion potential, ultimate reserves (CML).
    AdpUltimateReserves,
    /// Abiotic depletion potential, fossil (CML).
    AdpFossil,
    /// Cumulative energy demand.
    CumulativeEnergyDemand,
    /// Volumes of water, not weighted.
    WaterInventory,
    /// Available water remaining (AWARE).
    Aware,
    /// Soil quality index (LANCA).
    SoilQualityIndex,
    /// Accumulated exceedance.
    AccumulatedExceedance,
    /// Ozone depletion potential (WMO).
    OzoneDepletionPotential,
    /// `USEtox`.
    Usetox,
    /// Disease incidence by particulate matter (UNEP).
    ParticulateMatterModel,
    /// Human exposure efficiency to uranium-235.
    HumanHealthIonising,
    /// LOTOS-EUROS.
    LotosEuros,
    /// EUTREND.
    Eutrend,
    /// Mass, not weighted.
    MassOfWaste,
    /// Another one, described by `reference`.
    Other,
}

words!(CharacterisationModel {
    Gwp,
    Gtp,
    AdpUltimateReserves,
    AdpFossil,
    CumulativeEnergyDemand,
    WaterInventory,
    Aware,
    SoilQualityIndex,
    AccumulatedExceedance,
    OzoneDepletionPotential,
    Usetox,
    ParticulateMatterModel,
    HumanHealthIonising,
    LotosEuros,
    Eutrend,
    MassOfWaste,
    Other
});

walk!(CharacterisationModel);
