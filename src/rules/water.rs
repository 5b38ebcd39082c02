//! WAT: water.

mod consumption_and_withdrawal;
mod intensities;
mod off_site;
mod on_site;
mod on_site_of_facility;
mod totals;
mod volumes;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &on_site::WAT_001,
    &off_site::WAT_002,
    &totals::WAT_003,
    &consumption_and_withdrawal::WAT_004,
    &intensities::WAT_005,
    &on_site_of_facility::WAT_009,
];
