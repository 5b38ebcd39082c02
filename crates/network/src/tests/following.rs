//! What follows, what is covered, and how a derivation is written.

use ailca_model::quantity::{Interval, Relation, Step};
use proptest::prelude::*;

use super::properties::{network, printed};
use super::site::*;
use crate::{Key, Level, Network, Severity, Standing, Verdict};

/// Steps as a reader sees them.
fn words(steps: &[Step]) -> String {
    let word = |step: &Step| match step {
        Step::Operand(operand) => operand.written.clone(),
        Step::Sign(sign) => (*sign).to_owned(),
    };
    steps.iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_proof_names_figures_and_what_it_passes() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.hours, stated("2412000 device-hour"));
    net.state(site.power, stated("521 W"));
    net.state(site.pue, stated("1.150"));
    net.state(site.grid, stated("152.0 g CO2e/kWh"));
    net.state(site.emissions, stated("219.7 kg CO2e"));
    site.declare_all(&mut net);
    let found = net.derive();
    let (id, test) = only(&found);
    let proof = found.contradiction(id).expect("it is broken");
    assert_eq!(words(&proof.derivation), "521 W × 2412000 device-hour × 1.150 × 152.0 g CO2e/kWh");
    assert_eq!((proof.relation, proof.stated.written.as_str()), (Relation::Equal, "219.7 kg CO2e"));
    assert!(is_near(proof.derived, 219_664.0), "in the unit of the figure: {:?}", proof.derived);
    assert!(is_near(proof.ratio, 1e-3));
    let passed = found.written(test.derivation, Level::Plain).passed;
    let passed: Vec<_> =
        passed.iter().map(|own| (own.quantity, net.rule(own.relation), own.values)).collect();
    assert_eq!(passed.len(), 2);
    assert_eq!((passed[0].0, passed[0].1), (site.it.id(), "NRG-003"));
    assert!(is_near(passed[0].2, 1_256_652.0));
    assert_eq!((passed[1].0, passed[1].1), (site.facility.id(), "NRG-002"));
}

#[test]
fn brackets_stand_where_a_sum_or_a_divisor_needs_them() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.facility, stated("640.0 MWh"));
    net.state(site.pue, stated("1.250"));
    net.state(site.wue, stated("0.850 L/kWh"));
    net.state(site.water_of_grid, stated("2.400 L/kWh"));
    net.state(site.water, stated("1971200 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let (id, _) = only(&found);
    let proof = found.contradiction(id).expect("it is broken");
    let sum = "640.0 MWh ÷ 1.250 × 0.850 L/kWh + 640.0 MWh × 2.400 L/kWh";
    assert_eq!(words(&proof.derivation), sum);
    // Backward: what is left of the total, over the intensity.
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.elsewhere, stated("1536 m3"));
    net.state(site.wue, stated("0.850 L/kWh"));
    net.state(site.water, stated("1971 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let label = found.labels(site.it.id()).next().expect("it follows");
    assert_eq!(words(&found.written(label, Level::Plain).steps), "( 1971 m3 − 1536 m3 ) ÷ 0.850 L/kWh");
}

#[test]
fn a_relation_is_held_broken_or_wants_something() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("500.0 kWh"));
    net.state(site.pue, stated("1.200"));
    net.state(site.facility, stated("600.0 kWh"));
    net.state(site.emissions, stated("240.0 kg CO2e"));
    net.state(site.water_of_grid, stated("2.00 L/kWh"));
    net.state(site.elsewhere, stated("12000 L"));
    net.state(site.hours, stated("1000 device-hour"));
    site.declare_all(&mut net);
    let found = net.derive();
    let groups = found.causes();
    let coverage = found.coverage(&groups);
    let told: Vec<_> = coverage
        .relations
        .iter()
        .map(|own| (net.rule(own.relation), own.verdict, own.wants.as_slice()))
        .collect();
    let broken = Some(Verdict::Broken(Severity::Error));
    assert_eq!(
        told,
        [
            ("NRG-003", None, &[site.power.id()][..]),
            ("NRG-002", Some(Verdict::Held), &[]),
            // Emissions give an intensity that would fit them: it does not count.
            ("GHG-001", None, &[site.grid.id()]),
            ("WAT-002", broken, &[]),
        ]
    );
    assert_eq!(coverage.counts(), (1, 1, 2));
    let of = |id| coverage.figures.iter().find(|own| own.figure == id).expect("a figure");
    assert_eq!(of(site.it.id()).standing, Standing::Corroborated);
    assert!(of(site.it.id()).room.contains(500.0) && of(site.it.id()).room.spread() < 1.01);
    assert_eq!(of(site.emissions.id()).standing, Standing::Alone);
    assert_eq!(of(site.elsewhere.id()).standing, Standing::InQuestion);
}

