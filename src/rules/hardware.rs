//! HW: the devices and the impacts of making them.

mod device_life;
mod embodied_share;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&device_life::HW_001, &embodied_share::HW_002];
