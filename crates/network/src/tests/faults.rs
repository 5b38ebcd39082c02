//! One figure of a true report made wrong: it is found where a test sees it, and nothing else is blamed alone.

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use super::properties::{network, printed};
use super::site::*;
use crate::{Cause, Group, Key, Level};

/// How many of the reports may blame another figure: a wide range of it holds a slip by chance, and nothing in the report
/// speaks against it.
const BY_CHANCE: f64 = 0.002;

#[test]
fn a_planted_factor_is_found_where_a_test_sees_it() {
    let reports = (
        prop::collection::vec(printed(), 1..4),
        prop::option::of(4..9_usize),
        0..ROLES,
        prop::sample::select(vec![1e3, 1e-3, 1e6]),
    );
    let config =
        ProptestConfig { cases: 2_000, rng_seed: RngSeed::Fixed(20_261_128), ..ProptestConfig::default() };
    let chance = Cell::new(0);
    let run = TestRunner::new(config.clone()).run(&reports, |(mut printed, total, role, factor)| {
        printed[0].digits[role].get_or_insert(4);
        let key = Key { scope: 0, role: u32::try_from(role).unwrap_or_default() };
        let sound = network(&printed, total, &[]);
        let before = sound.derive();
        let figure = sound.quantities().find(|id| sound.key(*id) == Some(key)).expect("it is stated");
        let wrong = printed[0].truth[role] * factor;
        // Whether a test of the sound report leaves no room for the wrong value.
        let seen = before.tests().any(|(id, _)| {
            let room = before.mends(id, figure, Level::Told);
            room.is_some_and(|room| !room.contains(wrong * 0.9) && !room.contains(wrong * 1.1))
        });
        printed[0].wrong = Some((role, factor));
        let net = network(&printed, total, &[]);
        let found = net.derive();
        let groups = found.causes();
        prop_assert!(!seen || !groups.is_empty());
        let figure = net.quantities().find(|id| net.key(*id) == Some(key)).expect("it is stated");
        let questioned = |group: &Group| found.questioned(group).contains(&figure);
        if groups.iter().all(questioned) {
            let one = groups.len() <= 1 || groups.iter().any(|group| matches!(group.cause, Cause::Unknown));
            prop_assert!(one, "{groups:#?}");
        } else {
            chance.set(chance.get() + 1);
        }
        Ok(())
    });
    run.expect("a planted factor is found");
    let (chance, most) = (f64::from(chance.get()), f64::from(config.cases) * BY_CHANCE);
    assert!(chance <= most, "{chance} of {} blame another figure", config.cases);
}

proptest! {
    #[test]
    fn what_mends_a_test_is_what_makes_it_hold(
        printed in prop::collection::vec(printed(), 1..3),
        total in prop::option::of(4..9_usize),
        role in 0..ROLES,
        factor in 0.01..100.0_f64,
    ) {
        let mut printed = printed;
        printed[0].wrong = Some((role, factor));
        let net = network(&printed, total, &[]);
        let found = net.derive();
        for (id, test) in found.tests() {
            for figure in found.evidence(id) {
                let Some(room) = found.mends(id, figure, Level::Plain) else { continue };
                let inside = if room.high().is_finite() { room.middle() } else { room.low().max(1e-3) * 2.0 };
                let at = ailca_model::quantity::Interval::exactly(inside);
                let sides = found.sides_with(test, Level::Plain, &[(figure, at)]);
                prop_assert!(sides.is_some_and(|(stated, derived)| stated.meets(derived)), "{sides:?} {room:?}");
                if room.high().is_finite() && room.spread() < 1e6 {
                    let beyond = ailca_model::quantity::Interval::exactly(room.high() + 1e-3 * room.high().abs());
                    let sides = found.sides_with(test, Level::Plain, &[(figure, beyond)]);
                    prop_assert!(sides.is_none_or(|(stated, derived)| !stated.meets(derived)), "{sides:?} {room:?}");
                }
            }
        }
    }
}
