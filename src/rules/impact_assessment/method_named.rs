//! IMP-012: each category says how it was characterised.

use super::characterisation;
use crate::rules::prelude::*;

rule!(
    /// Each category with a result names its characterisation model.
    IMP_012, "IMP-012", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let mut seen = None;
    for view in report.results() {
        if view.method.is_none() && seen != Some(view.category) {
            seen = Some(view.category);
            let finding = findings.report(Anchor::Key(view.node), "missing").with("category", view.category);
            match characterisation::example(view.category) {
                Some((model, Some(version))) => {
                    finding.help("help").help_with("model", model).help_with("version", version)
                }
                Some((model, None)) => finding.help("help-model").help_with("model", model),
                None => finding.help("help-other"),
            };
        }
    }
}
