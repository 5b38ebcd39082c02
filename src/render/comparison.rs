//! The page of a comparison: the verdict, the points with both values, and results, with ratios where they may be told.

use maud::{DOCTYPE, Markup, html};

use super::words::{Words, plain, said};
use super::{blocks, marks, number, page};
use crate::comparison::{Compared, Comparison, LEVEL, Outcome, Point, Ratio, Verdict, Word};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::quantity::Interval;
use crate::sheet::{Sheet, Value};

const STYLE: &str = include_str!("comparison.css");

/// The names of both sides.
const SIDES: [&str; 2] = ["A", "B"];

/// Two reports held against each other, as a page of HTML.
pub fn comparison(comparison: &Comparison<'_>, language: Language) -> String {
    let words = comparison.sheets.map(|sheet| Words::of(sheet, language));
    let [own, _] = words;
    let name = |sheet: &Sheet| plain(&sheet.report.system.name).into_owned();
    let [one, other] = comparison.sheets.map(name);
    let title = Message::new("compare-title").with("one", said(&one)).with("other", said(&other));
    let page: Markup = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            (page::head(&own.tell(&title), &[STYLE]))
            body.compared {
                a.skip href="#verdict" { (own.say("compare-skip")) }
                (marks::drawings())
                header.masthead {
                    p.kind { (own.say("compare-kind")) }
                    h1 { (own.say("compare-heading")) }
                    ol.sides { @for side in 0..2 { (masthead(comparison, words, side)) } }
                }
                main {
                    (verdict(comparison, own))
                    (points(comparison, words))
                    (results(comparison, words))
                    (public(comparison, own))
                }
                footer { p.note { (own.say("compare-not-a-rating")) } }
            }
        }
    };
    page.into_string() + "\n"
}

/// Who a side is.
fn masthead(comparison: &Comparison<'_>, words: [Words<'_>; 2], side: usize) -> Markup {
    let (Some(sheet), Some(own)) = (comparison.sheets.get(side), words.get(side)) else { return html! {} };
    let identity = &sheet.report.report;
    html! {
        li {
            span.label { (SIDES[side]) }
            p.title { b { (own.theirs(&sheet.report.system.name)) } }
            p.meta {
                (own.theirs(&identity.publisher.name))
                @if let Some(day) = &identity.issue_date {
                    " · " (own.tell(&Message::new("sheet-issued").with("day", said(&day.to_string()))))
                }
                @if let Some(revision) = &identity.revision {
                    " · " (own.tell(&Message::new("sheet-revision").with("number", said(&revision.to_string()))))
                }
                " · " (own.chosen("sheet-level", "level", sheet.level().key()))
            }
            p.meta { "SHA-256 " code { (sheet.digest) } }
        }
    }
}

fn verdict(comparison: &Comparison<'_>, words: Words<'_>) -> Markup {
    let key = if comparison.is_allowed() { "compare-yes" } else { "compare-no" };
    let named: Vec<_> = Verdict::ALL.into_iter().filter(|verdict| comparison.count(*verdict) > 0).collect();
    html! {
        section.verdict aria-labelledby="verdict" {
            h2 #verdict { (words.say("compare-question")) }
            p.big-words { (words.say(key)) }
            ul.counts {
                @for verdict in named {
                    li { b { (comparison.count(verdict)) } (words.tell(&Message::new("compare-verdicts").with("verdict", said(verdict.key())).with("count", comparison.count(verdict)))) }
                }
            }
            @for side in 0..2 {
                @if let Some(sheet) = comparison.sheets.get(side).filter(|_| !comparison.is_ready(side)) {
                    p.note { (words.tell(&Message::new("compare-below").with("side", said(SIDES[side]))
                        .with("level", said(sheet.level().key())).with("asked", said(LEVEL.key())))) }
                }
            }
            @if comparison.is_one_report() { p.note { (words.say("compare-one-report")) } }
            p.note { (words.say("compare-says-nothing")) }
        }
    }
}

