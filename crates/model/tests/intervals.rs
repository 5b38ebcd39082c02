//! Intervals at their ends: what meets, what is below, and that every operation is as tight as rounding allows.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may stop at what it does not expect")]

use ailca_model::quantity::Interval;
use proptest::prelude::*;

const fn of(low: f64, high: f64) -> Interval {
    Interval::new(low, high)
}

/// Whether an interval is the one from `low` to `high`, rounded outward by little and never inward.
fn is_about(found: Interval, low: f64, high: f64) {
    let room = |value: f64| 1e-14 * value.abs();
    assert!(found.low() <= low && low - found.low() <= room(low), "{found:?} is not {low} to {high}");
    assert!(high <= found.high() && found.high() - high <= room(high), "{found:?} is not {low} to {high}");
}

#[test]
fn ends_that_touch_meet_and_are_not_below() {
    let (left, right) = (of(1.0, 2.0), of(2.0, 3.0));
    assert!(left.meets(right) && right.meets(left));
    assert!(!left.is_below(right) && !right.is_below(left));
    assert!(left.is_below(of(2.1, 3.0)) && !of(2.1, 3.0).is_below(left));
    assert!(!left.meets(of(2.1, 3.0)) && !of(2.1, 3.0).meets(left));
    assert_eq!(left.common(right), Some(Interval::exactly(2.0)));
    assert_eq!(left.common(of(2.1, 3.0)), None);
    assert_eq!(of(1.0, 5.0).common(of(0.0, 3.0)), Some(of(1.0, 3.0)));
    assert_eq!(left.hull(of(5.0, 6.0)), of(1.0, 6.0));
    assert_eq!(of(2.0, 1.0), left);
}

#[test]
fn what_is_covered_and_contained_counts_both_ends() {
    let own = of(1.0, 2.0);
    assert!(own.contains(1.0) && own.contains(2.0) && !own.contains(0.999) && !own.contains(2.001));
    assert!(own.covers(own) && own.covers(of(1.0, 1.5)) && own.covers(of(1.5, 2.0)));
    assert!(!own.covers(of(0.9, 1.5)) && !own.covers(of(1.5, 2.1)) && !own.covers(of(0.0, 3.0)));
}

#[test]
fn one_value_is_told_from_a_range() {
    assert!(Interval::exactly(3.0).is_point() && Interval::exactly(0.0).is_point());
    assert!(of(1.0, 1.000_000_9).is_point() && !of(1.0, 1.000_002).is_point());
    assert!(of(-1.000_000_9, -1.0).is_point() && !of(-1.000_002, -1.0).is_point());
    assert!(of(5.0e5, 5.0e5 + 0.4).is_point() && !of(5.0e5, 5.0e5 + 0.6).is_point());
    assert!(!of(1.0, f64::INFINITY).is_point());
    assert_eq!(of(1.0, 4.0).middle(), 2.5);
    assert_eq!(of(1.0, 4.0).or_more().middle(), 1.0);
    assert_eq!(of(1.0, 4.0).or_more(), of(1.0, f64::INFINITY));
}

#[test]
fn spread_is_a_factor_and_has_no_end_across_zero() {
    assert_eq!(of(2.0, 8.0).spread(), 4.0);
    assert_eq!(of(-8.0, -2.0).spread(), 4.0);
    assert_eq!(Interval::exactly(0.0).spread(), 1.0);
    for across in [of(-1.0, 1.0), of(0.0, 1.0), of(-1.0, 0.0), of(1.0, f64::INFINITY)] {
        assert_eq!(across.spread(), f64::INFINITY, "{across:?}");
    }
}

#[test]
fn what_cannot_be_negative_begins_at_zero() {
    assert_eq!(of(-1.0, 2.0).not_negative(), of(0.0, 2.0));
    assert_eq!(of(-2.0, -1.0).not_negative(), Interval::exactly(0.0));
    assert_eq!(of(1.0, 2.0).not_negative(), of(1.0, 2.0));
    let wider = of(1.0, 2.0).widened();
    assert_eq!((wider.low(), wider.high()), (1.0_f64.next_down(), 2.0_f64.next_up()));
}

