//! The grid of a run, with the intensity that the tool used.

use super::table::Row;
use crate::exchange::countries;
use crate::exchange::dates::end_of_run;
use crate::exchange::draft::{Draft, Registry};
use crate::exchange::node::{Map, Node, figure};
use crate::exchange::note::Refusal;
use crate::finding::Message;
use crate::quantity::{Basis, Decimal, Figure, GhgIntensityUnit};
use crate::reference::regions;
use crate::report::{Electricity, StepKind};

/// Digits of an intensity that is computed from emissions and energy: as many as factors are published with. With more,
/// rows of one grid would differ by the noise of floating point, and each have an electricity of its own.
const INTENSITY_DIGITS: u32 = 4;

/// What the tool takes where it does not know the place, in g/kWh: the average of the world
/// (<https://github.com/mlco2/codecarbon>, `carbon_intensity_per_source.json`).
const ANYWHERE: &str = "475";

/// A supply that was put among those of the report.
pub(super) struct Supply {
    /// Its name.
    pub(super) id: String,
    /// Whether its intensity is the average of the world, and of no place.
    pub(super) is_of_anywhere: bool,
}

/// The supply of a run. The tool records no factor, so it is what emissions and energy give.
pub(super) fn of(
    row: &Row,
    country: Option<&str>,
    tool: &str,
    draft: &mut Draft,
) -> Result<Option<Supply>, Refusal> {
    let zone = row.text("region").or_else(|| row.text("cloud_region"));
    let year = row.text("timestamp").and_then(end_of_run).map(|end| end.year().to_string());
    let (emissions, energy) = (row.figure("emissions")?, row.figure("energy_consumed")?);
    let intensity = emissions.zip(energy).and_then(|(emissions, energy)| {
        let grams = Decimal::read(&emissions)?.times(Decimal::whole(1000))?;
        let intensity =
            grams.over(Decimal::read(&energy)?, INTENSITY_DIGITS)?.number.rounded_to(INTENSITY_DIGITS);
        Some(intensity).filter(|intensity| !intensity.is_zero())
    });
    if country.is_none() && zone.is_none() && intensity.is_none() {
        return Ok(None);
    }
    let is_of_anywhere =
        intensity.is_some_and(|value| Decimal::read(ANYWHERE).is_some_and(|known| known.same(value)));
    // The average of the world is none of a part of a country.
    let zone = zone.filter(|_| !is_of_anywhere);
    if is_of_anywhere {
        let place = [country, row.text("region"), row.text("cloud_region")].into_iter().flatten();
        let place: Vec<&str> = place.collect();
        let message = Message::new("exchange-codecarbon-anywhere")
            .with("place", if place.is_empty() { "none".to_owned() } else { place.join(", ") });
        draft.note(StepKind::Assumption, Some((row.line, 1)), message);
    }
    let (basis, note) = if is_of_anywhere {
        (
            Basis::Default.key(),
            "average of the world, which CodeCarbon takes where it does not know the place (ADV-CC-09)",
        )
    } else {
        (Basis::Calculated.key(), "emissions / energy_consumed")
    };
    let intensity = intensity.and_then(Decimal::plain).map(|value| {
        figure(&value, GhgIntensityUnit::GramPerKilowattHour.key())
            .word(Figure::basis, basis)
            .word(Figure::source, tool)
            .word(Figure::note, note)
    });
    let wanted = [country, zone].into_iter().flatten().collect::<Vec<_>>().join("-");
    let entry = Map::new()
        .word_if(Electricity::country, country)
        .word_if(Electricity::zone, zone)
        .with_if(Electricity::year, year.map(Node::Bare))
        .with_if(Electricity::location_based, intensity);
    let wanted = if wanted.is_empty() { "grid".to_owned() } else { format!("grid-{wanted}") };
    let id = draft.intern(Registry::Electricity, &wanted, &entry);
    Ok(Some(Supply { id, is_of_anywhere }))
}

/// The country of a run: as it is written, else that of the region of the cloud.
pub(super) fn country(row: &Row, draft: &mut Draft) -> Option<String> {
    let Some(named) = row.text("country_iso_code").or_else(|| row.text("country_name")) else {
        let (provider, region) = (row.text("cloud_provider")?, row.text("cloud_region")?);
        let country = regions::country(provider, region)?;
        let message = Message::new("exchange-cloud-region").with("region", region).with("country", country);
        draft.note(StepKind::Assumption, Some((row.line, 1)), message);
        return Some(country.to_owned());
    };
    let known = countries::code(named).or_else(|| row.text("country_name").and_then(countries::code));
    // The name says nothing that the code does not.
    let _ = row.text("country_name");
    if known.is_none() {
        draft.cannot_read("country_iso_code", named, (row.line, 1), "FRA");
    }
    known
}
