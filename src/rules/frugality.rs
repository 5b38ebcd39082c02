//! FRG: frugality.

mod claim;
mod measures;
mod need;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&need::FRG_001, &measures::FRG_002, &claim::FRG_003];
