//! IMP-004: the shares of the stages make the whole.

use crate::finding::Argument;
use crate::quantity::{ShareUnit, Unit};
use crate::rules::prelude::*;
use crate::rules::shared::impact_results;

rule!(
    /// Shares add up to 100 % within their rounding when they name every stage, and never to more.
    IMP_004, "IMP-004", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    impact_results::visit(report, &mut |view| {
        let Some((sum, nodes)) = view.shares() else { return };
        let whole = view.is_complete(report) && view.parts.iter().all(|part| part.share.is_some());
        let attribute = if sum.low() > 1.0 {
            "above"
        } else if sum.high() < 1.0 && whole {
            "below"
        } else {
            return;
        };
        let Some((first, rest)) = nodes.split_first() else { return };
        let finding = findings.report(*first, attribute);
        finding.with("sum", Argument::Range(ShareUnit::Percent.in_unit(sum), "%")).help("help");
        for node in rest {
            finding.label(*node, "part");
        }
    });
}
