//! HW: the devices and the impacts of making them.

mod around_accelerators;
mod cores_counted;
mod crowded;
mod datasheet_memory;
mod datasheet_power;
mod device_life;
mod devices_there;
mod embodied_range;
mod embodied_share;
mod lifetime;
mod more_than_climate;
mod within_periods;
mod zero_justified;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[
    &device_life::HW_001,
    &embodied_share::HW_002,
    &embodied_range::HW_003,
    &lifetime::HW_004,
    &datasheet_power::HW_005,
    &datasheet_memory::HW_011,
    &within_periods::HW_009,
    &devices_there::HW_010,
    &cores_counted::HW_012,
    &more_than_climate::HW_006,
    &around_accelerators::HW_007,
    &zero_justified::HW_008,
];
