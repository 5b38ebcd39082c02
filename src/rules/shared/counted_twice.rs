//! Contributions that count what another one counts too.

use std::collections::BTreeMap;

use crate::facts::counted::{is_per_unit, stages_of};
use crate::facts::inventory::Together;
use crate::facts::{Facts, Stages};
use crate::finding::Severity;
use crate::quantity::{Dimension, Quantity, Term};
use crate::reference::margins;
use crate::report::{Activity, Contribution, ImpactResult, Stage};
use crate::rules::report_rule::Findings;

/// Tells of a contribution that is, to its digits, what the inventory has for its stages and for those of another contribution
/// together: the other is counted twice. `states` says whether an activity states what the result counts of it.
pub(in crate::rules) fn tell<'i, D: Dimension>(
    report: &Facts<'_>,
    result: &ImpactResult<D>,
    over: impl Fn(Stages) -> Together<'i, 'i, D>,
    states: impl Fn(&Activity) -> bool,
    findings: &mut Findings<'_>,
) {
    if is_per_unit(result) {
        return;
    }
    // One contribution of each set of stages: of more sets than there are stages some overlap, and what two of them count is
    // no longer told from what each does; so the work stays within the size of the report.
    let mut parts: BTreeMap<Stages, &Contribution<D>> = BTreeMap::new();
    for part in &result.contributions {
        parts.entry(stages_of(part)).or_insert(part);
    }
    if parts.len() > Stage::ALL.len() {
        return;
    }
    let with_some: Vec<Stages> = parts.keys().copied().filter(|stages| !over(*stages).is_empty()).collect();
    for (mine, part) in &parts {
        let Some(counted) = part.amount.as_ref().and_then(Quantity::known) else { continue };
        // How uncertain two are together is no less than how uncertain one is.
        if counted.interval().spread() >= margins::telling_agreement::SILENT.high() {
            continue;
        }
        // What an activity does not state may be what the contribution has more.
        if !report.activities().filter(|activity| mine.contains(*activity.stage)).all(|own| states(own)) {
            continue;
        }
        let own = over(*mine);
        if own.is_empty() || own.interval().meets(counted.interval()) {
            continue;
        }
        let is_both = |theirs: &Stages| {
            if mine.meets(*theirs) {
                return false;
            }
            let both = over(mine.with(*theirs)).interval();
            let sharp =
                both.spread() * counted.interval().spread() < margins::telling_agreement::SILENT.high();
            sharp && both.meets(counted.interval())
        };
        if let Some(other) = with_some.iter().copied().find(is_both)
            && let Some(finding) = findings.prove(counted.contradicts(&own, &[]), "holds-another")
        {
            let named: Vec<_> = other.iter().collect();
            finding.severity(Severity::Warning).with("stages", named.as_slice()).help("help-another");
        }
    }
}
