//! IMP-011: each total says what contributes to it.

use crate::rules::impact_results;
use crate::rules::prelude::*;

rule!(
    /// A total over several stages comes with contributions by stage.
    IMP_011, "IMP-011", Warning, Assured, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    impact_results::visit(report, &mut |view| {
        let one_stage = view.covers.len() == 1;
        if view.has_total && view.parts.is_empty() && !one_stage {
            findings.report(Place::Key(view.node), "missing").with("category", view.category).help("help");
        }
    });
}
