//! What is at the edge: zero, nothing told, long chains, circles, and consequences.

use ailca_model::document::NodeId;
use ailca_model::quantity::{Energy, Ghg, GhgIntensity, Interval, Ratio, RatioUnit, Water};

use super::site::*;
use crate::{FigureOf, Formula, Key, Level, Network, Reading, Severity, Stated, Var, Verdict};

const fn key(role: u32) -> Key {
    Key { scope: 0, role }
}

/// Electricity without emissions emits nothing: whatever is stated beside it contradicts that.
#[test]
fn exactly_zero_is_a_value_like_any() {
    let verdict = |emissions: &str| {
        let mut net = Network::new();
        let site = Site::of(&mut net, 0);
        net.state(site.facility, stated("100.0 MWh"));
        net.state(site.grid, stated::<GhgIntensity>("0.0 kg CO2e/kWh").chosen());
        net.state(site.emissions, stated(emissions));
        net.never_negative(site.emissions);
        site.declare_all(&mut net);
        only(&net.derive()).1.verdict
    };
    assert_eq!(verdict("0.0 t CO2e"), Verdict::Held);
    assert_eq!(verdict("40.0 t CO2e"), Verdict::Broken(Severity::Error));
}

/// At least something that is at most something else says nothing: the relation is not computed.
#[test]
fn from_nothing_to_anything_is_no_test() {
    let mut net = Network::new();
    let [most, inner, outer]: [Var<Energy>; 3] = [0, 1, 2].map(|role| net.quantity(key(role)));
    net.state(most, stated("10.0 kWh"));
    net.state(outer, stated("3.0 kWh"));
    net.at_most("A", inner, most);
    let last = net.at_least("B", outer, inner).id();
    let found = net.derive();
    assert_eq!(found.tests().count(), 0);
    assert_eq!(found.verdict(last), None);
}

/// A chain of so many products is followed, and a longer one is not: work is bounded.
#[test]
fn chains_are_followed_as_far_as_they_are_told() {
    let reaches = |products: u32| {
        let mut net = Network::new();
        let mut last: Var<Energy> = net.quantity(key(0));
        net.state(last, stated("10.00 kWh"));
        for step in 1..=products {
            let factor: Var<Ratio> = net.quantity(key(100 + step));
            net.state(factor, stated("2.000"));
            let product: Var<Energy> = net.quantity(key(step));
            net.equal("A", product, last.times(factor));
            last = product;
        }
        net.state(last, stated("9.0 kWh"));
        net.derive().tests().count()
    };
    assert_eq!(reaches(7), 1);
    assert_eq!(reaches(9), 0);
    // Sums are no products: they add nothing to the depth.
    let mut net = Network::new();
    let mut last: Var<Water> = net.quantity(key(0));
    net.state(last, stated("10.00 L"));
    for step in 1..=9 {
        let part: Var<Water> = net.quantity(key(100 + step));
        net.state(part, stated("1.00 L"));
        let more: Var<Water> = net.quantity(key(step));
        net.sum("A", more, [last, part]);
        last = more;
    }
    net.state(last, stated("25.0 L"));
    assert_eq!(only(&net.derive()).1.verdict, Verdict::Broken(Severity::Error));
}

/// What rests on a smaller contradiction follows from it; what is graver than it is told itself.
#[test]
fn consequences_follow_from_what_is_smaller_and_as_grave() {
    let follows = |most: Severity| {
        let mut net = Network::new();
        let site = Site::of(&mut net, 0);
        net.state(site.it, stated("500.0 kWh"));
        net.state(site.pue, stated("1.200"));
        net.state(site.facility, stated("901.0 kWh"));
        net.equal("NRG-002", site.facility, site.it.times(site.pue)).at_most_as_grave_as(most);
        let [whole, again]: [Var<Energy>; 2] = [98, 99].map(|role| net.quantity(key(role)));
        net.state(whole, stated("9000.0 kWh"));
        net.equal("X", again, site.it.times(site.pue));
        net.sum("Y", whole, [again, site.facility]);
        let found = net.derive();
        let broken: Vec<_> = found.tests().filter(|(_, test)| test.is_broken()).collect();
        let larger = broken.iter().filter(|(id, _)| found.evidence(*id).count() > 3);
        larger.map(|(_, test)| test.follows.is_some()).collect::<Vec<_>>()
    };
    assert_eq!(follows(Severity::Error), [true]);
    assert_eq!(follows(Severity::Advice), [false]);
}

