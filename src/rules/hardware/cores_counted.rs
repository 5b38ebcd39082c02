//! HW-012: devices that are a slice of a pod of TPUs are counted in chips.

use std::collections::HashMap;

use crate::document::{Located, NodeId};
use crate::finding::Argument;
use crate::identifier::Identifier;
use crate::quantity::{Basis, Interval, PowerUnit, Unit};
use crate::reference::slices::Slice;
use crate::reference::units::WATT;
use crate::report::{Hardware, HardwareUse};
use crate::rules::prelude::*;
use crate::rules::shared::published::cite;

rule!(
    /// The number in the name of a slice, which is of cores, is not taken for that of chips where a chip has two, nor halved
    /// where it has one.
    ///
    /// Two slices have as many chips as one has cores: it is advice, unless a device was measured to draw less than a chip
    /// ever does, and nothing where it draws more than a core can.
    HW_012, "HW-012", Warning, Disclosure, check
);

type Use<'a> = (&'a Activity, &'a HardwareUse);

fn check(report: &Facts<'_>, findings: &mut Findings<'_>) {
    let of = |hardware: &Hardware| hardware.model.as_ref().and_then(|model| Slice::of(model));
    let kinds = report.hardware().iter().filter(|hardware| energy_chain::is_accelerator(hardware));
    let slices: Vec<_> = kinds.filter_map(|hardware| Some((&**hardware, of(hardware)?))).collect();
    if slices.is_empty() {
        return;
    }
    let mut uses: HashMap<&Identifier, Vec<Use<'_>>> = HashMap::new();
    for activity in report.activities() {
        for used in &activity.hardware {
            uses.entry(&*used.hardware).or_default().push((activity, used));
        }
    }
    for (hardware, slice) in slices {
        let uses = uses.get(&*hardware.id).map(Vec::as_slice).unwrap_or_default();
        counted(hardware, &slice, uses, findings);
    }
}

/// Tells where a number of devices is the one that the name gives when it is misread.
fn counted(hardware: &Hardware, slice: &Slice, uses: &[Use<'_>], findings: &mut Findings<'_>) {
    let (chips, cores) = (slice.chips(), slice.cores);
    // Of one core each, a reader who knows of two halves them.
    let (wrong, words) = if cores > chips { (cores, "cores") } else { (chips / 2, "halved") };
    if wrong < 2 || (words == "halved" && chips % 2 == 1) {
        return;
    }
    let Some(power) = drawn(slice, uses) else { return };
    let places = places(hardware, chips, wrong, uses);
    let Some((first, others)) = places.split_first() else { return };
    let finding = findings.report(*first, words);
    finding
        .severity(Severity::Advice)
        .with("model", hardware.model.as_ref().map_or("", |model| model.as_str()))
        .with("counted", wrong.to_string())
        .with("chips", chips.to_string());
    if let Draw::OfCores(power) = power {
        finding.severity(Severity::Warning);
        finding.help("help-drawn").help_with("power", Argument::Range(power, PowerUnit::Kilowatt.symbol()));
        finding.help_with("least", slice.pod.least_watts.unwrap_or_default().to_string());
    }
    for place in others {
        finding.label(*place, "same");
    }
    let cores_of_chip = Interval::exactly(if slice.pod.cores_per_chip == 1 { 1.0 } else { 2.0 });
    cite(finding, cores_of_chip, "", [slice.pod.year], [&slice.pod.source]);
}

/// Where the wrong number stands: in that of all devices, in those of uses, and in their hours over the time. Of more devices
/// than there are another rule tells.
fn places(hardware: &Hardware, chips: u64, wrong: u64, uses: &[Use<'_>]) -> Vec<NodeId> {
    let is_one = |devices: u64| devices == 1 || devices == chips;
    let is_halved = wrong < chips;
    let all = hardware.count.as_ref();
    let is_wrong = all.is_some_and(|all| **all == wrong);
    // 0017: of a slice that is larger, a part may have been used, or for a part of the time.
    let tells_nothing = match all {
        Some(all) => !is_wrong && (is_halved || !is_one(**all)),
        None => is_halved && uses.len() != 1,
    };
    if tells_nothing {
        return Vec::new();
    }
    let in_uses = uses.iter().flat_map(|(activity, used)| {
        let devices = used.devices.as_ref();
        let wrong_devices = devices.filter(|devices| ***devices == wrong && (is_wrong || all.is_none()));
        // Where devices tell it, their hours follow.
        let may_tell = wrong_devices.is_none() && devices.is_none_or(|devices| is_one(**devices));
        let hours = used.device_hours.as_ref().filter(|_| may_tell && !is_halved).and_then(Quantity::known);
        let at_once = hours.zip(activity.duration.as_ref().and_then(Quantity::known));
        let wrong_hours = at_once.filter(|(hours, duration)| {
            let at_once = hours.interval() / duration.interval();
            at_once.contains(number(wrong)) && !at_once.contains(number(chips))
        });
        let hours = wrong_hours.map(|(hours, _)| hours.quantity().value_node());
        wrong_devices.map(Located::node).into_iter().chain(hours)
    });
    all.filter(|_| is_wrong).map(Located::node).into_iter().chain(in_uses).collect()
}

/// What power tells of the things that were counted.
enum Draw {
    /// Nothing: it was not measured, or not published of a chip.
    Unknown,
    /// They draw less than a chip ever does.
    OfCores(Interval),
}

/// What was measured of one device; `None` where that is more than a core can draw.
fn drawn(slice: &Slice, uses: &[Use<'_>]) -> Option<Draw> {
    let (Some(least), Some(most)) = (slice.pod.least_watts, slice.pod.most_watts) else {
        return Some(Draw::Unknown);
    };
    let chip = Interval::new(least, most) * WATT;
    let core = chip / Interval::exactly(number(slice.pod.cores_per_chip));
    let mut told = Draw::Unknown;
    for power in uses.iter().filter_map(|(activity, used)| mean_power(activity, used)) {
        if core.is_below(power) {
            return None;
        }
        if power.is_below(chip) {
            told = Draw::OfCores(power);
        }
    }
    Some(told)
}

/// The mean power of one device of a use in kW, measured of accelerators alone.
fn mean_power(activity: &Activity, used: &HardwareUse) -> Option<Interval> {
    let is_measured = |basis: Option<Basis>| basis.is_some_and(Basis::is_primary);
    let own = used.average_power.as_ref().filter(|power| {
        power.metering() == Some(MeteringBoundary::Accelerator)
            && is_measured(power.basis.as_deref().copied())
    });
    if let Some(power) = own {
        return Some(power.known()?.interval());
    }
    let energy = energy_chain::at(&activity.energy, MeteringBoundary::Accelerator)?;
    let is_alone = activity.hardware.len() == 1 && is_measured(energy.quantity().basis.as_deref().copied());
    is_alone.then(|| Some(energy.interval() / energy_chain::occupied(activity, used)?.interval()))?
}

fn number(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}
