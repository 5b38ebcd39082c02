//! DQ-008: most of the climate result rests on measured data.

use crate::document::Located;
use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// More than half of the climate result rests on measured or metered data.
    DQ_008, "DQ-008", Error, Assured, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let interpretation = report.interpretation.as_ref();
    let share = interpretation.and_then(|said| said.primary_data_share.as_ref());
    match share.and_then(Quantity::known) {
        Some(share) if share.interval().high() <= margins::primary_share::SILENT.low() => {
            findings.report(share.quantity().value_node(), "minor").help("help");
        }
        Some(_) => {}
        // That no share is stated is told once, by DQ-003 where no review is claimed: without one, nothing is assured.
        None if share.is_none() && report.review.is_none() => {}
        None => {
            let node = share.map(Quantity::node).or_else(|| interpretation.map(Located::node));
            let node = node.unwrap_or_else(|| report.report.node());
            findings.report(Anchor::Key(node), "unknown").help("help");
        }
    }
}
