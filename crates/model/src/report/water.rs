//! Water: withdrawal and consumption, apart, and by where it is used (ISO 14046).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::Located;
use crate::form::words;
use crate::quantity::{Quantity, Water, walk};

/// Water of an activity. Withdrawal and consumption are different quantities and are never added (ISO 14046, 3.2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaterUse {
    /// Water that does not return to where it was taken from (ISO 14046, 3.2); at most the withdrawal.
    pub consumption: Option<Located<WaterVolumes>>,
    /// Water that is taken, whether it returns or not.
    pub withdrawal: Option<Located<WaterVolumes>>,
    /// Water of which the publisher does not say whether it is withdrawn or consumed.
    pub unspecified: Option<Located<WaterVolumes>>,
}

walk!(WaterUse { consumption, withdrawal, unspecified });

/// Volumes of water by where they are used; the parts are disjoint.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WaterVolumes {
    /// At the data centre: IT energy times WUE (ISO/IEC 30134-9).
    pub on_site: Option<Quantity<Water>>,
    /// At power plants: facility energy times water intensity of the electricity.
    pub off_site: Option<Quantity<Water>>,
    /// In the making of the hardware (ITU-T L.1801, 8.1).
    pub embodied: Option<Quantity<Water>>,
    /// All that `totalCovers` names; all of the above where it names nothing.
    pub total: Option<Quantity<Water>>,
    /// What is in the total.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub total_covers: Vec<Located<WaterPart>>,
}

walk!(WaterVolumes { on_site, off_site, embodied, total, total_covers });

/// Where water is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum WaterPart {
    /// At the data centre.
    OnSite,
    /// At power plants.
    OffSite,
    /// In the making of the hardware.
    Embodied,
}

words!(WaterPart { OnSite, OffSite, Embodied });

walk!(WaterPart);

/// Whether water is taken or used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum WaterFlow {
    /// Does not return to where it was taken from.
    Consumption,
    /// Is taken, whether it returns or not.
    Withdrawal,
    /// Enters the site, as Regulation (EU) 2024/1364 counts it.
    Input,
}

words!(WaterFlow { Consumption, Withdrawal, Input });

walk!(WaterFlow);
