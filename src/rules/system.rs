//! SYS: the AI system that is assessed.

mod base_model;
mod modalities;
mod parameters;
mod technology_class;
mod technology_stated;
mod training_compute;
mod version;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &technology_class::SYS_001,
    &parameters::SYS_002,
    &base_model::SYS_003,
    &training_compute::SYS_004,
    &version::SYS_005,
    &technology_stated::SYS_006,
    &modalities::SYS_007,
];
