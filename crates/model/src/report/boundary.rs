//! The system boundary: what is covered, stage by stage.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Stage;
use crate::document::Located;
use crate::form::words;
use crate::quantity::walk;

/// What the assessment covers, stage by stage (ISO 14044, 4.2.3.3; ITU-T L.1801, 8.1).
///
/// Every stage is listed; one that is left out without a word is a finding.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SystemBoundary {
    /// Mining and making of the materials of hardware.
    pub raw_material_acquisition: Option<Located<StageCoverage>>,
    /// Making of the hardware.
    pub hardware_manufacturing: Option<Located<StageCoverage>>,
    /// Building of the data centres.
    pub data_centre_construction: Option<Located<StageCoverage>>,
    /// Transport of hardware to where it is used.
    pub transport: Option<Located<StageCoverage>>,
    /// Collecting, cleaning, generating and storing data.
    pub data_preparation: Option<Located<StageCoverage>>,
    /// Development runs, failed runs and searches for settings.
    pub experimentation: Option<Located<StageCoverage>>,
    /// Training of the model itself.
    pub training: Option<Located<StageCoverage>>,
    /// Fine-tuning and alignment.
    pub fine_tuning: Option<Located<StageCoverage>>,
    /// Evaluation before release.
    pub evaluation: Option<Located<StageCoverage>>,
    /// Provisioning and keeping ready.
    pub deployment: Option<Located<StageCoverage>>,
    /// Answering requests.
    pub inference: Option<Located<StageCoverage>>,
    /// Networks between the data centre and users.
    pub network: Option<Located<StageCoverage>>,
    /// Devices of users.
    pub end_user_devices: Option<Located<StageCoverage>>,
    /// Treatment of hardware at its end of life.
    pub end_of_life: Option<Located<StageCoverage>>,
}

walk!(SystemBoundary {
    raw_material_acquisition,
    hardware_manufacturing,
    data_centre_construction,
    transport,
    data_preparation,
    experimentation,
    training,
    fine_tuning,
    evaluation,
    deployment,
    inference,
    network,
    end_user_devices,
    end_of_life
});

impl SystemBoundary {
    /// What is said of a stage, if anything.
    pub const fn stage(&self, stage: Stage) -> Option<&Located<StageCoverage>> {
        match stage {
            Stage::RawMaterialAcquisition => self.raw_material_acquisition.as_ref(),
            Stage::HardwareManufacturing => self.hardware_manufacturing.as_ref(),
            Stage::DataCentreConstruction => self.data_centre_construction.as_ref(),
            Stage::Transport => self.transport.as_ref(),
            Stage::DataPreparation => self.data_preparation.as_ref(),
            Stage::Experimentation => self.experimentation.as_ref(),
            Stage::Training => self.training.as_ref(),
            Stage::FineTuning => self.fine_tuning.as_ref(),
            Stage::Evaluation => self.evaluation.as_ref(),
            Stage::Deployment => self.deployment.as_ref(),
            Stage::Inference => self.inference.as_ref(),
            Stage::Network => self.network.as_ref(),
            Stage::EndUserDevices => self.end_user_devices.as_ref(),
            Stage::EndOfLife => self.end_of_life.as_ref(),
        }
    }

    /// Whether a stage is said not to be covered; one of which nothing is said is not.
    pub fn leaves_out(&self, stage: Stage) -> bool {
        self.stage(stage)
            .is_some_and(|said| matches!(*said.coverage, Coverage::Excluded | Coverage::NotApplicable))
    }

    /// Whether a stage is said to be covered, in whole or in part.
    pub fn covers(&self, stage: Stage) -> bool {
        self.stage(stage).is_some_and(|said| matches!(*said.coverage, Coverage::Included | Coverage::Partial))
    }

    /// The stages that are said to be covered, in whole or in part.
    pub fn covered(&self) -> impl Iterator<Item = Stage> + '_ {
        Stage::ALL.into_iter().filter(|stage| self.covers(*stage))
    }
}

/// What is said of a stage.
#[serde_with::skip_serializing_none]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StageCoverage {
    /// Whether it is covered.
    pub coverage: Located<Coverage>,
    /// Why, where it is not covered in full.
    pub justification: Option<Located<String>>,
}

walk!(StageCoverage { coverage, justification });

/// How far something is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Coverage {
    /// In full.
    Included,
    /// In part.
    Partial,
    /// Not at all, although it exists.
    Excluded,
    /// It does not exist for this system.
    NotApplicable,
}

words!(Coverage { Included, Partial, Excluded, NotApplicable });

walk!(Coverage);
