//! BND: the system boundary.

mod all_stages;
mod companion_stages;
mod cut_off;
mod data_work;
mod development;
mod duration;
mod energy_boundary;
mod goal;
mod idle_capacity;
mod justified;
mod main_stages;
mod matches_inventory;
mod order;
mod stages;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &all_stages::BND_001,
    &justified::BND_002,
    &matches_inventory::BND_003,
    &main_stages::BND_004,
    &cut_off::BND_005,
    &development::BND_006,
    &data_work::BND_007,
    &idle_capacity::BND_008,
    &energy_boundary::BND_009,
    &order::BND_010,
    &goal::BND_011,
    &duration::BND_012,
];
