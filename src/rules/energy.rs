//! NRG: energy.

mod boundaries;
mod breakdowns;
mod facility;
mod factors;
mod power;
mod pue;
mod pue_identity;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &pue::NRG_001,
    &facility::NRG_002,
    &power::NRG_003,
    &breakdowns::NRG_005,
    &factors::NRG_004,
    &pue_identity::NRG_006,
    &boundaries::NRG_007,
];
