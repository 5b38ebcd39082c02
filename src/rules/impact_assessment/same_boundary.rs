//! IMP-007: all categories cover the same stages, or say how they differ.

use std::collections::BTreeSet;

use crate::document::NodeId;
use crate::facts::View;
use crate::rules::prelude::*;

rule!(
    /// A total whose contributions leave out a stage that another category counts says what it covers.
    IMP_007, "IMP-007", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut counted: BTreeSet<Stage> = BTreeSet::new();
    let mut silent: Vec<(NodeId, &'static str, BTreeSet<Stage>)> = Vec::new();
    for view in report.results() {
        let counting = view.parts.iter().filter(|part| part.counts).flat_map(|part| part.stages);
        counted.extend(counting.map(|stage| **stage));
        // A zero is stated, and not absent.
        let own = view.parts.iter().flat_map(|part| part.stages).map(|stage| **stage).collect();
        if view.covers.is_empty() && makes_the_whole(view) {
            silent.push((view.node, view.category, own));
        }
    }
    for (node, category, own) in silent {
        let missing: Vec<Stage> = counted.difference(&own).copied().collect();
        if !missing.is_empty() {
            let finding = findings.report(Anchor::Key(node), "narrower").with("category", category);
            finding.with("stages", missing.as_slice()).help("help");
        }
    }
}

/// Whether the contributions make the total, so that nothing is left for another stage.
fn makes_the_whole(view: &View<'_>) -> bool {
    let amounts = || {
        let all = !view.parts.is_empty() && view.parts.iter().all(|part| part.has_amount);
        all && view.is_sum() == Some(true)
    };
    let shares = || {
        let all = view.parts.iter().all(|part| part.share.is_some());
        all && view.shares().is_some_and(|sum| sum.contains(1.0))
    };
    amounts() || shares()
}
