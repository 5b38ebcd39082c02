//! `CycloneDX`: `environmentalConsiderations` of the model card in an ML-BOM, versions 1.6 and 1.7.
//!
//! Fields after the official schemas, <https://cyclonedx.org/schema/bom-1.7.schema.json>; what they have no field for goes
//! into properties under the name `ailca:`.

mod export;
mod import;

use super::{Export, Import, Source};
use crate::report::Stage;

/// Reading it.
pub(super) const IMPORT: Import =
    Import { key: "cyclonedx", name: "CycloneDX ML-BOM 1.6 and 1.7", recognises, read: import::read };

/// Writing the newest version.
pub(super) const EXPORT_1_7: Export =
    Export { key: "cyclonedx", name: "CycloneDX 1.7 ML-BOM", holds_whole: true, write: export::write_1_7 };

/// Writing the version before.
pub(super) const EXPORT_1_6: Export = Export {
    key: "cyclonedx-1.6",
    name: "CycloneDX 1.6 ML-BOM",
    holds_whole: true,
    write: export::write_1_6,
};

fn recognises(source: &Source<'_>) -> bool {
    let head: String = source.text.chars().take(4096).collect();
    head.contains("\"bomFormat\"") && head.contains("CycloneDX")
}

/// Stages with the activity that stands for each; the first of an activity is the one that it is read as.
const ACTIVITIES: &[(Stage, &str)] = &[
    (Stage::DataPreparation, "data-preparation"),
    (Stage::DataPreparation, "data-collection"),
    (Stage::Experimentation, "design"),
    (Stage::Training, "training"),
    (Stage::FineTuning, "fine-tuning"),
    (Stage::Evaluation, "validation"),
    (Stage::Deployment, "deployment"),
    (Stage::Inference, "inference"),
];

/// Figures that stand in a property, as number, blank and unit: their path in an activity and the name behind `ailca:`.
const FIGURES: &[(&str, &str)] = &[
    ("duration", "duration"),
    ("compute", "compute"),
    ("emissions/marketBased", "climate.marketBased"),
    ("emissions/marginal", "climate.marginal"),
    ("emissions/unspecified", "climate.unspecified"),
    ("water/consumption/onSite", "water.consumption.onSite"),
    ("water/consumption/offSite", "water.consumption.offSite"),
    ("water/consumption/total", "water.consumption.total"),
    ("water/withdrawal/onSite", "water.withdrawal.onSite"),
    ("water/withdrawal/offSite", "water.withdrawal.offSite"),
    ("water/withdrawal/total", "water.withdrawal.total"),
    ("water/unspecified/total", "water.unspecified.total"),
    ("embodied/climateChange", "embodied.climateChange"),
    ("embodied/mineralsAndMetals", "embodied.mineralsAndMetals"),
    ("embodied/primaryEnergy", "embodied.primaryEnergy"),
];

/// Figures per unit of service: their path below `serving` and the name behind `ailca:`.
const PER_UNIT: &[(&str, &str)] = &[
    ("delivered", "delivered"),
    ("perUnit/emissions/locationBased", "perUnit.climate.locationBased"),
    ("perUnit/emissions/marketBased", "perUnit.climate.marketBased"),
    ("perUnit/emissions/marginal", "perUnit.climate.marginal"),
    ("perUnit/emissions/unspecified", "perUnit.climate.unspecified"),
    ("perUnit/water/consumption/total", "perUnit.water.consumption.total"),
    ("perUnit/embodied/climateChange", "perUnit.embodied.climateChange"),
    ("perUnit/embodied/mineralsAndMetals", "perUnit.embodied.mineralsAndMetals"),
    ("perUnit/embodied/primaryEnergy", "perUnit.embodied.primaryEnergy"),
];

/// Stands for a boundary that is not stated.
const UNSTATED: &str = "unstated";

/// How the name of a property begins that is of an activity without energy of its own: the format has no entry for one.
const OF_ACTIVITY: &str = "activity/";

/// Texts that stand in a property: their path in an activity and the name behind `ailca:`.
const TEXTS: &[(&str, &str)] = &[
    ("id", "activity"),
    ("name", "name"),
    ("model", "model"),
    ("period/start", "period.start"),
    ("period/end", "period.end"),
    ("note", "note"),
];
