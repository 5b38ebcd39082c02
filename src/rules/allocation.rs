//! ALC: the division of what is shared.

mod justified;
mod ruled;
mod spread;
mod within_whole;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] =
    &[&ruled::ALC_001, &within_whole::ALC_002, &spread::ALC_003, &justified::ALC_004];
