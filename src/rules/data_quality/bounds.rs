//! DQ-009: a figure lies within the bounds that it states.

use crate::quantity::{Interval, Qualifier, TrailingZeros};
use crate::rules::prelude::*;

rule!(
    /// The bounds of an uncertainty are in order, and the figure lies between them; what is exact has none.
    DQ_009, "DQ-009", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for figure in report.figures().iter().copied() {
        let (Some(written), Some(uncertainty)) = (figure.written, figure.uncertainty) else { continue };
        // Zero is what an exact number is uncertain by.
        let is_none = uncertainty.relative.as_ref().is_some_and(|relative| relative.value() == 0.0);
        if figure.qualifier == Some(Qualifier::Exact) && !is_none {
            let finding = findings.report(uncertainty.node(), "exact");
            finding.severity(Severity::Advice).help("help-exact");
        }
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
