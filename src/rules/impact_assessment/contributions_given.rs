//! IMP-011: each total says what contributes to it.

use crate::facts::Sign;
use crate::rules::prelude::*;

rule!(
    /// A total over several stages comes with contributions by stage, unless it is zero.
    IMP_011, "IMP-011", Warning, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        let one_stage = view.covers.len() == 1;
        let stated = || view.amounts().into_iter().filter(|amount| !amount.is_part);
        let nothing = stated().next().is_some() && stated().all(|amount| amount.sign == Sign::Zero);
        if view.has_total && !nothing && view.parts.is_empty() && !one_stage {
            findings.report(Anchor::Key(view.node), "missing").with("category", view.category).help("help");
        }
    }
}
