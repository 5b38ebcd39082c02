//! ADV: what is known of tools.

mod estimated;
mod known_bias;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[&known_bias::ADV_001, &estimated::ADV_002];
