//! Results held against the inventory: what contributes, or the total, against what the activities of its stages state.

use crate::document::NodeId;
use crate::facts::Stages;
use crate::facts::allocated_share::ONE_OFF;
use crate::facts::counted::{covered, groups};
use crate::facts::inventory::Together;
use crate::quantity::{Contradiction, Dimension, FigureTerm, Slip, SlipKind, Term};
use crate::relations::Broken;
use crate::report::{ImpactResult, Report, Stage};
use crate::rules::report_rule::Findings;

/// A result that counts less than the inventory has of its stages.
pub(in crate::rules) struct Shortfall<'b> {
    /// The relation that is broken.
    pub(in crate::rules) broken: &'b Broken,
    /// The stages of the contributions; none for the total.
    pub(in crate::rules) stages: Stages,
    /// Whether all of it happens once, so that it may be borne in part.
    once: bool,
}

/// Where a result counts less than the inventory has: contributions first, the total where none of them does.
pub(in crate::rules) fn short<'b, D: Dimension>(
    report: &Report,
    result: &ImpactResult<D>,
    broken: impl Iterator<Item = &'b Broken>,
) -> Vec<Shortfall<'b>> {
    let mut broken: Vec<_> = broken.collect();
    if broken.is_empty() {
        return Vec::new();
    }
    let at = |broken: &[&'b Broken], node: NodeId| broken.iter().copied().find(|each| each.place == node);
    let mut found = Vec::new();
    for group in groups(result) {
        let first = group.amounts(result).first().map(|first| first.quantity().value_node());
        if let Some(broken) = first.and_then(|first| at(&broken, first)) {
            let stages = group.stages;
            found.push(Shortfall { broken, stages, once: stages.is_within(ONE_OFF) });
        }
    }
    broken.retain(|_| found.is_empty());
    if let Some(broken) = result.total.as_ref().and_then(|total| at(&broken, total.value_node())) {
        let once = covered(report, result).is_within(ONE_OFF);
        found.push(Shortfall { broken, stages: Stages::default(), once });
    }
    found
}

/// Tells where a result counts less than the inventory has.
pub(in crate::rules) fn report_shortfalls(found: &[Shortfall<'_>], findings: &mut Findings<'_>) {
    for short in found {
        let stages: Vec<Stage> = short.stages.iter().collect();
        let attribute = if stages.is_empty() { "total" } else { "less" };
        let finding = findings.tell(short.broken, attribute).with("stages", stages.as_slice());
        if short.once {
            finding.help("help-share");
        }
    }
}

/// A figure that is a thousand or a million times what the inventory states, and by nothing else.
pub(in crate::rules) fn thousandfold<D: Dimension>(
    figure: FigureTerm<'_, D>,
    stated: &Together<'_, '_, D>,
) -> Option<Contradiction> {
    let least = stated.interval().low();
    // Before a proof is made that nobody reads: what is less than a hundred times is no thousandfold.
    if stated.is_empty() || least <= 0.0 || figure.interval().high() < least * 100.0 {
        return None;
    }
    let is_thousandfold =
        |slip: &Slip| matches!(slip.kind, SlipKind::ThousandfoldHigh | SlipKind::MillionfoldHigh);
    figure.contradicts(stated, &[]).filter(|proof| proof.slip.as_ref().is_some_and(is_thousandfold))
}
