//! What a row of each table holds.

use serde::Deserialize;

use crate::carried;
use crate::finding::Words;
use crate::quantity::Interval;
use crate::report::{Area, FactorScope, HardwareKind, Modality, WaterFlow};

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
    /// Zone of a cloud provider, eGRID subregion or state; empty for the whole country.
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

/// The greenhouse gas intensity of the grids of a part of the world in a year.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfArea {
    /// Which part.
    pub area: Area,
    /// The year of the data.
    pub year: u32,
    /// g CO2e/kWh.
    pub grams_per_kilowatt_hour: f64,
    /// What the factor counts.
    pub scope: FactorScope,
    /// Key of the source.
    pub source: String,
}

/// The water that the electricity of a country takes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Water {
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// A state or zone of it; empty for the whole country.
    pub zone: String,
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
    /// The words in every name of it, in lower case.
    pub family: String,
    /// Further words that tell this form of it.
    pub variant: String,
    /// W; nothing where no rating was published.
    pub thermal_design_power_watts: Option<f64>,
    /// GB, of each form that there is, with semicolons between; empty where it was not read.
    pub memory_gigabytes: String,
    /// The year of the edition.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

impl Device {
    /// The memories that the model comes with, in GB.
    pub fn memories(&self) -> impl Iterator<Item = f64> {
        self.memory_gigabytes
            .split(';')
            .filter(|each| !each.is_empty())
            .filter_map(|each| each.parse().map_err(|error| carried::record("devices.csv", &error)).ok())
    }
}

/// A generation of TPU, by the names of slices of its pods.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pod {
    /// What stands before the number in the name of a slice.
    pub prefix: String,
    /// The words that name its chip as a device.
    pub family: String,
    /// The `TensorCores` of a chip.
    pub cores_per_chip: u64,
    /// The least power that was measured of a chip alone, in W; nothing where none was published.
    pub least_watts: Option<f64>,
    /// The mean power at work.
    pub mean_watts: Option<f64>,
    /// The most power.
    pub most_watts: Option<f64>,
    /// The year of the edition.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

/// What accelerators draw, as a share of their rated power.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// Of which.
    pub what: String,
    /// What was measured of them.
    pub boundary: String,
    /// The rated power that the share is of, in W; nothing where several have each their own.
    pub rated_watts: Option<f64>,
    /// What they did.
    pub activity: String,
    /// The mean share.
    pub mean_share: Option<f64>,
    /// The least share.
    pub least_share: Option<f64>,
    /// The most share.
    pub most_share: Option<f64>,
    /// The year of the publication.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

impl Draw {
    /// The shares that were published.
    pub fn shares(&self) -> impl Iterator<Item = f64> {
        [self.least_share, self.mean_share, self.most_share].into_iter().flatten()
    }
}

/// A quotient of a data centre that was published of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    /// Which quotient.
    pub subject: FacilitySubject,
    /// Of which site, fleet or average.
    pub facility: String,
    /// ISO 3166-1 alpha-2; empty for several.
    pub country: String,
    /// The year of the data, or of the publication where it does not tell.
    pub year: u32,
    /// Without unit for PUE, in L/kWh of IT energy for WUE.
    pub value: f64,
    /// Of WUE, which flow.
    pub flow: Option<WaterFlow>,
    /// Key of the source.
    pub source: String,
}

/// A quotient of a data centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FacilitySubject {
    /// Power usage effectiveness (ISO/IEC 30134-2).
    Pue,
    /// Water usage effectiveness (ISO/IEC 30134-9).
    Wue,
}

/// What of a device a figure of making is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Form {
    /// A chip alone.
    Chip,
    /// A chip with its share of host and building.
    ChipWithHost,
    /// A card or module with its chip and memory.
    Card,
    /// A board of eight modules.
    Board,
    /// A server without accelerators.
    HostServer,
    /// A server with its accelerators.
    Server,
}

/// The greenhouse gases of making a device, as published.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakingOf {
    /// What it is.
    pub kind: HardwareKind,
    /// In which form.
    pub form: Form,
    /// The words in every name of its accelerator, in lower case; empty where names do not tell it.
    pub family: String,
    /// Further words that tell this variant of it.
    pub variant: String,
    /// Which device.
    pub device: String,
    /// In kg of CO2 equivalent.
    pub kilograms: f64,
    /// The year of the publication.
    pub year: u32,
    /// What of the device the figure holds.
    pub boundary: String,
    /// Key of the source.
    pub source: String,
}

/// The use of minerals and metals of making a device, as published.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MineralsOf {
    /// What it is.
    pub kind: HardwareKind,
    /// Which device.
    pub device: String,
    /// In kg of antimony equivalent.
    pub kilograms_antimony: f64,
    /// The year of the publication.
    pub year: u32,
    /// What of the device the figure holds.
    pub boundary: String,
    /// Key of the source.
    pub source: String,
}

/// The energy of a request, as published for a modality and a size of model.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// What is given back.
    pub modality: Modality,
    /// The least number of parameters; nothing for any.
    pub parameters_from: Option<f64>,
    /// Below which number of parameters; nothing for any.
    pub parameters_to: Option<f64>,
    /// The least, in Wh.
    pub low: f64,
    /// The most, in Wh.
    pub high: f64,
    /// The year of the newer of the two.
    pub year: u32,
    /// Key of the source of the least.
    pub low_source: String,
    /// Key of the source of the most.
    pub high_source: String,
}

/// The energy of a token that is given, as measured of one model at one load.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfToken {
    /// Of which model or models.
    pub model: String,
    /// The parameters that compute a token.
    pub active_parameters: f64,
    /// On which accelerator.
    pub device: String,
    /// What it did, and how many requests at once.
    pub activity: String,
    /// The least, in J.
    pub low_joules: f64,
    /// The most, in J; nothing where the least alone was published.
    pub high_joules: Option<f64>,
    /// What the energy is of.
    pub boundary: String,
    /// The year of the publication.
    pub year: u32,
    /// Key of the source.
    pub source: String,
}

/// The fastest rate of a model of accelerator.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peak {
    /// The words in every name of it, in lower case.
    pub family: String,
    /// TFLOP/s of its fastest form, dense, in the fastest precision that trainings use.
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

/// A figure that stands in a source and is not relied on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeftOut {
    /// What the figure is.
    pub subject: String,
    /// Of what.
    pub of: String,
    /// The figure, as it stands there.
    pub value: String,
    /// Key of the source.
    pub source: String,
    /// Why it is left out.
    pub reason: Words,
}
