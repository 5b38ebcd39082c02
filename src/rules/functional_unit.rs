//! FU: the functional unit.

mod agentic;
mod delivered_is_served;
mod fits_modalities;
mod not_zero;
mod quality;
mod scales_to_total;
mod sized;
mod stated;
mod statistic;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &stated::FU_001,
    &quality::FU_002,
    &fits_modalities::FU_003,
    &scales_to_total::FU_004,
    &sized::FU_005,
    &statistic::FU_006,
    &agentic::FU_007,
    &not_zero::FU_008,
    &delivered_is_served::FU_009,
];
