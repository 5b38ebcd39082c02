//! DQ-013: a figure is the same wherever it is stated.

use crate::rules::prelude::*;

rule!(
    /// What a figure is also stated as elsewhere meets it, by the digits of both.
    DQ_013, "DQ-013", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for figure in report.figures() {
        for place in 0..figure.also_stated.count() {
            let Some(proof) = figure.also_stated.contradiction(place) else { continue };
            let printed = figure.also_stated.get(place);
            let Some(finding) = findings.prove(Some(proof), "differs") else { continue };
            if let Some(printed) = printed {
                finding.with("place", &***printed.place).label(printed.node, "also");
            }
        }
    }
}
