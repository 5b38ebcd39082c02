//! Slips are named where figures are sharp enough to tell them, and nowhere else.
#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use ailca_model::quantity::{Interval, Pair, Slip, SlipKind};

/// A figure known to one in so many.
fn about(value: f64, parts: f64) -> Interval {
    Interval::new(value * (1.0 - 1.0 / parts), value * (1.0 + 1.0 / parts))
}

fn pair<'a>(
    dimension: &'static str,
    stated: Interval,
    derived: Interval,
    symbols: &'a [&'a str],
) -> Pair<'a> {
    Pair { dimension, stated, derived, symbols, is_limit: false }
}

/// The slip of two figures that ought to be the same.
fn equal(pair: &Pair<'_>, own: &[Slip]) -> Option<SlipKind> {
    pair.slip(own, Interval::meets).map(|slip| slip.kind)
}

/// The slip of a figure of a dimension that is a factor too high, known to a thousandth.
fn of(dimension: &'static str, factor: f64, symbols: &[&str]) -> Option<SlipKind> {
    equal(&pair(dimension, about(270.0 * factor, 1e3), about(270.0, 1e3), symbols), &[])
}

#[test]
fn each_common_slip_is_named_of_its_dimensions_alone() {
    use SlipKind::*;
    let gallon = 3.785_411_784;
    let imperial = 4.546_09 / gallon;
    let all: &[(SlipKind, f64, &[&str])] = &[
        (MegajoulesAsKilowattHours, 3.6, &["energy", "energyResource"]),
        (KilowattHoursAsMegajoules, 1.0 / 3.6, &["energy", "energyResource"]),
        (GallonsAsLitres, 1.0 / gallon, &["water"]),
        (LitresAsGallons, gallon, &["water"]),
        (CarbonAsCarbonDioxide, 12.0 / 44.0, &["ghg"]),
        (CarbonDioxideAsCarbon, 44.0 / 12.0, &["ghg"]),
        (PercentHigh, 100.0, &["share", "ratio"]),
        (PercentLow, 0.01, &["share", "ratio"]),
        (DaysAsHours, 1.0 / 24.0, &["deviceTime", "energy", "duration"]),
        (HoursAsDays, 24.0, &["deviceTime", "energy", "duration"]),
        (MinutesAsHours, 60.0, &["deviceTime", "energy", "duration"]),
        (HoursAsMinutes, 1.0 / 60.0, &["deviceTime", "energy", "duration"]),
        (SecondsAsHours, 3600.0, &["deviceTime", "energy", "duration"]),
    ];
    let dimensions =
        ["energy", "energyResource", "water", "ghg", "share", "ratio", "deviceTime", "duration", "power"];
    for (kind, factor, of_them) in all {
        for dimension in dimensions {
            let expected = of_them.contains(&dimension).then_some(*kind);
            assert_eq!(of(dimension, *factor, &["kWh"]), expected, "{kind:?} of {dimension}");
        }
    }
    for dimension in dimensions {
        for (factor, kind) in [
            (1e3, ThousandfoldHigh),
            (1e-3, ThousandfoldLow),
            (1e6, MillionfoldHigh),
            (1e-6, MillionfoldLow),
            (10.0, TenfoldHigh),
            (0.1, TenfoldLow),
        ] {
            assert_eq!(of(dimension, factor, &[]), Some(kind), "{dimension}");
        }
        for factor in [1.3, 2.0, 4.4, 17.0, 470.0, 0.6, 0.22, 0.05] {
            assert_eq!(of(dimension, factor, &[]), None, "{factor} of {dimension}");
        }
    }
    // Kinds of gallon are only told apart where gallons are written.
    assert_eq!(of("water", imperial, &["L", "gal"]), Some(UsAsImperialGallons));
    assert_eq!(of("water", 1.0 / imperial, &["million gal", "L"]), Some(ImperialAsUsGallons));
    assert_eq!(of("water", imperial, &["L", "m3"]), None);
}

