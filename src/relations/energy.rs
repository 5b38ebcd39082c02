//! Energy: from boundary to boundary, and from power and time.

use std::collections::BTreeMap;

use ailca_network::{FigureOf, Formula, Margin, Network, Reading, Severity, Var};

use super::margins;
use super::role::Role;
use super::site::{Site, is_primary};
use crate::document::Located;
use crate::quantity::{
    Basis, Count, DeviceTime, Duration, Energy, Interval, MeteringBoundary, Power, Quantity, Slip, SlipKind,
};
use crate::reference::margins as table;
use crate::report::{HardwareKind, HardwareUse};

/// The boundaries from the inside out.
pub(super) const BOUNDARIES: [MeteringBoundary; 4] = [
    MeteringBoundary::Accelerator,
    MeteringBoundary::Server,
    MeteringBoundary::It,
    MeteringBoundary::Facility,
];

/// NRG-002 and NRG-007: the facility has IT energy times PUE, and each boundary at least what is inside of it.
pub(super) fn boundaries<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    use MeteringBoundary::{Facility, It};
    for (inner, outer) in BOUNDARIES.into_iter().zip(BOUNDARIES.into_iter().skip(1)) {
        let metered = is_primary(site.energy_at(Some(inner)));
        let (inside, around) = (site.energy(net, Some(inner)), site.energy(net, Some(outer)));
        let margin = if metered { margins::TWO_METERS } else { Margin::AT_LEAST };
        net.equal("NRG-007", around, inside).margin(margin);
    }
    let (it, facility) = (site.energy(net, Some(It)), site.energy(net, Some(Facility)));
    let pue = site.pue(net);
    let slips = site.pue_slips_of_energy(net);
    let [of_it, of_facility] = [It, Facility].map(|boundary| is_primary(site.energy_at(Some(boundary))));
    let margin = if of_facility { margins::season_pue(of_it) } else { Margin::NONE };
    net.equal("NRG-002", facility, it.times(pue)).margin(margin).slips(slips);
    // A second figure at one boundary is the same energy.
    for (place, again) in site.energies().iter().enumerate() {
        let first = site.energies().iter().position(|energy| energy.metering() == again.metering());
        if let (true, Some(figure)) = (first != Some(place), FigureOf::of(again)) {
            let (own, other) = (site.energy(net, again.metering()), net.step::<Energy>());
            net.state(other, figure);
            net.equal("NRG-007", other, own);
        }
    }
    // Nobody says where it was taken, or how much the facility adds to it.
    if site.energy_at(None).is_some() {
        let taken = site.energy(net, None);
        net.equal("NRG-007", facility, taken).margin(margins::BOUNDARY_NOT_STATED);
    }
    let inside = BOUNDARIES.iter().rev().skip(1).find(|boundary| site.energy_at(Some(**boundary)).is_some());
    if let Some(inside) = inside
        && net.figure(pue.id()).is_none()
    {
        let inside = site.energy(net, Some(*inside));
        net.equal("NRG-007", facility, inside).margin(margins::AROUND);
    }
}

/// NRG-005: the parts of a breakdown add up to the energy at their boundary.
pub(super) fn breakdowns<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let mut place = 0;
    for breakdown in &site.activity.energy_breakdowns {
        let mut parts: Vec<Var<Energy>> = Vec::with_capacity(breakdown.parts.len());
        for part in &breakdown.parts {
            parts.push(site.stated(net, Role::Part(place), FigureOf::of(&part.energy)));
            place += 1;
        }
        let mut boundaries = breakdown.parts.iter().map(|part| part.energy.metering());
        let Some(boundary) = boundaries.next() else { continue };
        if boundaries.any(|other| other != boundary) {
            continue;
        }
        let whole = site.energy(net, site.boundary_of_part(boundary));
        net.sum("NRG-005", whole, parts);
    }
}

