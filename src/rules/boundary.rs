//! BND: the system boundary.

mod cut_off;
mod data_work;
mod development;
mod duration;
mod energy_boundary;
mod goal;
mod justified;
mod kept_ready;
mod listed;
mod main_stages;
mod matches_inventory;
mod order;
mod stages;
mod unspoken;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &listed::BND_001,
    &justified::BND_002,
    &matches_inventory::BND_003,
    &main_stages::BND_004,
    &cut_off::BND_005,
    &development::BND_006,
    &data_work::BND_007,
    &kept_ready::BND_008,
    &energy_boundary::BND_009,
    &order::BND_010,
    &goal::BND_011,
    &duration::BND_012,
];
