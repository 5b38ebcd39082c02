//! TRN-006: the total of a section is the sum over its activities.

use ailca_network::{FigureOf, Margin, Network, Var};

use super::energy::{BOUNDARIES, hours, is_accelerator};
use super::kinds::Method;
use super::role::{Role, Scope};
use super::site::{Site, at, by, volumes};
use super::water::{compared, covered};
use crate::quantity::{DeviceTime, Dimension, Energy, Quantity, Water};
use crate::report::{Total, WaterFlow, WaterPart};

/// Each figure of a total against those of all activities, stated or not.
pub(super) fn total<'a>(net: &mut Network<'a>, total: &'a Total, sites: &[Site<'a>], number: u32) {
    if sites.is_empty() {
        return;
    }
    device_hours(net, total, sites, number);
    for energy in &total.energy {
        let boundary = energy.metering();
        let parts = sites.iter().map(|site| site.energy(net, boundary)).collect();
        add(net, number, Role::Energy(boundary), Some(energy), parts);
    }
    for (inner, outer) in BOUNDARIES.into_iter().zip(BOUNDARIES.into_iter().skip(1)) {
        let energy = |boundary| Role::Energy(Some(boundary)).of(Scope::Site(number));
        let (inside, around) = (net.quantity::<Energy>(energy(inner)), net.quantity(energy(outer)));
        net.equal("NRG-007", around, inside).margin(Margin::AT_LEAST);
    }
    for method in Method::ALL {
        let figure = total.emissions.as_ref().and_then(|emissions| by(emissions, method));
        if figure.is_some() {
            let parts = sites.iter().map(|site| site.emissions(net, method)).collect();
            add(net, number, Role::Emissions(method), figure, parts);
        }
    }
    if let Some(water) = &total.water
        && let (Some(consumption), Some(withdrawal)) =
            (water.consumption.as_deref(), water.withdrawal.as_deref())
    {
        for part in compared(consumption, withdrawal) {
            let [consumed, withdrawn] = [WaterFlow::Consumption, WaterFlow::Withdrawal].map(|flow| {
                let own = net.quantity::<Water>(Role::Water(flow, part).of(Scope::Site(number)));
                if let Some(figure) =
                    volumes(water, flow).and_then(|own| at(own, part)).and_then(FigureOf::of)
                {
                    net.state(own, figure);
                }
                own
            });
            net.at_most("WAT-004", consumed, withdrawn);
        }
    }
    for flow in [WaterFlow::Consumption, WaterFlow::Withdrawal] {
        let Some(own) = total.water.as_ref().and_then(|water| volumes(water, flow)) else { continue };
        let places = [Some(WaterPart::OnSite), Some(WaterPart::OffSite), Some(WaterPart::Embodied), None];
        for part in places {
            let figure = at(own, part);
            // Totals that cover different parts do not add up to one another.
            let alike =
                |site: &Site<'a>| site.volumes(flow).is_some_and(|volumes| volumes.covers_the_same(own));
            if figure.is_none() || (part.is_none() && !sites.iter().all(alike)) {
                continue;
            }
            let parts = sites.iter().map(|site| site.water(net, flow, part)).collect();
            add(net, number, Role::Water(flow, part), figure, parts);
        }
        let stated = |part: &WaterPart| at(own, Some(*part)).is_some();
        let own_parts: Vec<_> = covered(own).collect();
        let part = |part: WaterPart| Role::Water(flow, Some(part)).of(Scope::Site(number));
        if own.total.is_some() && own_parts.iter().any(stated) {
            let whole = net.quantity::<Water>(Role::Water(flow, None).of(Scope::Site(number)));
            if let Some(figure) = own.total.as_ref().and_then(FigureOf::of) {
                net.state(whole, figure);
            }
            let parts: Vec<_> = own_parts.into_iter().map(|own| net.quantity(part(own))).collect();
            net.sum("WAT-003", whole, parts);
        }
    }
}

/// Time of devices. Where hosts are listed beside accelerators, nobody says whether the total counts them too.
fn device_hours<'a>(net: &mut Network<'a>, total: &'a Total, sites: &[Site<'a>], number: u32) {
    let (mut all, mut accelerators): (Vec<Var<DeviceTime>>, Vec<_>) = (Vec::new(), Vec::new());
    for site in sites {
        for (place, used) in (0..).zip(&site.activity.hardware) {
            let hours = hours(net, site, place, used);
            all.push(hours);
            accelerators.extend(is_accelerator(site, used).then_some(hours));
        }
    }
    let uses = sites.iter().flat_map(|site| &site.activity.hardware);
    let to_the_unit = uses.filter_map(|used| used.device_hours.as_ref()).any(is_to_the_unit);
    let stated = to_the_unit && total.device_hours.as_ref().is_some_and(is_whole);
    let Some(figure) = total.device_hours.as_ref().and_then(FigureOf::of) else { return };
    // 0009: beside parts that are written to the unit, zeros at the end are digits too, as far as advice goes.
    let figure = if stated { figure.chosen() } else { figure };
    if sites.iter().any(|site| site.activity.hardware.is_empty()) {
        return;
    }
    let whole = net.quantity(Role::DeviceHours.of(Scope::Site(number)));
    net.state(whole, figure);
    if accelerators.is_empty() || accelerators.len() == all.len() {
        net.sum("TRN-006", whole, all);
    } else {
        // 0009: nobody says whether hosts are counted, so that the total lies between two sums.
        net.sum("TRN-006", whole, all).margin(Margin::AT_MOST);
        net.sum_of_some("TRN-006", whole, accelerators);
    }
}

/// Whether a number is whole, as written.
fn is_whole<D: Dimension>(figure: &Quantity<D>) -> bool {
    figure.written().is_some_and(|written| written.text().bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether it is known to the last digit before the point.
fn is_to_the_unit<D: Dimension>(figure: &Quantity<D>) -> bool {
    is_whole(figure) && figure.written().is_some_and(|written| !written.text().ends_with('0'))
}

fn add<'a, D: Dimension>(
    net: &mut Network<'a>,
    number: u32,
    role: Role,
    figure: Option<&'a Quantity<D>>,
    parts: Vec<Var<D>>,
) {
    let Some(figure) = figure.and_then(FigureOf::of) else { return };
    let total = net.quantity(role.of(Scope::Site(number)));
    if net.state(total, figure) {
        net.sum("TRN-006", total, parts);
    }
}