#[test]
fn pounds_are_thought_of_where_units_differ() {
    use SlipKind::{PoundsAsKilograms, ShortTonsAsTonnes};
    let pound = 1.0 / 0.453_592_37;
    assert_eq!(of("ghg", pound, &["lb CO2e/MWh", "kg CO2e"]), Some(PoundsAsKilograms));
    assert_eq!(of("ghg", pound, &["kg CO2e", "kg CO2e/kWh"]), None);
    assert_eq!(of("ghg", pound, &["lb CO2e/MWh", "lb CO2e"]), None);
    assert_eq!(of("ghg", pound, &["lb CO2e/MWh", "kWh"]), None);
    assert_eq!(of("ghg", 1.0 / 0.907_184_74, &["short ton CO2e", "t CO2e"]), Some(ShortTonsAsTonnes));
    assert_eq!(of("water", pound, &["lb CO2e/MWh", "kg CO2e"]), None);
}

/// Figures whose uncertainty together is more than the root of a slip, of ten the fourth root, cannot tell it.
#[test]
fn vague_figures_tell_no_slip() {
    let of = |parts: f64| equal(&pair("power", about(1000.0, parts), about(100.0, parts), &[]), &[]);
    assert_eq!(of(1e3), Some(SlipKind::TenfoldHigh));
    // 0009: of a power of ten the spread counts to its fourth: (13/11)² to it is 3.8, within ten; twice as vague it is beyond.
    assert_eq!(of(12.0), Some(SlipKind::TenfoldHigh));
    assert_eq!(of(6.0), None);
    let pue = [Slip::by(SlipKind::PueTwice, Interval::exactly(1.1))];
    let of = |parts: f64| equal(&pair("energy", about(110.0, parts), about(100.0, parts), &[]), &pue);
    assert_eq!(of(1e3), Some(SlipKind::PueTwice));
    assert_eq!(of(20.0), None);
}

#[test]
fn conversions_that_were_rounded_are_known_and_others_are_sharp() {
    // 3.79 litres a gallon, 3.67 carbon dioxide of carbon; but 3.6 is exact, and 3.59 is none of it.
    assert_eq!(of("water", 3.79, &[]), Some(SlipKind::LitresAsGallons));
    assert_eq!(of("ghg", 3.67, &[]), Some(SlipKind::CarbonDioxideAsCarbon));
    let sharp = |dimension, factor: f64| {
        equal(&pair(dimension, about(100.0 * factor, 1e5), about(100.0, 1e5), &[]), &[])
    };
    assert_eq!(sharp("water", 3.79), Some(SlipKind::LitresAsGallons));
    assert_eq!(sharp("ghg", 3.67), Some(SlipKind::CarbonDioxideAsCarbon));
    assert_eq!(sharp("water", 3.80), None);
    assert_eq!(sharp("ghg", 3.65), None);
    assert_eq!(sharp("energy", 3.6), Some(SlipKind::MegajoulesAsKilowattHours));
    assert_eq!(sharp("energy", 3.603), None);
}

#[test]
fn the_nearest_is_named_and_of_those_as_near_the_own() {
    let own = [Slip::by(SlipKind::AllDevicesForOne, Interval::exactly(1000.0))];
    let thousand = pair("deviceTime", about(1e5, 1e3), about(100.0, 1e3), &[]);
    assert_eq!(equal(&thousand, &own), Some(SlipKind::AllDevicesForOne));
    // Ten devices fit within the digits, but a tenfold is nearer than nine.
    let own = [Slip::by(SlipKind::AllDevicesForOne, Interval::exactly(9.0))];
    assert_eq!(
        equal(&pair("deviceTime", about(1000.0, 12.0), about(100.0, 12.0), &[]), &own),
        Some(SlipKind::TenfoldHigh)
    );
    let inverse = Slip::inverse(SlipKind::PueForgotten, Interval::exactly(1.25));
    assert!(inverse.factor.contains(0.8) && inverse.factor.is_point());
}