fn points(comparison: &Comparison<'_>, words: [Words<'_>; 2]) -> Markup {
    let [own, _] = words;
    html! {
        section aria-labelledby="points" {
            h2 #points { (own.say("compare-points")) }
            // On a phone its rows are blocks, so what they are is written out.
            table.points role="table" {
                thead role="rowgroup" { tr role="row" {
                    th scope="col" role="columnheader" { (own.say("compare-column-point")) }
                    @for side in SIDES { th scope="col" role="columnheader" { (side) } }
                    th scope="col" role="columnheader" { (own.say("compare-column-verdict")) }
                } }
                tbody role="rowgroup" { @for (place, point) in comparison.points.iter().enumerate() { (self::point(comparison, place + 1, point, words)) } }
            }
        }
    }
}

fn point(comparison: &Comparison<'_>, number: usize, point: &Point, words: [Words<'_>; 2]) -> Markup {
    let [own, _] = words;
    let verdict = comparison.word(point);
    html! {
        tr #(format!("point-{number}")) role="row" {
            th scope="row" role="rowheader" {
                (number) ". " (own.chosen("compare-point", "point", point.aspect.key()))
                br; small { (point.aspect.clause()) }
            }
            @for (side, (words, said)) in words.into_iter().zip(&point.said).enumerate() {
                td role="cell" {
                    @if said.is_empty() && point.aspect.is_of_results() && !comparison.has_results(side) {
                        (words.say("compare-no-result"))
                    } @else { (self::said_of(said, words)) }
                }
            }
            td role="cell" {
                (own.chosen("compare-verdict", "verdict", verdict))
                @if point.is_to_be_named() { br; small { (own.say("compare-to-be-named")) } }
            }
        }
    }
}

/// What a side says of a point.
fn said_of(own: &[Word], words: Words<'_>) -> Markup {
    html! {
        @if own.is_empty() { (blocks::not_stated(words)) } @else {
            ul.said {
                @for line in lines(own) {
                    li { @for (place, word) in line.iter().enumerate() { (self::word(word, place, words)) } }
                }
            }
        }
    }
}

/// The words on each line: what is said of another result begins one, and so does a text of its author.
fn lines(own: &[Word]) -> Vec<&[Word]> {
    let is_alone = |word: &Word| matches!(word, Word::Of(_) | Word::Theirs(_));
    own.chunk_by(|before, word| !matches!(word, Word::Of(_)) && (!is_alone(before) && !is_alone(word)))
        .collect()
}

fn word(word: &Word, place: usize, words: Words<'_>) -> Markup {
    html! {
        @if place > 0 { ", " }
        @match word {
            Word::Ours(message) => (number::sentence(&words.tell(message))),
            Word::Stage(stage, is_partial) => {
                @let name = words.stage(*stage);
                @if *is_partial { (words.tell(&Message::new("compare-in-part").with("stage", said(&name)))) }
                @else { (name) }
            }
            Word::Theirs(text) => (words.theirs(text)),
            Word::Of(topic) => small { (words.topic(*topic)) },
        }
    }
}

fn results(comparison: &Comparison<'_>, words: [Words<'_>; 2]) -> Markup {
    let [own, _] = words;
    let key = if comparison.is_allowed() { "compare-about-ratios" } else { "compare-about-none" };
    let told: Vec<Interval> = comparison
        .results
        .iter()
        .filter_map(
            |result| if let Outcome::Told(ratio) = result.outcome { Some(ratio.interval) } else { None },
        )
        .collect();
    let axis = axis(&told);
    html! {
        section aria-labelledby="results" {
            h2 #results { (own.say("compare-results")) }
            table.ratios {
                thead { tr {
                    th scope="col" { (own.say("compare-column-result")) }
                    @for side in SIDES { th scope="col" { (side) } }
                    th scope="col" { (own.say("compare-column-ratio")) }
                } }
                tbody { @for result in &comparison.results { (self::result(comparison, result, words, axis)) } }
            }
            p.note { (own.say(if comparison.results.is_empty() { "compare-results-none" } else { key })) }
        }
    }
}

