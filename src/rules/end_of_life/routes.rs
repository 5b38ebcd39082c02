//! EOL-001: treatment routes add up to the whole.

use crate::quantity::Interval;
use crate::rules::prelude::*;

rule!(
    /// The shares of reuse, recycling, incineration, landfill and unknown make the whole.
    EOL_001, "EOL-001", Error, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let end = report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
    let Some(end) = end.filter(|end| !end.routes.is_empty()) else { return };
    let shares: Option<Vec<_>> = end.routes.iter().map(|route| route.share.known()).collect();
    let Some(sum) = shares.map(Sum) else { return };
    if !sum.interval().contains(1.0) {
        let attribute = if sum.interval().low() > 1.0 { "above" } else { "below" };
        let whole = crate::finding::Argument::Range(sum.interval() * Interval::exactly(100.0), "%");
        let finding = findings.report(Anchor::Key(end.node()), attribute);
        finding.with("sum", whole).help("help");
        for share in &sum.0 {
            finding.label(share.quantity().value_node(), "share");
        }
    }
}
