//! IMP: the impact assessment.

mod characterisation;
mod climate_change_assessed;
mod contributions;
mod contributions_given;
mod credits;
mod embodied_held;
mod every_category;
mod method_named;
mod method_of_category;
mod more_than_climate;
mod none_missing;
mod other_sums;
mod same_boundary;
mod shares;
mod single_score;
mod training_apart;
mod zero;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &climate_change_assessed::IMP_001,
    &more_than_climate::IMP_002,
    &contributions::IMP_003,
    &shares::IMP_004,
    &method_of_category::IMP_005,
    &credits::IMP_006,
    &same_boundary::IMP_007,
    &single_score::IMP_008,
    &training_apart::IMP_009,
    &zero::IMP_010,
    &contributions_given::IMP_011,
    &method_named::IMP_012,
    &every_category::IMP_013,
    &embodied_held::IMP_014,
    &none_missing::IMP_015,
    &other_sums::IMP_016,
];
