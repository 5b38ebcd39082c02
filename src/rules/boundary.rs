//! BND: the system boundary.

mod energy_boundary;
mod justified;
mod listed;
mod main_stages;
mod matches_inventory;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &listed::BND_001,
    &justified::BND_002,
    &matches_inventory::BND_003,
    &main_stages::BND_004,
    &energy_boundary::BND_009,
];