#[test]
fn operations_are_tight_whatever_the_signs() {
    is_about(of(1.0, 2.0) + of(10.0, 20.0), 11.0, 22.0);
    is_about(of(1.0, 2.0) - of(10.0, 20.0), -19.0, -8.0);
    let zero = of(1.0, 2.0) - of(1.0, 2.0);
    assert!(zero.contains(0.0) && zero.low() < 0.0 && zero.high() > 0.0);
    assert_eq!(Interval::exactly(2.0) - Interval::exactly(2.0), Interval::exactly(0.0));
    for (left, right, low, high) in [
        (of(2.0, 3.0), of(5.0, 7.0), 10.0, 21.0),
        (of(-3.0, -2.0), of(5.0, 7.0), -21.0, -10.0),
        (of(-3.0, -2.0), of(-7.0, -5.0), 10.0, 21.0),
        (of(-3.0, 2.0), of(-7.0, 5.0), -15.0, 21.0),
        (of(2.0, 3.0), of(-7.0, 5.0), -21.0, 15.0),
    ] {
        is_about(left * right, low, high);
        is_about(right * left, low, high);
    }
    for (left, right, low, high) in [
        (of(10.0, 21.0), of(2.0, 5.0), 2.0, 10.5),
        (of(10.0, 21.0), of(-5.0, -2.0), -10.5, -2.0),
        (of(-21.0, -10.0), of(2.0, 5.0), -10.5, -2.0),
        (of(-21.0, -10.0), of(-5.0, -2.0), 2.0, 10.5),
    ] {
        is_about(left / right, low, high);
    }
    is_about([of(1.0, 2.0), of(3.0, 4.0), of(5.0, 6.0)].into_iter().sum(), 9.0, 12.0);
    assert_eq!(std::iter::empty::<Interval>().sum::<Interval>(), Interval::exactly(0.0));
}

/// An unknown amount of nothing is nothing, and what is not negative stays so.
#[test]
fn zero_and_what_has_no_end_are_no_trap() {
    let any = of(f64::NEG_INFINITY, f64::INFINITY);
    assert_eq!(Interval::exactly(0.0) * any, Interval::exactly(0.0));
    assert_eq!(any * Interval::exactly(0.0), Interval::exactly(0.0));
    assert_eq!((of(0.0, 1.0) * of(0.0, 1.0)).low(), 0.0);
    assert_eq!((of(0.0, 1.0) * of(3.0, 4.0)).low(), 0.0);
    assert!((of(-1.0, 1.0) * of(0.0, 1.0)).low() < 0.0 && (of(0.0, 1.0) * of(-1.0, 1.0)).low() < 0.0);
    let (low, high) = (of(0.0, 2.0) * of(3.0, f64::INFINITY)).into_ends();
    assert_eq!((low, high), (0.0, f64::INFINITY));
    // A divisor that may be zero bounds nothing from above; of two that are not negative it bounds from below.
    let (low, high) = (of(6.0, 8.0) / of(0.0, 2.0)).into_ends();
    assert!(low <= 3.0 && low > 2.999 && high.is_infinite());
    assert_eq!((of(0.0, 8.0) / of(0.0, 2.0)).into_ends(), (0.0, f64::INFINITY));
    assert_eq!((of(6.0, 8.0) / Interval::exactly(0.0)).into_ends(), (0.0, f64::INFINITY));
    for (left, right) in [
        (of(-1.0, 8.0), of(0.0, 2.0)),
        (of(6.0, 8.0), of(-1.0, 2.0)),
        (of(6.0, 8.0), of(-2.0, 0.0)),
        (of(-8.0, -6.0), of(0.0, 2.0)),
    ] {
        assert_eq!((left / right).into_ends(), any.into_ends(), "{left:?} over {right:?}");
    }
    // Of a divisor of which a lower bound alone is known, the quotient lies between zero and the other end.
    let (low, high) = (of(6.0, 8.0) / of(2.0, f64::INFINITY)).into_ends();
    assert!(low == 0.0 && (4.0..4.000_1).contains(&high));
    let (low, high) = (of(6.0, 8.0) / of(f64::NEG_INFINITY, -2.0)).into_ends();
    assert!((-4.000_1..=-4.0).contains(&low) && (0.0..1e-300).contains(&high));
}

trait Ends {
    fn into_ends(self) -> (f64, f64);
}

impl Ends for Interval {
    fn into_ends(self) -> (f64, f64) {
        (self.low(), self.high())
    }
}

proptest! {
    /// Ends of a product or quotient are products and quotients of ends, but for rounding.
    #[test]
    fn operations_are_no_wider_than_they_must_be(
        a in -1e6_f64..1e6, b in 0.0_f64..1e3, c in 1e-3_f64..1e6, d in 0.0_f64..1e3, negative: bool,
    ) {
        let left = of(a, a + b);
        let right = if negative { of(-c - d, -c) } else { of(c, c + d) };
        let ends = |with: fn(f64, f64) -> f64| {
            let all = [left.low(), left.high()]
                .into_iter()
                .flat_map(|own| [with(own, right.low()), with(own, right.high())]);
            all.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), each| (low.min(each), high.max(each)))
        };
        for (found, (low, high)) in
            [(left * right, ends(|one, other| one * other)), (left / right, ends(|one, other| one / other))]
        {
            let room = 1e-12 * low.abs().max(high.abs());
            prop_assert!(found.low() <= low && low - found.low() <= room, "{found:?}: {low}");
            prop_assert!(high <= found.high() && found.high() - high <= room, "{found:?}: {high}");
        }
    }
}
