//! ALC-001: what is shared is divided by a rule that is stated.

use crate::document::NodeId;
use crate::quantity::Walk;
use crate::rules::prelude::*;

rule!(
    /// Where a share of hardware or of the training of a base model is counted, the rule that divided it is stated.
    ALC_001, "ALC-001", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let scope = report.goal_and_scope.as_ref();
    if scope.is_some_and(|scope| !scope.allocation.is_empty()) {
        return;
    }
    if let Some(part) = hardware(report).or_else(|| base_model(report)) {
        findings.report(Anchor::Key(part), "unruled").help("help");
    }
}

/// A share of the impacts of making devices, which serve more than one activity in their life.
fn hardware(report: &Report) -> Option<NodeId> {
    let first = |part: &dyn Walk| {
        let mut node = None;
        part.walk(&mut |figure| node = node.or(Some(figure.node)));
        node
    };
    report.activities().find_map(|activity| {
        let unit = activity.per_unit().map(|unit| &unit.embodied);
        first(&activity.embodied).or_else(|| first(unit?))
    })
}

/// A share of the training of a base model, less than the whole.
fn base_model(report: &Report) -> Option<NodeId> {
    report.system.models.iter().flat_map(|model| &model.derived_from).find_map(|base| {
        let share = base.inherited_share.as_ref()?;
        let part = share.known()?.interval();
        (part.low() > 0.0 && part.high() < 1.0).then(|| share.node())
    })
}
