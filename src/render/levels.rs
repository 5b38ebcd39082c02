//! The four levels as rungs: reached, next, later. None of them is a grade.

use maud::{Markup, html};

use super::words::Words;
use crate::finding::Level;
use crate::sheet::Sheet;

/// The rungs of the levels.
pub(super) fn levels(sheet: &Sheet, words: Words<'_>) -> Markup {
    let (reached, next) = (sheet.level(), sheet.next());
    let state = |level: Level| match next {
        _ if level <= reached => "reached",
        Some((next, _)) if level == next => "next",
        _ => "later",
    };
    html! {
        section.levels aria-labelledby="levels" {
            h2 #levels { (words.say("sheet-level-reached")) }
            ol.rungs {
                @for level in Level::ALL {
                    li class=(state(level)) {
                        b { (words.chosen("sheet-level", "level", level.key())) }
                        small { (words.chosen("sheet-rung", "state", state(level))) }
                        @if let Some((_, lacks)) = next.filter(|(next, _)| *next == level) {
                            ", " a href="#findings" { (words.counted("sheet-lacks", lacks)) }
                        }
                        p { (words.chosen("sheet-level-about", "level", level.key())) }
                    }
                }
            }
            p.note { (words.say("sheet-not-a-rating")) }
        }
    }
}
