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
mod told_apart;

use super::ReportRule;
use crate::document::{Located, NodeId};
use crate::report::Report;

pub(super) static RULES: &[&ReportRule] = &[
    &alike::CMP_001,
    &panel::CMP_002,
    &follows::CMP_003,
    &neutrality::CMP_004,
    &apart::CMP_005,
    &one_category::CMP_006,
    &told_apart::CMP_007,
];

/// Texts that speak of the system, beside its claims: the title, the unit of its service, what the results are for, and what
/// follows from them. What they do not tell speaks of others too, and a name may be of what the system works on.
fn prose(report: &Report) -> Vec<(&str, NodeId)> {
    let mut texts: Vec<(&str, NodeId)> = vec![(&report.report.title, report.report.title.node())];
    if let Some(scope) = report.goal_and_scope.as_deref() {
        let unit = scope.functional_unit.as_ref();
        texts.extend(unit.map(|unit| (&**unit.description, unit.description.node())));
        texts.extend(scope.intended_application.as_ref().map(told));
    }
    if let Some(interpretation) = report.interpretation.as_deref() {
        texts.extend(interpretation.hotspots.iter().chain(&interpretation.conclusions).map(told));
    }
    texts
}

fn told(text: &Located<String>) -> (&str, NodeId) {
    (text, text.node())
}

/// Where the report says that it supports a comparative assertion disclosed to the public: one against a competing product
/// (ISO 14040, 3.6).
pub(super) fn asserted(report: &Report) -> Option<NodeId> {
    let said = report.goal_and_scope.as_ref()?.comparative_assertion.as_ref()?;
    (**said).then(|| said.node())
}
