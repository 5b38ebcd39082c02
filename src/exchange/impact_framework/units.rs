//! The units of parameters: as the manifest declares them, else as the standard names have them.

use std::collections::BTreeMap;

use crate::exchange::source::Look;
use crate::quantity::{
    CountUnit, Dimension, Duration, DurationUnit, Energy, EnergyUnit, GhgIntensityUnit, GhgUnit,
};

/// The standard names with their units, after <https://if.greensoftware.foundation/reference>; earlier releases named some
/// otherwise. A name that holds its unit has it.
const STANDARD: [(&str, &str); 17] = [
    (Energy::KEY, EnergyUnit::KilowattHour.key()),
    ("cpu/energy", EnergyUnit::KilowattHour.key()),
    ("memory/energy", EnergyUnit::KilowattHour.key()),
    ("network/energy", EnergyUnit::KilowattHour.key()),
    ("energy-cpu", EnergyUnit::KilowattHour.key()),
    ("energy-memory", EnergyUnit::KilowattHour.key()),
    ("energy-network", EnergyUnit::KilowattHour.key()),
    ("cpu-energy-kwh", EnergyUnit::KilowattHour.key()),
    ("carbon", GhgUnit::Gram.key()),
    ("carbon-operational", GhgUnit::Gram.key()),
    ("carbon-embodied", GhgUnit::Gram.key()),
    ("embodied-carbon", GhgUnit::Gram.key()),
    ("operational-carbon", GhgUnit::Gram.key()),
    ("grid/carbon-intensity", GhgIntensityUnit::GramPerKilowattHour.key()),
    ("grid-carbon-intensity", GhgIntensityUnit::GramPerKilowattHour.key()),
    (Duration::KEY, DurationUnit::Second.key()),
    ("requests", CountUnit::One.key()),
];

/// Units as people declare them, in small letters and without blanks, with ours.
const WRITTEN: [(&str, &str); 30] = [
    ("j", EnergyUnit::Joule.key()),
    ("joule", EnergyUnit::Joule.key()),
    ("joules", EnergyUnit::Joule.key()),
    ("kj", EnergyUnit::Kilojoule.key()),
    ("mj", EnergyUnit::Megajoule.key()),
    ("wh", EnergyUnit::WattHour.key()),
    ("kwh", EnergyUnit::KilowattHour.key()),
    ("mwh", EnergyUnit::MegawattHour.key()),
    ("gco2", GhgUnit::Gram.key()),
    ("gco2e", GhgUnit::Gram.key()),
    ("gco2eq", GhgUnit::Gram.key()),
    ("gco2-eq", GhgUnit::Gram.key()),
    ("kgco2", GhgUnit::Kilogram.key()),
    ("kgco2e", GhgUnit::Kilogram.key()),
    ("kgco2eq", GhgUnit::Kilogram.key()),
    ("kgco2-eq", GhgUnit::Kilogram.key()),
    ("tco2e", GhgUnit::Tonne.key()),
    ("tco2eq", GhgUnit::Tonne.key()),
    ("gco2/kwh", GhgIntensityUnit::GramPerKilowattHour.key()),
    ("gco2e/kwh", GhgIntensityUnit::GramPerKilowattHour.key()),
    ("gco2eq/kwh", GhgIntensityUnit::GramPerKilowattHour.key()),
    ("kgco2e/kwh", GhgIntensityUnit::KilogramPerKilowattHour.key()),
    ("kgco2eq/kwh", GhgIntensityUnit::KilogramPerKilowattHour.key()),
    ("s", DurationUnit::Second.key()),
    ("second", DurationUnit::Second.key()),
    ("seconds", DurationUnit::Second.key()),
    ("min", DurationUnit::Minute.key()),
    ("minutes", DurationUnit::Minute.key()),
    ("h", DurationUnit::Hour.key()),
    ("hours", DurationUnit::Hour.key()),
];

/// Small letters that stand for units of another size where they are large: a milliwatt-hour is no megawatt-hour.
const AMBIGUOUS: [&str; 2] = ["mJ", "mWh"];

/// What is declared of parameters, by their name.
#[derive(Default)]
pub(super) struct Units(BTreeMap<String, Vec<String>>);

/// Why the unit of a parameter is not known.
pub(super) enum Unknown {
    /// It is declared in words that are no unit here, or in two.
    Declared(String),
    /// The name is none of the standard, and nothing is declared.
    Unnamed,
}

impl Unknown {
    /// The key of the words for it.
    pub(super) const fn key(&self) -> &'static str {
        match self {
            Self::Declared(_) => "exchange-impact-framework-unit",
            Self::Unnamed => "exchange-impact-framework-name",
        }
    }

    /// The unit as it was declared.
    pub(super) fn unit(&self) -> String {
        match self {
            Self::Declared(unit) => unit.clone(),
            Self::Unnamed => String::new(),
        }
    }
}

impl Units {
    /// Those that a manifest declares.
    pub(super) fn of(root: Look<'_, '_>) -> Self {
        let mut units = Self::default();
        let plugins = root.at(["initialize", "plugins"]).map(Look::entries).unwrap_or_default();
        for (_, plugin) in plugins {
            for side in ["outputs", "inputs"] {
                for (name, look) in
                    plugin.at(["parameter-metadata", side]).map(Look::entries).unwrap_or_default()
                {
                    let Some(unit) = look.peek("unit") else { continue };
                    let known = units.0.entry(name.to_owned()).or_default();
                    if !known.iter().any(|known| known == unit) {
                        known.push(unit.to_owned());
                    }
                }
            }
        }
        units
    }

    /// The unit of a parameter.
    pub(super) fn unit(&self, name: &str) -> Result<&'static str, Unknown> {
        match self.0.get(name).map(Vec::as_slice) {
            None | Some([]) => {
                let standard = STANDARD.iter().find(|(known, _)| *known == name).map(|(_, unit)| *unit);
                standard.ok_or(Unknown::Unnamed)
            }
            Some([unit]) => read(unit).ok_or_else(|| Unknown::Declared(unit.clone())),
            Some(several) => {
                let read: Vec<_> = several.iter().map(|unit| read(unit)).collect();
                let first = read.first().copied().flatten();
                first
                    .filter(|first| read.iter().all(|unit| *unit == Some(first)))
                    .ok_or_else(|| Unknown::Declared(several.join(", ")))
            }
        }
    }
}

fn read(unit: &str) -> Option<&'static str> {
    if AMBIGUOUS.contains(&unit.trim()) {
        return None;
    }
    let written: String =
        unit.to_lowercase().replace('₂', "2").chars().filter(|each| !each.is_whitespace()).collect();
    WRITTEN.iter().find(|(known, _)| *known == written).map(|(_, unit)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::ledger::dimension_of;

    #[test]
    fn every_unit_is_one_of_the_report() {
        for (_, unit) in STANDARD.iter().chain(&WRITTEN).filter(|(_, unit)| *unit != "1") {
            assert!(dimension_of(unit).is_some(), "{unit}");
        }
        assert_eq!(read("kg CO2e"), Some("kg CO2e"));
        assert_eq!((read("MWh"), read("mWh"), read("furlong")), (Some("MWh"), None, None));
    }
}
