//! Comparative claims that the publisher makes (ISO 14044, 4.2.3.7).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Reference;
use crate::document::Located;
use crate::quantity::{Dimension, Energy, Ghg, Quantity, Ratio, Share, Water, walk};

/// A comparative claim told to the public (ISO 14044, 4.2.3.7 and 6.3).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Comparison {
    /// The claim, as it is made.
    pub statement: Located<String>,
    /// The system it compares with.
    pub compared_with: Located<String>,
    /// That system's own report.
    pub report: Option<Reference>,
    /// Whether both rest on one functional unit.
    pub same_functional_unit: Option<Located<bool>>,
    /// Whether both cover the same stages.
    pub same_boundary: Option<Located<bool>>,
    /// Whether both use the same methods and electricity accounting.
    pub same_methods: Option<Located<bool>>,
    /// Claimed reduction, as a share of the other figure, from 0 to 1.
    pub reduction: Option<Quantity<Share>>,
    /// Claimed factor, other figure over own; above 1 where the own is smaller.
    pub factor: Option<Quantity<Ratio>>,
    /// The figures behind a claim on climate change.
    pub climate_change: Option<Pair<Ghg>>,
    /// The figures behind a claim on energy.
    pub energy: Option<Pair<Energy>>,
    /// The figures behind a claim on water.
    pub water: Option<Pair<Water>>,
}

walk!(Comparison {
    statement,
    compared_with,
    report,
    same_functional_unit,
    same_boundary,
    same_methods,
    reduction,
    factor,
    climate_change,
    energy,
    water
});

/// Two figures that are compared.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields, bound = "")]
#[schemars(rename = "Pair{D}")]
pub struct Pair<D: Dimension> {
    /// Figure of this system.
    pub own: Quantity<D>,
    /// Figure of the other system.
    pub other: Quantity<D>,
}

walk!(Pair<D> { own, other });
