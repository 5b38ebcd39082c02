//! `CycloneDX`: `environmentalConsiderations` of the model card in an ML-BOM, versions 1.6 and 1.7.
//!
//! Fields after the official schemas, <https://cyclonedx.org/schema/bom-1.7.schema.json>; what they have no field for goes
//! into properties under the name `ailca:`.

mod export;
mod identity;
mod import;
mod properties;
mod suppliers;

use super::{Export, Import, Source};
use crate::report::{
    Activity, CategoryAmounts, Emissions, PerUnit, Period, Serving, Stage, WaterUse, WaterVolumes,
};

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
const FIGURES: &[(&[&str], &str)] = &[
    (&[Activity::duration], "duration"),
    (&[Activity::compute], "compute"),
    (&[Activity::emissions, Emissions::market_based], "climate.marketBased"),
    (&[Activity::emissions, Emissions::marginal], "climate.marginal"),
    (&[Activity::emissions, Emissions::unspecified], "climate.unspecified"),
    (&[Activity::water, WaterUse::consumption, WaterVolumes::on_site], "water.consumption.onSite"),
    (&[Activity::water, WaterUse::consumption, WaterVolumes::off_site], "water.consumption.offSite"),
    (&[Activity::water, WaterUse::consumption, WaterVolumes::total], "water.consumption.total"),
    (&[Activity::water, WaterUse::withdrawal, WaterVolumes::on_site], "water.withdrawal.onSite"),
    (&[Activity::water, WaterUse::withdrawal, WaterVolumes::off_site], "water.withdrawal.offSite"),
    (&[Activity::water, WaterUse::withdrawal, WaterVolumes::total], "water.withdrawal.total"),
    (&[Activity::water, WaterUse::unspecified, WaterVolumes::total], "water.unspecified.total"),
    (&[Activity::embodied, CategoryAmounts::climate_change], "embodied.climateChange"),
    (&[Activity::embodied, CategoryAmounts::minerals_and_metals], "embodied.mineralsAndMetals"),
    (&[Activity::embodied, CategoryAmounts::primary_energy], "embodied.primaryEnergy"),
];

/// Figures per unit of service: their path below `serving` and the name behind `ailca:`.
const PER_UNIT: &[(&[&str], &str)] = &[
    (&[Serving::delivered], "delivered"),
    (&[Serving::per_unit, PerUnit::emissions, Emissions::location_based], "perUnit.climate.locationBased"),
    (&[Serving::per_unit, PerUnit::emissions, Emissions::market_based], "perUnit.climate.marketBased"),
    (&[Serving::per_unit, PerUnit::emissions, Emissions::marginal], "perUnit.climate.marginal"),
    (&[Serving::per_unit, PerUnit::emissions, Emissions::unspecified], "perUnit.climate.unspecified"),
    (
        &[Serving::per_unit, PerUnit::water, WaterUse::consumption, WaterVolumes::total],
        "perUnit.water.consumption.total",
    ),
    (
        &[Serving::per_unit, PerUnit::embodied, CategoryAmounts::climate_change],
        "perUnit.embodied.climateChange",
    ),
    (
        &[Serving::per_unit, PerUnit::embodied, CategoryAmounts::minerals_and_metals],
        "perUnit.embodied.mineralsAndMetals",
    ),
    (
        &[Serving::per_unit, PerUnit::embodied, CategoryAmounts::primary_energy],
        "perUnit.embodied.primaryEnergy",
    ),
];

/// Stands for a boundary that is not stated.
const UNSTATED: &str = "unstated";

/// How the name of a property begins that is of an activity without energy of its own: the format has no entry for one.
const OF_ACTIVITY: &str = "activity/";

/// Texts that stand in a property: their path in an activity and the name behind `ailca:`.
const TEXTS: &[(&[&str], &str)] = &[
    (&[Activity::id], "activity"),
    (&[Activity::name], "name"),
    (&[Activity::model], "model"),
    (&[Activity::period, Period::start], "period.start"),
    (&[Activity::period, Period::end], "period.end"),
    (&[Activity::note], "note"),
];
