//! BND-003: what is said to be included is counted, and what is said to be excluded is not.

use crate::document::{Located, NodeId};
use crate::facts::{Part, told};
use crate::messages::List;
use crate::quantity::Walk;
use crate::report::{Coverage, StageCoverage};
use crate::rules::prelude::*;

rule!(
    /// A stage that is included, in whole or in part, has an activity or a part of a result; an excluded one has neither.
    ///
    /// A stage that is often metered within another may say where it is counted.
    BND_003, "BND-003", Error, Disclosure, check
);

/// The stages that are often metered within another: capacity kept ready within serving, trials within training.
const WITHIN: [Stage; 5] = [
    Stage::DataCentreConstruction,
    Stage::DataPreparation,
    Stage::Experimentation,
    Stage::Evaluation,
    Stage::Deployment,
];

fn is_justified(said: &StageCoverage) -> bool {
    said.justification.as_ref().is_some_and(|why| !why.trim().is_empty())
}

/// Whether a justification says that a stage was left out, and not where it is counted.
fn says_left_out(said: &StageCoverage) -> bool {
    let why = said.justification.as_ref().map(|why| why.to_lowercase()).unwrap_or_default();
    List::LeftOut.entries().is_in(&why) && !List::CountedWithin.entries().is_in(&why)
}

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(boundary) = report.boundary() else {
        return;
    };
    for stage in Stage::ALL {
        let Some(said) = boundary.stage(stage) else { continue };
        let counted = counted(report, stage);
        match *said.coverage {
            how @ (Coverage::Included | Coverage::Partial)
                if counted.is_none() && !elsewhere(report, stage) =>
            {
                let within = WITHIN.contains(&stage);
                // Of a stage in part, the justification says what is left out, not where the rest is counted.
                let opposite = how == Coverage::Included && says_left_out(said);
                if within && is_justified(said) && how == Coverage::Included && !opposite {
                    continue;
                }
                let sentence = match how {
                    Coverage::Included if opposite => "opposite",
                    Coverage::Included => "absent",
                    _ => "absent-part",
                };
                let finding = findings.report(said.coverage.node(), sentence);
                finding.with("stage", stage).help("help");
                if within {
                    finding.severity(Severity::Warning).help("help-within");
                }
            }
            Coverage::Excluded | Coverage::NotApplicable => {
                if let Some(at) = counted.filter(|_| !is_withheld(report, stage)) {
                    findings
                        .report(said.coverage.node(), "counted")
                        .with("stage", stage)
                        .label(at, "here")
                        .help("help-counted");
                } else if let Some(at) = in_subtotals(report, stage) {
                    let finding = findings.report(said.coverage.node(), "summed").severity(Severity::Warning);
                    finding.with("stage", stage).label(at, "here-summed").help("help-summed");
                }
            }
            Coverage::Included | Coverage::Partial => {}
        }
    }
}

/// Where something of a stage is counted, if it is; naming the stage alone counts nothing.
pub(super) fn counted(report: &Facts<'_>, stage: Stage) -> Option<NodeId> {
    let activity =
        report.activities().find(|activity| *activity.stage == stage).map(|activity| activity.stage.node());
    let end = || {
        let end = report.inventory.as_ref()?.end_of_life.as_ref()?;
        (stage == Stage::EndOfLife && has_figures(&end.impacts)).then(|| end.node())
    };
    activity.or_else(end).or_else(|| in_results(report, stage, |part| part.counts))
}

/// Whether all that is told of a stage is that its figures are withheld: what nobody knows is not counted.
fn is_withheld(report: &Facts<'_>, stage: Stage) -> bool {
    let mut own = report.activities().filter(|activity| *activity.stage == stage).peekable();
    own.peek().is_some()
        && own.all(|activity| has_figures(activity) && !told::any(activity))
        && in_results(report, stage, |part| part.counts).is_none()
}

/// Where a sub-total names a stage.
fn in_subtotals(report: &Facts<'_>, stage: Stage) -> Option<NodeId> {
    let named = report.results().iter().flat_map(|view| &view.subtotals).flat_map(|stages| stages.iter());
    named.into_iter().find(|each| ***each == stage).map(Located::node)
}

/// Where a contribution to a result names a stage.
fn in_results(report: &Facts<'_>, stage: Stage, counts: impl Fn(&Part<'_>) -> bool) -> Option<NodeId> {
    let mut found = None;
    for view in report.results() {
        let mut own = view.parts.iter().filter(|part| counts(part)).flat_map(|part| part.stages);
        found = found.or_else(|| own.find(|each| ***each == stage).map(Located::node));
    }
    found
}

/// Whether a stage is told of apart from what is counted of it alone: in the total of a result, or with the hardware.
pub(super) fn elsewhere(report: &Facts<'_>, stage: Stage) -> bool {
    let mut in_total = in_results(report, stage, |_| true).is_some();
    for view in report.results() {
        in_total |= view.covers.iter().any(|each| **each == stage);
    }
    let with_hardware = || {
        report.activities().any(|activity| has_figures(&activity.embodied))
            || report.hardware().iter().any(|hardware| {
                hardware.embodied.as_ref().is_some_and(|embodied| has_figures(&embodied.per_unit))
            })
    };
    let made = [Stage::RawMaterialAcquisition, Stage::HardwareManufacturing, Stage::Transport];
    in_total || made.contains(&stage) && with_hardware()
}

/// Whether there is any figure in a part of the report, stated or withheld.
fn has_figures(part: &impl Walk) -> bool {
    let mut any = false;
    part.walk(&mut |_| any = true);
    any
}
