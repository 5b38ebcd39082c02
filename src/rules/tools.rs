//! ADV: known biases of tools.

mod known_bias;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[&known_bias::ADV_001];
