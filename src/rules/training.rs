//! TRN: training, and what holds of the devices of any activity.

mod device_hours;
mod exactly_rated;
mod idle_floor;
mod peak_rate;
mod published_draw;
mod rated_ceiling;
mod section_totals;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &device_hours::TRN_001,
    &rated_ceiling::TRN_002,
    &idle_floor::TRN_003,
    &exactly_rated::TRN_004,
    &peak_rate::TRN_005,
    &section_totals::TRN_006,
];
