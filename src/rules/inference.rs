//! INF: inference.

mod components;
mod copied;
mod described;
mod fit_measurement;
mod per_unit_times_units;
mod projections;
mod published_range;
mod tokens_and_phases;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &per_unit_times_units::INF_001,
    &components::INF_002,
    &published_range::INF_004,
    &described::INF_003,
    &projections::INF_005,
    &fit_measurement::INF_006,
    &copied::INF_007,
    &tokens_and_phases::INF_008,
];
