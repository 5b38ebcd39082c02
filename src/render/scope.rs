//! What was assessed, and what was left out: every stage with its mark and its word.

use maud::{Markup, html};

use super::marks;
use super::words::Words;
use crate::sheet::{Group, Sheet, StageRow, StageState};

/// The stages in their groups.
pub(super) fn scope(sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        section.scope aria-labelledby="scope" {
            h2 #scope { (words.say("sheet-boundary")) }
            div.groups {
                @for group in Group::ALL {
                    div {
                        h3 { (words.chosen("sheet-group", "group", group.key())) }
                        ul {
                            @for row in sheet.stages.iter().filter(|row| Group::of(row.stage) == group) {
                                (stage(row, words))
                            }
                        }
                    }
                }
            }
        }
    }
}

fn stage(row: &StageRow, words: Words<'_>) -> Markup {
    let is_left_out = matches!(row.state, StageState::Excluded | StageState::NotApplicable);
    let is_given_all_the_same =
        row.has_figures && !matches!(row.state, StageState::Included | StageState::Partial);
    html! {
        li.left-out[is_left_out] {
            (marks::mark(marks::of_stage(row.state), 16))
            span.name { (words.stage(row.stage)) } " "
            span.state { (words.chosen("sheet-coverage", "state", row.state.key())) }
            @if let Some(why) = &row.justification { " " span.why { (words.theirs(why)) } }
            @if is_given_all_the_same { " " span.why { "↳ " (words.say("sheet-figures-given")) } }
        }
    }
}
