//! The intervals of a proof on one axis, in signs of a terminal: they meet or they do not.

use super::RenderOptions;
use super::axis::{Axis, Scale};
use super::wrapped::columns;
use crate::finding::Message;
use crate::messages;
use crate::quantity::{Contradiction, Interval, Relation};

/// The signs that intervals are drawn with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Signs {
    low: char,
    between: char,
    high: char,
    /// In the place of an end that there is not.
    open_low: char,
    open_high: char,
    /// One value.
    point: char,
}

impl Signs {
    /// Those of every terminal.
    pub(super) const ASCII: Self =
        Self { low: '|', between: '-', high: '|', open_low: '<', open_high: '>', point: '*' };
    /// Those of a terminal that knows Unicode.
    pub(super) const UNICODE: Self =
        Self { low: '├', between: '─', high: '┤', open_low: '◀', open_high: '▶', point: '•' };
}

/// Cells in which an interval can still be read.
const FEWEST: usize = 24;
/// Cells that say no more than fewer would.
const MOST: usize = 48;
/// What stands between an interval and the words beside it.
const BETWEEN: &str = "  ";

/// An interval, what it is called, and its ends in words.
struct Row {
    name: String,
    ends: String,
    interval: Interval,
}

/// What is computed above what is stated, a line each, and how the axis runs; nothing where so few columns do not show it.
pub(super) fn lines(
    proof: &Contradiction,
    options: RenderOptions,
    width: usize,
    signs: Signs,
) -> Vec<String> {
    let unit = proof.stated.unit;
    let row = |key: &'static str, relation: Relation, values: Interval| Row {
        name: messages::text(options.language, &Message::new(key)),
        ends: match relation {
            Relation::Equal => messages::range(options.language, values, unit),
            Relation::AtMost => messages::limit(options.language, values, true, unit),
            Relation::AtLeast => messages::limit(options.language, values, false, unit),
        },
        interval: allowed(relation, as_seen(values)),
    };
    let mut rows = vec![row("axis-computed", proof.relation, proof.derived)];
    rows.extend(proof.possible.map(|possible| row("axis-possible", proof.relation, possible)));
    rows.push(row("axis-stated", Relation::Equal, proof.stated.interval));
    let intervals: Vec<_> = rows.iter().map(|row| row.interval).collect();
    let widest = |of: fn(&Row) -> &str| rows.iter().map(|row| columns(of(row))).max().unwrap_or_default();
    let (names, ends) = (widest(|row| &row.name), widest(|row| &row.ends));
    let beside = names + ends + 2 * BETWEEN.len();
    let is_beside = width >= beside + FEWEST;
    let cells = if is_beside { width - beside } else { width }.min(MOST);
    let Some(axis) = Axis::of(&intervals, cells).filter(|_| cells >= FEWEST) else { return Vec::new() };
    let mut lines = Vec::new();
    for row in &rows {
        let drawn = drawn(&axis, row.interval, signs);
        if is_beside {
            let (name, after) = (padded(&row.name, names), padded(&drawn, cells));
            lines.push(format!("{name}{BETWEEN}{after}{BETWEEN}{}", row.ends));
        } else {
            lines.extend([format!("{}{BETWEEN}{}", row.name, row.ends), drawn]);
        }
    }
    let scale = match axis.scale {
        Scale::Linear => "axis-scale.linear",
        Scale::Logarithmic => "axis-scale.logarithmic",
    };
    let scale = messages::text(options.language, &Message::new(scale));
    let indent = if is_beside { names + BETWEEN.len() } else { 0 };
    lines.push(format!("{}({scale})", " ".repeat(indent)));
    lines
}

/// What a limit allows: all on one side of it.
fn allowed(relation: Relation, values: Interval) -> Interval {
    match relation {
        Relation::Equal => values,
        Relation::AtMost => Interval::new(f64::NEG_INFINITY, values.high()),
        Relation::AtLeast => values.or_more(),
    }
}

/// One value where the ends are too near to each other to be told apart.
fn as_seen(interval: Interval) -> Interval {
    if interval.is_point() { Interval::exactly(interval.middle()) } else { interval }
}

fn drawn(axis: &Axis, interval: Interval, signs: Signs) -> String {
    let (from, to) = axis.cells(interval);
    let mut line = " ".repeat(from);
    if from == to {
        line.push(signs.point);
        return line;
    }
    line.push(if interval.low().is_finite() { signs.low } else { signs.open_low });
    line.extend(std::iter::repeat_n(signs.between, (to - from).saturating_sub(1)));
    line.push(if interval.high().is_finite() { signs.high } else { signs.open_high });
    line
}

/// Words with as many spaces behind them as make so many columns.
fn padded(words: &str, width: usize) -> String {
    format!("{words}{}", " ".repeat(width.saturating_sub(columns(words))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::NodeId;
    use crate::finding::Level;
    use crate::messages::Language;
    use crate::quantity::Operand;

    fn proof(relation: Relation, derived: Interval, stated: Interval) -> Contradiction {
        let written = String::new();
        let (node, unit, dimension) = (NodeId::NOWHERE, "kWh", "energy");
        Contradiction {
            relation,
            stated: Operand { node, written, interval: stated, unit, dimension, exact: false },
            derivation: Vec::new(),
            derived,
            possible: None,
            ratio: Interval::exactly(1.0),
            slip: None,
        }
    }

    fn told(proof: &Contradiction, language: &str, width: usize, signs: Signs) -> String {
        let language = Language::of(language).unwrap_or(Language::ENGLISH);
        lines(proof, RenderOptions { language, level: Level::Disclosure }, width, signs).join("\n")
    }

    #[test]
    fn two_that_do_not_meet_stand_apart() {
        let own = proof(Relation::Equal, Interval::new(30.0, 40.0), Interval::exactly(10.0));
        let expected = "\
computed                                ├──────────────┤  30 to 40 kWh
stated    •                                               10 kWh
          (linear scale)";
        assert_eq!(told(&own, "en", 70, Signs::UNICODE), expected);
        let expected = "\
calculé                                 |---------------|  30 à 40 kWh
déclaré  *                                                 10 kWh
         (échelle linéaire)";
        assert_eq!(told(&own, "fr", 70, Signs::ASCII), expected);
    }

    #[test]
    fn a_limit_is_open_on_the_side_that_it_allows() {
        let own = proof(Relation::AtMost, Interval::new(1.0, 2.0), Interval::new(4000.0, 5000.0));
        let expected = "\
computed  ◀───┤                                       at most 2 kWh
stated                                            ├┤  4000 to 5000 kWh
          (logarithmic scale)";
        assert_eq!(told(&own, "en", 70, Signs::UNICODE), expected);
    }

    #[test]
    fn few_columns_set_the_words_above_and_very_few_draw_nothing() {
        let mut own = proof(Relation::AtLeast, Interval::new(50.0, 60.0), Interval::new(10.0, 20.0));
        own.possible = Some(Interval::new(30.0, 60.0));
        let told = |width| told(&own, "en", width, Signs::UNICODE);
        assert_eq!(
            told(26),
            "\
computed  at least 50 kWh
                     ├───▶
possible  at least 30 kWh
           ├─────────────▶
stated  10 to 20 kWh
├────┤
(linear scale)"
        );
        assert!(told(26).lines().all(|line| columns(line) <= 26));
        assert_eq!(told(23), "");
    }
}
