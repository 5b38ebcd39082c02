//! Pieces that several parts of the page are made of.

use maud::{Markup, html};

use super::words::Words;
use super::{marks, number};
use crate::finding::Message;
use crate::sheet::{Amount, Computed, Figure, Value};

/// That nothing is stated, in the room that the figure would have had.
pub(super) fn not_stated(words: Words<'_>) -> Markup {
    html! { span.absent { (words.say("sheet-not-stated")) } }
}

/// A figure as it stands alone: number, unit, and how it is to be read.
pub(super) fn amount(words: Words<'_>, figure: &Figure) -> Markup {
    match &figure.amount {
        Amount::Stated(_) => html! {
            span.number { (words.number(figure)) }
            @let unit = words.unit(figure);
            @if !unit.is_empty() { (number::FIXED) span.unit { (unit) } }
        },
        Amount::Withheld { .. } => html! { span.withheld { (words.figure(figure)) } },
    }
}

/// Who holds a figure that is not given, and why.
pub(super) fn withheld(words: Words<'_>, figure: &Figure) -> Option<Markup> {
    let Amount::Withheld { reason, held_by, .. } = &figure.amount else { return None };
    let gap = |text: &str| super::words::said(&super::words::plain(text));
    let message = Message::new("sheet-withheld-why").with("holder", gap(held_by)).with("reason", gap(reason));
    Some(html! { bdi { (words.tell(&message)) } })
}

/// What the sheet computed, in italics.
pub(super) fn computed(words: Words<'_>, computed: &Computed) -> Markup {
    let (number, unit) = words.computed(computed);
    html! { i { span.number { (number) } (number::FIXED) span.unit { (unit) } } }
}

/// A value with the state of its proof.
pub(super) fn value(words: Words<'_>, value: &Value) -> Markup {
    match value {
        Value::Figure(figure) => {
            html! { (amount(words, figure)) " " (marks::standing(words, figure.standing)) }
        }
        Value::Computed(own) => computed(words, own),
        Value::Absent => not_stated(words),
    }
}
