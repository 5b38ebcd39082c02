//! BND-002: whatever is not fully included is justified.

use crate::report::Coverage;
use crate::rules::prelude::*;

rule!(
    /// A stage that is not included in full says why.
    BND_002, "BND-002", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let Some(boundary) = report.boundary() else {
        return;
    };
    for stage in Stage::ALL {
        let Some(said) = boundary.stage(stage) else { continue };
        let silent = said.justification.as_ref().is_none_or(|why| why.trim().is_empty());
        if *said.coverage != Coverage::Included && silent {
            findings.report(Anchor::Key(said.node()), "silent").with("stage", stage).help("help");
        }
    }
}
