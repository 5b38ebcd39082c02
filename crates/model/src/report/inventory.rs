//! What was used and emitted: the registries of places, devices and electricity, and the activities (ISO 14044, 4.3).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Activity, DataCentre, Electricity, Emissions, EndOfLife, Hardware, Timing, WaterUse};
use crate::document::Located;
use crate::quantity::{DeviceTime, Energy, Quantity, walk};

/// Inventory of the life cycle (ISO 14044, 4.3).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Inventory {
    /// The places where computing took place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data_centres: Vec<Located<DataCentre>>,
    /// The kinds of device that were used, with the impacts of making them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hardware: Vec<Located<Hardware>>,
    /// The supplies of electricity, with their intensities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub electricity: Vec<Located<Electricity>>,
    /// Making the model: data preparation, experiments, training, fine-tuning, evaluation.
    pub training: Option<Located<Section>>,
    /// Using the model.
    pub inference: Option<Located<Section>>,
    /// Networks and the devices of users.
    pub network_and_devices: Option<Located<Section>>,
    /// What becomes of the hardware.
    pub end_of_life: Option<Located<EndOfLife>>,
}

walk!(Inventory {
    data_centres,
    hardware,
    electricity,
    training,
    inference,
    network_and_devices,
    end_of_life
});

/// The activities of a part of the life cycle, and their total where one is stated.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Section {
    /// What the activities add up to, as stated.
    pub total: Option<Located<Total>>,
    /// The activities, disjoint from one another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<Located<Activity>>,
}

walk!(Section { total, activities });

/// What the activities of a section add up to, as stated.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Total {
    /// Whether it is of what was observed or is projected; observed when left out.
    pub timing: Option<Located<Timing>>,
    /// Time for which devices were occupied.
    pub device_hours: Option<Quantity<DeviceTime>>,
    /// Energy, one figure a boundary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub energy: Vec<Quantity<Energy>>,
    /// Greenhouse gases of the electricity.
    pub emissions: Option<Emissions>,
    /// Water.
    pub water: Option<WaterUse>,
}

walk!(Total { timing, device_hours, energy, emissions, water });
