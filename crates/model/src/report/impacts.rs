//! The impact assessment: one entry for each impact category (ISO 14044, 4.4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Assessment, ImpactResult, Method, Scopes};
use crate::document::Located;
use crate::form::words;
use crate::quantity::{
    Acidification, Antimony, Biodiversity, Ecotoxicity, EnergyResource, FreshwaterEutrophication, Ghg,
    HumanToxicity, IonisingRadiation, MarineEutrophication, OzoneDepletion, OzoneFormation,
    ParticulateMatter, Quantity, ScarcityWeightedWater, Score, SoilQuality, TerrestrialEutrophication, Waste,
    Water, walk,
};

/// Impact assessment, by impact category (ISO 14044, 4.4).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Impacts {
    /// Climate change, in mass of CO2 equivalents (ITU-T L.1801, 8.1; ISO 14067).
    pub climate_change: Option<Box<Located<ClimateChange>>>,
    /// Water as volumes, withdrawn and consumed apart (ISO 14046).
    pub water: Option<Box<Located<WaterImpact>>>,
    /// Water weighted by scarcity (AWARE; ISO 14046).
    pub water_scarcity: Option<Box<Located<Assessment<ScarcityWeightedWater>>>>,
    /// Use of minerals and metals, in mass of antimony equivalents (abiotic depletion, ultimate reserves; EF 3.1).
    pub minerals_and_metals: Option<Box<Located<Assessment<Antimony>>>>,
    /// Use of fossil energy carriers, as energy (abiotic depletion, fossil; EF 3.1).
    pub fossil_resources: Option<Box<Located<Assessment<EnergyResource>>>>,
    /// Cumulative primary energy, renewable and not.
    pub primary_energy: Option<Box<Located<Assessment<EnergyResource>>>>,
    /// Land use, in points (soil quality index, LANCA; EF 3.1).
    pub land_use: Option<Box<Located<Assessment<SoilQuality>>>>,
    /// Loss of biodiversity.
    pub biodiversity: Option<Box<Located<Assessment<Biodiversity>>>>,
    /// Waste of electrical and electronic equipment.
    pub waste: Option<Box<Located<Assessment<Waste>>>>,
    /// Acidification, in moles of hydrogen ions (accumulated exceedance; EF 3.1).
    pub acidification: Option<Box<Located<Assessment<Acidification>>>>,
    /// Depletion of stratospheric ozone, in mass of CFC-11 equivalents (WMO; EF 3.1).
    pub ozone_depletion: Option<Box<Located<Assessment<OzoneDepletion>>>>,
    /// Human toxicity, cancer, in comparative toxic units (`USEtox`; EF 3.1).
    pub human_toxicity_cancer: Option<Box<Located<Assessment<HumanToxicity>>>>,
    /// Human toxicity, other than cancer, in comparative toxic units (`USEtox`; EF 3.1).
    pub human_toxicity_non_cancer: Option<Box<Located<Assessment<HumanToxicity>>>>,
    /// Ecotoxicity of fresh water, in comparative toxic units (`USEtox`; EF 3.1).
    pub freshwater_ecotoxicity: Option<Box<Located<Assessment<Ecotoxicity>>>>,
    /// Particulate matter, in incidence of disease (UNEP; EF 3.1).
    pub particulate_matter: Option<Box<Located<Assessment<ParticulateMatter>>>>,
    /// Ionising radiation, in activity of uranium-235 equivalents (EF 3.1).
    pub ionising_radiation: Option<Box<Located<Assessment<IonisingRadiation>>>>,
    /// Formation of ozone near the ground, in mass of NMVOC equivalents (LOTOS-EUROS; EF 3.1).
    pub photochemical_ozone_formation: Option<Box<Located<Assessment<OzoneFormation>>>>,
    /// Eutrophication on land, in moles of nitrogen equivalents (accumulated exceedance; EF 3.1).
    pub terrestrial_eutrophication: Option<Box<Located<Assessment<TerrestrialEutrophication>>>>,
    /// Eutrophication of fresh water, in mass of phosphorus equivalents (EUTREND; EF 3.1).
    pub freshwater_eutrophication: Option<Box<Located<Assessment<FreshwaterEutrophication>>>>,
    /// Eutrophication of the sea, in mass of nitrogen equivalents (EUTREND; EF 3.1).
    pub marine_eutrophication: Option<Box<Located<Assessment<MarineEutrophication>>>>,
    /// All categories weighted into one; never alone (ISO 14044, 4.4.5).
    pub single_score: Option<Located<SingleScore>>,
}

