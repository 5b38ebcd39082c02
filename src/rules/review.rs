//! REV: critical review.

mod independent;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&independent::REV_001];
