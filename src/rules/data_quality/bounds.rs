//! DQ-009: a figure lies within the bounds that it states.

use crate::quantity::{Interval, TrailingZeros};
use crate::rules::prelude::*;

rule!(
    /// The bounds of an uncertainty are in order, and the figure lies between them.
    DQ_009, "DQ-009", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for figure in report.figures().iter().copied() {
        let (Some(written), Some(uncertainty)) = (figure.written, figure.uncertainty) else { continue };
        let Some(range) = &uncertainty.interval else { continue };
        let zeros = TrailingZeros::Filling;
        let (low, high) = (range.low.interval(zeros), range.high.interval(zeros));
        if high.is_below(low) {
            findings.report(range.low.node(), "crossed").label(range.high.node(), "upper").help("help");
        } else if !written.interval(zeros).meets(Interval::new(low.low(), high.high())) {
            let finding = findings.report(written.node(), "outside");
            finding.label(range.low.node(), "lower").label(range.high.node(), "upper").help("help");
        }
    }
}
