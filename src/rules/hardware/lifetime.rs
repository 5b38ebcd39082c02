//! HW-004: devices live for one to ten years, or a source says otherwise.

use crate::quantity::Interval;
use crate::rules::prelude::*;

rule!(
    /// A lifetime is between one and ten years, or has a source; none is beyond a quarter to thirty years.
    HW_004, "HW-004", Warning, Disclosure, check
);

/// One to ten years, in hours; published assessments take three to six.
const USUAL: Interval = Interval::new(8_760.0, 87_660.0);

/// A quarter to thirty years, in hours: beyond, no source makes it a lifetime of a device that computes.
const POSSIBLE: Interval = Interval::new(2_190.0, 263_000.0);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(lifetime) = &hardware.lifetime else { continue };
        let Some(known) = lifetime.rating() else { continue };
        if !known.interval().meets(POSSIBLE) {
            let finding = findings.report(lifetime.value_node(), "impossible");
            finding.with("lifetime", known.operand()).help("help-unit").severity(Severity::Error);
        } else if lifetime.source.is_none() && !known.interval().meets(USUAL) {
            findings.report(lifetime.value_node(), "unusual").with("lifetime", known.operand()).help("help");
        }
    }
}
