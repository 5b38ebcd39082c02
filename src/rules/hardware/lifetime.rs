//! HW-004: devices live for one to ten years, or a source says otherwise.

use crate::reference::margins;
use crate::rules::prelude::*;

rule!(
    /// A lifetime is between one and ten years, or has a source; none is beyond a quarter to thirty years.
    HW_004, "HW-004", Warning, Disclosure, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(lifetime) = &hardware.lifetime else { continue };
        let Some(known) = lifetime.rating() else { continue };
        // 0018: accounting spreads over three to six years; second use and pilots lie around.
        if !known.interval().meets(margins::lifetime::WARNING) {
            let finding = findings.report(lifetime.value_node(), "impossible");
            finding.with("lifetime", known.operand()).help("help-unit").severity(Severity::Error);
        } else if lifetime.source.is_none() && !known.interval().meets(margins::lifetime::SILENT) {
            findings.report(lifetime.value_node(), "unusual").with("lifetime", known.operand()).help("help");
        }
    }
}
