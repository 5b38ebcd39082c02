//! WAT-010: a WUE says which water it counts, and of which flow.

use crate::rules::prelude::*;

rule!(
    /// Category and flow of each WUE are stated (ISO/IEC 30134-9).
    WAT_010, "WAT-010", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    for wue in report.data_centres().iter().flat_map(|centre| &centre.wue) {
        for (given, what) in [(wue.category.is_some(), "category"), (wue.flow.is_some(), "flow")] {
            if !given {
                findings.report(wue.intensity.node(), what).help("help");
            }
        }
    }
}
