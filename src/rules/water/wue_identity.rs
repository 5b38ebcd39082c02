//! WAT-010: a WUE says which water it counts, and of which flow; so does the water of electricity.

use crate::rules::prelude::*;

rule!(
    /// Category and flow of each WUE that is given are stated (ISO/IEC 30134-9), and the flow of the water of electricity.
    WAT_010, "WAT-010", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let stated = report.data_centres().iter().flat_map(|centre| &centre.wue);
    for wue in stated.filter(|wue| !wue.intensity.is_withheld()) {
        let missing: Vec<_> = [("category", wue.category.is_some()), ("flow", wue.flow.is_some())]
            .into_iter()
            .filter(|(_, given)| !given)
            .map(|(key, _)| key.to_owned())
            .collect();
        if !missing.is_empty() {
            findings.report(wue.intensity.node(), "missing").with("missing", missing).help("help");
        }
    }
    let electricity = report.supplies().iter().flat_map(|supply| &supply.water_intensity);
    for water in electricity.filter(|water| water.flow.is_none() && !water.intensity.is_withheld()) {
        findings.report(water.intensity.node(), "electricity").help("help-electricity");
    }
}
