//! What holds of every network: figures that were rounded from true values never contradict each other, what is derived
//! contains the truth, and the order of declarations does not matter.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::site::*;
use crate::{Key, Level, Network, Verdict};

/// An activity: its true values, and which of them are printed with how many digits; none where it is not stated.
#[derive(Debug, Clone)]
pub(super) struct Printed {
    pub(super) truth: [f64; ROLES],
    pub(super) digits: [Option<usize>; ROLES],
    /// Which quantity is printed wrong, and by what factor.
    pub(super) wrong: Option<(usize, f64)>,
}

impl Printed {
    /// What is printed of a quantity before it is rounded.
    fn value(&self, role: usize) -> f64 {
        let factor = self.wrong.filter(|(wrong, _)| *wrong == role).map_or(1.0, |(_, factor)| factor);
        self.truth[role] * factor
    }
}

pub(super) fn printed() -> impl Strategy<Value = Printed> {
    let values = (1.0e2..1.0e7_f64, 0.05..1.5_f64, 1.01..2.5_f64, 0.01..1.2_f64, 0.1..9.0_f64, 0.1..9.0_f64);
    let values =
        values.prop_map(|(hours, power, pue, grid, wue, water)| truth([hours, power, pue, grid, wue, water]));
    let digits = prop::array::uniform12(prop::option::weighted(0.6, 2..9_usize));
    (values, digits).prop_map(|(truth, digits)| Printed { truth, digits, wrong: None })
}

/// A network of activities, with totals; each declaration in the order that `order` gives.
pub(super) fn network(printed: &[Printed], total: Option<usize>, order: &[usize]) -> Network<'static> {
    let mut net = Network::new();
    let (mut figures, mut relations) = (Vec::new(), Vec::new());
    for (scope, activity) in (0..).zip(printed) {
        for (role, digits) in (0..).zip(activity.digits) {
            figures.extend(digits.map(|digits| (Key { scope, role }, activity.value(role as usize), digits)));
        }
        relations.extend((0..RELATIONS).map(|which| (scope, which)));
    }
    for role in [HOURS, FACILITY, EMISSIONS] {
        let sum: f64 = printed.iter().map(|activity| activity.truth[role as usize]).sum();
        figures.extend(total.map(|digits| (Key { scope: TOTALS, role }, sum, digits)));
    }
    shuffle(&mut figures, order);
    shuffle(&mut relations, order);
    for (key, value, digits) in figures {
        print(&mut net, key, value, digits);
    }
    for (scope, which) in relations {
        Site::of(&mut net, scope).declare(&mut net, which);
    }
    let mut sites: Vec<_> = (0..).zip(printed).map(|(scope, _)| Site::of(&mut net, scope)).collect();
    // What an activity emits is no credit.
    for site in &sites {
        net.never_negative(site.emissions);
    }
    shuffle(&mut sites, order);
    totals(&mut net, &sites);
    net
}

/// Another order, as numbers give it.
fn shuffle<T>(list: &mut [T], order: &[usize]) {
    for (index, other) in order.iter().enumerate().take(list.len()) {
        list.swap(index, other % list.len());
    }
}

/// A test: its evidence, its rule, where it ends, what became of it, and whether it follows from another.
type Told = (Vec<Key>, &'static str, Option<Key>, Verdict, bool);

/// Every test of a network by its evidence: what it tests does not depend on the order either.
fn told(net: &Network<'_>) -> BTreeSet<Told> {
    let found = net.derive();
    let tell = |(id, test): (crate::TestId, &crate::Test)| {
        let mut evidence = evidence(&found, id);
        evidence.sort_unstable();
        let end = match test.end {
            crate::End::Figure(quantity) => net.key(quantity),
            crate::End::Derivation(_) => None,
        };
        (evidence, net.rule(test.relation), end, test.verdict, test.follows.is_some())
    };
    found.tests().map(tell).collect()
}

proptest! {
    #[test]
    fn rounded_truth_never_contradicts_itself(
        printed in prop::collection::vec(printed(), 1..4),
        total in prop::option::of(3..9_usize),
    ) {
        let net = network(&printed, total, &[]);
        let found = net.derive();
        let broken = broken(&found);
        prop_assert!(broken.is_empty(), "{:?}", broken);
        prop_assert!(!found.is_cut());
    }

    #[test]
    fn what_is_derived_contains_the_truth(
        printed in prop::collection::vec(printed(), 1..4),
        total in prop::option::of(3..9_usize),
    ) {
        let net = network(&printed, total, &[]);
        let found = net.derive();
        for (scope, activity) in (0..).zip(&printed) {
            for (role, value) in (0..).zip(activity.truth) {
                let quantity = net.quantities().find(|id| net.key(*id) == Some(Key { scope, role }));
                for label in quantity.into_iter().flat_map(|quantity| found.labels(quantity)) {
                    let derived = found.value(label, Level::Range);
                    let rounding = value * 1e-12;
                    let near = ailca_model::quantity::Interval::new(value - rounding, value + rounding);
                    prop_assert!(found.is_figure(label) || derived.meets(near), "{role}: {derived:?} {value}");
                }
            }
        }
    }

    #[test]
    fn the_order_of_declarations_does_not_matter(
        printed in prop::collection::vec(printed(), 1..3),
        total in prop::option::of(3..9_usize),
        wrong in (0..ROLES, 0.2..20.0_f64),
        order in prop::collection::vec(0..1000_usize, 40),
    ) {
        let mut printed = printed;
        printed[0].wrong = Some(wrong);
        let (straight, shuffled) = (network(&printed, total, &[]), network(&printed, total, &order));
        prop_assert_eq!(told(&straight), told(&shuffled));
    }
}

#[test]
fn the_work_grows_with_the_activities_and_no_faster() {
    let steps = |activities: u32| {
        let mut all = Vec::new();
        for scope in 0..activities {
            let scale = 1.0 + f64::from(scope % 97) / 97.0;
            let truth = truth([1e4 * scale, 0.4, 1.0 + scale / 10.0, 0.3 * scale, 1.1, 2.2]);
            // Every third activity leaves its energy out, so that there is something to pass through.
            let stated = |role: usize| scope % 3 != 0 || role != IT as usize && role != FACILITY as usize;
            let digits = std::array::from_fn(|role| stated(role).then_some(6));
            all.push(Printed { truth, digits, wrong: None });
        }
        let net = network(&all, Some(6), &[]);
        let found = net.derive();
        assert!(broken(&found).is_empty());
        assert!(!found.is_cut());
        found.steps()
    };
    let (ten, hundred, thousand) = (steps(9), steps(90), steps(900));
    assert!(hundred <= 11 * ten, "{ten} {hundred} {thousand}");
    assert!(thousand <= 101 * ten, "{ten} {hundred} {thousand}");
}
