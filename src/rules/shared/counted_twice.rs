//! Contributions that count what another one counts too.

use std::collections::BTreeMap;

use crate::facts::counted::{is_per_unit, stages_of};
use crate::facts::inventory::Together;
use crate::facts::{Facts, Stages};
use crate::finding::Severity;
use crate::quantity::{Dimension, Interval, Quantity, Term};
use crate::reference::margins;
use crate::report::{Activity, Contribution, ImpactResult, Stage};
use crate::rules::report_rule::Findings;

/// Tells of a contribution that is, to its digits, what the inventory has for its stages and for those of another contribution
/// together: the other is counted twice. One that holds a stage which no contribution names is told of by name. `states` says
/// whether an activity states what the result counts of it, `all_of` what the inventory has of some stages in all.
pub(in crate::rules) fn tell<'i, D: Dimension>(
    report: &Facts<'_>,
    result: &ImpactResult<D>,
    over: impl Fn(Stages) -> Together<'i, 'i, D>,
    all_of: impl Fn(Stages) -> Interval,
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
    let is_named = |stage: Stages| parts.keys().any(|stages| stages.meets(stage));
    let unnamed: Vec<Stages> =
        Stage::ALL.into_iter().map(Stages::of).filter(|stage| !is_named(*stage)).collect();
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
        let is_own = |all: Interval| all.meets(counted.interval());
        if own.is_empty() || is_own(own.interval()) || is_own(all_of(*mine)) {
            continue;
        }
        let is_both = |theirs: Stages, most: f64| {
            let both = over(mine.with(theirs)).interval();
            !mine.meets(theirs) && both.spread() * counted.interval().spread() < most && is_own(both)
        };
        let sharp = margins::telling_agreement::SILENT.high();
        let another = with_some.iter().copied().find(|theirs| is_both(*theirs, sharp));
        let (attribute, severity, help, other) = if let Some(other) = another {
            ("holds-another", Severity::Warning, "help-another", other)
        } else {
            // 0009: it may hold a stage that nobody names; what holds more by accident agrees less well.
            let sharp = margins::agreement_with_a_stage::SILENT.high();
            let fits = |stage: &Stages| !over(*stage).is_empty() && is_both(*stage, sharp);
            let mut fitting = unnamed.iter().copied().filter(fits);
            let Some(other) = fitting.next().filter(|_| fitting.next().is_none()) else { continue };
            ("holds-unnamed", Severity::Advice, "help-unnamed", other)
        };
        if let Some(finding) = findings.prove(counted.contradicts(&own, &[]), attribute) {
            let named: Vec<_> = other.iter().collect();
            finding.severity(severity).with("stages", named.as_slice()).help(help);
        }
    }
}
