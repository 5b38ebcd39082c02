//! CMP: claims and comparisons.

mod alike;
mod amount_words;
mod apart;
mod figures;
mod follows;
mod neutral_words;
mod neutrality;
mod one_category;
mod panel;

use super::ReportRule;
use crate::document::NodeId;
use crate::report::Report;

pub(super) static RULES: &[&ReportRule] = &[
    &alike::CMP_001,
    &panel::CMP_002,
    &follows::CMP_003,
    &neutrality::CMP_004,
    &apart::CMP_005,
    &one_category::CMP_006,
];

/// Where the report says that it supports a comparative assertion told to the public: one against a competing product
/// (ISO 14040, 3.6).
pub(super) fn asserted(report: &Report) -> Option<NodeId> {
    let said = report.goal_and_scope.as_ref()?.comparative_assertion.as_ref()?;
    (**said).then(|| said.node())
}