/// A figure is shown as it counts: exact where its author said so or its use does, and not where it is a bound.
#[test]
fn figures_are_shown_as_they_are_read() {
    let quantity = |json: &str| {
        use ailca_model::document::{self, Format, Limits};
        let reading = document::read(json, Format::Json, &Limits::default());
        document::typed::<ailca_model::quantity::Quantity<Energy>>(&reading.tree.expect("JSON"))
            .expect("energy")
    };
    let plain = quantity(r#"{"value": 10, "unit": "MWh"}"#);
    assert!(!plain.operand(false).exact && plain.operand(true).exact);
    assert!(plain.operand(true).interval.is_point() && !plain.operand(false).interval.is_point());
    let least = quantity(r#"{"value": 10, "unit": "MWh", "qualifier": "atLeast"}"#);
    assert!(!least.operand(true).exact && least.operand(true).interval.high().is_infinite());
    assert_eq!((Stated::symbol(&plain), Stated::is_withheld(&plain)), ("MWh", false));
    let bounds =
        r#"{"withheld": {"reason": "C", "heldBy": "H", "bounds": {"low": 1, "high": 2, "unit": "MWh"}}}"#;
    let withheld = quantity(bounds);
    assert!(Stated::is_withheld(&withheld));
    let figure = FigureOf::of(&withheld).expect("it has bounds").figure;
    assert!(figure.is_withheld() && !figure.is_published());
}

/// What others published is a range of nobody: it is never a cause, and narrows nothing but what it is told to lead to.
#[test]
fn published_ranges_lead_on_and_are_no_figures_of_the_report() {
    let mut net = Network::new();
    let site = Site::of(&mut net, 0);
    net.state(site.it, stated("100.0 kWh"));
    net.state(site.pue, FigureOf::published(Interval::new(1.04, 1.59), RatioUnit::One));
    net.equal("NRG-002", site.facility, site.it.times(site.pue));
    let figure = *net.figure(site.pue.id()).expect("it is there");
    assert!(figure.is_published() && figure.is_constant());
    assert_eq!(figure.operand(true).written, "[1.04, 1.59]");
    assert_eq!((figure.operand(true).node, figure.operand(true).exact), (NodeId::NOWHERE, false));
    assert!(figure.at(Level::Told, Reading::Printed).covers(Interval::new(1.04, 1.59)));
    let found = net.derive();
    let [following] = found.follows(&[]).try_into().expect("one quantity follows");
    let crate::Following { values, derivations, contested, .. } = following;
    assert!(!contested && values.contains(104.0) && values.contains(159.0) && values.high() < 160.0);
    let figures: Vec<_> = found.figures(derivations[0]).collect();
    assert_eq!(figures, [site.it.id(), site.pue.id()]);
    // A further figure of the report narrows what it bounds, not what a published range leads to beyond its derivations.
    let other: Var<Ghg> = net.quantity(key(99));
    net.equal("GHG-001", other, site.facility.times(site.grid));
    net.state(site.grid, stated("400.0 g CO2e/kWh"));
    let found = net.derive();
    let all = found.follows(&[]);
    let emissions = all.iter().find(|each| each.quantity == other.id()).expect("it follows");
    assert!(found.figures(emissions.derivations[0]).any(|figure| figure == site.pue.id()));
}
