//! From chip to emissions: energy at each boundary, each holding the ones before it, and what follows of emissions.

use maud::{Markup, html};

use super::bars::{self, Scale};
use super::words::{Words, said};
use super::{blocks, number};
use crate::finding::Message;
use crate::sheet::{Around, AroundOf, BOUNDARIES, Sheet, Value};

/// How many activities have a table of their own.
const MOST_TABLES: usize = 5;

/// The section.
pub(super) fn energy(sheet: &Sheet, words: Words<'_>) -> Markup {
    let mut all: Vec<&Around> = sheet.around.iter().collect();
    let largest = |own: &Around| {
        let values = own.nested.iter().chain([&own.unplaced]).filter_map(Value::canonical);
        values.map(crate::quantity::Interval::middle).fold(0.0, f64::max)
    };
    let more = all.len().saturating_sub(MOST_TABLES);
    if more > 0 {
        all.sort_by(|one, other| largest(other).total_cmp(&largest(one)));
        all.truncate(MOST_TABLES);
    }
    let whole = all.iter().filter(|own| !matches!(own.of, AroundOf::Unit(_)));
    let values = whole.flat_map(|own| own.nested.iter().chain([&own.unplaced])).filter_map(Value::canonical);
    let scale = Scale::of(values);
    html! {
        section.energy-chain aria-labelledby="energy" {
            h2 #energy { (words.say("sheet-energy")) }
            @if all.is_empty() { p { (blocks::not_stated(words)) } }
            div.tables { @for own in &all { (table(own, scale, words)) } }
            @if more > 0 { p.note { (words.counted("sheet-rows-more", more)) } }
        }
    }
}

fn table(own: &Around, scale: Scale, words: Words<'_>) -> Markup {
    // Energy of one unit has a scale of its own.
    let scale = match own.of {
        AroundOf::Unit(_) => Scale::of(own.nested.iter().chain([&own.unplaced]).filter_map(Value::canonical)),
        _ => scale,
    };
    html! {
        table.bars.nested {
            caption {
                @match &own.of {
                    AroundOf::Activity(name) => (words.theirs(name)),
                    AroundOf::Unit(name) => { (words.theirs(name)) " " small { (words.say("sheet-per-unit")) } }
                    AroundOf::Stages(stages) => (stages.iter().map(|stage| words.stage(*stage)).collect::<Vec<_>>().join(", ")),
                }
            }
            thead { tr {
                th scope="col" { (words.say("sheet-taken-at")) }
                td.drawn {}
                th.right scope="col" { (words.say("sheet-category-energy")) }
                th.right scope="col" { (words.say("sheet-to-before")) }
            } }
            tbody {
                @if own.nested.iter().any(|value| *value != Value::Absent) || own.unplaced == Value::Absent {
                    @for (place, boundary) in BOUNDARIES.iter().enumerate() { (row(own, place, boundary.key(), scale, words)) }
                }
                @if own.unplaced != Value::Absent {
                    tr {
                        th scope="row" { span.absent { (words.say("sheet-not-placed")) } }
                        td.drawn { @if let Some(values) = own.unplaced.canonical() { (bars::bar(values, scale, "energy")) } }
                        td.right { (blocks::value(words, &own.unplaced)) }
                        td {}
                    }
                }
            }
            tfoot { tr {
                th scope="row" colspan="2" {
                    (words.say("sheet-emissions")) " "
                    small {
                        (words.say("sheet-location-based"))
                        @if let Some(intensity) = own.intensity.as_ref().filter(|_| own.emissions != Value::Absent) { ", × " (words.figure(intensity)) }
                    }
                }
                td.right colspan="2" { (blocks::value(words, &own.emissions)) }
            } }
        }
    }
}

fn row(own: &Around, place: usize, key: &str, scale: Scale, words: Words<'_>) -> Markup {
    let Some(value) = own.nested.get(place) else { return html! {} };
    let before = own.nested.iter().take(place).rev().find_map(Value::canonical);
    let values = value.canonical();
    let factor = match (values, before) {
        (Some(values), Some(before)) if before.low() > 0.0 => Some(values / before),
        _ => None,
    };
    let is_hatched = matches!(value, Value::Figure(figure) if figure.amount.is_withheld());
    html! {
        tr {
            th scope="row" { (words.chosen("sheet-taken", "boundary", key)) }
            td.drawn {
                @match values {
                    Some(values) if is_hatched => (bars::hatched(values, scale)),
                    Some(values) => (bars::nested(before, values, scale)),
                    None => span.bar.none aria-hidden="true" {},
                }
            }
            td.right { (blocks::value(words, value)) }
            td.right {
                @if let Some(factor) = factor {
                    (words.tell(&Message::new("sheet-factor").with("factor", said(&number::factor(words.language, factor)))))
                }
            }
        }
    }
}
