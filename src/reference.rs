//! Published figures that a report is held against: each with its year and its source.
//!
//! A figure that lies outside of them is not thereby wrong; rules that use them show them.

mod by_key;
pub mod forms;
pub mod grids;
pub(crate) mod margins;
pub mod places;
mod published;
pub(crate) mod regions;
mod rows;
pub mod slices;
#[cfg(test)]
mod tests;
pub(crate) mod units;

use std::sync::LazyLock;

use serde::de::DeserializeOwned;

use crate::carried;
use crate::quantity::Interval;
use crate::report::{HardwareKind, Modality, WaterFlow};

pub use by_key::ByKey;
pub use margins::{JUDGEMENT, Leniency, Margin};
pub use published::{Published, span};
pub use rows::*;

macro_rules! tables {
    ($($(#[doc = $doc:literal])+ $name:ident: $rows:ty = $read:path, $file:literal;)+) => { $(
        $(#[doc = $doc])+
        pub static $name: LazyLock<$rows> =
            LazyLock::new(|| $read($file, include_str!(concat!("reference/", $file, ".csv"))));
    )+

        /// The tables as they stand, by their name.
        pub const TABLES: &[(&str, &str)] = &[$(($file, include_str!(concat!("reference/", $file, ".csv")))),+];

        #[cfg(test)]
        mod complete {
            $(
                #[test]
                #[allow(non_snake_case, reason = "named as the table")]
                fn $name() {
                    let text = include_str!(concat!("reference/", $file, ".csv"));
                    assert_eq!(super::$name.iter().count(), text.lines().count() - 1, "a row does not read");
                }
            )+
        }
    };
}

tables! {
    /// Where figures were read.
    SOURCES: Vec<Source> = rows, "sources";
    /// Intensities of grids.
    GRIDS: ByKey<Grid> = ByKey::of, "grid";
    /// Intensities of parts of the world.
    AREAS: Vec<OfArea> = rows, "areas";
    /// Water intensities of electricity.
    WATERS: Vec<Water> = rows, "water";
    /// Models of accelerator.
    DEVICES: Vec<Device> = rows, "devices";
    /// Fastest rates.
    PEAKS: Vec<Peak> = rows, "peaks";
    /// Slices of pods.
    TPUS: Vec<Pod> = rows, "tpus";
    /// Power of accelerators at work or waiting, as a share of their rating.
    DRAWS: Vec<Draw> = rows, "draws";
    /// Published ranges.
    RANGES: Vec<Range> = rows, "ranges";
    /// Quotients of data centres.
    FACILITIES: ByKey<Facility> = ByKey::of, "facilities";
    /// Greenhouse gases of making devices.
    MAKINGS: Vec<MakingOf> = rows, "embodied";
    /// Minerals and metals of making devices.
    MINERALS: Vec<MineralsOf> = rows, "minerals";
    /// Energies of requests.
    REQUESTS: Vec<Request> = rows, "requests";
    /// Energies of tokens.
    TOKENS: Vec<OfToken> = rows, "tokens";
    /// Figures of the sources that are not relied on.
    LEFT_OUT: Vec<LeftOut> = rows, "left_out";
}

/// Every leniency that the rules grant.
pub static MARGINS: LazyLock<Vec<Margin>> = LazyLock::new(|| rows("margins", margins::TABLE));

/// Every row of a table; one that cannot be read is a fault of the program.
fn rows<T: DeserializeOwned>(table: &str, text: &str) -> Vec<T> {
    let read = |row: csv::Result<T>| row.map_err(|error| carried::record(table, &error)).ok();
    if text.contains('"') {
        return csv::Reader::from_reader(text.as_bytes()).into_deserialize().filter_map(read).collect();
    }
    // A reader prepares itself for quotes first, which takes longer than reading these few rows.
    let mut records = text.lines().map(|line| line.split(',').collect::<csv::StringRecord>());
    let heading = records.next().unwrap_or_default();
    records.map(|record| record.deserialize(Some(&heading))).filter_map(read).collect()
}

/// The source with a key.
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}

/// The published range of a subject.
pub fn range(subject: &str) -> Option<&'static Range> {
    RANGES.iter().find(|range| range.subject == subject)
}

/// What was published of a quotient of data centres, with the sources of the least and of the most alone: there are many.
pub fn facilities(subject: FacilitySubject) -> Option<Published> {
    let (key, unit) = match subject {
        FacilitySubject::Pue => ("pue", ""),
        FacilitySubject::Wue => ("wue", "L/kWh"),
    };
    let rows = FACILITIES.with_key(key);
    let ends = rows.iter().map(|row| Interval::exactly(row.value)).reduce(Interval::hull)?;
    let at_ends = rows.iter().filter(|row| row.value <= ends.low() || row.value >= ends.high());
    Published::hull(unit, at_ends.map(|row| (row.value, row.year, row.source.as_str())))
}

