//! IMP-009: training and inference are told apart.

use crate::document::{Located, NodeId};
use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// Where both are covered, training and inference each have an activity or a contribution without the other.
    IMP_009, "IMP-009", Error, Comparable, Check::Report(check)
);

const PAIR: [Stage; 2] = [Stage::Training, Stage::Inference];

fn check(report: &Report, findings: &mut Findings<'_>) {
    let boundary = report.boundary();
    let covered: Vec<_> = boundary.map(|boundary| boundary.covered().collect()).unwrap_or_default();
    if !PAIR.iter().all(|stage| covered.contains(stage)) {
        return;
    }
    let mut apart = PAIR.map(|stage| report.activities().any(|activity| *activity.stage == stage));
    let mut mixed: Option<NodeId> = None;
    impact_results::visit(report, &mut |view| {
        for part in &view.parts {
            match PAIR.map(|stage| part.stages.iter().find(|each| ***each == stage)) {
                [Some(training), Some(_)] => mixed = mixed.or(Some(training.node())),
                alone => {
                    for (apart, alone) in apart.iter_mut().zip(alone) {
                        *apart |= alone.is_some();
                    }
                }
            }
        }
    });
    let missing: Vec<_> =
        PAIR.into_iter().zip(apart).filter(|(_, apart)| !apart).map(|(stage, _)| stage).collect();
    if missing.is_empty() {
        return;
    }
    let node = report.impacts.as_deref().map_or_else(|| report.report.node(), Located::node);
    let finding = findings.report(Place::Key(node), "together");
    finding.with("stages", missing.as_slice()).help("help");
    if let Some(mixed) = mixed {
        finding.label(mixed, "mixed");
    }
}
