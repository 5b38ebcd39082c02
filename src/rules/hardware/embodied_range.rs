//! HW-003: the impact of making a device is of the order of what was published.

use crate::reference;
use crate::rules::prelude::*;
use crate::rules::published::{cite_range, strays};

rule!(
    /// Greenhouse gases of making one accelerator lie within what was published, from a card to a board of eight.
    HW_003, "HW-003", Warning, Comparable, Check::Report(check)
);

fn check(report: &Report, findings: &mut Findings<'_>) {
    let Some(published) = reference::range("embodiedAccelerator") else { return };
    for hardware in report.hardware().iter().filter(|hardware| chain::is_accelerator(hardware)) {
        let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.climate_change.as_ref());
        let Some(known) = unit.and_then(Quantity::known) else { continue };
        let Some(severity) = strays(known.interval(), published.interval()) else { continue };
        let finding = findings.report(known.quantity().value_node(), "outside");
        finding.severity(severity).with("impact", known.operand());
        cite_range(finding, published);
    }
}
