//! GHG: climate change.

mod characterised;
mod compensations_apart;
mod compensations_within;
mod emissions_of_electricity;
mod factor_scope;
mod grid_range;
mod instruments;
mod location_based;
mod result_holds_inventory;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &emissions_of_electricity::GHG_001,
    &location_based::GHG_002,
    &grid_range::GHG_004,
    &compensations_apart::GHG_005,
    &compensations_within::GHG_009,
    &instruments::GHG_003,
    &characterised::GHG_006,
    &factor_scope::GHG_007,
    &result_holds_inventory::GHG_008,
];