/// NRG-003, TRN-001 and TRN-002: energy from the power of devices and the time for which they were occupied.
pub(super) fn drawn<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let uses = &site.activity.hardware;
    let duration = site.activity.duration.as_ref().and_then(duration);
    let duration: Var<Duration> = site.stated(net, Role::Duration, duration);
    for (number, used) in (0..).zip(uses) {
        let hours = hours(net, site, number, used);
        let devices = used.devices.as_ref().map(FigureOf::count);
        let devices: Var<Count> = site.stated(net, Role::Devices(number), devices);
        let many = used.devices.as_ref().is_some_and(|devices| **devices >= FREE_DEVICES);
        let mut slips = device_slips(site, used, many);
        // What is left after a slip is all of the time: ten of them are no eight.
        slips.push(Slip::by(SlipKind::TenfoldHigh, Interval::exactly(10.0)));
        // 0001: devices that are set aside are not always occupied.
        net.equal("TRN-001", hours, devices.times(duration))
            .margin(Margin::AT_MOST)
            .slips(slips)
            .slips_tell();
    }
    let slips = uses_slips(site);
    if let Some(boundary) = power_of_all(site).map(Quantity::metering) {
        let powers = (0..).zip(uses).filter(|(_, used)| {
            boundary != Some(MeteringBoundary::Accelerator) || is_accelerator(site, used)
        });
        let mut parts: Vec<Var<Energy>> = Vec::new();
        let mut observed = is_primary(site.energy_at(boundary));
        for (number, used) in powers {
            let figure = used.average_power.as_ref().and_then(FigureOf::of);
            observed &= is_primary(used.average_power.as_ref());
            let power: Var<Power> = site.stated(net, Role::Power(number), figure);
            let (hours, part) = (hours(net, site, number, used), site.own(net, Role::Drawn(number)));
            net.equal("NRG-003", part, power.times(hours));
            parts.push(part);
        }
        let energy = site.energy(net, boundary);
        let margin = match boundary {
            None => margins::AROUND,
            Some(_) if is_of_a_moment(site, boundary) => margins::CLOCKS_OF_A_TOOL,
            Some(_) if observed => margins::SAMPLED_POWER,
            Some(_) => Margin::NONE,
        };
        match parts.as_slice() {
            [only] => {
                let slips = slips.iter().cloned().chain(rating_slip(site));
                net.equal("NRG-003", energy, *only).margin(margin).slips(slips);
            }
            _ => {
                net.sum("NRG-003", energy, parts).margin(margin).reading(Reading::Believed);
            }
        }
    }
    drawn_in_part(net, site);
    floor(net, site, &slips);
    ceiling(net, site, slips);
}

/// NRG-003: where a device that counts states no power, the others still draw theirs; so do hosts whose power was taken at a
/// wider boundary than that of their accelerators.
fn drawn_in_part<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let told = power_of_all(site).map(Quantity::metering);
    let mut at: BTreeMap<MeteringBoundary, Vec<Var<Energy>>> = BTreeMap::new();
    for (number, used) in (0..).zip(&site.activity.hardware) {
        let Some(power) = &used.average_power else { continue };
        let (Some(boundary), Some(figure)) = (power.metering(), FigureOf::of(power)) else { continue };
        if told == Some(Some(boundary)) || told == Some(None) {
            continue;
        }
        let power: Var<Power> = site.stated(net, Role::Power(number), Some(figure));
        let (hours, part) = (hours(net, site, number, used), site.own(net, Role::Drawn(number)));
        net.equal("NRG-003", part, power.times(hours));
        at.entry(boundary).or_default().push(part);
    }
    for (boundary, parts) in at {
        let energy = site.energy(net, Some(boundary));
        net.sum_of_some("NRG-003", energy, parts).margin(margins::DRAWN_IN_PART).reading(Reading::Believed);
    }
}

/// How long an activity took: so many days as somebody set them, unless a log says it.
fn duration(stated: &Quantity<Duration>) -> Option<FigureOf<'_, Duration>> {
    let follows =
        stated.basis.as_deref().is_some_and(|basis| basis.is_primary() || *basis == Basis::Calculated);
    FigureOf::of(stated).map(|duration| if follows { duration } else { duration.chosen() })
}

/// Whether a tool estimated the energy at a boundary over less than a second.
fn is_of_a_moment(site: &Site<'_>, boundary: Option<MeteringBoundary>) -> bool {
    let duration = site.activity.duration.as_ref().and_then(FigureOf::of);
    let energy = site.energy_at(boundary).filter(|energy| !is_primary(Some(energy)));
    let source = energy.and_then(|energy| energy.source.as_deref());
    let by_tool = source.is_some_and(|id| {
        site.report.sources.iter().any(|source| *source.id == *id && source.tool.is_some())
    });
    by_tool && duration.is_some_and(|duration| duration.interval().high() < SECOND)
}

/// A second, in hours.
const SECOND: f64 = 1.0 / 3600.0;

/// Of fewer devices than these all but one may have been free.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a small whole number of the table"
)]
// 0004: `devices` counts what was set aside, not what was busy.
const FREE_DEVICES: u64 = table::free_devices::SILENT.high() as u64;

