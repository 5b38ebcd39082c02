//! Published figures that a report is held against: each with its year and its source.
//!
//! A figure that lies outside of them is not thereby wrong; rules that use them show them.

use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::quantity::Interval;
use crate::report::{FactorScope, WaterFlow};

/// Where figures were read.
#[derive(Debug, Deserialize)]
pub struct Source {
    /// What rows name it by.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Where it is found.
    pub url: String,
    /// The terms under which it is published, or that only facts were taken from it.
    pub licence: String,
}

/// The greenhouse gas intensity of a grid in a year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The zone of a cloud provider; empty for the whole country.
    pub zone: String,
    /// The year of the data, or of the edition where the source does not tell.
    pub year: u32,
    /// g CO2e/kWh.
    pub grams_per_kilowatt_hour: f64,
    /// What the factor counts.
    pub scope: FactorScope,
    /// Key of the source.
    pub source: String,
}

/// The water that a country's electricity takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The year of the edition.
    pub year: u32,
    /// L/kWh.
    pub litres_per_kilowatt_hour: f64,
    /// Which flow.
    pub flow: WaterFlow,
    /// Key of the source.
    pub source: String,
}

/// A model of accelerator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Device {
    /// The word in every name of it, in lower case.
    pub family: String,
    /// Further words that tell this form of it.
    pub variant: String,
    /// W.
    pub thermal_design_power_watts: f64,
    /// The year of the edition.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

/// The fastest rate of a model of accelerator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peak {
    /// The word in every name of it, in lower case.
    pub family: String,
    /// TFLOP/s of its fastest form, dense, in the fastest floating-point precision.
    pub teraflops: f64,
    /// The year of the edition.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

/// The least and the most that was published of something.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range {
    /// Of what.
    pub subject: String,
    /// The least.
    pub low: f64,
    /// The most.
    pub high: f64,
    /// The unit of both.
    pub unit: String,
    /// The year of the newer of the two.
    pub year: u32,
    /// Key of the source of the least.
    pub low_source: String,
    /// Key of the source of the most.
    pub high_source: String,
}

impl Range {
    /// Both ends, in the unit of the row.
    pub const fn interval(&self) -> Interval {
        Interval::new(self.low, self.high)
    }
}

macro_rules! tables {
    ($($(#[doc = $doc:literal])+ $name:ident: $row:ty = $file:literal;)+) => { $(
        $(#[doc = $doc])+
        pub static $name: LazyLock<Vec<$row>> =
            LazyLock::new(|| rows(include_str!(concat!("reference/", $file, ".csv"))));
    )+

        #[cfg(test)]
        mod complete {
            $(
                #[test]
                #[allow(non_snake_case, reason = "named as the table")]
                fn $name() {
                    let text = include_str!(concat!("reference/", $file, ".csv"));
                    assert_eq!(super::$name.len(), text.lines().count() - 1, "a row does not read");
                }
            )+
        }
    };
}

tables! {
    /// Where figures were read.
    SOURCES: Source = "sources";
    /// Intensities of grids.
    GRIDS: Grid = "grid";
    /// Water intensities of electricity.
    WATERS: Water = "water";
    /// Models of accelerator.
    DEVICES: Device = "devices";
    /// Fastest rates.
    PEAKS: Peak = "peaks";
    /// Published ranges.
    RANGES: Range = "ranges";
}

/// Every row that reads; a test holds that all do.
fn rows<T: DeserializeOwned>(text: &str) -> Vec<T> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().filter_map(Result::ok).collect()
}

/// The source with a key.
pub fn source(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}

/// The published range of a subject.
pub fn range(subject: &str) -> Option<&'static Range> {
    RANGES.iter().find(|range| range.subject == subject)
}

/// The fastest rate of a model.
pub fn peak(model: &str) -> Option<&'static Peak> {
    let words = words(model);
    PEAKS.iter().find(|peak| words.contains(&peak.family))
}

