//! CMP: claims and comparisons.

mod alike;
mod apart;
mod figures;
mod follows;
mod neutral_words;
mod neutrality;
mod one_category;
mod panel;

use crate::report::Report;
use crate::rule::Rule;

pub(super) static RULES: &[&Rule] = &[
    &alike::CMP_001,
    &panel::CMP_002,
    &follows::CMP_003,
    &neutrality::CMP_004,
    &apart::CMP_005,
    &one_category::CMP_006,
];

/// Whether the report supports a comparison told to the public, by its goal or by a claim in it.
pub(super) fn is_comparative(report: &Report) -> bool {
    let scope = report.goal_and_scope.as_ref();
    let asserted = scope.and_then(|scope| scope.comparative_assertion.as_deref()).is_some_and(|said| *said);
    asserted || !report.comparisons.is_empty()
}
