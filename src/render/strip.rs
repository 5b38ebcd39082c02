//! Two intervals on one axis, what is computed above what is stated: they meet or they do not.

use maud::{Markup, html};

use super::number;
use super::words::{Words, said};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::quantity::{Contradiction, Interval, Operand, Relation, Step};

/// What is held against each other.
pub(super) struct Sides<'s> {
    /// How the one is computed.
    pub(super) formula: &'s str,
    /// How they ought to stand to each other.
    pub(super) relation: Relation,
    /// What is computed.
    pub(super) derived: Interval,
    /// What is stated.
    pub(super) stated: Interval,
    /// The unit of both.
    pub(super) unit: &'static str,
    /// Whether it is proved that both cannot be true, where they do not meet.
    pub(super) is_proof: bool,
}

/// How far the axis goes beyond the outermost end, as a share of its width.
const AROUND: f64 = 0.12;

/// A proof as it stands beside a text: both intervals on one axis, with their words. `is_proof` tells whether both cannot be
/// true.
pub fn proof(proof: &Contradiction, is_proof: bool, language: Language) -> String {
    of_proof(proof, is_proof, Words::alone(language)).into_string()
}

/// The strip of a proof.
pub(super) fn of_proof(proof: &Contradiction, is_proof: bool, words: Words<'_>) -> Markup {
    let sides = Sides {
        formula: &formula(&proof.derivation, words),
        relation: proof.relation,
        derived: proof.derived,
        stated: proof.stated.interval,
        unit: proof.stated.unit,
        is_proof,
    };
    strip(&sides, words)
}

/// The strip with its words.
pub(super) fn strip(sides: &Sides<'_>, words: Words<'_>) -> Markup {
    // A limit reaches to the edge on the side on which everything is allowed.
    let derived = match sides.relation {
        Relation::Equal => sides.derived,
        Relation::AtMost => Interval::new(f64::NEG_INFINITY, sides.derived.high()),
        Relation::AtLeast => Interval::new(sides.derived.low(), f64::INFINITY),
    };
    let stated = sides.stated;
    let gap = gap(derived, stated);
    let key = match sides.relation {
        _ if sides.derived.high().is_infinite() => "sheet-computed-least",
        Relation::Equal => "sheet-computed-range",
        Relation::AtMost => "sheet-computed-most",
        Relation::AtLeast => "sheet-computed-least",
    };
    let end = match key {
        "sheet-computed-most" => number::end(words.language, sides.derived, true),
        "sheet-computed-least" => number::end(words.language, sides.derived, false),
        _ => number::range(words.language, sides.derived),
    };
    let told =
        |number: &str| number::with_unit(number, &number::unit(words.language, sides.unit, stated.middle()));
    let apart = if sides.is_proof { "sheet-apart" } else { "sheet-apart-explained" };
    html! {
        div.proof-line.broken-line[gap.is_some() && sides.is_proof] {
            p.formula { (sides.formula) }
            (drawn(derived, stated, gap))
            p.sides {
                span.computed-key { (words.tell(&Message::new(key).with("range", said(&told(&end))))) } " "
                span.stated-key { (words.tell(&Message::new("sheet-stated-range").with("range", said(&told(&number::range(words.language, stated)))))) }
                @if let Some(gap) = gap {
                    " " b.apart.proved[sides.is_proof] { (words.tell(&Message::new(apart).with("gap", said(&number::with_unit(
                        &number::middle(words.language, Interval::exactly(gap.high() - gap.low())),
                        &number::unit(words.language, sides.unit, gap.high() - gap.low()),
                    ))))) }
                }
            }
        }
    }
}

/// What lies between the two where they do not meet.
fn gap(derived: Interval, stated: Interval) -> Option<Interval> {
    if stated.is_below(derived) {
        Some(Interval::new(stated.high(), derived.low()))
    } else if derived.is_below(stated) {
        Some(Interval::new(derived.high(), stated.low()))
    } else {
        None
    }
}

/// Ends that arithmetic alone sets apart are one: what is exact is drawn as exact.
fn as_seen([derived, stated]: [Interval; 2]) -> [Interval; 2] {
    let is_value = |own: Interval| own.low().is_finite() && own.is_point();
    let value = |own: Interval| if is_value(own) { Interval::exactly(own.middle()) } else { own };
    let both = derived.hull(stated);
    if is_value(both) { [value(both); 2] } else { [value(derived), value(stated)] }
}

fn drawn(derived: Interval, stated: Interval, gap: Option<Interval>) -> Markup {
    let [derived, stated] = if gap.is_none() { as_seen([derived, stated]) } else { [derived, stated] };
    let ends = [derived.low(), derived.high(), stated.low(), stated.high()];
    let finite = || ends.into_iter().filter(|end| end.is_finite());
    let (low, high) = (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
    let width = high - low;
    // One value stands in the middle.
    let (start, width) =
        if width > 0.0 { (low - width * AROUND, width * (1.0 + 2.0 * AROUND)) } else { (low - 0.5, 1.0) };
    let place = |value: f64| {
        if value == f64::NEG_INFINITY {
            0.0
        } else if value == f64::INFINITY {
            100.0
        } else {
            ((value - start) / width * 100.0).clamp(0.0, 100.0)
        }
    };
    let rect = |class: &str, values: Interval, y: u8, height: u8| {
        let (from, to) = (place(values.low()), place(values.high()));
        html! {
            rect class=(class) x=(format!("{from:.2}")) y=(y) width=(format!("{:.2}", (to - from).max(0.6))) height=(height) {}
        }
    };
    html! {
        svg.strip viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" {
            @if let Some(gap) = gap { (rect("gap", gap, 0, 24)) }
            @else if let Some(common) = derived.common(stated) { (rect("common", common, 0, 24)) }
            (rect("derived", derived, 3, 7))
            (rect("stated", stated, 14, 7))
        }
    }
}

/// Figures of a formula that are written out.
const MOST_FIGURES: usize = 12;

/// The formula of some steps, its numbers as the sheet sets them.
pub(super) fn formula(steps: &[Step], words: Words<'_>) -> String {
    let mut figures = 0;
    let mut shown: Vec<String> = Vec::new();
    let all = steps.iter().filter(|step| matches!(step, Step::Operand(_))).count();
    for step in steps {
        match step {
            Step::Operand(own) => {
                figures += 1;
                if figures > MOST_FIGURES {
                    shown.push(format!("… (+{})", all - MOST_FIGURES));
                    break;
                }
                shown.push(operand(own, words));
            }
            Step::Sign(sign) => shown.push((*sign).to_owned()),
        }
    }
    shown.join(" ").replace("( ", "(").replace(" )", ")")
}

/// A figure of a formula.
pub(super) fn operand(own: &Operand, words: Words<'_>) -> String {
    let unit = if own.unit == "1" { "" } else { own.unit };
    let number = own.written.strip_suffix(unit).unwrap_or(&own.written).trim_end();
    if number.starts_with('[') || !number.starts_with(|each: char| each.is_ascii_digit() || each == '-') {
        return number::sentence(&messages::formula(words.language, &[Step::Operand(own.clone())]));
    }
    let unit = number::unit(words.language, own.unit, own.interval.middle());
    number::with_unit(&number::written(words.language, number), &unit)
}
