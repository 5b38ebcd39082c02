//! HW-003: the impact of making a device is of the order of what was published.

use crate::reference;
use crate::report::Hardware;
use crate::rules::prelude::*;
use crate::rules::shared::published::{cite_published, strays};

rule!(
    /// Greenhouse gases of making one accelerator or server lie within what was published, from a card to a board of eight;
    /// minerals and metals not beyond ten times that.
    HW_003, "HW-003", Warning, Comparable, check
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    for hardware in report.hardware() {
        climate_change(hardware, findings);
        minerals_and_metals(hardware, findings);
    }
}

fn climate_change(hardware: &Hardware, findings: &mut Findings<'_>) {
    let Some(published) = reference::making_of(*hardware.kind) else { return };
    let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.climate_change.as_ref());
    let Some(known) = unit.and_then(Quantity::known) else { return };
    let Some(severity) = strays(known.interval(), published.interval()) else { return };
    // A small device takes less than those that were published.
    let below = known.interval().is_below(published.interval());
    let finding = findings.report(known.quantity().value_node(), "outside");
    finding.severity(if below { Severity::Advice } else { severity }).with("impact", known.operand());
    cite_published(finding, &published);
}

/// Databases differ several times over in the metals of one device, so that only what is far off tells something.
fn minerals_and_metals(hardware: &Hardware, findings: &mut Findings<'_>) {
    let Some(published) = reference::minerals_of(*hardware.kind) else { return };
    let unit = hardware.embodied.as_ref().and_then(|embodied| embodied.per_unit.minerals_and_metals.as_ref());
    let Some(known) = unit.and_then(Quantity::known) else { return };
    if strays(known.interval(), published.interval()) != Some(Severity::Warning) {
        return;
    }
    let finding = findings.report(known.quantity().value_node(), "minerals");
    finding.severity(Severity::Advice).with("impact", known.operand());
    cite_published(finding, &published);
}
