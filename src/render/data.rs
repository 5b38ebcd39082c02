//! What the data rest on, and the results at other scales.

use maud::{Markup, html};

use super::blocks;
use super::words::{Words, said};
use crate::finding::Message;
use crate::quantity::Basis;
use crate::report::DataQuality;
use crate::sheet::{Scale, Sheet, Value, basis_key};

/// Entries of a list of the author, at most.
const MOST_LISTED: usize = 12;

/// Both sections, beside each other.
pub(super) fn data(sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        div.beside {
            section.data aria-labelledby="data" {
                h2 #data { (words.say("sheet-data")) }
                (bases(sheet, words))
                (quality(sheet, words))
            }
            @if !sheet.scales.is_empty() {
                section.scales aria-labelledby="scales" {
                    h2 #scales { (words.say("sheet-scales")) }
                    (scales(&sheet.scales, words))
                }
            }
        }
    }
}

/// Figures of activities by how they were come by.
fn bases(sheet: &Sheet, words: Words<'_>) -> Markup {
    let all: usize = sheet.data.bases.iter().map(|(_, count)| count).sum();
    if all == 0 {
        return html! { p.missing { (words.say("sheet-no-activity-figures")) } };
    }
    let mut at = 0;
    let mut parts = Vec::new();
    for (basis, count) in &sheet.data.bases {
        parts.push((*basis, at, *count));
        at += count;
    }
    html! {
        p.label { (words.counted("sheet-activity-figures", all)) }
        svg.bases aria-hidden="true" {
            @for (basis, at, count) in parts { rect class=(shade(basis)) x=(percent(at, all)) width=(percent(count, all)) height="100%" {} }
        }
        ul.legend {
            @for (basis, count) in &sheet.data.bases {
                li {
                    svg.mark width="12" height="12" aria-hidden="true" { rect class=(shade(*basis)) width="12" height="12" {} }
                    (words.chosen("sheet-basis", "basis", basis_key(*basis))) " " b { (count) }
                }
            }
        }
    }
}

/// A part of all, as a length.
#[allow(clippy::cast_precision_loss, reason = "a length on the page")]
fn percent(part: usize, all: usize) -> String {
    format!("{:.2}%", part as f64 / all as f64 * 100.0)
}

const fn shade(basis: Option<Basis>) -> &'static str {
    match basis {
        Some(Basis::Metered | Basis::Measured) => "b1",
        Some(Basis::Calculated) => "b2",
        Some(Basis::Estimated) => "b3",
        Some(Basis::Default | Basis::Proxy) => "b4",
        None => "b0",
    }
}

/// What the author says of the quality of the data, and of how uncertain the results are.
fn quality(sheet: &Sheet, words: Words<'_>) -> Markup {
    let own = sheet.report.interpretation.as_ref();
    let rated = own.and_then(|own| own.data_quality.as_ref());
    html! {
        @match rated {
            Some(rated) => (rating(rated, words)),
            None => p.missing { (words.say("sheet-no-rating")) },
        }
        @if let Some(share) = own.and_then(|own| own.primary_data_share.as_ref()) {
            @let share = words.figure(&sheet.figure(share));
            p.note { (words.tell(&Message::new("sheet-primary-share").with("share", said(&share)))) }
        }
        @if let Some(own) = own {
            @if let Some(uncertainty) = &own.uncertainty {
                p.note { b { (words.say("sheet-uncertainty")) } " " (words.theirs(uncertainty)) }
            }
            @for case in own.sensitivity.iter().take(MOST_LISTED) {
                p.note { b { (words.say("sheet-sensitivity")) } " " (words.theirs(&case.choice)) " → " (words.theirs(&case.effect)) }
            }
        }
    }
}

/// The rating of the data from 1, very good, to 5, very poor: a place on a line, and the number.
fn rating(rated: &DataQuality, words: Words<'_>) -> Markup {
    let kinds = [
        ("technology", &rated.technology),
        ("geography", &rated.geography),
        ("time", &rated.time),
        ("completeness", &rated.completeness),
        ("reliability", &rated.reliability),
    ];
    html! {
        p.label { (words.say("sheet-quality")) }
        dl.ratings {
            @for (kind, value) in kinds {
                div {
                    dt { (words.chosen("sheet-quality-of", "kind", kind)) }
                    dd { @match value.as_ref().map(|value| ***value) {
                        Some(value) => {
                            svg width="62" height="10" viewBox="0 0 62 10" aria-hidden="true" {
                                @for place in 1..=5_u32 { circle class=(if place == value { "on" } else { "off" }) cx=(place * 12 - 6) cy="5" r=(if place == value { 4 } else { 1 }) {} }
                            }
                            b { (value) }
                        }
                        None => (blocks::not_stated(words)),
                    } }
                }
            }
        }
        @if let Some(remarks) = &rated.remarks { p.note { (words.theirs(remarks)) } }
    }
}

fn scales(scales: &[Scale], words: Words<'_>) -> Markup {
    html! {
        table {
            thead { tr {
                td {}
                th.right scope="col" { (words.say("sheet-per-unit")) }
                th.right scope="col" { (words.say("sheet-per-thousand")) }
                th.right scope="col" { (words.say("sheet-all")) }
            } }
            tbody { @for scale in scales { tr {
                th scope="row" { (words.topic(scale.topic)) }
                @for value in &scale.values {
                    td.right { @match value {
                        Value::Figure(figure) => (blocks::amount(words, figure)),
                        Value::Computed(computed) => (blocks::computed(words, computed)),
                        Value::Absent => (blocks::not_stated(words)),
                    } }
                }
            } } }
        }
        p.note { (words.say("sheet-italics")) }
    }
}
