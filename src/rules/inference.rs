//! INF: inference.

mod components;
mod per_unit_times_units;
mod published_range;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] =
    &[&per_unit_times_units::INF_001, &components::INF_002, &published_range::INF_004];
