//! What the short forms say: the headline and what stands beside it, in rows of words.

use super::words::Words;
use super::{marks, number};
use crate::messages;
use crate::sheet::{Sheet, Standing, Topic, Value};

/// A result in words.
pub(super) struct Row {
    /// What it is of.
    pub(super) topic: Topic,
    /// Its name.
    pub(super) name: String,
    /// Its number, or that nothing is stated.
    pub(super) number: String,
    /// Its unit; empty where there is none.
    pub(super) unit: String,
    /// How it is to be read, or computed.
    pub(super) read: Option<String>,
    /// How it was computed, in short.
    pub(super) how: Option<String>,
    /// How the others hold it; none of what is computed or not stated.
    pub(super) standing: Option<Standing>,
    /// Whether nothing is stated.
    pub(super) is_absent: bool,
    /// Whether it is computed and not stated.
    pub(super) is_computed: bool,
    /// The stages in it, in words; empty where they are not named.
    pub(super) covers: String,
}

impl Row {
    fn of(topic: Topic, value: &Value, covers: &str, words: Words<'_>) -> Self {
        let name = words.topic(topic);
        let row = |number, unit, read, standing| Self {
            topic,
            name: name.clone(),
            number,
            unit,
            read,
            how: match value {
                Value::Computed(computed) => Some(words.division_alone(computed)),
                Value::Figure(_) | Value::Absent => None,
            },
            standing,
            is_absent: *value == Value::Absent,
            is_computed: matches!(value, Value::Computed(_)),
            covers: if *value == Value::Absent { String::new() } else { covers.to_owned() },
        };
        match value {
            Value::Absent => row(words.say("sheet-not-stated"), String::new(), None, None),
            Value::Computed(computed) => {
                let (number, unit) = words.computed(computed);
                row(number, unit, Some(words.division(computed)), None)
            }
            Value::Figure(figure) if figure.amount.is_withheld() => {
                row(words.figure(figure), String::new(), None, Some(figure.standing))
            }
            Value::Figure(figure) => {
                let read = words.interval(figure);
                row(words.number(figure), words.unit(figure), read, Some(figure.standing))
            }
        }
    }

    /// Number and unit.
    pub(super) fn amount(&self) -> String {
        number::with_unit(&self.number, &self.unit)
    }
}

/// The headline first, then what stands beside it.
pub(super) fn rows(sheet: &Sheet, words: Words<'_>) -> Vec<Row> {
    let headline = &sheet.headline;
    let location = Topic::Impact("climateChange", "locationBased");
    let first = Row::of(location, &headline.value, &words.stages(&headline.covers), words);
    let beside = sheet.tiles.iter().map(|tile| {
        let mut row = Row::of(tile.topic, &tile.value, &words.stages(&tile.covers), words);
        if tile.is_total {
            row.read = Some(words.say("sheet-in-total"));
        }
        row
    });
    std::iter::once(first).chain(beside).collect()
}

/// What the results are of: the functional unit, or all that the report covers.
pub(super) fn unit(sheet: &Sheet, words: Words<'_>) -> String {
    match sheet.report.functional_unit() {
        Some(unit) if sheet.headline.is_per_unit => super::words::plain(&unit.description).into_owned(),
        Some(_) if sheet.headline.value.figure().is_none() => words.say("sheet-no-climate"),
        Some(_) => words.say("sheet-total-of-unit"),
        None => words.say("sheet-whole-undertaking"),
    }
}

/// Which stages the headline covers, as a sentence.
pub(super) fn covers(sheet: &Sheet, words: Words<'_>) -> String {
    match sheet.headline.covers.as_slice() {
        [] if sheet.has_boundary() => words.say("sheet-covers-boundary"),
        [] => words.say("sheet-covers-unknown"),
        named => words.covers(named),
    }
}

/// The totals in one line, where the headline is per unit.
pub(super) fn totals(sheet: &Sheet, words: Words<'_>) -> Option<String> {
    let of = |scale: &crate::sheet::Scale| match scale.values.last()? {
        // Beside each other they could be told apart by their units alone: what is accounted for otherwise is left to its row.
        Value::Figure(figure) if scale.topic != Topic::Impact("climateChange", "marketBased") => {
            Some(words.figure(figure))
        }
        _ => None,
    };
    let all: Vec<_> = sheet
        .scales
        .iter()
        .filter(|scale| scale.topic != Topic::Impact("water", "withdrawal"))
        .filter_map(of)
        .collect();
    (sheet.headline.is_per_unit && !all.is_empty())
        .then(|| words.pair(&words.say("sheet-all"), &all.join(" · ")))
}

/// How many figures have which state: those that are there, and that none is contradicted.
pub(super) fn states(sheet: &Sheet, words: Words<'_>) -> Vec<(Standing, usize, String)> {
    let is_told =
        |standing: &Standing| *standing == Standing::Contradicted || sheet.proof.tally.of(*standing) > 0;
    let of = |standing: Standing| {
        let count = sheet.proof.tally.of(standing);
        (standing, count, marks::word(words, standing, count))
    };
    Standing::ALL.into_iter().filter(is_told).map(of).collect()
}

/// The level with what the next one lacks.
pub(super) fn level(sheet: &Sheet, words: Words<'_>) -> String {
    let level = words.chosen("sheet-level", "level", sheet.level().key());
    match sheet.next() {
        None => level,
        Some((next, lacks)) => {
            let message = crate::finding::Message::new("sheet-level-next")
                .with("level", super::words::said(next.key()))
                .with("count", lacks);
            crate::messages::listed(words.language, &[level, words.tell(&message)])
        }
    }
}

/// How many stages are stated.
pub(super) fn stages(sheet: &Sheet, words: Words<'_>) -> String {
    let stated = sheet.stages.iter().filter(|row| row.state != crate::sheet::StageState::Unspoken);
    words.counted("sheet-stages-of", stated.count())
}

/// The first contradiction in one sentence.
pub(super) fn contradiction(sheet: &Sheet, words: Words<'_>) -> Option<String> {
    let proof = sheet.contradictions().next()?.finding.proof.as_ref()?;
    Some(number::sentence(&messages::proof_in_short(words.language, proof)))
}