#[test]
fn one_side_bounds_a_figure_and_corroborates_none() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.hours, stated("1024 device-hour"));
    net.state(site.power, stated("700.0 W"));
    net.state(site.it, stated("300.0 kWh"));
    net.at_most("TRN-002", site.it, crate::Formula::times(site.power, site.hours));
    let coverage = net.derive().coverage(&[]);
    assert!(coverage.figures.iter().all(|own| own.standing == Standing::Bounded), "{coverage:#?}");
    let it = coverage.figures.iter().find(|own| own.figure == site.it.id()).expect("a figure");
    assert!(is_near(Interval::exactly(it.room.high()), 717.2), "{it:?}");
}

#[test]
fn ranges_are_narrowed_by_what_else_is_known() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("5e2 kWh"));
    net.state(site.pue, stated("1.2"));
    net.state(site.grid, stated("0.4000 kg CO2e/kWh"));
    net.state(site.emissions, stated("240.0 kg CO2e"));
    site.declare_all(&mut net);
    let found = net.derive();
    let following = found.follows(&[]);
    let facility = following.iter().find(|own| own.quantity == site.facility.id()).expect("it follows");
    assert!(!facility.contested && facility.values.contains(600.0));
    assert!(facility.values.spread() < 1.001, "{facility:?}");
    assert_eq!(facility.derivations.len(), 2);
    // Two that do not meet are both kept, and the range is that of the first.
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("500.0 kWh"));
    net.state(site.pue, stated("1.200"));
    net.state(site.grid, stated("0.4000 kg CO2e/kWh"));
    net.state(site.emissions, stated("730.0 kg CO2e"));
    site.declare_all(&mut net);
    let found = net.derive();
    let following = found.follows(&found.causes());
    let facility = following.iter().find(|own| own.quantity == site.facility.id()).expect("it follows");
    assert!(facility.contested);
}

proptest! {
    #[test]
    fn what_follows_and_the_room_of_figures_contain_the_truth(
        printed in prop::collection::vec(printed(), 1..4),
        total in prop::option::of(3..9_usize),
    ) {
        let net = network(&printed, total, &[]);
        let found = net.derive();
        let (following, coverage) = (found.follows(&[]), found.coverage(&[]));
        let truth = |id| {
            let key: Key = net.key(id)?;
            printed.get(key.scope as usize).map(|activity| activity.truth[key.role as usize])
        };
        let near = |value: f64| Interval::new(value * (1.0 - 1e-9), value * (1.0 + 1e-9));
        for own in &following {
            let Some(value) = truth(own.quantity) else { continue };
            prop_assert!(!own.contested);
            prop_assert!(own.values.meets(near(value)), "{own:?} {value}");
            for derivation in &own.derivations {
                prop_assert!(found.value(*derivation, Level::Range).widened().covers(own.values));
            }
        }
        for own in &coverage.figures {
            let Some(value) = truth(own.figure) else { continue };
            prop_assert!(own.room.meets(near(value)), "{own:?} {value}");
        }
        prop_assert_eq!(coverage.counts().1, 0);
    }
}
