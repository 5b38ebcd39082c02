//! EOL: end of life.

mod credits_apart;
mod routes;

use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[&routes::EOL_001, &credits_apart::EOL_002];
