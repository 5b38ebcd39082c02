//! What the figures prove of each other: counts, contradictions with both intervals, the map of all figures, the relations.

use maud::{Markup, html};

use super::words::{Words, said};
use super::{chain, findings, hero, marks, number, strip};
use crate::finding::Message;
use crate::outcome::LocatedFinding;
use crate::sheet::{Chapter, Sheet, Standing};

/// Contradictions that are drawn, at most.
const MOST_DRAWN: usize = 20;
/// Chapters of the map, at most.
const MOST_CHAPTERS: usize = 30;
/// Marks of a chapter, at most.
const MOST_MARKS: usize = 200;
/// Marks in a row.
const IN_A_ROW: usize = 20;

/// The section.
pub(super) fn proof(sheet: &Sheet, words: Words<'_>) -> Markup {
    let contradictions: Vec<_> = sheet.contradictions().collect();
    html! {
        section.proof aria-labelledby="proof" {
            h2 #proof { (words.say("sheet-proof")) }
            (counts(sheet, words))
            p.note { (words.say("sheet-arithmetic")) }
            @if sheet.proof.is_cut { p.note { (words.say("sheet-cut")) } }
            @for placed in contradictions.iter().take(MOST_DRAWN) { (contradiction(placed, words)) }
            @if contradictions.len() > MOST_DRAWN {
                p.note { (words.counted("sheet-rows-more", contradictions.len() - MOST_DRAWN)) }
            }
            div.evidence { (map(sheet, words)) (relations(sheet, words)) }
            @if let Some(link) = &sheet.chain {
                h3 { (words.say("sheet-carries")) }
                (chain::chain(link, sheet, words))
            }
        }
    }
}

/// How many figures have which state, and what that means.
fn counts(sheet: &Sheet, words: Words<'_>) -> Markup {
    let tally = &sheet.proof.tally;
    let is_shown = |standing: &Standing| {
        tally.of(*standing) > 0 || !matches!(standing, Standing::Questioned | Standing::Withheld)
    };
    html! {
        ul.counts {
            @for standing in Standing::ALL.into_iter().filter(is_shown) {
                @let count = tally.of(standing);
                li.contradicted[standing == Standing::Contradicted && count > 0].strong[standing == Standing::Agrees] {
                    b { (count) }
                    (marks::mark(hero::tally_mark(standing, count), 12))
                    (marks::word(words, standing, count))
                    small { (words.chosen("sheet-standing-about", "standing", standing.key())) }
                }
            }
        }
    }
}

/// A proved contradiction: what is computed above what is stated, on one axis.
fn contradiction(placed: &LocatedFinding, words: Words<'_>) -> Markup {
    let Some(proof) = &placed.finding.proof else { return html! {} };
    html! {
        div.contradiction {
            p.rule { (words.tell(&placed.finding.message)) " " code { (placed.finding.rule.id) } }
            (strip::of_proof(proof, true, words))
            (findings::accepted(placed, words))
        }
    }
}

/// All figures, a mark each, by chapter.
fn map(sheet: &Sheet, words: Words<'_>) -> Markup {
    let all = &sheet.proof.tally;
    let heading =
        Message::new("sheet-map").with("count", all.all()).with("states", said(&states(words, all)));
    html! {
        div {
            h3 { (words.tell(&heading)) }
            div.map {
                @for chapter in sheet.proof.chapters.iter().take(MOST_CHAPTERS) { (self::chapter(chapter, words)) }
            }
            @if sheet.proof.chapters.len() > MOST_CHAPTERS {
                p.note { (words.counted("sheet-rows-more", sheet.proof.chapters.len() - MOST_CHAPTERS)) }
            }
        }
    }
}

/// The states of some figures in one line.
fn states(words: Words<'_>, tally: &crate::sheet::Tally) -> String {
    let of = |standing: Standing| {
        let count = tally.of(standing);
        (count > 0).then(|| format!("{count}{}{}", number::FIXED, marks::word(words, standing, count)))
    };
    Standing::ALL.into_iter().filter_map(of).collect::<Vec<_>>().join(", ")
}

fn chapter(chapter: &Chapter, words: Words<'_>) -> Markup {
    let each = Standing::ALL
        .into_iter()
        .flat_map(|standing| std::iter::repeat_n(standing, chapter.tally.of(standing)));
    let shown = chapter.tally.all().min(MOST_MARKS);
    let rows = shown.div_ceil(IN_A_ROW).max(1);
    let columns = shown.clamp(1, IN_A_ROW);
    html! {
        div {
            p { code { (super::words::plain(&chapter.path)) } " " small { (states(words, &chapter.tally)) } }
            svg width=(columns * 14) height=(rows * 14) viewBox=(format!("0 0 {} {}", columns * 14, rows * 14)) aria-hidden="true" {
                @for (place, standing) in each.take(MOST_MARKS).enumerate() {
                    use href=(marks::of_standing(standing)) x=(place % IN_A_ROW * 14) y=(place / IN_A_ROW * 14) width="12" height="12" {}
                }
            }
            @if chapter.tally.all() > MOST_MARKS {
                small { (words.counted("sheet-rows-more", chapter.tally.all() - MOST_MARKS)) }
            }
        }
    }
}

/// The relations that were tested, by the rule that declares them.
fn relations(sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        div {
            @if sheet.proof.relations.is_empty() { p.missing { (words.say("sheet-no-relations")) } }
            @else {
                table.relations {
                    thead { tr {
                        th scope="col" { (words.say("sheet-relation")) }
                        th.right scope="col" { (words.say("sheet-holds")) }
                        th.right scope="col" { (words.say("sheet-broken")) }
                        th.right scope="col" { (words.say("sheet-not-computed")) }
                    } }
                    tbody {
                        @for (rule, [held, broken, wanting]) in &sheet.proof.relations { tr {
                            th scope="row" { (words.say(rule)) " " code { (rule) } }
                            td.right { (held) }
                            td.right { @if *broken > 0 { b { (broken) } } @else { (broken) } }
                            td.right { (wanting) }
                        } }
                    }
                }
            }
        }
    }
}