/// The slips that the number of devices of a use allows, where it counts, and that of taking the machine which holds them
/// for one.
fn device_slips(site: &Site<'_>, used: &HardwareUse, counts: bool) -> Vec<Slip> {
    let mut slips = Vec::new();
    if is_accelerator(site, used) {
        // 0004: most machines hold eight, and are often counted as one device.
        let eight = Interval::exactly(8.0);
        slips.extend([
            Slip::by(SlipKind::EightDevicesAsOne, eight),
            Slip::inverse(SlipKind::EightDevicesAsOne, eight),
        ]);
    }
    let devices = used.devices.as_ref().filter(|_| counts);
    let devices = devices.and_then(|devices| u32::try_from(**devices).ok());
    if let Some(devices) = devices.filter(|devices| *devices > 1) {
        let factor = Interval::exactly(f64::from(devices));
        slips.extend([
            Slip::inverse(SlipKind::OneDeviceForAll, factor),
            Slip::by(SlipKind::AllDevicesForOne, factor),
        ]);
    }
    slips
}

/// The slips that the devices of an activity allow in its energy: those of its one use, or of its one use of accelerators.
pub(super) fn uses_slips(site: &Site<'_>) -> Vec<Slip> {
    let accelerators = || site.activity.hardware.iter().filter(|used| is_accelerator(site, used));
    let only = match site.activity.hardware.as_slice() {
        [used] => Some(used),
        _ => accelerators().next().filter(|_| accelerators().count() == 1),
    };
    only.map_or_else(Vec::new, |used| device_slips(site, used, true))
}

/// The slip of taking rated power for average power, where one kind of device was used.
fn rating_slip(site: &Site<'_>) -> Option<Slip> {
    let [used] = site.activity.hardware.as_slice() else { return None };
    let average = FigureOf::of(used.average_power.as_ref()?)?.interval();
    let rated = rating(site, used)?.interval();
    // Of a whole server, which draws more than a card is rated for, it is another power.
    (average.low() > 0.0 && average.is_below(rated))
        .then(|| Slip::by(SlipKind::RatedAsAveragePower, rated / average))
}

/// The power that a device of a use is rated for.
fn rating<'a>(site: &Site<'a>, used: &HardwareUse) -> Option<FigureOf<'a, Power>> {
    FigureOf::rating(site.report.device(&used.hardware)?.thermal_design_power.as_ref()?)
}

/// TRN-003: devices that are on draw at least their idle power; accelerators alone where energy is theirs alone.
fn floor<'a>(net: &mut Network<'a>, site: &Site<'a>, slips: &[Slip]) {
    let idle =
        |used: &HardwareUse| FigureOf::rating(site.report.device(&used.hardware)?.idle_power.as_ref()?);
    let uses: Vec<_> = (0..).zip(&site.activity.hardware).collect();
    let floor = |of_accelerators: bool| -> Option<Vec<_>> {
        let uses = uses.iter().filter(|(_, used)| !of_accelerators || is_accelerator(site, used));
        uses.map(|(number, used)| Some((*number, *used, idle(used)?))).collect()
    };
    let alone = uses.iter().all(|(_, used)| is_accelerator(site, used));
    let accelerators = (MeteringBoundary::Accelerator, floor(true));
    let all = (MeteringBoundary::Server, if alone { None } else { floor(false) });
    for (boundary, uses) in [accelerators, all] {
        let Some(uses) = uses.filter(|uses| !uses.is_empty()) else { continue };
        let whole = added_up(net, site, "TRN-003", uses, [Role::IdlePower, Role::Idle]);
        let energy = site.energy(net, Some(boundary));
        net.equal("TRN-003", energy, whole)
            .margin(Margin::AT_LEAST)
            .at_most_as_grave_as(Severity::Warning)
            .slips(slips.iter().cloned());
    }
}

/// TRN-002: accelerators draw at most what they are rated for.
fn ceiling<'a>(net: &mut Network<'a>, site: &Site<'a>, slips: Vec<Slip>) {
    let accelerators: Vec<_> =
        (0..).zip(&site.activity.hardware).filter(|(_, used)| is_accelerator(site, used)).collect();
    let rated: Option<Vec<_>> =
        accelerators.iter().map(|(number, used)| Some((*number, *used, rating(site, used)?))).collect();
    let Some(rated) = rated.filter(|rated| !rated.is_empty()) else { return };
    let whole = added_up(net, site, "TRN-002", rated, [Role::Rating, Role::Rated]);
    let energy = site.energy(net, Some(MeteringBoundary::Accelerator));
    net.equal("TRN-002", energy, whole).margin(margins::RATING).slips(slips);
    around_rating(net, site, whole);
}

