//! Properties of quantities: conversions come back, intervals hold every value, operations lose none.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use ailca_model::quantity::{
    CountUnit, DeviceTimeUnit, DurationUnit, EnergyUnit, GhgIntensityUnit, GhgUnit, Interval, PowerUnit,
    ShareUnit, TrailingZeros, Unit, WasteUnit, WaterIntensityUnit, WaterUnit, Written,
};
use proptest::prelude::*;

/// Converting an interval from each unit to each other and back loses no value of it.
fn comes_back<U: Unit>(interval: Interval) {
    for from in U::ALL {
        for to in U::ALL {
            let there = to.in_unit(from.to_canonical(interval));
            let back = from.in_unit(to.to_canonical(there));
            assert!(
                back.covers(interval),
                "{} to {} and back: {interval:?} became {back:?}",
                from.symbol(),
                to.symbol()
            );
            let width = (back.high() - back.low()) - (interval.high() - interval.low());
            assert!(
                width <= interval.high().abs() * 1e-13,
                "{} to {} and back widens",
                from.symbol(),
                to.symbol()
            );
        }
    }
}

proptest! {
    #[test]
    fn conversions_come_back(low in 1e-6_f64..1e9, width in 0.0_f64..1e6) {
        let interval = Interval::new(low, low + width);
        comes_back::<EnergyUnit>(interval);
        comes_back::<PowerUnit>(interval);
        comes_back::<GhgUnit>(interval);
        comes_back::<GhgIntensityUnit>(interval);
        comes_back::<WaterUnit>(interval);
        comes_back::<WaterIntensityUnit>(interval);
        comes_back::<WasteUnit>(interval);
        comes_back::<DurationUnit>(interval);
        comes_back::<DeviceTimeUnit>(interval);
        comes_back::<CountUnit>(interval);
        comes_back::<ShareUnit>(interval);
    }

    #[test]
    fn a_figure_stands_for_every_value_that_rounds_to_it(value in -1e9_f64..1e9, decimals in 0_usize..8) {
        let text = format!("{value:.decimals$}");
        for zeros in [TrailingZeros::Filling, TrailingZeros::Significant] {
            let interval = Written::parse(&text).unwrap().interval(zeros);
            prop_assert!(interval.contains(value), "{text} is read as {interval:?}, without {value}");
        }
    }

    #[test]
    fn a_whole_number_may_have_been_rounded_to_its_last_digit(value in 1_u64..1_000_000_000, places in 0_u32..6) {
        let unit = 10_u64.pow(places);
        let rounded = (value + unit / 2) / unit * unit;
        prop_assume!(rounded > 0);
        let interval = Written::parse(&rounded.to_string()).unwrap().interval(TrailingZeros::Filling);
        prop_assert!(interval.contains(f64::from(u32::try_from(value).unwrap())));
    }

    #[test]
    fn operations_lose_no_value(
        a in -1e6_f64..1e6, b in 0.0_f64..1e3, c in -1e6_f64..1e6, d in 0.0_f64..1e3,
        x in 0.0_f64..=1.0, y in 0.0_f64..=1.0,
    ) {
        let (left, right) = (Interval::new(a, a + b), Interval::new(c, c + d));
        let inside = |low: f64, width: f64, part: f64| (low + width * part).clamp(low, low + width);
        let (p, q) = (inside(a, b, x), inside(c, d, y));
        prop_assert!((left + right).contains(p + q));
        prop_assert!((left - right).contains(p - q));
        prop_assert!((left * right).contains(p * q));
        if q != 0.0 {
            prop_assert!((left / right).contains(p / q));
        }
    }

    #[test]
    fn any_text_is_a_number_or_none(text in "\\PC{0,40}") {
        let _ = Written::parse(&text).map(|written| written.interval(TrailingZeros::Filling));
    }
}

#[test]
fn units_that_are_easily_mixed_up_are_apart() {
    let exactly = |value| Interval::exactly(value);
    let litres = |unit: WaterUnit| unit.to_canonical(exactly(1.0));
    assert!(litres(WaterUnit::UsGallon).contains(3.785_411_784));
    assert!(litres(WaterUnit::ImperialGallon).contains(4.546_09));
    let kilograms = |unit: GhgUnit| unit.to_canonical(exactly(1.0));
    assert!(kilograms(GhgUnit::ShortTon).contains(907.184_74));
    assert!(kilograms(GhgUnit::Tonne).contains(1_000.0));
    assert!(EnergyUnit::MillionKilowattHours.to_canonical(exactly(1.0)).contains(1e6));
    assert!(EnergyUnit::MegawattHour.to_canonical(exactly(1.0)).contains(1e3));
}

#[test]
fn figures_are_read_by_their_digits() {
    let read = |text: &str, zeros| Written::parse(text).unwrap().interval(zeros);
    let near = |interval: Interval, low: f64, high: f64| {
        assert!((interval.low() - low).abs() < 1e-9 && (interval.high() - high).abs() < 1e-9, "{interval:?}");
    };
    near(read("24.7", TrailingZeros::Filling), 24.65, 24.75);
    near(read("281000", TrailingZeros::Filling), 280_500.0, 281_500.0);
    near(read("539.00", TrailingZeros::Filling), 538.995, 539.005);
    near(read("10", TrailingZeros::Significant), 9.5, 10.5);
    near(read("1.5e3", TrailingZeros::Filling), 1_450.0, 1_550.0);
    near(read("0x10", TrailingZeros::Filling), 16.0, 16.0);
    near(read("014", TrailingZeros::Filling), 13.5, 14.5);
}
