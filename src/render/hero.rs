//! The upper part of the page: who, what, the headline, the results beside it, contradictions, and the signature.

use maud::{Markup, html};

use super::words::{Words, said};
use super::{blocks, marks, number};
use crate::finding::Message;
use crate::messages;
use crate::report::Status;
use crate::sheet::{Amount, Figure, Group, Sheet, Standing, Tile, Value};

/// The masthead.
pub(super) fn masthead(sheet: &Sheet, words: Words<'_>) -> Markup {
    let identity = &sheet.report.report;
    let system = &sheet.report.system;
    let status = status_key(*identity.status);
    html! {
        header.masthead {
            p.kind { (words.say("sheet-kind")) }
            @if *identity.status != Status::Final {
                p.band { (words.chosen("sheet-status-band", "status", status))
                    @if let Some(reason) = &identity.status_reason { " · " (words.theirs(reason)) } }
            }
            h1 { (words.theirs(&system.name)) @if let Some(version) = &system.version {
                " " small { (words.tell(&Message::new("sheet-version").with("number", said(&super::words::plain(version))))) } } }
            p.title { (words.theirs(&identity.title)) }
            p.meta {
                (words.theirs(&identity.publisher.name))
                @if let Some(day) = &identity.issue_date {
                    " · " (words.tell(&Message::new("sheet-issued").with("day", said(&day.to_string()))))
                }
                @if let Some(revision) = &identity.revision {
                    " · " (words.tell(&Message::new("sheet-revision").with("number", said(&revision.to_string()))))
                }
                " · " (words.chosen("sheet-status", "status", status))
            }
        }
    }
}

const fn status_key(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Final => "final",
        Status::Corrective => "corrective",
        Status::Withdrawn => "withdrawn",
    }
}

/// Headline, results beside it, contradictions and signature.
pub(super) fn hero(sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        section.hero #headline aria-labelledby="headline-name" {
            div.headline {
                h2 #headline-name { (words.result("climateChange", "locationBased")) }
                (headline(sheet, words))
            }
            dl.tiles { @for tile in &sheet.tiles { (self::tile(tile, words)) } }
            (contradictions(sheet, words))
            (signature(sheet, words))
        }
    }
}

fn headline(sheet: &Sheet, words: Words<'_>) -> Markup {
    let headline = &sheet.headline;
    let unit = sheet.report.functional_unit();
    let figure = headline.value.figure();
    html! {
        p.big { (blocks::value(words, &headline.value)) }
        @match unit {
            Some(unit) => p.unit-of {
                span.label { (words.say("sheet-functional-unit")) } (words.theirs(&unit.description))
                @if !headline.is_per_unit && figure.is_some() { br; small { (words.say("sheet-total-of-unit")) } }
            }
            None => p.unit-of {
                span.label { (words.say("sheet-functional-unit")) } (blocks::not_stated(words)) " "
                (words.say("sheet-no-functional-unit"))
            }
        }
        @match figure {
            Some(figure) => { (interval(words, figure)) }
            None => p.read { (words.say("sheet-no-climate")) }
        }
        p.read {
            @if figure.is_some() { (super::brief::covers(sheet, words)) " " }
            @if let Some(statistic) = statistic(sheet).filter(|_| headline.is_per_unit) {
                (words.chosen("sheet-statistic", "statistic", statistic)) " "
            }
            @if let Some(figure) = figure.filter(|figure| !figure.amount.is_withheld()) {
                @if figure.is_uncertain { (words.say("sheet-uncertainty-stated")) }
                @else { (words.say("sheet-rounding-only")) }
                @if let Some(note) = &figure.note { " " (words.theirs(note)) }
            }
        }
    }
}

fn statistic(sheet: &Sheet) -> Option<&'static str> {
    use crate::report::Statistic;
    let row = crate::sheet::ResultRow::find(&sheet.results, "climateChange", "locationBased")?;
    Some(match row.statistic? {
        Statistic::Mean => "mean",
        Statistic::Median => "median",
        Statistic::Percentile => "percentile",
        Statistic::Maximum => "maximum",
        Statistic::ReferenceRequest => "referenceRequest",
    })
}

/// Both ends of the interval of the headline, with the figure between them.
fn interval(words: Words<'_>, figure: &Figure) -> Markup {
    let Some(interval) = figure.interval.filter(|interval| interval.high().is_finite()) else {
        return html! { p.read { @if let Some(why) = blocks::withheld(words, figure) { (why) } } };
    };
    let Amount::Stated(text) = &figure.amount else {
        return html! { p.read { @if let Some(why) = blocks::withheld(words, figure) { (why) } } };
    };
    if number::hides(text, interval) {
        return html! { p.read { (words.say("sheet-narrower")) } };
    }
    let value = text.parse().unwrap_or_else(|_| interval.middle());
    let width = interval.high() - interval.low();
    let place = if width > 0.0 { (value - interval.low()) / width * 100.0 } else { 50.0 };
    html! {
        p.read.ends {
            span { (words.interval(figure).unwrap_or_default()) }
            svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" {
                path d=(format!("M.5 0v12M99.5 0v12M0 6h100M{:.1} 1v10", place.clamp(1.0, 99.0))) {}
            }
        }
    }
}

