//! IMP: the impact assessment.

mod climate_change_assessed;
mod contributions;
mod method_of_category;
mod more_than_climate;
mod shares;
mod training_apart;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &climate_change_assessed::IMP_001,
    &more_than_climate::IMP_002,
    &contributions::IMP_003,
    &shares::IMP_004,
    &method_of_category::IMP_005,
    &training_apart::IMP_009,
];
