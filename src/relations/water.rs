//! WAT-001 to WAT-003: water on site and off, and what the total is made of.

use ailca_network::{Formula, Margin, Network};

use super::margins;
use super::site::{Site, is_noted, is_observed};
use crate::quantity::MeteringBoundary;
use crate::report::{WaterFlow, WaterPart, WaterVolumes};

/// Water of each flow that a site states.
pub(super) fn volumes<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    for flow in [WaterFlow::Consumption, WaterFlow::Withdrawal] {
        if let Some(volumes) = site.volumes(flow) {
            flow_of(net, site, flow, volumes);
        }
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
        if wue_named { season(is_observed(volumes.on_site.as_ref())) } else { margins::UNNAMED_FLOW_ON_SITE };
    let slip = site.wue_slip(net).filter(|_| wue_named);
    net.equal("WAT-001", on_site, it.times(wue)).margin(margin).slips(slip);
    // No meter counts the water of power plants: only a note tells of what such a figure is.
    let noted = is_noted(volumes.off_site.as_ref()) && is_observed(volumes.off_site.as_ref());
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

/// The parts that a total covers.
pub(super) fn covered(volumes: &WaterVolumes) -> impl Iterator<Item = WaterPart> + '_ {
    let parts = [WaterPart::OnSite, WaterPart::OffSite, WaterPart::Embodied];
    parts.into_iter().filter(|part| {
        volumes.total_covers.is_empty() || volumes.total_covers.iter().any(|covered| **covered == *part)
    })
}