/// A result beside the headline.
fn tile(tile: &Tile, words: Words<'_>) -> Markup {
    html! {
        div.tile {
            dt { (words.topic(tile.topic)) }
            dd {
                (blocks::value(words, &tile.value))
                @match &tile.value {
                    Value::Computed(computed) => small { (words.division(computed)) }
                    Value::Figure(figure) => {
                        @if let Some(why) = blocks::withheld(words, figure) { small { (why) } }
                        @else if let Some(read) = words.interval(figure) { small { (read) } }
                        @if let Some(note) = &figure.note { small { (words.theirs(note)) } }
                    }
                    Value::Absent => {}
                }
                @if tile.is_total { small { (words.say("sheet-in-total")) } }
                @if !tile.covers.is_empty() && tile.value != Value::Absent {
                    small { (words.covers(&tile.covers)) }
                }
            }
        }
    }
}

/// The band of proved contradictions, where there are any.
fn contradictions(sheet: &Sheet, words: Words<'_>) -> Markup {
    let mut all = sheet.contradictions();
    let Some(first) = all.next() else { return html! {} };
    let count = 1 + all.count();
    let proof = first.finding.proof.as_ref().map(|proof| messages::proof_in_short(words.language, proof));
    html! {
        p.contradicted-band {
            (marks::mark("#p-contradicted", 12)) b { (words.counted("sheet-contradictions", count)) } " "
            (number::sentence(&proof.unwrap_or_default())) ". "
            a href="#proof" { (words.counted("sheet-see-proofs", count)) }
            @if let Some(accepted) = words.accepted(first) { bdi.accepted { (accepted) } }
        }
    }
}

/// Level, stages stated, and figures by the state of their proof.
fn signature(sheet: &Sheet, words: Words<'_>) -> Markup {
    let stated = sheet.stages.iter().filter(|row| row.state != crate::sheet::StageState::Unspoken).count();
    html! {
        ul.signature {
            li {
                span.label { (words.say("sheet-level-reached")) }
                b { (words.chosen("sheet-level", "level", sheet.level().key())) } " "
                small {
                    @match sheet.next() {
                        Some((next, lacks)) => (words.tell(
                            &Message::new("sheet-level-next").with("level", said(next.key())).with("count", lacks)
                        )),
                        None => (words.chosen("sheet-level-about", "level", sheet.level().key())),
                    }
                }
            }
            li {
                span.label { (words.say("sheet-stages-stated")) }
                b { (words.counted("sheet-of-fourteen", stated)) } " " (strip(sheet))
            }
            li { span.label { (words.say("sheet-figures")) } (tally(sheet, words)) }
        }
    }
}

/// The marks of all stages in a row, the groups apart.
fn strip(sheet: &Sheet) -> Markup {
    let mut at = 0;
    let mut before = None;
    let mut places = Vec::new();
    for row in &sheet.stages {
        let group = Group::of(row.stage);
        if before.is_some_and(|before| before != group) {
            at += 8;
        }
        before = Some(group);
        places.push((row.state, at));
        at += 18;
    }
    html! {
        svg.strip14 viewBox=(format!("0 0 {} 16", at - 2)) aria-hidden="true" {
            @for (state, at) in places { use href=(marks::of_stage(state)) x=(at) width="16" height="16" {} }
        }
    }
}

/// How many figures have which state.
fn tally(sheet: &Sheet, words: Words<'_>) -> Markup {
    let tally = &sheet.proof.tally;
    let is_shown = |standing: &Standing| {
        tally.of(*standing) > 0 || !matches!(standing, Standing::Questioned | Standing::Withheld)
    };
    html! {
        span.tally {
            @for standing in Standing::ALL.into_iter().filter(is_shown) {
                @let count = tally.of(standing);
                span.contradicted[standing == Standing::Contradicted && count > 0] {
                    (marks::mark(tally_mark(standing, count), 12)) b { (count) } " "
                    small { (marks::word(words, standing, count)) }
                } " "
            }
        }
    }
}

/// A count of no contradictions has an outlined mark and no colour.
pub(super) const fn tally_mark(standing: Standing, count: usize) -> &'static str {
    match (standing, count) {
        (Standing::Contradicted, 0) => "#p-none-contradicted",
        _ => marks::of_standing(standing),
    }
}
