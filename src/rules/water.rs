//! WAT: water.

mod consumption_and_withdrawal;
mod credits_apart;
mod flow_stated;
mod intensities;
mod off_site;
mod on_site;
mod on_site_of_facility;
mod result_holds_inventory;
mod scarcity_placed;
mod totals;
mod volumes;
mod wue_identity;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &on_site::WAT_001,
    &off_site::WAT_002,
    &totals::WAT_003,
    &consumption_and_withdrawal::WAT_004,
    &intensities::WAT_005,
    &on_site_of_facility::WAT_009,
    &flow_stated::WAT_006,
    &scarcity_placed::WAT_007,
    &credits_apart::WAT_008,
    &wue_identity::WAT_010,
    &result_holds_inventory::WAT_011,
];
