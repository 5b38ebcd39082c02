//! How the life cycle was modelled.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::Text;
use crate::quantity::walk;

/// How the life cycle was modelled: what others need to redo the study (ISO 14044, 4.2.3.1 and 5.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Modelling {
    /// Which question the model answers (GHG Protocol Product Standard, 5.3).
    pub principle: Option<Located<ModellingPrinciple>>,
    /// Databases that processes in the background were taken from (ISO 14044, 4.2.3.6).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub background_databases: Vec<Located<BackgroundDatabase>>,
    /// How recycling at the end of life is shared with the next use of the materials (ISO 14044, 4.3.4.3).
    pub recycling: Option<Located<RecyclingRule>>,
}

walk!(Modelling { principle, background_databases, recycling });

/// Which question a model of the life cycle answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ModellingPrinciple {
    /// What share of the burdens of the world belongs to the system.
    Attributional,
    /// What changes in the world because of the system.
    Consequential,
}

walk!(ModellingPrinciple);

/// A database that processes in the background were taken from.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BackgroundDatabase {
    /// Its name.
    pub name: Located<Text>,
    /// Its version.
    pub version: Option<Located<String>>,
    /// Which of its system models, where it has several: cut-off, allocation at the point of substitution.
    pub system_model: Option<Located<String>>,
}

walk!(BackgroundDatabase { name, version, system_model });

/// How recycling is shared with the next use of the materials (ISO 14044, 4.3.4.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum RecyclingRule {
    /// Recycling belongs to the next use: no burden, no credit.
    CutOff,
    /// What recycling replaces is credited to this use.
    AvoidedBurden,
    /// Both are shared by the circular footprint formula (EF).
    CircularFootprintFormula,
    /// Anything else, described among the assumptions.
    Other,
}

walk!(RecyclingRule);
