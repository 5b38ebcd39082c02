//! FU: the functional unit.

mod quality;
mod scales_to_total;
mod stated;
mod statistic;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] =
    &[&stated::FU_001, &quality::FU_002, &scales_to_total::FU_004, &statistic::FU_006];
