//! DQ-003: the share of primary data is stated, and something in the inventory bears it.

use crate::document::Located;
use crate::quantity::{Basis, Dimension, Figure, Ghg, Walk};
use crate::rules::prelude::*;

rule!(
    /// The share of the climate result that rests on measured data is stated, and is zero where nothing was measured.
    DQ_003, "DQ-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let interpretation = report.interpretation.as_ref();
    let Some(share) = interpretation.and_then(|said| said.primary_data_share.as_ref()) else {
        // 0004: of a report that was reviewed DQ-008 asks for it, and for more.
        if report.review.is_none() {
            let node = interpretation.map_or_else(|| report.report.node(), Located::node);
            findings.report(Anchor::Key(node), "missing").help("help");
        }
        return;
    };
    if share.known().is_some_and(|share| share.interval().low() > 0.0) && nothing_measured(report) {
        findings.report(share.value_node(), "unsupported").help("help-unsupported");
    }
}

/// Whether every figure of the activities says that it is neither measured nor computed from what was.
///
/// Emissions that are computed from energy rest on what that is.
fn nothing_measured(report: &Report) -> bool {
    let (mut any, mut assumed) = (false, true);
    for activity in report.activities() {
        let has_energy = !activity.energy.is_empty();
        let mut visit = |figure: Figure<'_>| {
            any = true;
            let follows =
                figure.dimension == Ghg::KEY && has_energy && figure.basis == Some(Basis::Calculated);
            assumed &=
                follows || matches!(figure.basis, Some(Basis::Estimated | Basis::Default | Basis::Proxy));
        };
        activity.energy.walk(&mut visit);
        activity.emissions.walk(&mut visit);
        for used in &activity.hardware {
            used.device_hours.walk(&mut visit);
        }
    }
    any && assumed
}
