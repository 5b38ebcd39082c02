//! What binds the page to the report: its id, its digest, and its whole text.

use maud::{Markup, PreEscaped, html};

use super::words::{Words, said, typed};
use crate::finding::Message;
use crate::rules;
use crate::sheet::{Sheet, embedded};

/// The identity of the sheet, and the report itself.
pub(super) fn identity(sheet: &Sheet, words: Words<'_>) -> Markup {
    let program = Message::new("sheet-identity-rules")
        .with("version", said(concat!("ailca ", env!("CARGO_PKG_VERSION"))))
        .with("rules", rules::all().count());
    html! {
        footer aria-labelledby="identity" {
            h2 #identity { (words.say("sheet-identity")) }
            dl {
                div { dt { (words.say("sheet-identity-report")) } dd { code { (**sheet.report.report.id) } } }
                div { dt { (words.say("sheet-identity-digest")) } dd { code { (sheet.digest) } } }
                @if let Some(canonical) = &sheet.canonical {
                    div { dt { (words.say("sheet-identity-canonical")) } dd { code { (canonical) } } }
                }
                div { dt { (words.say("sheet-identity-schema")) } dd { code { (sheet.written_in.key()) } } }
                div { dt { (words.say("sheet-identity-program")) } dd { (words.tell(&program)) } }
            }
            p.note { (typed(&words.say("sheet-identity-about"))) }
        }
    }
}

/// The block with the report, and one with what is accepted of what was found in it.
pub(super) fn report(sheet: &Sheet) -> Markup {
    let block = embedded::block(&sheet.text, sheet.format);
    // The one place where text is written past the escaping: the block holds no `<`.
    html! {
        (PreEscaped(embedded::OPENING)) (PreEscaped(block)) (PreEscaped(embedded::CLOSING))
        @if let Some(accepted) = &sheet.acceptances {
            (PreEscaped(embedded::ACCEPTANCES)) (PreEscaped(embedded::in_block(accepted))) (PreEscaped(embedded::CLOSING))
        }
    }
}
