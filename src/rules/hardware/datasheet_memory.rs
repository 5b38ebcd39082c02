//! HW-011: the memory of a known model is that of its datasheet.

use crate::quantity::Interval;
use crate::reference::{DEVICES, Device, margins};
use crate::rules::prelude::*;
use crate::rules::shared::published::cite;
use crate::rules::shared::slices::Slices;

rule!(
    /// The memory of a known accelerator is one that was published of its model.
    ///
    /// Two models of one generation are easily exchanged, and with them their power and what making them takes.
    HW_011, "HW-011", Advice, Disclosure, check, Unusual
);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let slices = Slices::of(report);
    for hardware in report.hardware().iter().filter(|hardware| energy_chain::is_accelerator(hardware)) {
        let (Some(model), Some(memory)) = (&hardware.model, &hardware.memory) else { continue };
        let Some(known) = memory.known() else { continue };
        let rows = slices.devices(hardware);
        let stated = known.interval();
        let published: Vec<_> = rows.iter().flat_map(|row| row.memories()).map(Interval::exactly).collect();
        let Some(all) = published.iter().copied().reduce(Interval::hull) else { continue };
        if published.iter().any(|memory| near(*memory).meets(stated)) {
            continue;
        }
        let finding = findings.report(memory.value_node(), "differs");
        finding.with("memory", known.operand()).with("model", model.as_str());
        let other = DEVICES
            .iter()
            .find(|device| device.memories().any(|own| near(Interval::exactly(own)).meets(stated)));
        match other {
            Some(other) => finding.help("exchanged").help_with("other", name(other)),
            None => finding.help("help"),
        };
        cite(finding, all, "GB", rows.iter().map(|row| row.year), rows.iter().map(|row| &row.source));
    }
}

/// Gigabytes are written for gibibytes, and the other way round.
fn near(memory: Interval) -> Interval {
    memory * margins::gigabytes_as_gibibytes::SILENT
}

fn name(device: &Device) -> String {
    format!("{} {}", device.family, device.variant).trim().to_uppercase()
}
