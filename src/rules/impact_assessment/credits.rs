//! IMP-006: a negative result is a credit and says so.

use crate::facts::Sign;
use crate::report::Impacts;
use crate::rules::prelude::*;

rule!(
    /// A result below zero says what it credits.
    IMP_006, "IMP-006", Error, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for view in report.results() {
        for amount in
            view.amounts().into_iter().filter(|amount| amount.sign == Sign::Negative && !amount.explained)
        {
            // Of climate change no contribution may be negative at all, whatever it says (GHG-005).
            if !(amount.is_part && view.category == Impacts::climate_change) {
                findings.report(amount.node, "silent").with("category", view.category).help("help");
            }
        }
    }
}
