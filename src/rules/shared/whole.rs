//! Shares that make less or more than the whole, told with their sum and the place of each.

use crate::finding::Argument;
use crate::quantity::{ShareUnit, Step, Unit};
use crate::relations::Broken;
use crate::rules::report_rule::Findings;

/// Tells of shares that do not make the whole, in the sentence for more or that for less; `part` labels the others.
pub(in crate::rules) fn tell(
    findings: &mut Findings<'_>,
    broken: &Broken,
    [above, below]: [&str; 2],
    part: &str,
) {
    let (sum, place) = (broken.proof.derived, broken.place);
    let finding = findings.tell(broken, if broken.proof.ratio.high() < 1.0 { above } else { below });
    finding.with("sum", Argument::Range(sum, ShareUnit::Percent.symbol()));
    for step in &broken.proof.derivation {
        if let Step::Operand(share) = step
            && share.node != place
        {
            finding.label(share.node, part);
        }
    }
}
