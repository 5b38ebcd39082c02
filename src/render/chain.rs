//! What carries the headline, as a nested list: each figure, how it follows, and down to the sources.

use maud::{Markup, html};

use super::words::Words;
use super::{marks, strip};
use crate::quantity::Relation;
use crate::sheet::{Link, Sheet};

/// The chain from the headline down.
pub(super) fn chain(link: &Link, sheet: &Sheet, words: Words<'_>) -> Markup {
    html! { ul.chain { (self::link(link, sheet, words)) } }
}

fn link(link: &Link, sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        li {
            p {
                (marks::standing(words, link.standing)) " " b { (strip::operand(&link.figure, words)) } " "
                (what(link, sheet, words))
                @if link.is_told { " " small { (words.say("sheet-as-above")) } }
                @else if link.follows.is_none() {
                    " " @match link.source {
                        Some(source) => a href=(format!("#source-{source}")) { (words.counted("sheet-source", source)) },
                        None => small { (words.say("sheet-no-source")) },
                    }
                }
            }
            @if let Some(follows) = link.follows.as_ref().filter(|follows| follows.steps.len() > 1 || follows.relation != Relation::Equal) {
                (strip::strip(&strip::Sides {
                    formula: &strip::formula(&follows.steps, words),
                    relation: follows.relation,
                    derived: follows.derived,
                    stated: follows.stated,
                    unit: link.figure.unit,
                    is_proof: follows.is_proof,
                }, words))
            }
            @if !link.parts.is_empty() || link.more > 0 {
                ul {
                    @for part in &link.parts { (self::link(part, sheet, words)) }
                    @if link.more > 0 { li { small { (words.counted("sheet-links-more", link.more)) } } }
                }
            }
        }
    }
}

/// What a figure is: the name of its entry and its quantity, of a result its place.
fn what(link: &Link, sheet: &Sheet, words: Words<'_>) -> Markup {
    let parts = || sheet.results.iter().flat_map(|row| &row.parts);
    let part = parts().find(|part| part.amount.as_ref().is_some_and(|own| own.node == link.figure.node));
    let key = match link.pointer.as_str() {
        _ if link.role.is_some() => None,
        pointer if pointer.contains("/perFunctionalUnit/") => Some("sheet-per-unit"),
        pointer if pointer.ends_with("/total/value") => Some("sheet-total"),
        pointer if pointer.ends_with("/delivered/value") => Some("sheet-delivered"),
        _ => None,
    };
    html! {
        @if let Some(part) = part {
            @if let Some(name) = &part.name { (words.theirs(name)) " " }
            small { (words.stages(&part.stages)) }
        }
        @else if let Some(key) = key { small { (words.say(key)) } }
        @else {
            @if let Some(name) = &link.name { (words.theirs(name)) " " }
            @if let Some(role) = link.role { small { (words.say(&role.term())) } }
        }
    }
}
