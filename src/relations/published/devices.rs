//! What was published of devices: what they are rated for, how much of that they draw, what making them takes.

use ailca_network::{FigureOf, Formula, Margin, Var};

use super::Layer;
use crate::document::Located;
use crate::quantity::{Count, DeviceTime, Duration, Energy, Ghg, MeteringBoundary, Power, Share};
use crate::reference::{self, Published, forms};
use crate::relations::energy::{hours, is_accelerator};
use crate::relations::kinds::Category;
use crate::relations::making::of_device;
use crate::relations::margins;
use crate::relations::role::Role;
use crate::relations::site::Site;
use crate::report::{Hardware, HardwareUse};

/// The energy of the accelerators of an activity of which no power is stated: their rating, the part of it that such devices
/// draw, and their hours. Whether there is such a way.
pub(super) fn drawn<'a>(layer: &mut Layer<'_, 'a>, site: &Site<'a>) -> bool {
    let uses = || (0..).zip(&site.activity.hardware).filter(|(_, used)| is_accelerator(site, used));
    let is_timed = |used: &HardwareUse| {
        used.device_hours.is_some() || (used.devices.is_some() && site.activity.duration.is_some())
    };
    let is_silent =
        site.energies().is_empty() && site.activity.hardware.iter().all(|used| used.average_power.is_none());
    if !is_silent || uses().count() == 0 || !uses().all(|(_, used)| is_timed(used)) {
        return false;
    }
    let (mut drawn, mut rated): (Vec<Var<Energy>>, Vec<Var<Energy>>) = (Vec::new(), Vec::new());
    for (number, used) in uses() {
        let Some(kind) = site.report.device(&used.hardware) else { return false };
        let net = &mut *layer.net;
        let rating = kind.thermal_design_power.as_ref().and_then(FigureOf::rating);
        let rating: Var<Power> = site.stated(net, Role::Rating(number), rating);
        let share: Var<Share> = site.own(net, Role::Draw(number));
        let power: Var<Power> = site.own(net, Role::Power(number));
        let time = occupied(layer, site, number, used);
        let [part, whole] = [Role::Drawn(number), Role::Rated(number)].map(|role| site.own(layer.net, role));
        layer.net.equal("TRN-002", power, rating.times(share));
        layer.net.equal("NRG-003", part, power.times(time));
        layer.net.equal("TRN-002", whole, rating.times(time));
        layer.give(rating, ratings(used, kind));
        layer.give(share, reference::draw_of_cards());
        drawn.push(part);
        rated.push(whole);
    }
    let accelerators = site.energy(layer.net, Some(MeteringBoundary::Accelerator));
    layer.net.sum("NRG-003", accelerators, drawn).reading(ailca_network::Reading::Believed);
    let it = site.energy(layer.net, Some(MeteringBoundary::It));
    let whole = layer.net.step::<Energy>();
    layer.net.sum("TRN-002", whole, rated).reading(ailca_network::Reading::Believed);
    layer.net.equal("TRN-002", it, whole).margin(margins::RATED_DRAW);
    true
}

/// The time for which the devices of a use were occupied: as stated, else all of them all the time.
fn occupied<'a>(
    layer: &mut Layer<'_, 'a>,
    site: &Site<'a>,
    number: u32,
    used: &'a HardwareUse,
) -> Var<DeviceTime> {
    let time = hours(layer.net, site, number, used);
    if used.device_hours.is_none() {
        let devices: Var<Count> =
            site.stated(layer.net, Role::Devices(number), used.devices.as_ref().map(FigureOf::count));
        let duration: Var<Duration> = site.own(layer.net, Role::Duration);
        layer.net.equal("TRN-001", time, devices.times(duration));
    }
    time
}

/// What devices of that name are rated for. Of a slice of a pod nobody knows whether a device is the slice, a chip or a core.
fn ratings(used: &HardwareUse, kind: &Hardware) -> Option<Published> {
    let model = kind.model.as_ref()?;
    let model = match reference::slices::Slice::of(model) {
        None => model.as_str(),
        Some(slice) => {
            let is_of_chips = used.devices.as_ref().is_some_and(|devices| **devices == slice.chips());
            is_of_chips.then_some(&*slice.pod.family)?
        }
    };
    reference::rating_of(model)
}

/// What an activity bears of the making of its accelerators, where it states nothing of it.
pub(super) fn making<'a>(layer: &mut Layer<'_, 'a>, site: &Site<'a>) {
    let stated = site.activity.embodied.as_deref().is_some_and(|own| own.climate_change.is_some());
    if stated {
        return;
    }
    let category = Category::Climate;
    let mut parts: Vec<Var<Ghg>> = Vec::new();
    for (number, used) in (0..).zip(&site.activity.hardware) {
        let Some(kind) = site.report.device(&used.hardware) else { continue };
        let Some(lifetime) = kind.lifetime.as_ref().and_then(FigureOf::rating) else { continue };
        let unit = unit(layer, kind, category);
        let lifetime: Var<Duration> = of_device(layer.net, kind, Role::Lifetime, Some(lifetime));
        let time = occupied(layer, site, number, used);
        let part: Var<Ghg> = site.own(layer.net, Role::Allocated(number, category));
        if let Some(figure) = kind.utilisation.as_ref().and_then(FigureOf::rating) {
            let utilisation: Var<Share> = of_device(layer.net, kind, Role::Utilisation, Some(figure));
            layer.net.equal("HW-002", part, unit.times(time.per(lifetime).per(utilisation)));
        } else {
            // A device that is always occupied bears the least each hour.
            let all = unit.times(time.per(lifetime));
            layer.net.equal("HW-002", part, all).margin(Margin::AT_LEAST);
        }
        parts.push(part);
    }
    if !parts.is_empty() {
        let whole = site.own(layer.net, Role::Embodied(category));
        // Hosts, racks and network add to what is listed.
        layer.net.sum_of_some("HW-002", whole, parts);
    }
}

/// The making of one device, as stated or as published of its form.
fn unit<'a>(layer: &mut Layer<'_, 'a>, kind: &'a Located<Hardware>, category: Category) -> Var<Ghg> {
    let stated = kind.embodied.as_ref().and_then(|embodied| embodied.per_unit.climate_change.as_ref());
    let unit = of_device(layer.net, kind, Role::Making(category), stated.and_then(FigureOf::of));
    layer.give(unit, kind.model.as_ref().and_then(|model| forms::of_one(*kind.kind, model)));
    unit
}