/// TRN-002: what surrounds accelerators adds to what they draw, and devices at work draw about what they are rated for.
fn around_rating<'a>(net: &mut Network<'a>, site: &Site<'a>, rated: Var<Energy>) {
    use MeteringBoundary::{Facility, It, Server};
    let accelerators = || site.activity.hardware.iter().filter(|used| is_accelerator(site, used));
    let hours_alone = |used: &HardwareUse| used.device_hours.is_some() && used.average_power.is_none();
    let silent = site.energies().is_empty();
    let of_accelerators_alone =
        site.energies().iter().all(|energy| energy.metering() == Some(MeteringBoundary::Accelerator));
    let tells_nothing =
        if silent { !accelerators().all(|used| hours_alone(used)) } else { of_accelerators_alone };
    if tells_nothing {
        return;
    }
    let margin = match silent {
        true => margins::RATED_DRAW,
        // Machines that are listed beside them draw as much as they do.
        false if accelerators().count() < site.activity.hardware.len() => margins::RATED_DRAW_OR_MORE,
        false => margins::RATED_BESIDE_ENERGY,
    };
    // 0009: a wrong energy must not take away what the rating says.
    for boundary in if silent { &[It][..] } else { &[Server, It] } {
        let energy = site.energy(net, Some(*boundary));
        net.equal("TRN-002", energy, rated).margin(margin).at_most_as_grave_as(Severity::Warning);
    }
    let inner = site.energies().iter().any(|energy| energy.metering().is_some_and(|own| own != Facility));
    let pue = site.pue(net);
    if !silent && !inner && net.figure(pue.id()).is_none() {
        let (facility, it) = (site.energy(net, Some(Facility)), site.energy(net, Some(It)));
        net.equal("NRG-007", facility, it).margin(margins::AROUND);
    }
}

/// The energy of devices at powers of theirs, for the time that they were occupied; the roles are of power and energy.
fn added_up<'a>(
    net: &mut Network<'a>,
    site: &Site<'a>,
    rule: &'static str,
    uses: Vec<(u32, &'a Located<HardwareUse>, FigureOf<'a, Power>)>,
    [power_role, energy_role]: [fn(u32) -> Role; 2],
) -> Var<Energy> {
    let mut parts: Vec<Var<Energy>> = Vec::new();
    for (number, used, power) in uses {
        let power: Var<Power> = site.stated(net, power_role(number), Some(power));
        let (hours, part) = (hours(net, site, number, used), site.own(net, energy_role(number)));
        net.equal(rule, part, power.times(hours));
        parts.push(part);
    }
    let whole = net.step::<Energy>();
    net.sum(rule, whole, parts).reading(Reading::Believed);
    whole
}

/// The time for which the devices of a use were occupied.
pub(super) fn hours<'a>(
    net: &mut Network<'a>,
    site: &Site<'a>,
    number: u32,
    used: &'a HardwareUse,
) -> Var<DeviceTime> {
    site.stated(net, Role::Hours(number), used.device_hours.as_ref().and_then(FigureOf::of))
}

/// A power, taken where all others were; `None` where they differ, or that of a device that counts is missing.
fn power_of_all<'a>(site: &Site<'a>) -> Option<&'a Quantity<Power>> {
    let powers = site.activity.hardware.iter().map(|used| (used, used.average_power.as_ref()));
    let fits = |first: &&Quantity<Power>| {
        let boundary = first.metering();
        // Accelerators draw their own energy whatever else is listed.
        let counts = |used: &HardwareUse| {
            boundary != Some(MeteringBoundary::Accelerator) || is_accelerator(site, used)
        };
        let fits = |power: Option<&Quantity<Power>>| power.is_some_and(|power| power.metering() == boundary);
        powers.clone().filter(|(used, _)| counts(used)).all(|(_, power)| fits(power))
    };
    let mut stated = powers.clone().filter_map(|(_, power)| power);
    let of_accelerators = |power: &&Quantity<Power>| power.metering() == Some(MeteringBoundary::Accelerator);
    // Hosts may be listed before accelerators or after them.
    [stated.clone().next(), stated.find(of_accelerators)].into_iter().flatten().find(fits)
}

/// Whether the devices of a use are accelerators.
pub(super) fn is_accelerator(site: &Site<'_>, used: &HardwareUse) -> bool {
    site.report.device(&used.hardware).is_some_and(|kind| *kind.kind == HardwareKind::Accelerator)
}
