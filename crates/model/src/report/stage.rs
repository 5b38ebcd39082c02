//! The stages of the life cycle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::form::words;
use crate::quantity::walk;

/// A stage of the life cycle of an AI system.
///
/// The same enumeration serves boundary, inventory and results, so that a stage can be followed through the report. ITU-T L.1801, 8.1 has four: raw material acquisition, production, use and end of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Mining and making of the materials of hardware.
    RawMaterialAcquisition,
    /// Making of the hardware.
    HardwareManufacturing,
    /// Building of the data centres.
    DataCentreConstruction,
    /// Transport of hardware to where it is used.
    Transport,
    /// Collecting, cleaning, generating and storing data.
    DataPreparation,
    /// Development runs, failed runs and searches for settings.
    Experimentation,
    /// Training of the model itself.
    Training,
    /// Fine-tuning and alignment.
    FineTuning,
    /// Evaluation before release.
    Evaluation,
    /// Provisioning and keeping ready.
    Deployment,
    /// Answering requests.
    Inference,
    /// Networks between the data centre and users.
    Network,
    /// Devices of users.
    EndUserDevices,
    /// Treatment of hardware at its end of life.
    EndOfLife,
}

words!(Stage {
    RawMaterialAcquisition,
    HardwareManufacturing,
    DataCentreConstruction,
    Transport,
    DataPreparation,
    Experimentation,
    Training,
    FineTuning,
    Evaluation,
    Deployment,
    Inference,
    Network,
    EndUserDevices,
    EndOfLife
});

walk!(Stage);
