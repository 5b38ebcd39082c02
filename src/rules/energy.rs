//! NRG: energy.

mod boundaries;
mod breakdowns;
mod facility;
mod factors;
mod power;
mod pue;
mod pue_identity;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &pue::NRG_001,
    &facility::NRG_002,
    &power::NRG_003,
    &breakdowns::NRG_005,
    &factors::NRG_004,
    &pue_identity::NRG_006,
    &boundaries::NRG_007,
];
