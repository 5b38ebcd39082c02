//! The stages of the life cycle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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

walk!(Stage);

impl Stage {
    /// Every stage, in the order of the life cycle.
    pub const ALL: [Self; 14] = [
        Self::RawMaterialAcquisition,
        Self::HardwareManufacturing,
        Self::DataCentreConstruction,
        Self::Transport,
        Self::DataPreparation,
        Self::Experimentation,
        Self::Training,
        Self::FineTuning,
        Self::Evaluation,
        Self::Deployment,
        Self::Inference,
        Self::Network,
        Self::EndUserDevices,
        Self::EndOfLife,
    ];

    /// The word as it stands in a report.
    pub const fn key(self) -> &'static str {
        match self {
            Self::RawMaterialAcquisition => "rawMaterialAcquisition",
            Self::HardwareManufacturing => "hardwareManufacturing",
            Self::DataCentreConstruction => "dataCentreConstruction",
            Self::Transport => "transport",
            Self::DataPreparation => "dataPreparation",
            Self::Experimentation => "experimentation",
            Self::Training => "training",
            Self::FineTuning => "fineTuning",
            Self::Evaluation => "evaluation",
            Self::Deployment => "deployment",
            Self::Inference => "inference",
            Self::Network => "network",
            Self::EndUserDevices => "endUserDevices",
            Self::EndOfLife => "endOfLife",
        }
    }
}
