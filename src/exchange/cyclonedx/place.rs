//! Where the energy of an activity came from: a supply, and a site where what provides it is one.

use super::import::Properties;
use super::suppliers;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node};
use crate::exchange::source::Look;
use crate::exchange::{areas, countries};
use crate::quantity::Figure;
use crate::report::{Activity, Area, DataCentre, Electricity, PowerUsageEffectiveness};

/// Whether what provides energy is described as the place where it is used, and not as who supplies it.
fn is_site(provider: Look<'_, '_>) -> bool {
    let said = provider.peek("description").unwrap_or_default().to_lowercase();
    ["data cent", "data-cent", "datacent"].iter().any(|word| said.contains(word))
}

/// The supply of an activity, and the site where one is meant.
pub(super) fn read(
    providers: &[Look<'_, '_>],
    properties: &Properties<'_>,
    cited: &str,
    entry: &mut Map,
    draft: &mut Draft,
) {
    let sourced = |map: Map| map.word(Figure::source, cited);
    let first = providers.first().copied();
    let address = first.and_then(|first| first.at(["organization", "address"]));
    let country = address.and_then(|address| address.get("country")).and_then(countries::named);
    let area = address.and_then(|address| address.get("country")).and_then(areas::named).map(Area::key);
    let supply = Map::new()
        .word_if(
            Electricity::country,
            properties.get("electricity.country").map(str::to_owned).or_else(|| country.clone()),
        )
        .word_if(Electricity::area, properties.get("electricity.area").or(area))
        .word_if(Electricity::zone, properties.get("electricity.zone"))
        .with_if(
            Electricity::year,
            properties.get("electricity.year").map(|year| Node::Bare(year.to_owned())),
        )
        .with_if(Electricity::location_based, properties.figure("electricity.locationBased").map(sourced))
        .with_if(Electricity::market_based, properties.figure("electricity.marketBased").map(sourced))
        .with_if(Electricity::marginal, properties.figure("electricity.marginal").map(sourced));
    let supply = (!supply.is_empty() || properties.get("electricity").is_some()).then(|| {
        let wanted = format!("grid-{}", supply.text(Electricity::country).unwrap_or_default());
        match properties.get("electricity") {
            Some(id) => draft.named(Registry::Electricity, id, &supply),
            None => draft.intern(Registry::Electricity, &wanted, &supply),
        }
    });
    let site = first.filter(|first| properties.get("dataCentre").is_some() || is_site(*first));
    let Some(first) = site else {
        if let Some(supply) = supply {
            entry.set(Activity::electricity, Node::Word(supply));
        }
        suppliers::read(providers, entry, draft);
        return;
    };
    let operator = first.at(["organization", "name"]).and_then(Look::text).filter(|name| *name != "unknown");
    let region = address.and_then(|address| address.word("region"));
    let site = Map::new()
        .word_if(DataCentre::name, first.word("description"))
        .word_if(DataCentre::operator, operator)
        .word_if(DataCentre::country, country)
        .word_if(DataCentre::area, properties.get("dataCentre.area").or(area))
        .word_if(DataCentre::region, region)
        .word_if(DataCentre::electricity, supply)
        .with_if(
            DataCentre::pue,
            properties
                .figure("pue")
                .map(|ratio| Map::new().with(PowerUsageEffectiveness::ratio, sourced(ratio))),
        );
    let site = match properties.get("dataCentre") {
        Some(id) => draft.named(Registry::DataCentres, id, &site),
        None => draft.intern(Registry::DataCentres, operator.unwrap_or("site"), &site),
    };
    entry.set(Activity::data_centre, Node::Word(site));
    // A provider that gives all of the energy says no more than the activity does.
    if providers.len() == 1
        && let Some(provided) = first.get("energyProvided")
    {
        provided.take();
        if first.peek("energySource") == Some("unknown") {
            let _ = first.word("energySource");
        }
    }
}
