//! What was done: one activity with its energy, emissions, water and hardware.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CategoryAmounts, DirectEmission, Measurement, Period, Serving, Stage, WaterUse};
use crate::document::Located;
use crate::form::{NonEmpty, words};
use crate::identifier::Identifier;
use crate::quantity::{Compute, DeviceTime, Duration, Energy, Ghg, Power, Quantity, walk};

/// An activity of the life cycle (ISO 14044, 4.3; ITU-T L.1801, 8.1).
///
/// Its figures are of the whole activity, not of a part that other activities count too.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Activity {
    /// Name of the activity.
    pub id: Located<Identifier>,
    /// What was done.
    pub name: Option<Located<String>>,
    /// The life-cycle stage that it belongs to.
    pub stage: Located<Stage>,
    /// Id of the model in `system.models`.
    pub model: Option<Located<Identifier>>,
    /// When it took place.
    pub period: Option<Located<Period>>,
    /// Whether its figures were observed over the period or are projected; observed when left out.
    pub timing: Option<Located<Timing>>,
    /// Wall-clock time, from its start to its end; within the period.
    pub duration: Option<Quantity<Duration>>,
    /// Id of its place in `inventory.dataCentres`.
    pub data_centre: Option<Located<Identifier>>,
    /// Id of its supply in `inventory.electricity`, where it is not that of the data centre.
    pub electricity: Option<Located<Identifier>>,
    /// The devices that it occupied.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hardware: Vec<Located<HardwareUse>>,
    /// Floating-point operations that it took (EU AI Act, Annex XI).
    pub compute: Option<Quantity<Compute>>,
    /// Its energy, one figure for each boundary where it was taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub energy: Vec<Quantity<Energy>>,
    /// Its energy by site, device or month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub energy_breakdowns: Vec<EnergyBreakdown>,
    /// How its measured energy was measured.
    pub measurement: Option<Box<Located<Measurement>>>,
    /// Greenhouse gases of its electricity.
    pub emissions: Option<Box<Emissions>>,
    /// Its greenhouse gases that are not those of electricity: fuel, refrigerants, heat (GHG Protocol Corporate Standard, 4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub direct_emissions: Vec<Located<DirectEmission>>,
    /// Its water.
    pub water: Option<Box<WaterUse>>,
    /// Its share of the impacts of making the devices.
    pub embodied: Option<Box<CategoryAmounts>>,
    /// What it delivered, and the figures per unit; inference only.
    pub serving: Option<Box<Located<Serving>>>,
    /// What a reader must know to use its figures.
    pub note: Option<Located<String>>,
}

walk!(Activity {
    id,
    name,
    stage,
    model,
    period,
    timing,
    duration,
    data_centre,
    electricity,
    hardware,
    compute,
    energy,
    energy_breakdowns,
    measurement,
    emissions,
    direct_emissions,
    water,
    embodied,
    serving,
    note
});

/// Whether figures are of what was, or of what is to come (ITU-T L.1480: ex post, ex ante).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Timing {
    /// Of a period that is over.
    Observed,
    /// Of a period to come, or carried on from a shorter one.
    Projected,
}

walk!(Timing);

/// Devices of one kind that an activity occupied.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HardwareUse {
    /// Id of the kind in `inventory.hardware`.
    pub hardware: Located<Identifier>,
    /// How many were set aside for it; some may have been free at times.
    pub devices: Option<Located<u64>>,
    /// Time for which they were occupied, over all of them: at most devices times wall-clock time.
    pub device_hours: Option<Quantity<DeviceTime>>,
    /// Average power of one while occupied, with the boundary where it was taken.
    pub average_power: Option<Quantity<Power>>,
}

walk!(HardwareUse { hardware, devices, device_hours, average_power });

/// Energy of an activity in parts that are disjoint and complete.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnergyBreakdown {
    /// What the parts differ in.
    pub by: Located<BreakdownBy>,
    /// The parts.
    pub parts: NonEmpty<EnergyPart>,
}

walk!(EnergyBreakdown { by, parts });

/// What the parts of a breakdown differ in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum BreakdownBy {
    /// The place.
    Site,
    /// The device.
    Device,
    /// The month.
    Month,
    /// The component of the installation.
    Component,
}

words!(BreakdownBy { Site, Device, Month, Component });

walk!(BreakdownBy);

/// A part of the energy of an activity.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EnergyPart {
    /// Which part it is.
    pub name: Located<String>,
    /// Its energy.
    pub energy: Quantity<Energy>,
}

walk!(EnergyPart { name, energy });

/// Greenhouse gases of electricity, by the method that accounts for it; the methods are never mixed in one sum (GHG Protocol scope 2).
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Emissions {
    /// By the intensity of the grid.
    pub location_based: Option<Quantity<Ghg>>,
    /// By contracts.
    pub market_based: Option<Quantity<Ghg>>,
    /// By the supply that follows demand.
    pub marginal: Option<Quantity<Ghg>>,
    /// By a method that the publisher does not state.
    pub unspecified: Option<Quantity<Ghg>>,
    /// The same by site, device or month.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breakdowns: Vec<EmissionsBreakdown>,
}

walk!(Emissions { location_based, market_based, marginal, unspecified, breakdowns });

/// Emissions in parts that are disjoint and complete.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmissionsBreakdown {
    /// What the parts differ in.
    pub by: Located<BreakdownBy>,
    /// The parts.
    pub parts: NonEmpty<EmissionsPart>,
}

walk!(EmissionsBreakdown { by, parts });

/// A part of emissions, by the methods that account for it.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EmissionsPart {
    /// Which part it is.
    pub name: Located<String>,
    /// By the intensity of the grid.
    pub location_based: Option<Quantity<Ghg>>,
    /// By contracts.
    pub market_based: Option<Quantity<Ghg>>,
    /// By the supply that follows demand.
    pub marginal: Option<Quantity<Ghg>>,
    /// By a method that the publisher does not state.
    pub unspecified: Option<Quantity<Ghg>>,
}

walk!(EmissionsPart { name, location_based, market_based, marginal, unspecified });
