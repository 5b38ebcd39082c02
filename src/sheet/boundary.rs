//! The stages of the life cycle: what the report says of each.

use std::collections::BTreeSet;

use super::results::ResultRow;
use crate::report::{Coverage, Report, Stage};

/// A stage, and what the report says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRow {
    /// The stage.
    pub stage: Stage,
    /// Whether it is covered.
    pub state: StageState,
    /// Why it is not covered in full, in the words of the author.
    pub justification: Option<String>,
    /// Whether the report has figures of it.
    pub has_figures: bool,
}

/// Whether a stage is covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum StageState {
    /// In full.
    Included,
    /// In part.
    Partial,
    /// Not at all, although it exists.
    Excluded,
    /// It does not exist for the system.
    NotApplicable,
    /// Nothing is said of it.
    Unspoken,
}

impl StageState {
    /// The word for it in the messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Included => "included",
            Self::Partial => "partial",
            Self::Excluded => "excluded",
            Self::NotApplicable => "notApplicable",
            Self::Unspoken => "unspoken",
        }
    }
}

/// A part of the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Materials, making and transport of hardware, and building.
    Hardware,
    /// Making the model.
    Model,
    /// Using it.
    Use,
    /// What becomes of the hardware.
    End,
}

impl Group {
    /// Every group, in the order of the life cycle.
    pub const ALL: [Self; 4] = [Self::Hardware, Self::Model, Self::Use, Self::End];

    /// The word for it in the messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hardware => "hardware",
            Self::Model => "model",
            Self::Use => "use",
            Self::End => "end",
        }
    }

    /// The group of a stage.
    pub const fn of(stage: Stage) -> Self {
        match stage {
            Stage::RawMaterialAcquisition
            | Stage::HardwareManufacturing
            | Stage::DataCentreConstruction
            | Stage::Transport => Self::Hardware,
            Stage::DataPreparation
            | Stage::Experimentation
            | Stage::Training
            | Stage::FineTuning
            | Stage::Evaluation => Self::Model,
            Stage::Deployment | Stage::Inference | Stage::Network | Stage::EndUserDevices => Self::Use,
            Stage::EndOfLife => Self::End,
        }
    }
}

/// Every stage with what is said of it.
pub(super) fn stages(report: &Report, results: &[ResultRow]) -> Vec<StageRow> {
    let parts = results.iter().flat_map(|row| &row.parts).flat_map(|part| &part.stages).copied();
    let with_figures: BTreeSet<_> =
        parts.chain(report.activities().map(|activity| *activity.stage)).collect();
    let row = |stage: Stage| {
        let said = report.boundary().and_then(|boundary| boundary.stage(stage));
        StageRow {
            stage,
            state: said.map_or(StageState::Unspoken, |said| match *said.coverage {
                Coverage::Included => StageState::Included,
                Coverage::Partial => StageState::Partial,
                Coverage::Excluded => StageState::Excluded,
                Coverage::NotApplicable => StageState::NotApplicable,
            }),
            justification: said
                .and_then(|said| said.justification.as_ref())
                .map(|justification| (**justification).clone()),
            has_figures: with_figures.contains(&stage),
        }
    };
    Stage::ALL.into_iter().map(row).collect()
}
