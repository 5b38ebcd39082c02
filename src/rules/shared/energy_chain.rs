//! The chain of energy: from the boundary where a figure was taken to the one that a relation needs, PUE applied once.

use crate::quantity::{
    DeviceTime, Either, Energy, Exact, FigureTerm, Interval, MeteringBoundary, OrMore, Power, Product,
    Quantity, Ratio, Slip, SlipKind, Sum, Term,
};
use crate::report::{Activity, Hardware, HardwareKind, HardwareUse, Report};

/// Energy of the whole facility: as stated, or IT energy times PUE, or at least what an inner boundary gives.
pub(in crate::rules) type FacilityEnergy<'a> = Either<
    FigureTerm<'a, Energy>,
    Either<Product<FigureTerm<'a, Energy>, FigureTerm<'a, Ratio>>, OrMore<FigureTerm<'a, Energy>>>,
>;

/// Time for which devices were occupied: as stated, or their number times the time on the clock.
pub(in crate::rules) type Occupied<'a> = Either<
    FigureTerm<'a, DeviceTime>,
    Product<Exact<crate::quantity::Count>, FigureTerm<'a, crate::quantity::Duration>>,
>;

/// Power times the time for which devices were occupied, over the devices.
pub(in crate::rules) type PowerTimesHours<'a> = Sum<Product<FigureTerm<'a, Power>, Occupied<'a>>>;

/// The figure taken at a boundary.
pub(in crate::rules) fn at(
    energy: &[Quantity<Energy>],
    boundary: MeteringBoundary,
) -> Option<FigureTerm<'_, Energy>> {
    energy.iter().find(|figure| figure.metering() == Some(boundary))?.known()
}

/// The figure of the widest boundary inside of `boundary`, or one whose boundary is not stated: the least that is
/// known. No figure of energy counts more than the whole facility.
pub(in crate::rules) fn inner(
    energy: &[Quantity<Energy>],
    boundary: MeteringBoundary,
) -> Option<FigureTerm<'_, Energy>> {
    let within = |figure: &&Quantity<Energy>| figure.metering().is_some_and(|metering| metering < boundary);
    let unstated = || {
        (boundary == MeteringBoundary::Facility)
            .then(|| energy.iter().find(|figure| figure.metering().is_none()))?
    };
    energy.iter().filter(within).max_by_key(|figure| figure.metering()).or_else(unstated)?.known()
}

/// Energy of the facility, as well as `energy` tells it.
pub(in crate::rules) fn facility<'a>(
    energy: &'a [Quantity<Energy>],
    pue: Option<FigureTerm<'a, Ratio>>,
) -> Option<FacilityEnergy<'a>> {
    if let Some(stated) = at(energy, MeteringBoundary::Facility) {
        return Some(Either::Left(stated));
    }
    if let (Some(it), Some(pue)) = (at(energy, MeteringBoundary::It), pue) {
        return Some(Either::Right(Either::Left(it.times(pue))));
    }
    inner(energy, MeteringBoundary::Facility).map(|inner| Either::Right(Either::Right(inner.or_more())))
}

/// Time for which devices of one kind were occupied.
pub(in crate::rules) fn occupied<'a>(activity: &'a Activity, used: &'a HardwareUse) -> Option<Occupied<'a>> {
    if let Some(stated) = &used.device_hours {
        return stated.known().map(Either::Left);
    }
    let duration = activity.duration.as_ref()?.known()?;
    Some(Either::Right(Exact::count(used.devices.as_ref()?).times(duration)))
}

/// The slips that a number of devices allows: one counted for all, or all for one.
pub(in crate::rules) fn count_slips(devices: Option<u64>) -> Vec<Slip> {
    let Some(devices) =
        devices.and_then(|devices| u32::try_from(devices).ok()).filter(|devices| *devices > 1)
    else {
        return Vec::new();
    };
    let factor = Interval::exactly(f64::from(devices));
    vec![Slip::inverse(SlipKind::OneDeviceForAll, factor), Slip::by(SlipKind::AllDevicesForOne, factor)]
}

/// The devices of an activity, each with its kind; `None` where a kind is not in the report.
pub(in crate::rules) fn uses<'a>(
    report: &'a Report,
    activity: &'a Activity,
) -> Option<Vec<(&'a HardwareUse, &'a Hardware)>> {
    let kind = |used: &'a HardwareUse| report.device(&used.hardware).map(|kind| (used, &**kind));
    activity.hardware.iter().map(|used| kind(used)).collect()
}

/// The energy that devices draw at a power each; `None` where there is no device, or something is not known of one.
pub(in crate::rules) fn drawn<'a>(
    activity: &'a Activity,
    uses: impl IntoIterator<Item = (&'a HardwareUse, &'a Hardware)>,
    power: impl Fn(&'a HardwareUse, &'a Hardware) -> Option<FigureTerm<'a, Power>>,
) -> Option<PowerTimesHours<'a>> {
    let energy = |(used, hardware)| Some(power(used, hardware)?.times(occupied(activity, used)?));
    let parts: Option<Vec<_>> = uses.into_iter().map(energy).collect();
    parts.filter(|parts| !parts.is_empty()).map(Sum)
}

/// The rated power of a kind of device.
pub(in crate::rules) fn rated(hardware: &Hardware) -> Option<FigureTerm<'_, Power>> {
    hardware.thermal_design_power.as_ref()?.rating()
}

/// A number of devices, as an interval.
pub(in crate::rules) fn devices(count: &crate::document::Located<u64>) -> crate::quantity::Interval {
    Exact::count(count).interval()
}

/// Whether a kind of device is an accelerator.
pub(in crate::rules) fn is_accelerator(hardware: &Hardware) -> bool {
    *hardware.kind == HardwareKind::Accelerator
}

/// The slips that the devices of an activity allow: by their number, where it used one kind, and by taking the machine
/// that holds them for one of them.
pub(in crate::rules) fn slips_of_devices(report: &Report, activity: &Activity) -> Vec<Slip> {
    let mut slips = match activity.hardware.as_slice() {
        [used] => count_slips(used.devices.as_ref().map(|devices| **devices)),
        _ => Vec::new(),
    };
    let kinds = activity.hardware.iter().filter_map(|used| report.device(&used.hardware));
    slips.extend(kinds.take(1).flat_map(|hardware| machine_slips(hardware)));
    slips
}

/// The slips of taking a machine of eight accelerators, as most are built, for one of them, and the other way round.
pub(in crate::rules) fn machine_slips(hardware: &Hardware) -> Vec<Slip> {
    if !is_accelerator(hardware) {
        return Vec::new();
    }
    let eight = Interval::exactly(8.0);
    vec![Slip::by(SlipKind::EightDevicesAsOne, eight), Slip::inverse(SlipKind::EightDevicesAsOne, eight)]
}
