//! BND-001: every life-cycle stage is listed.

use super::stages;
use crate::rules::prelude::*;

rule!(
    /// Every life-cycle stage is listed in the boundary: included, partial, excluded or not applicable.
    BND_001, "BND-001", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let missing = stages::unlisted(report);
    // 0004: where only stages are missing of which rules of their own tell, those say more.
    if !missing.is_empty() && !super::companion_stages::are_all(report, &missing) {
        findings
            .report(Anchor::Key(stages::place(report)), "missing")
            .with("stages", missing.as_slice())
            .help("help")
            .help_mends(Mending::Stages);
    }
}