fn result(comparison: &Comparison<'_>, result: &Compared, words: [Words<'_>; 2], axis: i32) -> Markup {
    let [own, _] = words;
    html! {
        tr {
            th scope="row" { (own.topic(result.topic)) }
            @for (words, value) in words.into_iter().zip(&result.values) { td { (self::value(value, words)) } }
            td {
                @match &result.outcome {
                    Outcome::NotStated => (own.say("compare-no-ratio-silent")),
                    Outcome::NoRatio => (own.say("compare-no-ratio-sign")),
                    Outcome::Barred(aspects) => {
                        @if aspects.is_empty() { (own.say("compare-no-ratio-level")) } @else {
                            (own.say("compare-no-ratio-points")) " "
                            @for (place, aspect) in aspects.iter().enumerate() {
                                @if let Some(number) = comparison.points.iter().position(|point| point.aspect == *aspect) {
                                    @if place > 0 { ", " }
                                    a href=(format!("#point-{}", number + 1)) { (own.chosen("compare-point", "point", aspect.key())) }
                                }
                            }
                        }
                    }
                    Outcome::Told(ratio) => (drawn(*ratio, axis, own)),
                }
            }
        }
    }
}

fn value(value: &Value, words: Words<'_>) -> Markup {
    html! {
        (blocks::value(words, value))
        @match value {
            Value::Figure(figure) => {
                @if let Some(why) = blocks::withheld(words, figure) { br; small { (why) } }
                @else if let Some(read) = words.interval(figure) { br; small { (read) } }
            }
            Value::Computed(computed) => { br; small { (words.division(computed)) } }
            Value::Absent => {}
        }
    }
}

/// The power of two that all ratios lie within, at least two and at most a thousand.
fn axis(told: &[Interval]) -> i32 {
    let ends = told.iter().flat_map(|ratio| [ratio.low(), ratio.high()]);
    let most =
        ends.filter(|end| *end > 0.0 && end.is_finite()).map(|end| end.log2().abs()).fold(1.0, f64::max);
    #[allow(clippy::cast_possible_truncation, reason = "a logarithm between one and ten")]
    let power = most.ceil().clamp(1.0, 10.0) as i32;
    power
}

/// A ratio on a logarithmic axis with a line at one, and in words.
fn drawn(ratio: Ratio, axis: i32, words: Words<'_>) -> Markup {
    let place = |value: f64| {
        let power = if value > 0.0 { value.log2() } else { f64::NEG_INFINITY };
        ((power / f64::from(axis) + 1.0) * 50.0).clamp(0.0, 100.0)
    };
    let (from, to) = (place(ratio.interval.low()), place(ratio.interval.high()));
    let key = if ratio.may_be_one() { "compare-ratio-alike" } else { "compare-ratio" };
    let range = number::set(&messages::range(words.language, ratio.interval, "1"));
    html! {
        svg.ratio viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" {
            path.one d="M50 0v12" {}
            rect x=(format!("{from:.2}")) y="3" width=(format!("{:.2}", (to - from).max(0.6))) height="6" {}
        }
        p { (words.tell(&Message::new(key).with("ratio", said(&range)))) }
    }
}

fn public(comparison: &Comparison<'_>, words: Words<'_>) -> Markup {
    html! {
        section aria-labelledby="public" {
            h2 #public { (words.say("compare-public-heading")) }
            p { (words.say("compare-public")) }
            ul.listed {
                @for asked in &comparison.public {
                    li {
                        (words.chosen("compare-asked", "asked", asked.key)) " " small { (asked.clause) }
                        @if let Some(short) = asked.short_of() { " · " (words.tell(&short)) }
                    }
                }
            }
        }
    }
}
