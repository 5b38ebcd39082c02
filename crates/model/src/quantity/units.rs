//! The table of dimensions and units; what else a unit needs is told in ARCHITECTURE.md.
//!
//! Factors are exact fractions: the international yard and pound agreement (1 lb = 0.45359237 kg), the US gallon of
//! 231 cubic inches (3.785411784 L), the imperial gallon (4.54609 L), and the SI brochure for the rest.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dimension::{Dimension, MeteringBoundary, NoBoundary, Unit};
use super::interval::Interval;
use super::written::TrailingZeros;

/// Declares dimensions, each with its units; the first unit is the one that is computed in.
macro_rules! dimensions {
    ($(
        $(#[doc = $meaning:literal])+
        $dimension:ident($key:literal, $boundary:ty, negative: $negative:literal, zeros: $zeros:ident, implied: $implied:expr)
        $unit:ident {
            $( $(#[doc = $doc:literal])+ $variant:ident = $symbol:literal : $numerator:literal / $denominator:literal, )+
        }
    )+) => { $(
        $(#[doc = $meaning])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, JsonSchema)]
        pub struct $dimension;

        impl Dimension for $dimension {
            type Unit = $unit;
            type Boundary = $boundary;
            const KEY: &'static str = $key;
            const MEANING: &'static str = concat!($($meaning),+);
            const MAY_BE_NEGATIVE: bool = $negative;
            const TRAILING_ZEROS: TrailingZeros = TrailingZeros::$zeros;
        }

        #[doc = concat!("The units of [`", stringify!($dimension), "`].")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
        pub enum $unit {
            $( $(#[doc = $doc])+ #[serde(rename = $symbol)] $variant, )+
        }

        impl $unit {
            /// The symbol as it stands in a report.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $symbol),+ }
            }
        }

        impl Unit for $unit {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            const IMPLIED: Option<Self> = $implied;

            fn symbol(self) -> &'static str {
                self.key()
            }

            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "every number of the table is below 2^53")]
            fn fraction(self) -> (f64, f64) {
                match self { $(Self::$variant => ($numerator as f64, $denominator as f64)),+ }
            }
        }
    )+

        /// A range in the unit that is computed in; `None` where the dimension has no such unit.
        pub fn to_canonical(dimension: &str, symbol: &str, interval: Interval) -> Option<Interval> {
            match dimension {
                $( $key => {
                    let unit = $unit::ALL.iter().find(|unit| unit.symbol() == symbol)?;
                    Some(unit.to_canonical(interval))
                } )+
                _ => None,
            }
        }

        /// How many of the unit that is computed in make one of this, as an exact fraction; `None` without such a unit.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers of the table, below 2^53")]
        pub fn fraction(dimension: &str, symbol: &str) -> Option<(u64, u64)> {
            let (numerator, denominator) = match dimension {
                $( $key => $unit::ALL.iter().find(|unit| unit.symbol() == symbol)?.fraction(), )+
                _ => return None,
            };
            Some((numerator as u64, denominator as u64))
        }

        /// Every unit symbol of every dimension, with the key of its dimension.
        pub const SYMBOLS: &[(&str, &str)] = &[$( $( ($symbol, $key), )+ )+];
    };
}

dimensions! {
    /// Electrical or primary energy.
    Energy("energy", MeteringBoundary, negative: false, zeros: Filling, implied: None) EnergyUnit {
        /// Kilowatt-hour.
        KilowattHour = "kWh": 1 / 1,
        /// Watt-hour.
        WattHour = "Wh": 1 / 1_000,
        /// Milliwatt-hour.
        MilliwattHour = "mWh": 1 / 1_000_000,
        /// Megawatt-hour.
        MegawattHour = "MWh": 1_000 / 1,
        /// Gigawatt-hour.
        GigawattHour = "GWh": 1_000_000 / 1,
        /// Terawatt-hour.
        TerawattHour = "TWh": 1_000_000_000 / 1,
        /// Million kilowatt-hours, as energy statistics print it: a gigawatt-hour, not a megawatt-hour.
        MillionKilowattHours = "MkWh": 1_000_000 / 1,
        /// Joule.
        Joule = "J": 1 / 3_600_000,
        /// Kilojoule.
        Kilojoule = "kJ": 1 / 3_600,
        /// Megajoule.
        Megajoule = "MJ": 10 / 36,
        /// Gigajoule.
        Gigajoule = "GJ": 10_000 / 36,
        /// Terajoule.
        Terajoule = "TJ": 10_000_000 / 36,
    }

    /// Electrical power.
    Power("power", MeteringBoundary, negative: false, zeros: Filling, implied: None) PowerUnit {
        /// Kilowatt.
        Kilowatt = "kW": 1 / 1,
        /// Watt.
        Watt = "W": 1 / 1_000,
        /// Megawatt.
        Megawatt = "MW": 1_000 / 1,
        /// Milliwatt.
        Milliwatt = "mW": 1 / 1_000_000,
        /// Gigawatt.
        Gigawatt = "GW": 1_000_000 / 1,
    }

    /// Duration.
    Duration("duration", NoBoundary, negative: false, zeros: Filling, implied: None) DurationUnit {
        /// Hour.
        Hour = "h": 1 / 1,
        /// Second.
        Second = "s": 1 / 3_600,
        /// Minute.
        Minute = "min": 1 / 60,
        /// Day of 24 hours.
        Day = "d": 24 / 1,
        /// Year of 8 760 hours.
        Year = "year": 8_760 / 1,
    }

    /// Time for which devices were occupied: number of devices times hours each.
    DeviceTime("deviceTime", NoBoundary, negative: false, zeros: Filling, implied: None) DeviceTimeUnit {
        /// One device for one hour.
        DeviceHour = "device-hour": 1 / 1,
        /// One device for one second.
        DeviceSecond = "device-second": 1 / 3_600,
        /// One device for one day of 24 hours.
        DeviceDay = "device-day": 24 / 1,
        /// A million device-hours, as model cards print it.
        MillionDeviceHours = "million device-hours": 1_000_000 / 1,
        /// A thousand device-hours, as tables of model cards print it.
        ThousandDeviceHours = "thousand device-hours": 1_000 / 1,
    }

    /// Part of a whole.
    // 0001: shares are printed as whole per cents.
    Share("share", NoBoundary, negative: false, zeros: Significant, implied: None) ShareUnit {
        /// Fraction of one.
        Fraction = "1": 1 / 1,
        /// Per cent.
        Percent = "%": 1 / 100,
    }

    /// Quotient of two quantities of one dimension, such as a PUE.
    Ratio("ratio", NoBoundary, negative: false, zeros: Significant, implied: Some(Self::One)) RatioUnit {
        /// The plain number.
        One = "1": 1 / 1,
    }

    /// Number of things: tokens, requests, parameters.
    Count("count", NoBoundary, negative: false, zeros: Filling, implied: Some(Self::One)) CountUnit {
        /// One by one.
        One = "1": 1 / 1,
        /// Thousand.
        Thousand = "thousand": 1_000 / 1,
        /// Million.
        Million = "million": 1_000_000 / 1,
        /// Billion: a thousand million (10^9).
        Billion = "billion": 1_000_000_000 / 1,
        /// Trillion: a million million (10^12).
        Trillion = "trillion": 1_000_000_000_000_u64 / 1,
    }

    /// Capacity of memory or storage.
    Information("information", NoBoundary, negative: false, zeros: Filling, implied: None) InformationUnit {
        /// Gigabyte: 10^9 bytes.
        Gigabyte = "GB": 1 / 1,
        /// Megabyte: 10^6 bytes.
        Megabyte = "MB": 1 / 1_000,
        /// Terabyte: 10^12 bytes.
        Terabyte = "TB": 1_000 / 1,
        /// Gibibyte: 2^30 bytes.
        Gibibyte = "GiB": 1_073_741_824 / 1_000_000_000,
        /// Tebibyte: 2^40 bytes.
        Tebibyte = "TiB": 1_099_511_627_776_u64 / 1_000_000_000,
    }

    /// Number of floating-point operations; an amount of computing, not a rate.
    Compute("compute", NoBoundary, negative: false, zeros: Filling, implied: None) ComputeUnit {
        /// Petaflop: 10^15 operations.
        Petaflop = "PFLOP": 1 / 1,
        /// One operation.
        Flop = "FLOP": 1 / 1_000_000_000_000_000_u64,
        /// Teraflop: 10^12 operations.
        Teraflop = "TFLOP": 1 / 1_000,
        /// Exaflop: 10^18 operations.
        Exaflop = "EFLOP": 1_000 / 1,
        /// Zettaflop: 10^21 operations.
        Zettaflop = "ZFLOP": 1_000_000 / 1,
        /// Yottaflop: 10^24 operations.
        Yottaflop = "YFLOP": 1_000_000_000 / 1,
    }

    /// Greenhouse gases by their global warming potential, in carbon dioxide equivalents.
    Ghg("ghg", NoBoundary, negative: true, zeros: Filling, implied: None) GhgUnit {
        /// Kilogram of CO2 equivalent.
        Kilogram = "kg CO2e": 1 / 1,
        /// Milligram of CO2 equivalent.
        Milligram = "mg CO2e": 1 / 1_000_000,
        /// Gram of CO2 equivalent.
        Gram = "g CO2e": 1 / 1_000,
        /// Tonne of CO2 equivalent.
        Tonne = "t CO2e": 1_000 / 1,
        /// Kilotonne of CO2 equivalent.
        Kilotonne = "kt CO2e": 1_000_000 / 1,
        /// Megatonne of CO2 equivalent.
        Megatonne = "Mt CO2e": 1_000_000_000 / 1,
        /// Pound of CO2 equivalent: 0.45359237 kg.
        Pound = "lb CO2e": 45_359_237 / 100_000_000,
        /// Short ton of CO2 equivalent: 2 000 lb, 907.18474 kg.
        ShortTon = "short ton CO2e": 90_718_474 / 100_000,
    }

    /// Greenhouse gases per unit of electricity.
    GhgIntensity("ghgIntensity", NoBoundary, negative: false, zeros: Filling, implied: None) GhgIntensityUnit {
        /// Kilogram of CO2 equivalent per kilowatt-hour.
        KilogramPerKilowattHour = "kg CO2e/kWh": 1 / 1,
        /// Gram of CO2 equivalent per kilowatt-hour.
        GramPerKilowattHour = "g CO2e/kWh": 1 / 1_000,
        /// Kilogram of CO2 equivalent per megawatt-hour.
        KilogramPerMegawattHour = "kg CO2e/MWh": 1 / 1_000,
        /// Tonne of CO2 equivalent per megawatt-hour.
        TonnePerMegawattHour = "t CO2e/MWh": 1 / 1,
        /// Pound of CO2 equivalent per megawatt-hour.
        PoundPerMegawattHour = "lb CO2e/MWh": 45_359_237 / 100_000_000_000_u64,
        /// Pound of CO2 equivalent per kilowatt-hour.
        PoundPerKilowattHour = "lb CO2e/kWh": 45_359_237 / 100_000_000,
        /// Gram of CO2 equivalent per megajoule.
        GramPerMegajoule = "g CO2e/MJ": 36 / 10_000,
    }

    /// Volume of water withdrawn or consumed.
    Water("water", NoBoundary, negative: false, zeros: Filling, implied: None) WaterUnit {
        /// Litre.
        Litre = "L": 1 / 1,
        /// Millilitre.
        Millilitre = "mL": 1 / 1_000,
        /// Kilolitre: a cubic metre.
        Kilolitre = "kL": 1_000 / 1,
        /// Cubic metre.
        CubicMetre = "m3": 1_000 / 1,
        /// Megalitre: a million litres.
        Megalitre = "ML": 1_000_000 / 1,
        /// Gigalitre.
        Gigalitre = "GL": 1_000_000_000 / 1,
        /// US gallon: 3.785411784 L.
        UsGallon = "US gal": 3_785_411_784_u64 / 1_000_000_000,
        /// A million US gallons, as utilities print it.
        MillionUsGallons = "million US gal": 3_785_411_784_u64 / 1_000,
        /// Imperial gallon: 4.54609 L.
        ImperialGallon = "imp gal": 454_609 / 100_000,
        /// Acre-foot: 43 560 cubic feet.
        AcreFoot = "acre-ft": 123_348_183_754_752_u64 / 100_000_000,
    }

    /// Water per unit of energy: water usage effectiveness, or the water intensity of electricity.
    WaterIntensity("waterIntensity", NoBoundary, negative: false, zeros: Filling, implied: None) WaterIntensityUnit {
        /// Litre per kilowatt-hour.
        LitrePerKilowattHour = "L/kWh": 1 / 1,
        /// Cubic metre per megawatt-hour.
        CubicMetrePerMegawattHour = "m3/MWh": 1 / 1,
        /// Litre per megawatt-hour.
        LitrePerMegawattHour = "L/MWh": 1 / 1_000,
        /// US gallon per kilowatt-hour.
        UsGallonPerKilowattHour = "US gal/kWh": 3_785_411_784_u64 / 1_000_000_000,
        /// US gallon per megawatt-hour.
        UsGallonPerMegawattHour = "US gal/MWh": 3_785_411_784_u64 / 1_000_000_000_000_u64,
    }

    /// Primary energy per unit of electricity.
    PrimaryEnergyFactor("primaryEnergyFactor", NoBoundary, negative: false, zeros: Filling, implied: None) PrimaryEnergyFactorUnit {
        /// Kilowatt-hour of primary energy per kilowatt-hour of electricity.
        KilowattHourPerKilowattHour = "kWh/kWh": 1 / 1,
        /// Megajoule of primary energy per kilowatt-hour of electricity.
        MegajoulePerKilowattHour = "MJ/kWh": 10 / 36,
    }

    /// Use of minerals and metals by their abiotic depletion potential, in antimony equivalents.
    Antimony("antimony", NoBoundary, negative: true, zeros: Filling, implied: None) AntimonyUnit {
        /// Kilogram of antimony equivalent.
        Kilogram = "kg Sb-eq": 1 / 1,
        /// Gram of antimony equivalent.
        Gram = "g Sb-eq": 1 / 1_000,
        /// Milligram of antimony equivalent.
        Milligram = "mg Sb-eq": 1 / 1_000_000,
        /// Microgram of antimony equivalent.
        Microgram = "µg Sb-eq": 1 / 1_000_000_000,
    }

    /// Use of energy carriers, as net calorific value or cumulative primary energy.
    EnergyResource("energyResource", NoBoundary, negative: true, zeros: Filling, implied: None) EnergyResourceUnit {
        /// Megajoule.
        Megajoule = "MJ": 1 / 1,
        /// Gigajoule.
        Gigajoule = "GJ": 1_000 / 1,
        /// Terajoule.
        Terajoule = "TJ": 1_000_000 / 1,
        /// Kilowatt-hour.
        KilowattHour = "kWh": 36 / 10,
        /// Megawatt-hour.
        MegawattHour = "MWh": 3_600 / 1,
        /// Gigawatt-hour.
        GigawattHour = "GWh": 3_600_000 / 1,
    }

    /// Water weighted by the scarcity of the place where it is used (AWARE).
    ScarcityWeightedWater("scarcityWeightedWater", NoBoundary, negative: true, zeros: Filling, implied: None) ScarcityWeightedWaterUnit {
        /// Cubic metre of world equivalent.
        CubicMetre = "m3 world-eq": 1 / 1,
        /// Litre of world equivalent.
        Litre = "L world-eq": 1 / 1_000,
    }

    /// Mass of waste.
    Waste("waste", NoBoundary, negative: false, zeros: Filling, implied: None) WasteUnit {
        /// Kilogram.
        Kilogram = "kg": 1 / 1,
        /// Gram.
        Gram = "g": 1 / 1_000,
        /// Tonne.
        Tonne = "t": 1_000 / 1,
        /// Pound: 0.45359237 kg.
        Pound = "lb": 45_359_237 / 100_000_000,
        /// Short ton: 907.18474 kg.
        ShortTon = "short ton": 90_718_474 / 100_000,
    }

    /// Occupation and transformation of land, as the soil quality index (LANCA).
    SoilQuality("soilQuality", NoBoundary, negative: true, zeros: Filling, implied: None) SoilQualityUnit {
        /// Point of the dimensionless index.
        Point = "Pt": 1 / 1,
        /// Thousand points.
        Kilopoint = "kPt": 1_000 / 1,
    }

    /// Several impact categories weighted into one.
    Score("score", NoBoundary, negative: true, zeros: Filling, implied: None) ScoreUnit {
        /// Point: the yearly impact of an average person.
        Point = "Pt": 1 / 1,
        /// Thousandth of a point.
        Millipoint = "mPt": 1 / 1_000,
        /// Millionth of a point.
        Micropoint = "µPt": 1 / 1_000_000,
    }

    /// Damage to ecosystems, as the potentially disappeared fraction of species over area and time.
    Biodiversity("biodiversity", NoBoundary, negative: true, zeros: Filling, implied: None) BiodiversityUnit {
        /// Potentially disappeared fraction times square metre times year.
        PdfSquareMetreYear = "PDF.m2.year": 1 / 1,
    }

    /// Acidification by accumulated exceedance.
    Acidification("acidification", NoBoundary, negative: true, zeros: Filling, implied: None) AcidificationUnit {
        /// Mole of hydrogen ion equivalent.
        Mole = "mol H+-eq": 1 / 1,
    }

    /// Depletion of stratospheric ozone.
    OzoneDepletion("ozoneDepletion", NoBoundary, negative: true, zeros: Filling, implied: None) OzoneDepletionUnit {
        /// Kilogram of trichlorofluoromethane equivalent.
        Kilogram = "kg CFC-11-eq": 1 / 1,
        /// Milligram of trichlorofluoromethane equivalent.
        Milligram = "mg CFC-11-eq": 1 / 1_000_000,
    }

    /// Toxicity for humans, in comparative toxic units.
    HumanToxicity("humanToxicity", NoBoundary, negative: true, zeros: Filling, implied: None) HumanToxicityUnit {
        /// Comparative toxic unit for humans.
        ComparativeToxicUnit = "CTUh": 1 / 1,
    }

    /// Toxicity for freshwater ecosystems, in comparative toxic units.
    Ecotoxicity("ecotoxicity", NoBoundary, negative: true, zeros: Filling, implied: None) EcotoxicityUnit {
        /// Comparative toxic unit for ecosystems.
        ComparativeToxicUnit = "CTUe": 1 / 1,
    }

    /// Disease caused by particulate matter.
    ParticulateMatter("particulateMatter", NoBoundary, negative: true, zeros: Filling, implied: None) ParticulateMatterUnit {
        /// Case of disease.
        DiseaseIncidence = "disease incidence": 1 / 1,
    }

    /// Exposure of humans to ionising radiation.
    IonisingRadiation("ionisingRadiation", NoBoundary, negative: true, zeros: Filling, implied: None) IonisingRadiationUnit {
        /// Kilobecquerel of uranium-235 equivalent.
        Kilobecquerel = "kBq U235-eq": 1 / 1,
    }

    /// Formation of ozone near the ground.
    OzoneFormation("ozoneFormation", NoBoundary, negative: true, zeros: Filling, implied: None) OzoneFormationUnit {
        /// Kilogram of volatile organic compounds without methane, equivalent.
        Kilogram = "kg NMVOC-eq": 1 / 1,
    }

    /// Eutrophication on land.
    TerrestrialEutrophication("terrestrialEutrophication", NoBoundary, negative: true, zeros: Filling, implied: None) TerrestrialEutrophicationUnit {
        /// Mole of nitrogen equivalent.
        Mole = "mol N-eq": 1 / 1,
    }

    /// Eutrophication of fresh water.
    FreshwaterEutrophication("freshwaterEutrophication", NoBoundary, negative: true, zeros: Filling, implied: None) FreshwaterEutrophicationUnit {
        /// Kilogram of phosphorus equivalent.
        Kilogram = "kg P-eq": 1 / 1,
    }

    /// Eutrophication of the sea.
    MarineEutrophication("marineEutrophication", NoBoundary, negative: true, zeros: Filling, implied: None) MarineEutrophicationUnit {
        /// Kilogram of nitrogen equivalent.
        Kilogram = "kg N-eq": 1 / 1,
    }
}
