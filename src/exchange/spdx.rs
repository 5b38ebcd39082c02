//! SPDX 3.0.1, AI profile: `ai_energyConsumption` of an `ai_AIPackage`.
//!
//! Classes and properties after <https://spdx.github.io/spdx-spec/v3.0.1/model/AI/>. It knows energy of training, of
//! fine-tuning and of inference; where it was taken stands in the comment of the package.

mod comment;
mod export;
mod import;

use super::{Export, Import, Source};
use crate::quantity::EnergyUnit;
use crate::report::Stage;

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "spdx", name: "SPDX 3.0.1 with the AI profile", recognises, read: import::read };

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "spdx", name: "SPDX 3.0.1", holds_whole: true, write: export::write };

fn recognises(source: &Source<'_>) -> bool {
    let head: String = source.text.chars().take(4096).collect();
    head.contains("spdx.org/rdf/3.") || head.contains("\"ai_EnergyConsumption\"")
}

/// The context that every document names.
const CONTEXT: &str = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

/// Stages with the property that their energy stands under; the first of a property is the one that it is read as.
const BUCKETS: &[(Stage, &str)] = &[
    (Stage::Training, "ai_trainingEnergyConsumption"),
    (Stage::DataPreparation, "ai_trainingEnergyConsumption"),
    (Stage::Experimentation, "ai_trainingEnergyConsumption"),
    (Stage::Evaluation, "ai_trainingEnergyConsumption"),
    (Stage::FineTuning, "ai_finetuningEnergyConsumption"),
    (Stage::Inference, "ai_inferenceEnergyConsumption"),
    (Stage::Deployment, "ai_inferenceEnergyConsumption"),
];

/// Units with the word for each.
const UNITS: [(&str, &str); 2] =
    [(EnergyUnit::KilowattHour.key(), "kilowattHour"), (EnergyUnit::Megajoule.key(), "megajoule")];
