//! Stages of which a report says nothing, although it counts what they go along with.

use super::matches_inventory::counted;
use crate::report::Coverage;
use crate::rules::prelude::*;

/// Finds the `named` stages of which the report says nothing, neither in the boundary nor by counting them, although
/// it counts one of the `along` stages.
pub(super) fn find(report: &Report, findings: &mut Findings<'_>, along: &[Stage], named: &[Stage]) {
    let boundary = report.boundary();
    let listed = |stage: Stage| boundary.and_then(|boundary| boundary.stage(stage));
    let covers = |stage: Stage| {
        let said = listed(stage).map(|said| &*said.coverage);
        said.map_or_else(
            || counted(report, stage).is_some(),
            |said| matches!(said, Coverage::Included | Coverage::Partial),
        )
    };
    if !along.iter().any(|stage| covers(*stage)) {
        return;
    }
    let silent = |stage: &Stage| listed(*stage).is_none() && counted(report, *stage).is_none();
    let silent: Vec<_> = named.iter().copied().filter(silent).collect();
    if !silent.is_empty() {
        let place = Place::Key(super::listed::place(report));
        findings.report(place, "silent").with("stages", silent.as_slice()).help("help");
    }
}
