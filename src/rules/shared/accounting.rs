//! The methods that account for electricity, each with what is stated by it; one that is new does not compile here.

use crate::document::Located;
use crate::quantity::Ghg;
use crate::report::{ClimateChange, Emissions, EmissionsBy, ImpactResult};

/// The results of climate change, each with what reads emissions by the same method.
pub(in crate::rules) fn results(
    climate: &ClimateChange,
) -> impl Iterator<Item = (&Located<ImpactResult<Ghg>>, EmissionsBy)> {
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
    } = climate;
    let by: [(_, EmissionsBy); Emissions::METHODS.len()] = [
        (location_based, |emissions| emissions.location_based.as_ref()),
        (market_based, |emissions| emissions.market_based.as_ref()),
        (marginal, |emissions| emissions.marginal.as_ref()),
        (unspecified, |emissions| emissions.unspecified.as_ref()),
    ];
    by.into_iter().filter_map(|(result, emissions)| Some((result.as_ref()?, emissions)))
}
