//! IMP-009: training and inference are told apart.

use crate::document::{Located, NodeId};
use crate::facts::Part;
use crate::rules::prelude::*;

rule!(
    /// Where both are covered, training and inference each have an activity, or in each result a contribution, without the
    /// other.
    IMP_009, "IMP-009", Error, Comparable, check
);

const PAIR: [Stage; 2] = [Stage::Training, Stage::Inference];

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let boundary = report.boundary();
    let covered: Vec<_> = boundary.map(|boundary| boundary.covered().collect()).unwrap_or_default();
    if !PAIR.iter().all(|stage| covered.contains(stage)) {
        return;
    }
    let active = PAIR.map(|stage| report.activities().any(|activity| *activity.stage == stage));
    let mut apart = active;
    let mut mixed: Option<NodeId> = None;
    let mut results = 0;
    for view in report.results() {
        let covers =
            |stage: &Stage| view.covers.is_empty() || view.covers.iter().any(|each| **each == *stage);
        let names = |part: &Part<'_>| part.stages.iter().any(|stage| PAIR.contains(stage));
        if !view.parts.iter().any(names) || !PAIR.iter().all(covers) {
            continue;
        }
        let mut told = active;
        for part in &view.parts {
            match PAIR.map(|stage| part.stages.iter().find(|each| ***each == stage)) {
                [Some(training), Some(_)] => mixed = mixed.or(Some(training.node())),
                alone => {
                    for (told, alone) in told.iter_mut().zip(alone) {
                        *told |= alone.is_some();
                    }
                }
            }
        }
        // Each result tells them apart, not all of them together.
        for (apart, told) in apart.iter_mut().zip(told) {
            *apart = told && (*apart || results == 0);
        }
        results += 1;
    }
    let missing: Vec<_> =
        PAIR.into_iter().zip(apart).filter(|(_, apart)| !apart).map(|(stage, _)| stage).collect();
    if missing.is_empty() {
        return;
    }
    let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
    let finding = findings.report(Anchor::Key(node), "together");
    finding.with("stages", missing.as_slice()).help("help");
    if let Some(mixed) = mixed {
        finding.label(mixed, "mixed");
    }
}