/// The water that a kilowatt-hour of any grid takes, by one flow: what is published at both ends.
pub fn water_of_any(flow: WaterFlow) -> Option<Published> {
    let rows = || WATERS.iter().filter(move |row| row.flow == flow);
    let ends = rows().map(|row| Interval::exactly(row.litres_per_kilowatt_hour)).reduce(Interval::hull)?;
    let at_end = |value: f64| value <= ends.low() || value >= ends.high();
    let rows = rows().filter(|row| at_end(row.litres_per_kilowatt_hour));
    Published::hull("L/kWh", rows.map(|row| (row.litres_per_kilowatt_hour, row.year, row.source.as_str())))
}

/// The water that a kilowatt-hour of the grid of a country takes, by one flow.
pub fn water_of(country: &str, flow: WaterFlow) -> Option<Published> {
    let own = WATERS.iter().filter(|row| row.country == country && row.zone.is_empty() && row.flow == flow);
    Published::hull("L/kWh", own.map(|row| (row.litres_per_kilowatt_hour, row.year, row.source.as_str())))
}

/// What accelerators of a name are rated for.
pub fn rating_of(model: &str) -> Option<Published> {
    let of = |row: &'static Device| Some((row.thermal_design_power_watts?, row.year, row.source.as_str()));
    Published::hull("W", devices(model).into_iter().filter_map(of))
}

/// The part of its rating that an accelerator alone draws, at work or waiting for it.
pub fn draw_of_cards() -> Option<Published> {
    let own = DRAWS.iter().filter(|row| !row.boundary.contains("share of system"));
    let shares = own.flat_map(|row| row.shares().map(|share| (share, row.year, row.source.as_str())));
    Published::hull("", shares)
}

/// What was published of making a kind of device.
pub fn making_of(kind: HardwareKind) -> Option<Published> {
    let rows = MAKINGS.iter().filter(|row| row.kind == kind);
    Published::hull("kg CO2e", rows.map(|row| (row.kilograms, row.year, row.source.as_str())))
}

/// What was published of the minerals and metals of making a kind of device.
pub fn minerals_of(kind: HardwareKind) -> Option<Published> {
    let rows = MINERALS.iter().filter(|row| row.kind == kind);
    Published::hull("kg Sb-eq", rows.map(|row| (row.kilograms_antimony, row.year, row.source.as_str())))
}

/// What was published of requests of a modality, in Wh; of models of that size where it is known.
pub fn requests(modality: Modality, parameters: Option<f64>) -> Option<Published> {
    let fits = |row: &&Request| match (parameters, row.parameters_from) {
        (Some(size), Some(from)) => size >= from && row.parameters_to.is_none_or(|to| size < to),
        (None, None) => true,
        _ => false,
    };
    let of = |row: &'static Request| {
        let ends =
            [(row.low, row.year, row.low_source.as_str()), (row.high, row.year, row.high_source.as_str())];
        Published::hull("Wh", ends.into_iter())
    };
    let row = REQUESTS.iter().filter(|row| row.modality == modality).find(fits);
    // Sizes are told apart for text alone.
    row.or_else(|| REQUESTS.iter().find(|row| row.modality == modality && row.parameters_from.is_none()))
        .and_then(of)
}

/// What was published of a token that is given, in J, by models of any size.
pub fn tokens() -> Option<Published> {
    let ends = |row: &'static OfToken| [Some(row.low_joules), row.high_joules].into_iter().flatten();
    let figures =
        TOKENS.iter().flat_map(|row| ends(row).map(|joules| (joules, row.year, row.source.as_str())));
    Published::hull("J", figures)
}

/// The parameters that compute a token, from the smallest to the largest model of which its energy was published.
pub fn sizes_of_tokens() -> Option<Interval> {
    TOKENS.iter().map(|row| Interval::exactly(row.active_parameters)).reduce(Interval::hull)
}

/// The fastest rate of a model.
pub fn peak(model: &str) -> Option<&'static Peak> {
    let words = words(model);
    let names = |word: &str| words.iter().any(|own| own == word);
    PEAKS.iter().find(|peak| peak.family.split_whitespace().all(names))
}

/// The rows that a model's name may mean: of its form where the name tells it, else of its family.
pub fn devices(model: &str) -> Vec<&'static Device> {
    let words = words(model);
    let names = |word: &str| words.iter().any(|own| own == word);
    let family = DEVICES.iter().filter(|device| device.family.split_whitespace().all(names));
    let family: Vec<_> = family.collect();
    let form = |device: &&&Device| !device.variant.is_empty() && device.variant.split_whitespace().all(names);
    let exact: Vec<_> = family.iter().filter(form).copied().collect();
    if exact.is_empty() { family } else { exact }
}

/// The words of a model's name; none for a board or machine of several, which is no single device.
fn words(model: &str) -> Vec<String> {
    let words = words_of(model);
    let is_several = words.iter().any(|word| word == "hgx" || word == "dgx") || slices::is_slice(model);
    if is_several { Vec::new() } else { words }
}

/// The words of a name, in lower case, a number of gigabytes as one of them.
fn words_of(model: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in model.to_lowercase().split(|letter: char| !letter.is_alphanumeric()) {
        match (word, words.last_mut()) {
            ("gb" | "gib", Some(number)) if number.parse::<u32>().is_ok() => number.push_str("gb"),
            // The generation of the socket does not tell forms apart.
            _ if word.starts_with("sxm") => words.push("sxm".to_owned()),
            _ => words.push(word.to_owned()),
        }
    }
    words
}
