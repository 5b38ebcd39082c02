//! BND-003: what is said to be included is counted, and what is said to be excluded is not.

use crate::document::NodeId;
use crate::report::Coverage;
use crate::rules::impact_results::{self, View};
use crate::rules::prelude::*;

rule!(
    /// An included stage has an activity or a part of a result; an excluded one has neither.
    BND_003, "BND-003", Error, Disclosure, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(boundary) = report.boundary() else {
        return;
    };
    for stage in Stage::ALL {
        let Some(said) = boundary.stage(stage) else { continue };
        let counted = counted(report, stage);
        match *said.coverage {
            Coverage::Included if counted.is_none() && !elsewhere(report, stage) => {
                findings.report(said.coverage.node(), "absent").with("stage", stage).help("help");
            }
            Coverage::Excluded | Coverage::NotApplicable => {
                if let Some(at) = counted {
                    findings
                        .report(said.coverage.node(), "counted")
                        .with("stage", stage)
                        .label(at, "here")
                        .help("help-counted");
                }
            }
            Coverage::Included | Coverage::Partial => {}
        }
    }
}

/// Where a stage is counted, if it is.
pub(super) fn counted(report: &Report, stage: Stage) -> Option<NodeId> {
    let activity =
        report.activities().find(|activity| *activity.stage == stage).map(|activity| activity.stage.node());
    let end = || {
        let end = report.inventory.as_ref()?.end_of_life.as_ref()?;
        (stage == Stage::EndOfLife && end.impacts.is_some()).then(|| end.node())
    };
    let part = || {
        let mut found = None;
        impact_results::visit(report, &mut |view: &View<'_>| {
            let own = view.parts.iter().flat_map(|part| part.stages).chain(view.covers);
            found =
                found.or(own.into_iter().find(|each| ***each == stage).map(crate::document::Located::node));
        });
        found
    };
    activity.or_else(end).or_else(part)
}

/// Whether a stage is told of apart from activities and results: with the hardware, or with its end of life.
fn elsewhere(report: &Report, stage: Stage) -> bool {
    match stage {
        Stage::RawMaterialAcquisition | Stage::HardwareManufacturing | Stage::Transport => {
            report.activities().any(|activity| activity.embodied.is_some())
                || report.hardware().iter().any(|hardware| hardware.embodied.is_some())
        }
        Stage::EndOfLife => {
            report.inventory.as_ref().is_some_and(|inventory| inventory.end_of_life.is_some())
        }
        _ => false,
    }
}
