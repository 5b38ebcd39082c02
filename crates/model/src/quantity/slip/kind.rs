//! The kinds of slip, each with its key.

macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident = $key:literal,)+) => {
        /// What was done with a figure that is a telling factor too high or too low.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        // 0013: a text that nobody compares any more compares to nothing in silence.
        pub enum SlipKind { $($(#[doc = $doc])+ $kind),+ }

        impl SlipKind {
            /// What was done, whichever way round: a figure that is too high by a slip, or one that is too low.
            pub fn stem(self) -> &'static str {
                self.key().trim_end_matches("-high").trim_end_matches("-low")
            }

            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind),+];

            /// Its name in outputs, and in the messages behind `slip-`.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$kind => $key),+ }
            }
        }
    };
}

kinds! {
    /// PUE was left out.
    PueForgotten = "pue-forgotten",
    /// PUE was applied twice.
    PueTwice = "pue-twice",
    /// One device was counted for all.
    OneDeviceForAll = "one-device-for-all",
    /// The number of devices was applied twice.
    AllDevicesForOne = "all-devices-for-one",
    /// A difference was divided by the own figure.
    OwnAsBase = "own-as-base",
    /// A factor was turned round.
    FactorInverted = "factor-inverted",
    /// A machine of eight devices was taken for one.
    EightDevicesAsOne = "eight-devices-as-one",
    /// Utilisation was left out.
    UtilisationLeftOut = "utilisation-left-out",
    /// Utilisation was applied as a factor, not as a divisor.
    UtilisationMultiplied = "utilisation-multiplied",
    /// The whole making of the devices was taken for the share that is borne.
    WholeLife = "whole-life",
    /// WUE was multiplied by the energy of the facility.
    WueOnFacility = "wue-on-facility",
    /// The energy is that of IT equipment, not of the facility.
    ItAsFacility = "it-as-facility",
    /// Rated power was taken for average power.
    RatedAsAveragePower = "rated-as-average-power",
    /// Megajoules written as kilowatt-hours.
    MegajoulesAsKilowattHours = "megajoules-as-kilowatt-hours",
    /// Kilowatt-hours written as megajoules.
    KilowattHoursAsMegajoules = "kilowatt-hours-as-megajoules",
    /// US gallons written as litres.
    GallonsAsLitres = "gallons-as-litres",
    /// Litres written as US gallons.
    LitresAsGallons = "litres-as-gallons",
    /// Imperial gallons written as US gallons.
    ImperialAsUsGallons = "imperial-as-us-gallons",
    /// US gallons written as imperial gallons.
    UsAsImperialGallons = "us-as-imperial-gallons",
    /// Carbon written as carbon dioxide.
    CarbonAsCarbonDioxide = "carbon-as-carbon-dioxide",
    /// The factor 44/12 was applied to carbon dioxide.
    CarbonDioxideAsCarbon = "carbon-dioxide-as-carbon",
    /// Pounds written as kilograms.
    PoundsAsKilograms = "pounds-as-kilograms",
    /// Short tons written as tonnes.
    ShortTonsAsTonnes = "short-tons-as-tonnes",
    /// Kilograms written as pounds.
    KilogramsAsPounds = "kilograms-as-pounds",
    /// Tonnes written as short tons.
    TonnesAsShortTons = "tonnes-as-short-tons",
    /// A thousand times too high.
    ThousandfoldHigh = "thousandfold-high",
    /// A thousand times too low.
    ThousandfoldLow = "thousandfold-low",
    /// A million times too high.
    MillionfoldHigh = "millionfold-high",
    /// A million times too low.
    MillionfoldLow = "millionfold-low",
    /// A percentage taken for a fraction.
    PercentHigh = "percent-high",
    /// A fraction taken for a percentage.
    PercentLow = "percent-low",
    /// Ten times too high.
    TenfoldHigh = "tenfold-high",
    /// Ten times too low.
    TenfoldLow = "tenfold-low",
    /// Days counted as hours.
    DaysAsHours = "days-as-hours",
    /// Hours counted as days.
    HoursAsDays = "hours-as-days",
    /// Minutes counted as hours.
    MinutesAsHours = "minutes-as-hours",
    /// Hours counted as minutes.
    HoursAsMinutes = "hours-as-minutes",
    /// Seconds counted as hours.
    SecondsAsHours = "seconds-as-hours",
    /// Two digits beside each other were exchanged.
    DigitsExchanged = "digits-exchanged",
    /// A digit was left out.
    DigitDropped = "digit-dropped",
    /// Energy was divided by PUE, not multiplied.
    PueDivided = "pue-divided",
}
