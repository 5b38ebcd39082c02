//! REV: critical review.

mod chair;
mod independent;
mod reviewers;
mod revision;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] =
    &[&independent::REV_001, &reviewers::REV_002, &revision::REV_003, &chair::REV_004];
