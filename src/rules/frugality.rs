//! FRG: frugality.

mod claim;
mod measures;
mod need;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[&need::FRG_001, &measures::FRG_002, &claim::FRG_003];
