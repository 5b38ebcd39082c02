//! Proofs: what no choice of true values fits is told with its figures, and what some choice fits is not.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at what it does not expect")]

use ailca_model::document::{self, Format, Limits};
use ailca_model::quantity::{
    Basis, Count, CountUnit, Dimension, Duration, DurationUnit, Either, Energy, EnergyUnit, Exact,
    FigureTerm, Ghg, GhgIntensity, Interval, Power, Quantity, Relation, SlipKind, Step, Sum, Term,
};

fn quantity<D: Dimension>(json: &str) -> Quantity<D> {
    let reading = document::read(json, Format::Json, &Limits::default());
    document::typed(&reading.tree.expect("a test writes JSON")).expect("a test writes figures")
}

fn of<D: Dimension>(value: &str, unit: &str) -> Quantity<D> {
    quantity(&format!(r#"{{"value": {value}, "unit": "{unit}"}}"#))
}

fn words(steps: &[Step]) -> String {
    let word = |step: &Step| match step {
        Step::Operand(operand) => operand.written.clone(),
        Step::Sign(sign) => (*sign).to_owned(),
    };
    steps.iter().map(word).collect::<Vec<_>>().join(" ")
}

fn is_near(found: Interval, value: f64) -> bool {
    found.contains(value) && found.high() - found.low() < 0.02 * value.abs()
}

#[test]
fn a_product_that_does_not_meet_the_figure_is_told_with_its_derivation() {
    let (energy, grid): (Quantity<Energy>, Quantity<GhgIntensity>) =
        (of("24.70", "MWh"), of("152.0", "g CO2e/kWh"));
    let derived = energy.known().unwrap().times(grid.known().unwrap());
    let stated = |value: &str| {
        let ghg: Quantity<Ghg> = of(value, "t CO2e");
        ghg.known().unwrap().contradicts(&derived, &[])
    };
    assert!(stated("3.75").is_none());
    let proof = stated("3754").expect("a thousandfold");
    assert_eq!(words(&proof.derivation), "24.70 MWh × 152.0 g CO2e/kWh");
    assert_eq!((proof.relation, proof.stated.unit), (Relation::Equal, "t CO2e"));
    assert!(is_near(proof.derived, 3.7544), "in the unit of the figure: {:?}", proof.derived);
    assert!(is_near(proof.ratio, 1000.0));
    assert_eq!(proof.slip.map(|slip| slip.kind), Some(SlipKind::ThousandfoldHigh));
    assert!(stated("5.00").expect("a third too much").slip.is_none());
}

/// Limits hold where figures touch them, and speak on one side.
#[test]
fn limits_are_broken_on_their_own_side_alone() {
    let limit = Exact::<Energy>::constant(100.0, EnergyUnit::KilowattHour);
    let of = |value: &str| -> Quantity<Energy> { of(value, "kWh") };
    let exceeds = |value: &str| of(value).known().unwrap().exceeds(&limit, &[]).map(|proof| proof.relation);
    let falls =
        |value: &str| of(value).known().unwrap().falls_short_of(&limit, &[]).map(|proof| proof.relation);
    assert_eq!(exceeds("100.0"), None);
    assert_eq!(exceeds("50.0"), None);
    assert_eq!(exceeds("101.0"), Some(Relation::AtMost));
    assert_eq!(falls("100.0"), None);
    assert_eq!(falls("150.0"), None);
    assert_eq!(falls("99.0"), Some(Relation::AtLeast));
    let slip = of("90000").known().unwrap().exceeds(&limit, &[]).unwrap().slip;
    assert_eq!(slip.map(|slip| slip.kind), Some(SlipKind::ThousandfoldHigh));
    // Ten times a limit may be what is true of another limit.
    assert!(of("1010.0").known().unwrap().exceeds(&limit, &[]).unwrap().slip.is_none());
    let open = of("100.0");
    let open = open.known().unwrap().or_more();
    let proof = of("10.0").known().unwrap().falls_short_of(&open, &[]).unwrap();
    assert!(is_near(proof.ratio, 0.1), "over the bound itself: {:?}", proof.ratio);
    assert!(of("1000.0").known().unwrap().contradicts(&open, &[]).is_none());
}

fn sum(parts: &[Quantity<Energy>]) -> Sum<FigureTerm<'_, Energy>> {
    Sum(parts.iter().map(|part| part.known().unwrap()).collect())
}

#[test]
fn figures_together_fall_short_and_are_shown_together() {
    let parts: Vec<Quantity<Energy>> = vec![of("10.0", "MWh"), of("5000", "kWh")];
    let limit = |value| Exact::<Energy>::constant(value, EnergyUnit::KilowattHour);
    assert!(sum(&parts).falls_short_of(&limit(15_000.0), &[]).is_none());
    assert!(sum(&parts).falls_short_of(&limit(12_000.0), &[]).is_none());
    let proof = sum(&parts).falls_short_of(&limit(20_000.0), &[]).expect("fifteen are no twenty");
    assert_eq!(proof.stated.written, "10.0 MWh + 5000 kWh");
    assert!(proof.stated.interval.contains(15.0) && !proof.stated.interval.contains(16.0));
    assert!(is_near(proof.derived, 20.0));
    let alone = sum(&parts[..1]).falls_short_of(&limit(20_000.0), &[]).expect("ten are no twenty");
    assert_eq!(alone.stated.written, "10.0 MWh");
    assert!(sum(&[]).falls_short_of(&limit(1.0), &[]).is_none());
}

#[test]
fn brackets_stand_where_a_reader_needs_them() {
    let (one, other): (Quantity<Energy>, Quantity<Energy>) = (of("3.0", "kWh"), of("5.0", "kWh"));
    let (one, other) = (one.known().unwrap(), other.known().unwrap());
    let shown = |term: &dyn Fn(&mut Vec<Step>)| {
        let mut steps = Vec::new();
        term(&mut steps);
        words(&steps)
    };
    let count = |number| Exact::<Count>::constant(number, CountUnit::One);
    let sum = || Sum(vec![one, other]);
    assert_eq!(shown(&|steps| sum().times(count(2.0)).derive(steps)), "( 3.0 kWh + 5.0 kWh ) × 2");
    assert_eq!(shown(&|steps| sum().per(count(2.0)).derive(steps)), "( 3.0 kWh + 5.0 kWh ) ÷ 2");
    assert_eq!(shown(&|steps| one.times(count(2.0)).times(count(3.0)).derive(steps)), "3.0 kWh × 2 × 3");
    let product = count(2.0).times(count(3.0));
    assert_eq!(shown(&|steps| one.per(product).derive(steps)), "3.0 kWh ÷ ( 2 × 3 )");
    let hours = Exact::<Duration>::constant(24.0, DurationUnit::Hour);
    let power: Quantity<Power> = of("0.50", "kW");
    assert_eq!(shown(&|steps| power.known().unwrap().times(hours).derive(steps)), "0.50 kW × 24 h");
    assert!(is_near(power.rating().unwrap().times(hours).interval(), 12.0));
    assert!(
        is_near(sum().times(count(2.0)).interval(), 16.0)
            || sum().times(count(2.0)).interval().contains(16.0)
    );
    let quotient = Exact::<Energy>::constant(8.0, EnergyUnit::KilowattHour).per(count(4.0));
    assert!(is_near(quotient.interval(), 2.0));
}

#[test]
fn terms_in_place_of_each_other_are_what_they_hold() {
    type Term1 = Exact<Energy>;
    let [small, large] = [1.0, 2.0].map(|value| Term1::constant(value, EnergyUnit::MegawattHour));
    let both: [Either<Term1, Term1>; 2] = [Either::Left(small), Either::Right(large)];
    for (term, value) in both.iter().zip([1_000.0, 2_000.0]) {
        assert!(is_near(term.interval(), value));
        let boxed = Box::new(*term);
        assert!(is_near(boxed.interval(), value));
        let (mut steps, mut own) = (Vec::new(), Vec::new());
        boxed.derive(&mut steps);
        term.derive(&mut own);
        assert_eq!(words(&steps), format!("{} MWh", value / 1_000.0));
        assert_eq!(steps, own);
    }
    let open = small.or_more();
    assert!(open.interval().high().is_infinite() && (open.interval().low() - 1_000.0).abs() < 1e-6);
    let mut steps = Vec::new();
    open.derive(&mut steps);
    assert_eq!(words(&steps), "1 MWh");
}

/// Uncertainty is believed, but not of what is printed; a rating is rounded by nobody, unless its author says otherwise.
#[test]
fn figures_are_read_as_their_use_asks() {
    let wide: Quantity<Energy> =
        quantity(r#"{"value": 100.0, "unit": "kWh", "uncertainty": {"relative": 0.1}}"#);
    assert!(wide.known().unwrap().interval().contains(91.0));
    assert!(!wide.known().unwrap().printed().interval().contains(91.0));
    assert!(wide.rating().unwrap().interval().contains(91.0));
    let plain: Quantity<Power> = of("700", "W");
    assert!(plain.rating().unwrap().interval().is_point() && !plain.known().unwrap().interval().is_point());
    assert!(plain.rating().unwrap().operand().exact && !plain.known().unwrap().operand().exact);
    let least: Quantity<Power> = quantity(r#"{"value": 700, "unit": "W", "qualifier": "atLeast"}"#);
    assert!(least.rating().unwrap().interval().high().is_infinite());
    let chosen: Quantity<Power> = quantity(r#"{"value": 700, "unit": "W", "basis": "estimated"}"#);
    assert_eq!(chosen.basis.as_ref().map(|basis| **basis), Some(Basis::Estimated));
    let withheld: Quantity<Energy> = quantity(
        r#"{"withheld": {"reason": "Contract", "heldBy": "Hall", "bounds": {"low": 10.0, "high": 20.0, "unit": "kWh"}}}"#,
    );
    assert!(
        withheld.known().unwrap().interval().contains(10.0)
            && withheld.known().unwrap().interval().contains(20.0)
    );
    assert!(!withheld.rating().unwrap().interval().is_point());
}
