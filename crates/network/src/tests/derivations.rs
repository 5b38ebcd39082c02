//! What is derived, what is tested, and how grave it is that it does not hold.

use ailca_model::document::{self, Format, Limits};
use ailca_model::quantity::{
    Basis, Energy, EnergyUnit, Ghg, GhgIntensity, Interval, Power, Quantity, Ratio, Water, WaterIntensity,
};

use super::site::*;
use crate::{End, FigureOf, Formula, Key, Level, Margin, Network, Reading, Severity, Var, Verdict};

/// An activity of which hours, power, PUE, grid and emissions are stated: a model card.
fn card(emissions: &str) -> (Network<'static>, Site) {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.hours, stated("2412000 device-hour"));
    net.state(site.power, stated("521 W"));
    net.state(site.pue, stated("1.150"));
    net.state(site.grid, stated("152.0 g CO2e/kWh"));
    net.state(site.emissions, stated(emissions));
    site.declare_all(&mut net);
    (net, site)
}

#[test]
fn a_relation_passes_through_what_is_not_stated() {
    let (net, site) = card("219.7 t CO2e");
    let found = net.derive();
    let (id, test) = only(&found);
    assert_eq!(test.verdict, Verdict::Held);
    assert_eq!(test.end, End::Figure(site.emissions.id()));
    let keys: Vec<_> = evidence(&found, id).iter().map(|key| key.role).collect();
    assert_eq!(keys, [HOURS, POWER, PUE, GRID, EMISSIONS]);
    let rules: Vec<_> = found.passed(test.derivation).map(|relation| net.rule(relation)).collect();
    assert_eq!(rules, ["NRG-003", "NRG-002", "GHG-001"]);
}

#[test]
fn a_slip_is_told_at_the_end_of_a_chain() {
    let (net, _) = card("219.7 kg CO2e");
    let found = net.derive();
    let (id, test) = only(&found);
    assert_eq!(test.verdict, Verdict::Broken(Severity::Error));
    assert_eq!(found.slip(id).expect("a slip").kind.key(), "thousandfold-low");
    let (net, _) = card("252.7 t CO2e");
    let found = net.derive();
    let (id, _) = only(&found);
    assert_eq!(found.slip(id).expect("the relation's own").kind.key(), "pue-twice");
    let (net, _) = card("191.0 t CO2e");
    let found = net.derive();
    let (id, _) = only(&found);
    assert_eq!(found.slip(id).expect("the relation's own").kind.key(), "pue-forgotten");
}

