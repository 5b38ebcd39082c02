//! IMP-004: the shares of the stages make the whole.

use crate::finding::Argument;
use crate::quantity::{ShareUnit, Unit};
use crate::rules::prelude::*;

rule!(
    /// Shares add up to 100 % within their rounding when they name every stage, and never to more.
    IMP_004, "IMP-004", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        let Some((sum, nodes)) = view.shares() else { continue };
        let whole = view.is_complete(report) && view.parts.iter().all(|part| part.share.is_some());
        let attribute = if sum.low() > 1.0 {
            "above"
        } else if sum.high() < 1.0 && whole {
            "below"
        } else {
            continue;
        };
        let Some((first, rest)) = nodes.split_first() else { continue };
        let finding = findings.report(*first, attribute);
        finding.with("sum", Argument::Range(ShareUnit::Percent.in_unit(sum), "%")).help("help");
        for node in rest {
            finding.label(*node, "part");
        }
    }
}
