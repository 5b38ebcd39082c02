//! DQ: data quality and uncertainty.

mod basis;
mod rated;
mod uncertain;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&basis::DQ_001, &rated::DQ_002, &uncertain::DQ_004];
