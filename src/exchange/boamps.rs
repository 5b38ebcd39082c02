//! `BoAmps` (Boavizta, AI power measures sharing): one file for each activity.
//!
//! Fields after <https://github.com/Boavizta/BoAmps/tree/main/model>. It knows energy and its circumstances, and neither
//! emissions nor water nor where energy was taken.

mod devices;
mod export;
mod import;
mod model;

use super::{Export, Import, Source};
use crate::report::{HardwareKind, Stage};

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "boamps", name: "BoAmps report", recognises, read: import::read };

/// Writing it.
pub(super) const EXPORT: Export =
    Export { key: "boamps", name: "BoAmps report", holds_whole: false, write: export::write };

fn recognises(source: &Source<'_>) -> bool {
    let has = |key: &str| source.text.contains(key);
    has("\"measurementMethod\"")
        && (has("\"powerConsumption\"") || has("\"taskStage\"") && has("\"measures\""))
}

/// Stages with the word that is written for each, and other words that are read as it.
const STAGES: &[(Stage, &str, &[&str])] = &[
    (Stage::DataPreparation, "preprocessing", &["datacreation", "datapreparation"]),
    (Stage::Experimentation, "experimentation", &[]),
    (Stage::Training, "training", &["retraining"]),
    (Stage::FineTuning, "finetuning", &["fine-tuning"]),
    (Stage::Evaluation, "evaluation", &["validation", "test"]),
    (Stage::Deployment, "deployment", &[]),
    (Stage::Inference, "inference", &[]),
];

/// Kinds of device with the word that is written for each, and other words that are read as it.
const KINDS: &[(&str, &str, &[&str])] = &[
    (HardwareKind::Accelerator.key(), "gpu", &["tpu", "npu", "accelerator"]),
    (HardwareKind::Processor.key(), "cpu", &["processor"]),
    (HardwareKind::Memory.key(), "ram", &["memory"]),
    (HardwareKind::Storage.key(), "storage", &["hdd", "sdd", "ssd"]),
    (HardwareKind::Server.key(), "server", &[]),
    (HardwareKind::Network.key(), "network", &[]),
    (HardwareKind::Cooling.key(), "cooling", &[]),
    (HardwareKind::PowerSupply.key(), "powerSupply", &[]),
    (HardwareKind::EndUserDevice.key(), "endUserDevice", &[]),
    (HardwareKind::Other.key(), "other", &[]),
];

/// Ratings of quality with the relative error that each stands for.
const QUALITIES: [(&str, &str); 3] = [("high", "0.10"), ("medium", "0.25"), ("low", "0.50")];

/// Stands where the format asks for a word and the report has none.
const NOT_STATED: &str = "not stated";

/// The day and hour at which something that is known by its day alone is put.
const MIDNIGHT: &str = "00:00:00";
