//! WAT-001 to WAT-003: water on site and off, and what the total is made of.

use ailca_network::{FigureOf, Formula, Margin, Network};

use super::margins;
use super::role::Role;
use super::site::{Site, at, is_primary};
use crate::quantity::{MeteringBoundary, Quantity};
use crate::report::{WaterFlow, WaterPart, WaterVolumes};

/// Water of each flow that a site states.
pub(super) fn volumes<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    for flow in [WaterFlow::Consumption, WaterFlow::Withdrawal] {
        if let Some(volumes) = site.volumes(flow) {
            flow_of(net, site, flow, volumes);
        }
    }
    if let (Some(consumption), Some(withdrawal)) =
        (site.volumes(WaterFlow::Consumption), site.volumes(WaterFlow::Withdrawal))
    {
        for part in compared(consumption, withdrawal) {
            let consumed = site.water(net, WaterFlow::Consumption, part);
            let withdrawn = site.water(net, WaterFlow::Withdrawal, part);
            net.at_most("WAT-004", consumed, withdrawn);
        }
    }
    if let Some(volumes) = site.volumes_of_unknown_flow() {
        unknown_flow(net, site, volumes);
    }
}

/// Water of which nobody says what flow it is: within what flows differ by, an intensity of any flow gives it.
fn unknown_flow<'a>(net: &mut Network<'a>, site: &Site<'a>, volumes: &'a WaterVolumes) {
    let place = |net: &mut Network<'a>, part| {
        let figure = at(volumes, Some(part)).and_then(FigureOf::of);
        site.stated(net, Role::WaterOfUnknownFlow(Some(part)), figure)
    };
    let it = site.energy(net, Some(MeteringBoundary::It));
    let facility = site.energy(net, Some(MeteringBoundary::Facility));
    if volumes.on_site.is_some() {
        let (wue, _) = site.wue(net, WaterFlow::Consumption);
        let on_site = place(net, WaterPart::OnSite);
        net.equal("WAT-001", on_site, it.times(wue)).margin(margins::UNNAMED_FLOW_ON_SITE);
    }
    if volumes.off_site.is_some() {
        let (grid, _) = site.water_intensity(net, WaterFlow::Consumption);
        let off_site = place(net, WaterPart::OffSite);
        net.equal("WAT-002", off_site, facility.times(grid)).margin(margins::UNNAMED_FLOW_OFF_SITE);
    }
    if volumes.total.is_some() {
        let parts = covered(volumes).map(|part| place(net, part)).collect::<Vec<_>>();
        let total =
            site.stated(net, Role::WaterOfUnknownFlow(None), at(volumes, None).and_then(FigureOf::of));
        net.sum("WAT-003", total, parts);
    }
}

fn flow_of<'a>(net: &mut Network<'a>, site: &Site<'a>, flow: WaterFlow, volumes: &'a WaterVolumes) {
    let it = site.energy(net, Some(MeteringBoundary::It));
    let facility = site.energy(net, Some(MeteringBoundary::Facility));
    let (wue, wue_named) = site.wue(net, flow);
    let (grid, grid_named) = site.water_intensity(net, flow);
    let on_site = site.water(net, flow, Some(WaterPart::OnSite));
    let off_site = site.water(net, flow, Some(WaterPart::OffSite));
    let season = |soft: bool| if soft { margins::SEASON_WUE } else { Margin::NONE };
    let margin =
        if wue_named { season(is_primary(volumes.on_site.as_ref())) } else { margins::UNNAMED_FLOW_ON_SITE };
    let slip = site.wue_slip(net).filter(|_| wue_named);
    net.equal("WAT-001", on_site, it.times(wue)).margin(margin).slips(slip);
    // 0005: no meter counts the water of power plants: only a note tells of what such a figure is.
    let noted =
        volumes.off_site.as_ref().is_some_and(Quantity::is_noted) && is_primary(volumes.off_site.as_ref());
    let margin = if grid_named { season(noted) } else { margins::UNNAMED_FLOW_OFF_SITE };
    let slips = site.pue_slips(net);
    let lacking: Vec<_> = slips.iter().take(1).cloned().collect();
    net.equal("WAT-002", off_site, facility.times(grid))
        .margin(margin)
        .slips(slips)
        .slips_of(facility, lacking);
    if volumes.total.is_some() {
        let parts = covered(volumes).map(|part| site.water(net, flow, Some(part))).collect::<Vec<_>>();
        let total = site.water(net, flow, None);
        net.sum("WAT-003", total, parts);
    }
}

/// The places of which both flows state a volume; the totals only where they cover the same.
pub(super) fn compared(
    consumption: &WaterVolumes,
    withdrawal: &WaterVolumes,
) -> impl Iterator<Item = Option<WaterPart>> {
    let places = [Some(WaterPart::OnSite), Some(WaterPart::OffSite), Some(WaterPart::Embodied), None];
    let alike = consumption.covers_the_same(withdrawal);
    places.into_iter().filter(move |part| {
        (part.is_some() || alike) && at(consumption, *part).is_some() && at(withdrawal, *part).is_some()
    })
}

/// The parts that a total covers.
pub(super) fn covered(volumes: &WaterVolumes) -> impl Iterator<Item = WaterPart> + '_ {
    let parts = [WaterPart::OnSite, WaterPart::OffSite, WaterPart::Embodied];
    parts.into_iter().filter(|part| {
        volumes.total_covers.is_empty() || volumes.total_covers.iter().any(|covered| **covered == *part)
    })
}
