//! EOL: end of life.

mod credits_apart;
mod routes;

use super::ReportRule;

pub(super) static RULES: &[&ReportRule] = &[&routes::EOL_001, &credits_apart::EOL_002];
