//! The sheet as a page: one file, without script and without anything from elsewhere.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::words::{Words, plain, said};
use super::{data, energy, findings, hero, identity, impacts, levels, marks, proof, scope, sources};
use crate::finding::Message;
use crate::messages::Language;
use crate::sheet::Sheet;

const STYLE: &str = include_str!("sheet.css");

/// Nothing is loaded and nothing runs, whatever a report holds.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The sheet as a page of HTML.
pub fn page(sheet: &Sheet, language: Language) -> String {
    let words = Words::of(sheet, language);
    let title =
        words.tell(&Message::new("sheet-title").with("name", said(&plain(&sheet.report.system.name))));
    let page: Markup = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            (head(&title, &[]))
            body {
                a.skip href="#headline" { (words.say("sheet-skip")) }
                (marks::drawings())
                (hero::masthead(sheet, words))
                main {
                    (hero::hero(sheet, words))
                    (scope::scope(sheet, words))
                    (impacts::impacts(sheet, words))
                    (energy::energy(sheet, words))
                    (data::data(sheet, words))
                    div.annex {
                        (proof::proof(sheet, words))
                        (levels::levels(sheet, words))
                        (findings::findings(sheet, words))
                        div.beside { (sources::sources(sheet, words)) (sources::review(sheet, words)) }
                    }
                }
                (identity::identity(sheet, words))
                (identity::report(sheet))
            }
        }
    };
    page.into_string() + "\n"
}

/// The head of a page: nothing is loaded and nothing runs. `further` are styles beside those of all pages.
pub(super) fn head(title: &str, further: &[&'static str]) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width,initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            title { (title) }
            style { (PreEscaped(STYLE)) @for style in further { (PreEscaped(style)) } }
        }
    }
}
