//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use ailca_network::{Formula, Margin, Network};

use super::margins;
use super::role::Method;
use super::site::{Site, is_noted, is_observed};
use crate::quantity::MeteringBoundary;

/// Emissions equal energy of the facility times the intensity by the same method.
pub(super) fn of_electricity<'a>(net: &mut Network<'a>, site: &Site<'a>) {
    let facility = site.energy(net, Some(MeteringBoundary::Facility));
    for method in Method::WITH_INTENSITY {
        let figure = site.emissions_by(method);
        let intensity = site.intensity(net, method);
        if figure.is_none() && net.figure(intensity.id()).is_none() {
            continue;
        }
        let emissions = site.emissions(net, method);
        let computed =
            figure.is_some_and(|figure| figure.basis.as_ref().is_some_and(|basis| !basis.is_primary()));
        let margin = match is_noted(figure) {
            true if computed => margins::REFINED_FACTOR,
            noted if noted || is_observed(figure) => margins::BETTER_THAN_YEARLY_FACTOR,
            _ => Margin::NONE,
        };
        let slips = site.pue_slips(net);
        let lacking: Vec<_> = slips.iter().take(1).cloned().collect();
        net.equal("GHG-001", emissions, facility.times(intensity))
            .margin(margin)
            .slips(slips)
            .slips_of(facility, lacking);
    }
}
