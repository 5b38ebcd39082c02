//! FU: the functional unit.

mod quality;
mod scales_to_total;
mod statistic;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&quality::FU_002, &scales_to_total::FU_004, &statistic::FU_006];
