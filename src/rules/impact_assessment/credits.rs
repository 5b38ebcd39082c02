//! IMP-006: a negative result is a credit and says so.

use crate::rules::prelude::*;
use crate::rules::shared::impact_results::{self, Sign};

rule!(
    /// A result below zero says what it credits.
    IMP_006, "IMP-006", Error, Disclosure, check
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    impact_results::visit(report, &mut |view| {
        for amount in view.amounts.iter().filter(|amount| amount.sign == Sign::Negative && !amount.explained)
        {
            // Of climate change no contribution may be negative at all, whatever it says (GHG-005).
            if !(amount.is_part && view.category == "climateChange") {
                findings.report(amount.node, "silent").with("category", view.category).help("help");
            }
        }
    });
}
