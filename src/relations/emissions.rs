//! GHG-001: emissions of electricity follow from the energy of the facility and the intensity of the grid.

use ailca_network::{Formula, Margin, Network};

use super::kinds::Method;
use super::margins;
use super::site::{Site, is_primary};
use crate::quantity::{Interval, MeteringBoundary, Quantity, Slip, SlipKind};

/// Exact to the digits that a double has.
const POUNDS_IN_A_KILOGRAM: Interval = Interval::exactly(1.0 / 0.453_592_37);

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
        let margin = match figure.is_some_and(Quantity::is_noted) {
            true if computed => margins::REFINED_FACTOR,
            noted if noted || is_primary(figure) => margins::BETTER_THAN_YEARLY_FACTOR,
            _ => Margin::NONE,
        };
        let slips = site.pue_slips(net);
        let lacking: Vec<_> = slips.iter().take(1).cloned().collect();
        // Where pounds are in use, nobody need write them for a figure to be in them.
        let pounds = site.is_in("US").then(|| Slip::by(SlipKind::PoundsAsKilograms, POUNDS_IN_A_KILOGRAM));
        net.equal("GHG-001", emissions, facility.times(intensity))
            .margin(margin)
            .slips(slips.into_iter().chain(pounds))
            .slips_of(facility, lacking);
    }
}
