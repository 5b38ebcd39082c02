//! Devices that a report names as slices of pods of TPUs, and counts as chips: what is published of a chip.

use std::collections::HashMap;

use crate::identifier::Identifier;
use crate::quantity::{Interval, Quantity, Term};
use crate::reference::units::WATT;
use crate::reference::{self, Device, slices::Slice};
use crate::report::{Hardware, HardwareUse, Report};

/// The most devices of a kind that an activity uses, for kinds that are slices and of which no number is stated.
pub(in crate::rules) struct Slices<'a> {
    used: HashMap<&'a Identifier, u64>,
}

impl<'a> Slices<'a> {
    /// Of a report, gone through once.
    pub(in crate::rules) fn of(report: &'a Report) -> Self {
        let is_slice = |kind: &Hardware| {
            kind.count.is_none() && kind.model.as_ref().is_some_and(|model| Slice::of(model).is_some())
        };
        let slices = report.hardware().iter().filter(|kind| is_slice(kind));
        let mut used: HashMap<_, _> = slices.map(|kind| (&*kind.id, 0)).collect();
        if !used.is_empty() {
            for each in report.activities().flat_map(|activity| &activity.hardware) {
                if let (Some(most), Some(devices)) = (used.get_mut(&*each.hardware), number(each)) {
                    *most = devices.max(*most);
                }
            }
        }
        Self { used }
    }

    /// The published rows of one device of a kind: of a slice, those of its chip where chips are counted; else none, since
    /// a device is then the slice, or a core.
    pub(in crate::rules) fn devices(&self, hardware: &Hardware) -> Vec<&'static Device> {
        let Some(model) = hardware.model.as_ref() else { return Vec::new() };
        let Some(slice) = Slice::of(model) else { return reference::devices(model) };
        let counted = hardware.count.as_ref().map(|count| **count);
        if counted.or_else(|| self.used.get(&*hardware.id).copied()) != Some(slice.chips()) {
            return Vec::new();
        }
        let rows = reference::devices(&slice.pod.family);
        // So many slices as one has chips, each with the rating of a slice.
        if rows.iter().any(|row| is_of_slice(hardware, row, &slice)) { Vec::new() } else { rows }
    }
}

/// Whether a kind is rated as all chips of a slice are together.
fn is_of_slice(hardware: &Hardware, row: &Device, slice: &Slice) -> bool {
    let chips = f64::from(u32::try_from(slice.chips()).unwrap_or(u32::MAX));
    let rated = hardware.thermal_design_power.as_ref().and_then(Quantity::rating);
    let watts = row.thermal_design_power_watts.map(|watts| Interval::exactly(watts * chips) * WATT);
    chips > 1.0 && watts.zip(rated).is_some_and(|(watts, rated)| watts.meets(rated.interval()))
}

/// The name by which one device of a use is known: of a slice that of its chip, where as many devices were used as it has
/// chips or cores; of the latter, what a chip may do is more than they can.
pub(in crate::rules) fn name_of_one<'a>(used: &HardwareUse, hardware: &'a Hardware) -> Option<&'a str> {
    let model = hardware.model.as_ref()?.as_str();
    let Some(slice) = Slice::of(model) else { return Some(model) };
    let counted = number(used).or_else(|| hardware.count.as_ref().map(|count| **count));
    let is_part = counted.is_some_and(|counted| counted == slice.chips() || counted == slice.cores);
    Some(if is_part { &slice.pod.family } else { model })
}

fn number(used: &HardwareUse) -> Option<u64> {
    used.devices.as_ref().map(|devices| **devices)
}
