//! REV: critical review.

mod chair;
mod independent;
mod reviewers;
mod revision;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] =
    &[&independent::REV_001, &reviewers::REV_002, &revision::REV_003, &chair::REV_004];
