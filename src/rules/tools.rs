//! ADV: known biases of tools.

mod known_bias;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&known_bias::ADV_001];
