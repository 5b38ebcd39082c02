//! What the results mean and how far they can be trusted (ISO 14044, 4.5).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::Within;
use crate::quantity::{Quantity, Share, walk};

/// Interpretation of the results (ISO 14044, 4.5).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Interpretation {
    /// Rating of the data (ISO 14044, 4.2.3.6).
    pub data_quality: Option<Located<DataQuality>>,
    /// Share of the climate result that rests on measured or metered data, from 0 to 1.
    pub primary_data_share: Option<Quantity<Share>>,
    /// How uncertain the results are, and why (ISO 14044, 4.5.3).
    pub uncertainty: Option<Located<String>>,
    /// How results move with the main choices (ISO 14044, 4.5.3.3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sensitivity: Vec<SensitivityCase>,
    /// What contributes most (ISO 14044, 4.5.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hotspots: Vec<Located<String>>,
    /// Whether all that is needed for the interpretation is there (ISO 14044, 4.5.3.2).
    pub completeness_check: Option<Located<String>>,
    /// Whether assumptions, methods and data are applied alike throughout, as goal and scope ask (ISO 14044, 4.5.3.4).
    pub consistency_check: Option<Located<String>>,
    /// What the results do not tell (ISO 14044, 4.5.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limitations: Vec<Located<String>>,
    /// What follows from the results (ISO 14044, 4.5.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conclusions: Vec<Located<String>>,
    /// What is advised on their ground (ISO 14044, 4.5.4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub recommendations: Vec<Located<String>>,
}

walk!(Interpretation {
    data_quality,
    primary_data_share,
    uncertainty,
    sensitivity,
    hotspots,
    completeness_check,
    consistency_check,
    limitations,
    conclusions,
    recommendations
});

/// Rating of the data, from 1 (very good) to 5 (very poor) (ITU-T L.1410; EF data quality).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DataQuality {
    /// How well the data fit the technology.
    pub technology: Option<Located<Within<1, 5>>>,
    /// How well they fit the place.
    pub geography: Option<Located<Within<1, 5>>>,
    /// How well they fit the period.
    pub time: Option<Located<Within<1, 5>>>,
    /// How complete they are.
    pub completeness: Option<Located<Within<1, 5>>>,
    /// How reliable their sources are.
    pub reliability: Option<Located<Within<1, 5>>>,
    /// What the rating rests on.
    pub remarks: Option<Located<String>>,
}

walk!(DataQuality { technology, geography, time, completeness, reliability, remarks });

/// A choice, and what changes with it (ISO 14044, 4.5.3.3).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SensitivityCase {
    /// What was varied, from what to what.
    pub choice: Located<String>,
    /// What became of the results.
    pub effect: Located<String>,
    /// Change of the climate result, as a share of it.
    pub change: Option<Quantity<Share>>,
}

walk!(SensitivityCase { choice, effect, change });
