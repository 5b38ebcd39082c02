//! The marks of states, each drawn once and used by its name; beside each mark stands its word.

use maud::{Markup, PreEscaped, html};

use super::words::Words;
use crate::sheet::{StageState, Standing};

/// The drawings: they have no words, and take the colour of the text.
const DRAWINGS: &str = include_str!("marks.svg");

/// The drawings, once a page.
pub(super) fn drawings() -> Markup {
    html! { (PreEscaped(DRAWINGS.trim_end())) }
}

/// The name of the drawing of a standing.
pub(super) const fn of_standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Contradicted => "#p-contradicted",
        Standing::Questioned => "#p-questioned",
        Standing::Agrees => "#p-agrees",
        Standing::Bounded => "#p-bounded",
        Standing::Alone => "#p-alone",
        Standing::Withheld => "#p-withheld",
    }
}

/// The name of the drawing of a stage.
pub(super) const fn of_stage(state: StageState) -> &'static str {
    match state {
        StageState::Included => "#s-included",
        StageState::Partial => "#s-partial",
        StageState::Excluded => "#s-excluded",
        StageState::NotApplicable => "#s-not-applicable",
        StageState::Unspoken => "#s-unspoken",
    }
}

/// A drawing beside its word.
pub(super) fn mark(name: &str, size: u8) -> Markup {
    html! { svg.mark width=(size) height=(size) aria-hidden="true" { use href=(name) {} } }
}

/// The mark of a standing, with its word for those who hear the page.
pub(super) fn standing(words: Words<'_>, standing: Standing) -> Markup {
    html! {
        (mark(of_standing(standing), 12))
        span.heard { (word(words, standing, 1)) }
    }
}

/// The word for a standing of so many figures.
pub(super) fn word(words: Words<'_>, standing: Standing, count: usize) -> String {
    let message = crate::finding::Message::new("sheet-standing")
        .with("standing", super::words::said(standing.key()))
        .with("count", count);
    words.tell(&message)
}