/// The rows that a model's name may mean: of its form where the name tells it, else of its family.
pub fn devices(model: &str) -> Vec<&'static Device> {
    let words = words(model);
    let names = |word: &str| words.iter().any(|own| own == word);
    let family: Vec<_> = DEVICES.iter().filter(|device| names(&device.family)).collect();
    let form = |device: &&&Device| !device.variant.is_empty() && device.variant.split_whitespace().all(names);
    let exact: Vec<_> = family.iter().filter(form).copied().collect();
    if exact.is_empty() { family } else { exact }
}

/// The words of a model's name, in lower case; none for a board or machine of several, which is no single device.
fn words(model: &str) -> Vec<String> {
    let words: Vec<_> = model
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        // The generation of the socket does not tell forms apart.
        .map(|word| if word.starts_with("sxm") { "sxm".to_owned() } else { word.to_owned() })
        .collect();
    if words.iter().any(|word| word == "hgx" || word == "dgx") { Vec::new() } else { words }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_row_has_a_known_source_and_a_sensible_year() {
        let known = |key: &str| assert!(source(key).is_some(), "{key}");
        let year = |year: u32| assert!((2010..2030).contains(&year), "{year}");
        GRIDS.iter().for_each(|row| {
            known(&row.source);
            year(row.year);
        });
        WATERS.iter().for_each(|row| {
            known(&row.source);
            year(row.year);
        });
        DEVICES.iter().for_each(|row| {
            known(&row.source);
            year(row.year);
        });
        PEAKS.iter().for_each(|row| {
            known(&row.source);
            year(row.year);
        });
        for row in RANGES.iter() {
            known(&row.low_source);
            known(&row.high_source);
            year(row.year);
        }
        assert!(
            SOURCES.iter().all(|source| source.url.starts_with("https://") && !source.licence.is_empty())
        );
    }

    #[test]
    fn no_key_stands_twice() {
        fn distinct<T: Ord>(keys: Vec<T>) {
            let count = keys.len();
            assert_eq!(keys.into_iter().collect::<BTreeSet<_>>().len(), count);
        }
        distinct(SOURCES.iter().map(|row| &row.key).collect());
        distinct(GRIDS.iter().map(|row| (&row.country, &row.zone, row.year, &row.source)).collect());
        distinct(WATERS.iter().map(|row| (&row.country, row.year, row.flow, &row.source)).collect());
        distinct(DEVICES.iter().map(|row| (&row.family, &row.variant)).collect());
        distinct(PEAKS.iter().map(|row| &row.family).collect());
        distinct(RANGES.iter().map(|row| &row.subject).collect());
    }

    #[test]
    fn countries_are_codes_and_figures_within_order() {
        let codes = GRIDS.iter().map(|row| &row.country).chain(WATERS.iter().map(|row| &row.country));
        codes.for_each(|code| assert!(isocountry::CountryCode::for_alpha2(code).is_ok(), "{code}"));
        assert!(GRIDS.iter().all(|row| (1.0..2200.0).contains(&row.grams_per_kilowatt_hour)));
        assert!(WATERS.iter().all(|row| (0.5..50.0).contains(&row.litres_per_kilowatt_hour)));
        assert!(DEVICES.iter().all(|row| (50.0..1500.0).contains(&row.thermal_design_power_watts)));
        assert!(PEAKS.iter().all(|row| (10.0..10_000.0).contains(&row.teraflops)));
        assert!(RANGES.iter().all(|row| 0.0 <= row.low && row.low < row.high));
    }

    #[test]
    fn names_find_their_devices() {
        let watts =
            |model| devices(model).iter().map(|row| row.thermal_design_power_watts).collect::<Vec<_>>();
        assert_eq!(watts("A100-SXM4-80GB"), [400.0]);
        assert_eq!(watts("NVIDIA H100 80GB"), [700.0, 350.0, 400.0]);
        assert_eq!(watts("HGX H100"), [0.0; 0]);
        assert_eq!(watts("GH100"), [0.0; 0]);
    }
}
