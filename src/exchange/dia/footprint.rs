//! Amounts of a DIA report: a number or a range with its quality, and the place that they hold for.

use super::basis;
use crate::document::number;
use crate::exchange::countries;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node, between, figure};
use crate::exchange::note::Refusal;
use crate::exchange::source::{Look, figure_text};
use crate::finding::Message;
use crate::quantity::{
    Basis, Decimal, EnergyUnit, Figure, GhgIntensityUnit, GhgUnit, WaterIntensityUnit, WaterUnit,
};
use crate::report::{
    Activity, DataCentre, Electricity, Emissions, StepKind, WaterFlow, WaterUsageEffectiveness, WaterUse,
    WaterVolumes,
};

/// Adds energy, emissions and water to an activity.
pub(super) fn read(
    dia: Look<'_, '_>,
    cited: &str,
    mut activity: Map,
    draft: &mut Draft,
) -> Result<Map, Refusal> {
    let Some(footprint) = dia.get("footprint") else {
        return Err(Refusal::new("dia-no-footprint").at(dia.place()));
    };
    let mut amount =
        |key: &str, unit: &str| footprint.get(key).map_or(Ok(None), |look| of(look, key, unit, cited, draft));
    let energy = amount("energy_kwh", EnergyUnit::KilowattHour.key())?;
    let carbon = amount("carbon_kgco2eq", GhgUnit::Kilogram.key())?;
    let water = amount("water_liters", WaterUnit::Litre.key())?;
    if energy.is_none() && carbon.is_none() && water.is_none() {
        return Err(Refusal::new("dia-no-footprint").at(footprint.place()));
    }
    if let Some(energy) = energy {
        draft.note(StepKind::Assumption, Some(footprint.place()), Message::new("exchange-dia-boundary"));
        activity.set(Activity::energy, Node::List(vec![energy.into()]));
    }
    if let Some(carbon) = carbon {
        // Trackers compute what their factor of the grid gives.
        let is_measured = carbon.text(Figure::basis) == Some(Basis::Measured.key());
        let carbon = if is_measured { carbon.word(Figure::basis, Basis::Calculated.key()) } else { carbon };
        activity.set(Activity::emissions, Map::new().with(Emissions::location_based, carbon));
    }
    if let Some(water) = water {
        let volumes = Map::new().with(WaterVolumes::on_site, water);
        activity.set(Activity::water, Map::new().with(WaterUse::consumption, volumes));
    }
    Ok(activity)
}

/// An amount with its quality; `None` where it is said to be unavailable.
fn of(
    look: Look<'_, '_>,
    key: &str,
    unit: &str,
    cited: &str,
    draft: &mut Draft,
) -> Result<Option<Map>, Refusal> {
    let quality = look.word("quality");
    if quality == Some("unavailable") {
        if let Some(value) = look.get("value") {
            value.take();
        }
        return Ok(None);
    }
    let value = if look.is_map() { look.get("value") } else { Some(look) };
    let Some(ends) = value.and_then(ends) else {
        return Err(Refusal::new("dia-no-number").at(look.place()).with("key", key));
    };
    let basis = quality.and_then(basis);
    if let (Some(quality), None) = (quality, basis) {
        draft.cannot_read("quality", quality, look.place(), "measured");
    }
    let figure =
        ranged(&ends, unit).word_if(Figure::basis, basis.map(Basis::key)).word(Figure::source, cited);
    Ok(Some(figure))
}

/// A number, or the lower and the upper end of a range: none of them negative, and in their order.
fn ends(value: Look<'_, '_>) -> Option<(String, String)> {
    let listed = value.items();
    let text = |look: Look<'_, '_>| look.number().and_then(figure_text);
    let (low, high) = match listed.as_slice() {
        [] => {
            let one = text(value)?;
            (one.clone(), one)
        }
        [low, high] => (text(*low)?, text(*high)?),
        _ => return None,
    };
    let numbers = number(&low).zip(number(&high));
    numbers.is_some_and(|(low, high)| low >= 0.0 && low <= high).then_some((low, high))
}

/// A figure of one number, or the middle of a range with its ends.
fn ranged((low, high): &(String, String), unit: &str) -> Map {
    if low == high {
        return figure(low, unit);
    }
    let middle = || Decimal::read(low)?.middle(Decimal::read(high)?)?.plain();
    let value = middle().unwrap_or_else(|| low.clone());
    figure(&value, unit).with(Figure::uncertainty, between(low, high))
}

/// The supply, and the site where one is needed for its water.
pub(super) fn place(
    context: Option<Look<'_, '_>>,
    cited: &str,
    draft: &mut Draft,
) -> (Option<String>, Option<String>) {
    let Some(context) = context else { return (None, None) };
    let region = context.word("region");
    let country = region.and_then(countries::code);
    let zone = region.filter(|_| country.is_none());
    let intensity = context.get("carbon_intensity").and_then(ends).map(|ends| {
        ranged(&ends, GhgIntensityUnit::KilogramPerKilowattHour.key()).word(Figure::source, cited)
    });
    let supply = Map::new()
        .word_if(Electricity::country, country.as_deref())
        .word_if(Electricity::zone, zone)
        .with_if(Electricity::location_based, intensity);
    let supply = (!supply.is_empty()).then(|| {
        let wanted = format!("grid-{}", country.as_deref().or(zone).unwrap_or("site"));
        draft.intern(Registry::Electricity, &wanted, &supply)
    });
    let water = context.get("wue_l_per_kwh").and_then(ends).map(|ends| {
        let intensity =
            ranged(&ends, WaterIntensityUnit::LitrePerKilowattHour.key()).word(Figure::source, cited);
        Node::from(
            Map::new()
                .with(WaterUsageEffectiveness::intensity, intensity)
                .word(WaterUsageEffectiveness::flow, WaterFlow::Consumption.key()),
        )
    });
    let site = water.map(|water| {
        let entry = Map::new()
            .word_if(DataCentre::country, country.as_deref())
            .word_if(DataCentre::electricity, supply.as_deref())
            .with(DataCentre::wue, Node::List(vec![water]));
        draft.intern(Registry::DataCentres, "site", &entry)
    });
    (supply, site)
}
