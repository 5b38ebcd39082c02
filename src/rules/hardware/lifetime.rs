//! HW-004: devices live for one to ten years, or a source says otherwise.

use crate::finding::Argument;
use crate::quantity::Interval;
use crate::reference::margins;
use crate::report::HardwareKind;
use crate::rules::prelude::*;

rule!(
    /// A lifetime is between one and ten years, or has a source; none is beyond a quarter to thirty years. One of accelerators or
    /// servers that is longer than those in print says why.
    HW_004, "HW-004", Warning, Disclosure, check, Impossible
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
        } else if matches!(*hardware.kind, HardwareKind::Accelerator | HardwareKind::Server)
            && hardware.embodied.is_some()
            && !lifetime.is_noted()
            && margins::lifetime_of_servers::SILENT.is_below(known.interval())
        {
            // 0018: a datasheet tells how long a device is sold and kept in repair, not how long it is in use.
            let times =
                known.interval() / Interval::exactly(margins::longest_lifetime_in_print::SILENT.high());
            let finding = findings.report(lifetime.value_node(), "long").severity(Severity::Advice);
            finding
                .with("lifetime", known.operand())
                .with("times", Argument::Range(times, ""))
                .help("help-long");
        }
    }
}
