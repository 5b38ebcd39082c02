//! GHG: climate change.

mod compensations_apart;
mod compensations_within;
mod emissions_of_electricity;
mod grid_range;
mod location_based;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &emissions_of_electricity::GHG_001,
    &location_based::GHG_002,
    &grid_range::GHG_004,
    &compensations_apart::GHG_005,
    &compensations_within::GHG_009,
];
