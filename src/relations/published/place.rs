//! What was published of places: PUE and WUE of data centres, greenhouse gases and water of grids.

use ailca_network::Formula;

use super::Layer;
use crate::facts::sited::Sited;
use crate::quantity::MeteringBoundary::{Facility, It};
use crate::reference::grids::{self, Regions};
use crate::reference::{self, FacilitySubject, Published};
use crate::relations::kinds::Method;
use crate::relations::site::Site;
use crate::report::{DataCentre, Electricity, Report, WaterFlow, WaterPart};

/// What is the same for all places of a report.
pub(super) struct Places<'a> {
    regions: Regions<'a>,
    pue: Option<Published>,
    wue: Option<Published>,
}

impl<'a> Places<'a> {
    /// Of a report.
    pub(super) fn of(report: &'a Report) -> Self {
        let [pue, wue] = [FacilitySubject::Pue, FacilitySubject::Wue].map(reference::facilities);
        Self { regions: Regions::of(report), pue, wue }
    }

    /// What was published of the greenhouse gases of the grid of an activity.
    fn grid(&self, Sited { supply, centre, .. }: Sited<'a>) -> Option<Published> {
        let stated = supply.map(|supply| grids::of_supply(supply, &self.regions)).unwrap_or_default();
        let grids = if stated.is_empty() {
            // The place of the machines tells the grid where no supply does; its region where that was published.
            let of = |zone| Some(grids::of_supply(&drawing(centre?, zone)?, &Regions::default()));
            [true, false].into_iter().filter_map(of).find(|grids| !grids.is_empty()).unwrap_or_default()
        } else {
            stated
        };
        grids.into_iter().map(|grid| grid.published).reduce(Published::joined)
    }
}

/// A supply of which nothing is known but where the machines are.
fn drawing(centre: &DataCentre, with_zone: bool) -> Option<Electricity> {
    let mut supply = Electricity::new((*centre.id).clone());
    supply.country.clone_from(&centre.country);
    if with_zone {
        supply.zone = Some(centre.region.clone()?);
    }
    (with_zone || supply.country.is_some()).then_some(supply)
}

/// The code of the country in which an activity draws its electricity.
fn country(Sited { supply, centre, .. }: Sited<'_>) -> Option<&str> {
    let of_supply = supply.and_then(|supply| supply.country.as_ref());
    let of_centre = centre.and_then(|centre| centre.country.as_ref());
    Some(of_supply.or(of_centre)?.code())
}

/// From the energy of the machines of an activity to what its place adds, and what that emits and takes of water.
pub(super) fn around<'a>(layer: &mut Layer<'_, 'a>, site: &Site<'a>, sited: Sited<'a>, places: &Places<'a>) {
    let pue = site.pue(layer.net);
    layer.give(pue, places.pue.clone());
    let (it, facility) = (site.energy(layer.net, Some(It)), site.energy(layer.net, Some(Facility)));
    let emissions = site.emissions(layer.net, Method::Location);
    let intensity = site.intensity(layer.net, Method::Location);
    // Where the report states either, the relation is there.
    if site.emissions_by(Method::Location).is_none() && layer.net.figure(intensity.id()).is_none() {
        layer.net.equal("GHG-001", emissions, facility.times(intensity));
    }
    layer.give(intensity, places.grid(sited));
    let flow = WaterFlow::Consumption;
    let (wue, _) = site.wue(layer.net, flow);
    let (of_grid, _) = site.water_intensity(layer.net, flow);
    if site.volumes(flow).is_none() {
        let on_site = site.water(layer.net, flow, Some(WaterPart::OnSite));
        let off_site = site.water(layer.net, flow, Some(WaterPart::OffSite));
        layer.net.equal("WAT-001", on_site, it.times(wue));
        layer.net.equal("WAT-002", off_site, facility.times(of_grid));
    }
    layer.give(wue, places.wue.clone());
    layer.give(of_grid, country(sited).and_then(|country| reference::water_of(country, flow)));
}
