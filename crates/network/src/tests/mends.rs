//! Which values mend a test: those with which it holds, the true one among them, whether a figure stands in it once or twice.

use ailca_model::quantity::{Energy, Interval, Water, WaterIntensity};
use proptest::prelude::*;

use super::properties::{network, printed};
use super::site::*;
use crate::{Derivations, Formula, Key, Level, Network, QuantityId, TestId, Var};

/// What a figure may be for the one test of a network to hold.
fn room(net: &Network<'_>, figure: QuantityId) -> Option<Interval> {
    let found = net.derive();
    let (test, _) = only(&found);
    let room = found.mends(test, figure, Level::Told);
    let listed = found.each_mends(test, Level::Told);
    assert_eq!(listed.iter().find(|(own, _)| *own == figure).map(|(_, room)| *room), room);
    assert_eq!(
        listed.len(),
        found.evidence(test).filter(|own| room_of(&found, test, *own).is_some()).count()
    );
    room
}

fn room_of(found: &Derivations<'_, '_>, test: TestId, figure: QuantityId) -> Option<Interval> {
    found.mends(test, figure, Level::Told)
}

/// A room has `value` inside and nothing that lies beyond a per mille of it.
fn is_about(room: Option<Interval>, value: f64) -> bool {
    room.is_some_and(|room| {
        room.contains(value) && !room.contains(value * 0.995) && !room.contains(value * 1.005)
    })
}

#[test]
fn each_figure_of_a_product_may_be_what_the_others_give() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.hours, stated("2000.0 device-hour"));
    net.state(site.power, stated("0.5000 kW"));
    net.state(site.it, stated("4000.0 kWh"));
    net.equal("A", site.it, site.power.times(site.hours));
    assert!(is_about(room(&net, site.it.id()), 1000.0));
    assert!(is_about(room(&net, site.power.id()), 2.0));
    assert!(is_about(room(&net, site.hours.id()), 8000.0));
    assert_eq!(room(&net, site.grid.id()), None, "the test does not rest on it");
}

#[test]
fn each_part_of_a_sum_may_be_what_the_others_leave() {
    let part = |role| Key { scope: role, role: FACILITY };
    let mut net = Network::new();
    let parts: [Var<Energy>; 3] = [0, 1, 2].map(|role| net.quantity(part(role)));
    let total: Var<Energy> = net.quantity(part(3));
    for (own, text) in parts.iter().zip(["100.0 kWh", "200.0 kWh", "300.0 kWh"]) {
        net.state(*own, stated(text));
    }
    net.state(total, stated("1000.0 kWh"));
    net.sum("A", total, parts);
    let about = |figure: Var<Energy>| room(&net, figure.id());
    assert!(is_about(about(total), 600.0));
    assert!(is_about(about(parts[0]), 500.0));
    assert!(is_about(about(parts[1]), 600.0));
    assert!(is_about(about(parts[2]), 700.0));
}

/// Of a sum of which one part is not known, the others are at most what the total leaves.
#[test]
fn known_parts_are_at_most_what_the_total_leaves() {
    let part = |role| Key { scope: role, role: FACILITY };
    let mut net = Network::new();
    let parts: [Var<Energy>; 3] = [0, 1, 2].map(|role| net.quantity(part(role)));
    let total: Var<Energy> = net.quantity(part(3));
    net.state(parts[0], stated("100.0 kWh"));
    net.state(parts[1], stated("200.0 kWh"));
    net.state(total, stated("150.0 kWh"));
    net.sum("A", total, parts);
    let of_total = room(&net, total.id()).expect("it may be more");
    assert!(of_total.contains(300.0) && of_total.contains(1e9) && !of_total.contains(299.0));
    assert_eq!(room(&net, parts[1].id()).map(|room| room.contains(0.0) && !room.contains(51.0)), Some(true));
    // The other part alone is more than the total already.
    assert!(room(&net, parts[0].id()).is_none_or(|room| room.high() <= 0.0));
}

/// Water of an activity by energy that stands in it twice: on site by WUE, and off site through the facility.
fn twice(it: &str, water: &str) -> (Network<'static>, QuantityId) {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated(it));
    net.state(site.pue, stated("1.2500"));
    net.state(site.wue, stated("0.80000 L/kWh"));
    net.state(site.water_of_grid, stated("2.4000 L/kWh"));
    net.state(site.water, stated(water));
    site.declare_all(&mut net);
    (net, site.it.id())
}

#[test]
fn a_figure_that_stands_twice_is_found() {
    // 512 MWh take 409.6 m3 on site and 1536 m3 off site.
    for it in ["512.00 MWh", "51.200 MWh", "5120.0 MWh", "0 kWh", "512.00 GWh", "1 kWh"] {
        let (net, figure) = twice(it, "1945.6 m3");
        assert!(is_about(room(&net, figure), 512_000.0), "{it}: {:?}", room(&net, figure));
    }
    // Nothing at all is a value of a chosen figure, which no factor of it leads away from.
    let (mut net, _) = twice("512.00 MWh", "1945.6 m3");
    let site = Site::of(&mut net, 0);
    net.forget(site.it.id());
    net.state(site.it, stated::<Energy>("0 kWh").chosen());
    assert!(is_about(room(&net, site.it.id()), 512_000.0));
    let (net, figure) = twice("512.00 MWh", "0 L");
    let of_nothing = room(&net, figure).expect("next to none takes no water");
    assert!(of_nothing.contains(0.0) && of_nothing.high() < 1.0, "{of_nothing:?}");
}

/// Where a figure cancels out, any value of it does or none.
#[test]
fn a_figure_that_cancels_out_mends_nothing() {
    let of = |other: &str| {
        let mut net = Network::new();
        let site = Site::of(&mut net, 0);
        let again: Var<WaterIntensity> = net.quantity(Key { scope: 1, role: WUE });
        net.state(site.it, stated("512.00 MWh"));
        net.state(site.wue, stated("0.80000 L/kWh"));
        net.state(again, stated(other));
        let water: Var<Water> = net.step();
        net.equal("A", water, site.it.times(site.wue));
        net.equal("B", again, water.per(site.it));
        room(&net, site.it.id())
    };
    assert_eq!(of("0.90000 L/kWh"), None);
    let any = of("0.80000 L/kWh").expect("it holds");
    assert!(any.contains(1e-9) && any.contains(1e15), "{any:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// The true value of the figure that is wrong mends each test that rests on it, since all others are true.
    #[test]
    fn the_true_value_mends_whatever_rests_on_it(
        printed in prop::collection::vec(printed(), 1..3),
        total in prop::option::of(4..9_usize),
        role in 0..ROLES,
        factor in prop::sample::select(vec![1e3, 1e-3, 10.0, 0.1, 1.7]),
    ) {
        let mut printed = printed;
        printed[0].digits[role].get_or_insert(4);
        printed[0].wrong = Some((role, factor));
        let key = Key { scope: 0, role: u32::try_from(role).unwrap_or_default() };
        let net = network(&printed, total, &[]);
        let figure = net.quantities().find(|id| net.key(*id) == Some(key)).expect("it is stated");
        let found = net.derive();
        for (id, test) in found.tests().filter(|(id, _)| found.evidence(*id).any(|own| own == figure)) {
            let room = room_of(&found, id, figure);
            let truth = printed[0].truth[role];
            let near = Interval::exactly(truth) * Interval::new(1.0 - 1e-8, 1.0 + 1e-8);
            prop_assert!(room.is_some_and(|room| room.meets(near)), "{truth} in {room:?} of {test:?}");
        }
    }
}
