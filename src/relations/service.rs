//! Units of service: what an activity has by what one unit has, and what one unit is made of.

use ailca_network::{FigureOf, Formula, Network, Reading, Var};

use super::kinds::{Category, Method};
use super::results::whole as whole_of;
use super::role::Role;
use super::site::{Site, at};
use crate::quantity::{Count, Dimension, Energy, MeteringBoundary, Quantity, Share};
use crate::report::{CategoryAmounts, Component, Statistic, WaterFlow, WaterPart};

/// INF-001: what an activity has is what one unit has, times the units: of means alone.
pub(super) fn delivered<'a>(net: &mut Network<'a>, whole: &Site<'a>, unit: &Site<'a>) {
    // Only a mean adds up to a total: neither a median nor a percentile does.
    let statistic = unit.unit.and_then(|unit| unit.statistic.as_deref());
    if statistic != Some(&Statistic::Mean) {
        return;
    }
    let figure =
        whole.activity.serving.as_ref().and_then(|serving| FigureOf::of(serving.delivered.as_ref()?));
    let units: Var<Count> = whole.stated(net, Role::Delivered, figure);
    let mut boundaries: Vec<_> =
        whole.energies().iter().chain(unit.energies()).map(Quantity::metering).collect();
    boundaries.sort_unstable();
    boundaries.dedup();
    for boundary in boundaries {
        let (all, one) = (whole.energy(net, boundary), unit.energy(net, boundary));
        net.equal("INF-001", all, one.times(units)).reading(Reading::Printed);
    }
    for method in Method::ALL {
        if unit.emissions_by(method).or(whole.emissions_by(method)).is_some() {
            let (all, one) = (whole.emissions(net, method), unit.emissions(net, method));
            net.equal("INF-001", all, one.times(units)).reading(Reading::Printed);
        }
    }
    let places = [Some(WaterPart::OnSite), Some(WaterPart::OffSite), Some(WaterPart::Embodied), None];
    for flow in [WaterFlow::Consumption, WaterFlow::Withdrawal] {
        let (Some(of_all), Some(of_one)) = (whole.volumes(flow), unit.volumes(flow)) else { continue };
        let alike = of_all.covers_the_same(of_one);
        for part in places.into_iter().filter(|part| part.is_some() || alike) {
            if at(of_all, part).or(at(of_one, part)).is_some() {
                let (all, one) = (whole.water(net, flow, part), unit.water(net, flow, part));
                net.equal("INF-001", all, one.times(units)).reading(Reading::Printed);
            }
        }
    }
    let made = [whole.activity.embodied.as_deref(), unit.unit.and_then(|unit| unit.embodied.as_deref())];
    macro_rules! each {
        ($($field:ident $category:ident),+) => {
            let _: fn(&CategoryAmounts) = |CategoryAmounts { $($field: _),+ }| ();
            $(bear(net, [whole, unit], units, Category::$category, made.map(|own| own?.$field.as_ref()));)+
        };
    }
    each!(
        climate_change Climate, water Water, minerals_and_metals Minerals, fossil_resources Fossil,
        primary_energy Primary
    );
}

/// What an activity bears of the making of its devices is what one unit bears, times the units.
fn bear<'a, D: Dimension>(
    net: &mut Network<'a>,
    sites: [&Site<'a>; 2],
    units: Var<Count>,
    category: Category,
    stated: [Option<&'a Quantity<D>>; 2],
) {
    if stated.iter().all(Option::is_none) {
        return;
    }
    let mut of = |(site, figure): (&Site<'a>, Option<&'a Quantity<D>>)| -> Var<D> {
        site.stated(net, Role::Embodied(category), figure.and_then(FigureOf::of))
    };
    let [whole, unit] = sites;
    let [of_whole, of_unit] = stated;
    let (all, one) = (of((whole, of_whole)), of((unit, of_unit)));
    // Where the making of the devices alone tells of the whole, what one unit bears is the result.
    let mut relation = match of_whole {
        Some(_) => net.equal("INF-001", all, one.times(units)),
        None => net.equal("INF-001", one, all.per(units)),
    };
    relation.reading(Reading::Printed);
}

/// INF-002: the components of the energy of one unit add up to it.
pub(super) fn components<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let Some(unit) = site.unit.filter(|unit| !unit.components.is_empty()) else { return };
    let Some(whole) = whole(site) else { return };
    let whole = site.energy(net, whole.metering());
    let mut parts: Vec<Var<Energy>> = Vec::with_capacity(unit.components.len());
    for (place, component) in (0..).zip(&unit.components) {
        let figure = component.energy.as_ref().and_then(FigureOf::of);
        let part = site.stated(net, Role::Component(place), figure);
        if let Some(figure) = component.share.as_ref().and_then(FigureOf::of) {
            let share = site.stated(net, Role::Share(place), Some(figure));
            net.share_of("INF-002", share, part, whole).reading(Reading::Printed);
        }
        parts.push(part);
    }
    net.sum("INF-002", whole, parts);
    let shares: Vec<Var<Share>> = (0..)
        .zip(&unit.components)
        .filter(|(_, component)| component.share.as_ref().is_some_and(|own| FigureOf::of(own).is_some()))
        .map(|(place, _)| site.own(net, Role::Share(place)))
        .collect();
    let all = shares.len() == unit.components.len();
    let first = unit.components.iter().find_map(|component| component.share.as_ref());
    whole_of(net, "INF-002", first, shares, all);
}

/// The figure that the components make up: that of the facility where its overhead is among them, else that of the IT
/// equipment or the servers, or the only one that there is.
fn whole<'a>(site: &Site<'a>) -> Option<&'a Quantity<Energy>> {
    use MeteringBoundary::{Facility, It, Server};
    let unit = site.unit?;
    let with_overhead =
        unit.components.iter().any(|component| *component.component == Component::FacilityOverhead);
    let boundaries: &[MeteringBoundary] = if with_overhead { &[Facility] } else { &[Server, It] };
    let mut stated = boundaries.iter().filter_map(|own| site.energy_at(Some(*own)));
    match (stated.next(), stated.next(), site.energies()) {
        (Some(stated), None, _) => Some(stated),
        (None, _, [single]) if single.metering().is_none() || !with_overhead => Some(single),
        _ => None,
    }
}