#[test]
fn results_meet_through_a_quantity_that_is_not_stated() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("40.0 t CO2e"));
    net.state(site.water_of_grid, stated("2.00 L/kWh"));
    net.state(site.elsewhere, stated("2000 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let (id, test) = only(&found);
    assert_eq!(test.verdict, Verdict::Broken(Severity::Error));
    // Two ends are as good, and one test is enough: at the first by its key.
    assert_eq!(at(test), site.emissions.id());
    assert_eq!(found.slip(id).expect("a slip").kind.key(), "tenfold-low");
}

#[test]
fn two_formulas_of_one_unstated_result_are_held_against_each_other() {
    let mut net = Network::new();
    let key = |role| Key { scope: 0, role };
    let energy: Var<Energy> = net.quantity(key(0));
    let (left, right): (Var<Energy>, Var<Energy>) = (net.quantity(key(1)), net.quantity(key(2)));
    let (one, other): (Var<Ratio>, Var<Ratio>) = (net.quantity(key(3)), net.quantity(key(4)));
    net.state(left, stated("10.00 kWh"));
    net.state(one, stated("2.00"));
    net.state(right, stated("30.00 kWh"));
    net.state(other, stated("3.00"));
    net.equal("A", energy, left.times(one));
    net.equal("B", energy, right.times(other));
    let found = net.derive();
    let (_, test) = only(&found);
    assert!(matches!(test.end, End::Derivation(_)));
    assert_eq!(test.verdict, Verdict::Broken(Severity::Error));
}

/// Emissions from energy inside of the facility, whose overhead is not known.
fn around(emissions: &str) -> (Verdict, Option<&'static str>) {
    let mut net = Network::new();
    let key = |role| Key { scope: 0, role };
    let (inside, facility): (Var<Energy>, Var<Energy>) = (net.quantity(key(0)), net.quantity(key(1)));
    let (grid, result): (Var<GhgIntensity>, Var<Ghg>) = (net.quantity(key(2)), net.quantity(key(3)));
    net.state(inside, stated("100.0 MWh"));
    net.state(grid, stated("400.0 g CO2e/kWh"));
    net.state(result, stated(emissions));
    let margin = Margin::silent("around", Interval::new(1.0, 1.6))
        .advice(Interval::new(1.0, 5.0))
        .warning(Interval::new(1.0, f64::INFINITY));
    net.equal("NRG-007", facility, inside).margin(margin);
    net.equal("GHG-001", result, facility.times(grid));
    let found = net.derive();
    let (id, test) = only(&found);
    (test.verdict, found.slip(id).map(|slip| slip.kind.key()))
}

#[test]
fn margins_pass_along_a_chain_and_tell_how_grave_it_is() {
    assert_eq!(around("40.0 t CO2e").0, Verdict::Held);
    assert_eq!(around("63.0 t CO2e").0, Verdict::Held);
    assert_eq!(around("85.0 t CO2e"), (Verdict::Broken(Severity::Advice), None));
    assert_eq!(around("290.0 t CO2e"), (Verdict::Broken(Severity::Warning), None));
    assert_eq!(around("20.0 t CO2e"), (Verdict::Broken(Severity::Error), None));
    // A slip makes an error of what a margin would excuse.
    assert_eq!(around("400.0 t CO2e"), (Verdict::Broken(Severity::Error), Some("tenfold-high")));
}

/// IT energy times PUE against the energy of the facility, with something more in each figure.
fn overhead(it: &str, facility: &str, reading: Reading) -> Verdict {
    let mut net = Network::new();
    let key = |role| Key { scope: 0, role };
    let (inside, whole): (Var<Energy>, Var<Energy>) = (net.quantity(key(0)), net.quantity(key(1)));
    let pue: Var<Ratio> = net.quantity(key(2));
    net.state(inside, figure::<Energy>(&format!(r#"{{"unit": "MWh", {it}}}"#)));
    net.state(whole, figure::<Energy>(&format!(r#"{{"unit": "MWh", {facility}}}"#)));
    net.state(pue, stated("1.200"));
    net.equal("NRG-002", whole, inside.times(pue)).reading(reading);
    only(&net.derive()).1.verdict
}

#[test]
fn a_stated_uncertainty_softens_what_is_measured_and_nothing_that_is_printed() {
    let wide = r#""value": 100.0, "uncertainty": {"relative": 0.1}"#;
    assert_eq!(overhead(wide, r#""value": 120.0"#, Reading::Believed), Verdict::Held);
    assert_eq!(overhead(wide, r#""value": 125.0"#, Reading::Believed), Verdict::Broken(Severity::Advice));
    assert_eq!(overhead(wide, r#""value": 125.0"#, Reading::Printed), Verdict::Broken(Severity::Error));
    // Tenfold is a slip, whatever uncertainty is stated.
    let absurd = r#""value": 100.0, "uncertainty": {"relative": 10}"#;
    assert_eq!(overhead(absurd, r#""value": 1200.0"#, Reading::Believed), Verdict::Broken(Severity::Error));
}

#[test]
fn what_was_chosen_is_exact_until_rounding_explains_it() {
    let verdict = |grid: FigureOf<'static, GhgIntensity>| {
        let mut net = Network::new();
        let site = Site::of(&mut net, 0);
        net.state(site.facility, stated("100.0 MWh"));
        net.state(site.grid, grid);
        net.state(site.emissions, stated("43.00 t CO2e"));
        site.declare_all(&mut net);
        only(&net.derive()).1.verdict
    };
    assert_eq!(verdict(stated::<GhgIntensity>("0.4 kg CO2e/kWh")), Verdict::Held);
    assert_eq!(
        verdict(stated::<GhgIntensity>("0.4 kg CO2e/kWh").chosen()),
        Verdict::Broken(Severity::Advice)
    );
}

#[test]
fn a_rating_is_rounded_by_nobody() {
    let reading = document::read(r#"{"value": 700, "unit": "W"}"#, Format::Json, &Limits::default());
    let quantity: Quantity<Power> = document::typed(&reading.tree.expect("JSON")).expect("a power");
    let rating = FigureOf::rating(&quantity).expect("it is given").figure;
    let printed = FigureOf::of(&quantity).expect("it is given").figure;
    for level in Level::ALL {
        assert!(
            is_near(rating.at(level, Reading::Believed), 0.7)
                && rating.at(level, Reading::Believed).is_point()
        );
        assert!(!printed.at(level, Reading::Believed).is_point());
    }
}

#[test]
fn a_limit_speaks_on_one_side() {
    let verdict = |energy: &str| {
        let mut net = Network::new();
        let site = Site::of(&mut net, 0);
        net.state(site.hours, stated("1000 device-hour"));
        net.state(site.power, stated::<Power>("700 W").chosen());
        net.state(site.it, stated(energy));
        net.at_most("TRN-002", site.it, site.power.times(site.hours));
        only(&net.derive()).1.verdict
    };
    assert_eq!(verdict("300.0 kWh"), Verdict::Held);
    assert_eq!(verdict("1300.0 kWh"), Verdict::Broken(Severity::Error));
}

#[test]
fn a_sum_with_parts_that_are_not_known_is_a_lower_bound() {
    let verdicts = |total: &str| {
        let mut net = Network::new();
        let key = |role| Key { scope: 0, role };
        let whole: Var<Water> = net.quantity(key(0));
        let parts: [Var<Water>; 3] = [net.quantity(key(1)), net.quantity(key(2)), net.quantity(key(3))];
        net.state(whole, stated(total));
        net.state(parts[0], stated("30.0 m3"));
        net.state(parts[1], stated("20.0 m3"));
        net.sum("WAT-003", whole, parts);
        let found = net.derive();
        let rest = found.labels(parts[2].id()).next().map(|label| found.value(label, Level::Range));
        (only(&found).1.verdict, rest)
    };
    let (verdict, rest) = verdicts("60.0 m3");
    assert_eq!(verdict, Verdict::Held);
    assert!(is_near(rest.expect("the part that is missing"), 10_000.0));
    assert_eq!(verdicts("40.0 m3"), (Verdict::Broken(Severity::Error), None));
}

#[test]
fn a_total_is_held_against_parts_that_are_derived() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("512.0 MWh"));
    net.state(site.pue, stated("1.250"));
    net.state(site.wue, stated("0.850 L/kWh"));
    net.state(site.water_of_grid, stated("2.400 L/kWh"));
    net.state(site.water, stated("1971200 m3"));
    site.declare_all(&mut net);
    let found = net.derive();
    let (id, test) = only(&found);
    assert_eq!(test.verdict, Verdict::Broken(Severity::Error));
    assert_eq!(found.slip(id).expect("a slip").kind.key(), "thousandfold-high");
    let replaced = Interval::exactly(256_000.0);
    assert!(is_near(found.value(test.derivation, Level::Plain), 1_971_200.0));
    let half = found.value_with(test.derivation, Level::Plain, site.it.id(), replaced);
    let half = half.expect("nothing lies below zero");
    assert!(is_near(half, 985_600.0), "the figure stands twice in the derivation: {half:?}");
}

#[test]
fn what_follows_from_a_smaller_contradiction_says_so() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.hours, stated("1000 device-hour"));
    net.state(site.power, stated("500 W"));
    net.state(site.it, stated("500.0 kWh"));
    net.state(site.pue, stated("1.200"));
    net.state(site.facility, stated("900.0 kWh"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("360.0 kg CO2e"));
    site.declare_all(&mut net);
    let found = net.derive();
    let roots = broken(&found);
    assert_eq!(roots.len(), 1, "{roots:?}");
    assert_eq!(roots[0].0, "NRG-002");
}

#[test]
fn a_cap_holds_along_the_chain() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("500.0 kWh"));
    net.state(site.pue, stated("1.200"));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    net.state(site.emissions, stated("2400.0 kg CO2e"));
    net.equal("NRG-002", site.facility, site.it.times(site.pue)).at_most_as_grave_as(Severity::Advice);
    net.equal("GHG-001", site.emissions, site.facility.times(site.grid));
    assert_eq!(only(&net.derive()).1.verdict, Verdict::Broken(Severity::Advice));
}

#[test]
fn a_quantity_is_stated_once_and_a_key_names_one() {
    let mut net = Network::new();
    let one: Var<WaterIntensity> = net.quantity(Key { scope: 3, role: 4 });
    let same: Var<WaterIntensity> = net.quantity(Key { scope: 3, role: 4 });
    assert_eq!(one.id(), same.id());
    assert!(net.state(one, stated("1.0 L/kWh")));
    assert!(!net.state(same, stated("2.0 L/kWh")));
    let constant = net.constant::<Energy>(2.0, EnergyUnit::MegawattHour);
    let figure = net.figure(constant.id()).expect("a constant");
    assert!(figure.is_constant());
    assert!(is_near(figure.at(Level::Plain, Reading::Printed), 2000.0));
    assert_eq!(figure.operand(true).written, "2 MWh");
    let metered = super::site::figure::<Energy>(r#"{"value": 1.0, "unit": "kWh", "basis": "metered"}"#);
    assert_eq!(metered.figure.basis(), Some(Basis::Metered));
}