/// Beyond a limit only a large slip tells, and only one after which the figure is about the limit.
#[test]
fn beyond_a_limit_a_slip_has_to_be_large_and_bring_the_figure_near() {
    let above = |stated: f64, own: &[Slip]| {
        let pair = Pair { is_limit: true, ..pair("power", about(stated, 1e3), about(100.0, 1e3), &[]) };
        pair.slip(own, |stated, limit| !limit.is_below(stated)).map(|slip| slip.kind)
    };
    assert_eq!(above(90_000.0, &[]), Some(SlipKind::ThousandfoldHigh));
    assert_eq!(above(950.0, &[]), None);
    // A thousandth of it is a tenth of the limit: it may be anything.
    assert_eq!(above(10_000.0, &[]), None);
    assert_eq!(above(31_000.0, &[]), Some(SlipKind::ThousandfoldHigh));
    assert_eq!(above(29_000.0, &[]), None);
    let eight = |factor| [Slip::by(SlipKind::EightDevicesAsOne, Interval::exactly(factor))];
    assert_eq!(above(780.0, &eight(8.0)), Some(SlipKind::EightDevicesAsOne));
    assert_eq!(above(410.0, &eight(8.0)), Some(SlipKind::EightDevicesAsOne));
    assert_eq!(above(390.0, &eight(8.0)), None);
    assert_eq!(above(380.0, &eight(4.0)), Some(SlipKind::EightDevicesAsOne));
    assert_eq!(above(290.0, &eight(3.0)), None);
    // Between half and twice the limit for a small one, between three tenths and three times for a large one.
    assert_eq!(above(9_800.0, &eight(99.0)), Some(SlipKind::EightDevicesAsOne));
    assert_eq!(above(4_000.0, &eight(99.0)), None);
    assert_eq!(above(4_000.0, &eight(101.0)), Some(SlipKind::EightDevicesAsOne));
    assert_eq!(above(3_000.0, &eight(101.0)), None);
}

/// Below a lower bound alone, the bound is what a slip would have been made with.
#[test]
fn below_a_bound_without_end_the_bound_itself_counts() {
    let derived = Interval::new(100.0, f64::INFINITY);
    let below = |stated: f64| {
        let pair = Pair { is_limit: true, ..pair("power", about(stated, 1e3), derived, &[]) };
        pair.slip(&[], |stated, limit| !stated.is_below(limit)).map(|slip| slip.kind)
    };
    assert_eq!(below(0.101), Some(SlipKind::ThousandfoldLow));
    assert_eq!(below(0.25), Some(SlipKind::ThousandfoldLow));
    assert_eq!(below(0.5), None);
    assert_eq!(below(10.1), None);
    let equal = pair("power", about(0.101, 1e3), derived, &[]);
    assert_eq!(equal.slip(&[], Interval::meets).map(|slip| slip.kind), Some(SlipKind::ThousandfoldLow));
}

#[test]
fn of_one_figure_alone_slips_of_number_are_known_and_of_mixed_units_none() {
    let of = |factor, dimension| Slip::of_figure(factor, dimension).map(|slip| slip.kind);
    assert_eq!(of(1000.0, "power"), Some(SlipKind::ThousandfoldHigh));
    assert_eq!(of(1005.0, "power"), Some(SlipKind::ThousandfoldHigh));
    assert_eq!(of(1020.0, "power"), None);
    assert_eq!(of(980.0, "power"), None);
    assert_eq!(of(3.6, "energy"), Some(SlipKind::MegajoulesAsKilowattHours));
    assert_eq!(of(3.6, "power"), None);
    assert_eq!(of(1.0 / 0.453_592_37, "ghg"), None);
    assert_eq!(of(3.785_411_784 / 4.546_09, "water"), None);
    assert!(Slip::of_figure(24.0, "duration").is_some_and(|slip| slip.factor == Interval::exactly(24.0)));
}
