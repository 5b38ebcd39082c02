//! DQ-012: a share is no more than the whole.

use crate::document::{Located, NodeId};
use crate::quantity::{Dimension, Share};
use crate::rules::prelude::*;

rule!(
    /// No share, utilisation or fraction exceeds one; a change and a spread are relative, and may.
    DQ_012, "DQ-012", Error, Disclosure, check, Impossible
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let relative = relative(report);
    for figure in report.figures().iter().copied() {
        let above = figure.interval.is_some_and(|interval| interval.low() > 1.0);
        if figure.dimension == Share::KEY && above && !relative.contains(&figure.node) {
            let place = figure.written.map_or(figure.node, Located::node);
            let text = figure.written.map_or_else(String::new, |written| written.text().to_owned());
            let text = if figure.unit == Some("%") { format!("{text} %") } else { text };
            findings.report(place, "above").with("share", text).help("help");
        }
    }
}

/// Where figures stand that are relative to another one without being a part of it.
fn relative(report: &Report) -> Vec<NodeId> {
    let cases = report.interpretation.iter().flat_map(|said| &said.sensitivity);
    let changes = cases.filter_map(|case| case.change.as_ref());
    let measured = report.activities().filter_map(|activity| activity.measurement.as_ref());
    let spreads = measured.filter_map(|measurement| measurement.relative_spread.as_ref());
    changes.chain(spreads).map(Quantity::node).collect()
}
