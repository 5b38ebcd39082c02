//! IMP-015: where contributions leave a rest of the total, no stage with activities lacks one.

use crate::reference::margins;
use crate::relations::Broken;
use crate::rules::prelude::*;

rule!(
    /// Contributions leave no more of a total than the cut-off, unless each covered stage with activities has one.
    IMP_015, "IMP-015", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let cut_off = report.goal_and_scope.as_ref().and_then(|scope| scope.cut_off.as_ref());
    let threshold = cut_off.and_then(|cut_off| cut_off.threshold.as_ref()).and_then(Quantity::known);
    let most = threshold
        .map_or(margins::rest_of_contributions::SILENT.high(), |threshold| threshold.interval().high());
    let boundary: Vec<_> = report.boundary().map(|boundary| boundary.covered().collect()).unwrap_or_default();
    for view in report.results() {
        let Some((total, rest)) = view.rest().filter(|(_, rest)| rest.low() > most) else { continue };
        // What contributions leave of a total that they ought to make is told already.
        let told = |broken: &Broken| broken.rule == "IMP-003" && broken.place == total;
        if findings.all_broken().iter().any(told) {
            continue;
        }
        let covers = |stage: &Stage| {
            if view.covers.is_empty() {
                boundary.contains(stage)
            } else {
                view.covers.iter().any(|each| **each == *stage)
            }
        };
        let has_activity = |stage: &Stage| report.activities().any(|activity| *activity.stage == *stage);
        let is_named =
            |stage: &Stage| view.parts.iter().any(|part| part.stages.iter().any(|each| **each == *stage));
        let missing: Vec<_> = Stage::ALL
            .into_iter()
            .filter(|stage| covers(stage) && has_activity(stage) && !is_named(stage))
            .collect();
        if !missing.is_empty() && rest.high().is_finite() {
            findings.report(Anchor::Value(total), "missing").with("stages", missing.as_slice()).help("help");
        }
    }
}
