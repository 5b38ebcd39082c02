//! FRG-002: measures taken to need less are listed with their effect.

use crate::document::Located;
use crate::rules::prelude::*;

rule!(
    /// The measures taken to need less are listed, each with what it changed.
    FRG_002, "FRG-002", Advice, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let measures = report.practices.iter().flat_map(|practices| &practices.measures);
    if measures.clone().next().is_none() {
        let node = report.practices.as_ref().map_or_else(|| report.report.node(), Located::node);
        findings.report(Anchor::Key(node), "missing").help("help");
    }
    for measure in measures {
        if measure.effect.as_ref().is_none_or(|effect| effect.trim().is_empty()) {
            findings.report(measure.description.node(), "effect").help("help-effect");
        }
    }
}
