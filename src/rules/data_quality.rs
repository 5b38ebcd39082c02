//! DQ: data quality and uncertainty.

mod rated;
mod uncertain;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&rated::DQ_002, &uncertain::DQ_004];
