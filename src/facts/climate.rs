//! The results of climate change, each with what the inventory states by the same accounting method.

use super::allocated_share::Amount;
use super::inventory::{Allocated, Inventory};
use super::stages::Stages;
use crate::document::Located;
use crate::quantity::{Ghg, Quantity, Sum};
use crate::report::{Activity, ClimateChange, Emissions, EmissionsBy, ImpactResult, Report, Stage};

/// A result of climate change.
pub(crate) struct Climate<'a> {
    /// The result.
    pub(crate) result: &'a ImpactResult<Ghg>,
    /// What reads emissions by its method.
    pub(crate) method: EmissionsBy,
    /// The emissions of electricity by its method, with direct ones and those of treatment at the end of life.
    pub(crate) emitted: Allocated<'a, Ghg>,
}

/// The results of a report; a method that is new does not compile here.
pub(super) fn of<'a>(report: &'a Report, inventory: &Inventory<'a>) -> Vec<Climate<'a>> {
    let climate = report.impacts.as_ref().and_then(|impacts| impacts.climate_change.as_deref());
    let Some(climate) = climate else { return Vec::new() };
    let ClimateChange {
        location_based,
        market_based,
        marginal,
        unspecified,
        method: _,
        scopes: _,
        compensations: _,
        compensation_total: _,
        biogenic: _,
    } = &**climate;
    let by: [(_, EmissionsBy); Emissions::METHODS.len()] = [
        (location_based, |emissions| emissions.location_based.as_ref()),
        (market_based, |emissions| emissions.market_based.as_ref()),
        (marginal, |emissions| emissions.marginal.as_ref()),
        (unspecified, |emissions| emissions.unspecified.as_ref()),
    ];
    let stated = |(result, method): (&'a Option<Located<ImpactResult<Ghg>>>, EmissionsBy)| {
        let result: &ImpactResult<Ghg> = result.as_ref()?;
        Some(Climate { result, method, emitted: emitted(report, inventory, method) })
    };
    by.into_iter().filter_map(stated).collect()
}

fn emitted<'a>(report: &'a Report, inventory: &Inventory<'a>, method: EmissionsBy) -> Allocated<'a, Ghg> {
    let mut stated = inventory
        .stated(|activity| of_activity(activity, method), |total| amount(method(total.emissions.as_ref()?)));
    let end = report.inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
    let impacts = end.and_then(|end| end.impacts.as_ref());
    let of_end = impacts.and_then(|impacts| amount(impacts.climate_change.as_ref()));
    stated.add(Stages::of(Stage::EndOfLife), of_end);
    stated
}

/// The emissions of an activity: those of its electricity, and the direct ones, which no method accounts otherwise.
fn of_activity(activity: &Activity, method: EmissionsBy) -> Option<Amount<'_, Ghg>> {
    let electricity = activity.emissions.as_deref().and_then(method);
    let direct = activity.direct_emissions.iter().map(|each| &each.amount);
    let parts: Vec<_> = electricity.into_iter().chain(direct).filter_map(Quantity::known).collect();
    if parts.is_empty() { None } else { Some(Box::new(Sum(parts))) }
}

fn amount(figure: Option<&Quantity<Ghg>>) -> Option<Amount<'_, Ghg>> {
    Some(Box::new(figure?.known()?))
}