walk!(Impacts {
    climate_change,
    water,
    water_scarcity,
    minerals_and_metals,
    fossil_resources,
    primary_energy,
    land_use,
    biodiversity,
    waste,
    acidification,
    ozone_depletion,
    human_toxicity_cancer,
    human_toxicity_non_cancer,
    freshwater_ecotoxicity,
    particulate_matter,
    ionising_radiation,
    photochemical_ozone_formation,
    terrestrial_eutrophication,
    freshwater_eutrophication,
    marine_eutrophication,
    single_score
});

/// Climate change, by the method that accounts for electricity; the methods are never mixed in one sum.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClimateChange {
    /// How it was characterised.
    pub method: Option<Located<Method>>,
    /// With the intensity of the grid; always there (GHG Protocol scope 2; ITU-T L.1801, 8.1).
    pub location_based: Option<Located<ImpactResult<Ghg>>>,
    /// With contracts; beside the location-based result, never instead (GHG Protocol scope 2).
    pub market_based: Option<Located<ImpactResult<Ghg>>>,
    /// With the supply that follows demand (ISO/IEC 21031).
    pub marginal: Option<Located<ImpactResult<Ghg>>>,
    /// With a method that the publisher does not state.
    pub unspecified: Option<Located<ImpactResult<Ghg>>>,
    /// The total by scope, where the stages are not known.
    pub scopes: Option<Located<Scopes>>,
    /// Offsets, removals and avoided emissions; apart from the results and never netted against them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub compensations: Vec<Located<Compensation>>,
    /// All compensations together.
    pub compensation_total: Option<Quantity<Ghg>>,
    /// Biogenic carbon, apart (ISO 14067).
    pub biogenic: Option<Quantity<Ghg>>,
}

walk!(ClimateChange {
    method,
    location_based,
    market_based,
    marginal,
    unspecified,
    scopes,
    compensations,
    compensation_total,
    biogenic
});

/// Something that is said to make up for emissions; never in a result (ISO 14067; ISO/IEC 21031, exclusions).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Compensation {
    /// What it is.
    pub kind: Located<CompensationKind>,
    /// How much, as a positive number.
    pub amount: Option<Quantity<Ghg>>,
    /// Its registry, vintage and place.
    pub description: Option<Located<String>>,
}

walk!(Compensation { kind, amount, description });

/// What is said to make up for emissions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum CompensationKind {
    /// Credits bought from others.
    Offset,
    /// Carbon dioxide taken from the air.
    Removal,
    /// Emissions that others are said not to have had.
    Avoided,
}

words!(CompensationKind { Offset, Removal, Avoided });

walk!(CompensationKind);

/// Water as volumes (ISO 14046).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaterImpact {
    /// How it was counted.
    pub method: Option<Located<Method>>,
    /// Water that does not return to where it was taken from.
    pub consumption: Option<Located<ImpactResult<Water>>>,
    /// Water that is taken, whether it returns or not.
    pub withdrawal: Option<Located<ImpactResult<Water>>>,
    /// Water of which the publisher does not say whether it is withdrawn or consumed.
    pub unspecified: Option<Located<ImpactResult<Water>>>,
}

walk!(WaterImpact { method, consumption, withdrawal, unspecified });

/// All categories weighted into one (ISO 14044, 4.4.3 and 4.4.5).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SingleScore {
    /// Set of weights.
    pub method: Located<String>,
    /// The score.
    pub score: Quantity<Score>,
}

walk!(SingleScore { method, score });
