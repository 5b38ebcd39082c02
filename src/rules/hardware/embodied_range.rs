//! HW-003: the impact of making a device is of the order of what was published.

use crate::reference;
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, strays};

rule!(
    /// Greenhouse gases of making one accelerator or server lie within what was published, from a card to a board of eight.
    HW_003, "HW-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        let Some(published) = reference::making_of(*hardware.kind) else { continue };
        let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.climate_change.as_ref());
        let Some(known) = unit.and_then(Quantity::known) else { continue };
        let Some(severity) = strays(known.interval(), published.interval()) else { continue };
        // A small device takes less than those that were published.
        let below = known.interval().is_below(published.interval());
        let severity = if below { Severity::Advice } else { severity };
        let finding = findings.report(known.quantity().value_node(), "outside");
        finding.severity(severity).with("impact", known.operand());
        cite_published(finding, &published);
    }
}
