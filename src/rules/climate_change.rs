//! GHG: climate change.

mod emissions_of_electricity;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&emissions_of_electricity::GHG_001];
