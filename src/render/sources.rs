//! Whom the report rests on: sources, limitations, and who reviewed it.

use maud::{Markup, html};

use super::words::{Words, said};
use crate::finding::Message;
use crate::sheet::Sheet;

/// Entries of a list of the author, at most.
const MOST_LISTED: usize = 40;

/// Sources and limitations of the report.
pub(super) fn sources(sheet: &Sheet, words: Words<'_>) -> Markup {
    let limits =
        sheet.report.interpretation.as_ref().map(|own| own.limitations.as_slice()).unwrap_or_default();
    html! {
        section.sources aria-labelledby="sources" {
            h2 #sources { (words.say("sheet-sources")) }
            @if sheet.report.sources.is_empty() { p.missing { (words.say("sheet-no-sources")) } }
            ol {
                @for (place, source) in sheet.report.sources.iter().enumerate() {
                    li id=(format!("source-{}", place + 1)) {
                        b { (place + 1) } " "
                        @match link(source) {
                            Some(link) => a href=(link) rel="noreferrer" { (words.theirs(&source.title)) },
                            None => (words.theirs(&source.title)),
                        }
                        small {
                            @if let Some(publisher) = &source.publisher { " · " (words.theirs(publisher)) }
                            @if let Some(date) = &source.date { " · " (date.to_string()) }
                            " · " (words.counted("sheet-rest-on", sheet.data.by_source.get(place).copied().unwrap_or_default()))
                        }
                        @if let Some(covers) = &source.covers { small { " · " (words.theirs(covers)) } }
                    }
                }
            }
            h3 { (words.say("sheet-limitations")) }
            @if limits.is_empty() { p.missing { (words.say("sheet-no-limitations")) } }
            ul.listed { @for limit in limits.iter().take(MOST_LISTED) { li { (words.theirs(limit)) } } }
        }
    }
}

/// Where a source is found: of its address and its DOI, only what leads to a page.
fn link(source: &crate::report::Source) -> Option<String> {
    let url = source.url.as_ref().map(ToString::to_string);
    let is_page = |url: &String| {
        let scheme = url.split(':').next().unwrap_or_default();
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    };
    let doi = || source.doi.as_ref().map(|doi| format!("https://doi.org/{}", &***doi));
    url.filter(is_page).or_else(doi)
}

/// Critical review.
pub(super) fn review(sheet: &Sheet, words: Words<'_>) -> Markup {
    html! {
        section.review aria-labelledby="review" {
            h2 #review { (words.say("sheet-review")) }
            @match &sheet.report.review {
                None => p.missing { (words.say("sheet-no-review")) },
                Some(review) => {
                    p {
                        (words.chosen("sheet-review-kind", "kind", kind(*review.kind)))
                        @if let Some(standard) = &review.standard { " · " (words.theirs(standard)) }
                        @if let Some(date) = &review.date { " · " (date.to_string()) }
                        @if let Some(revision) = &review.revision {
                            " · " (words.tell(&Message::new("sheet-revision").with("number", said(&revision.to_string()))))
                        }
                    }
                    ul.listed { @for reviewer in review.reviewers.iter().take(MOST_LISTED) { li {
                        (words.theirs(&reviewer.name))
                        @if let Some(organisation) = &reviewer.organisation { " (" (words.theirs(organisation)) ")" }
                    } } }
                    @if let Some(statement) = &review.statement { p.note { (words.theirs(statement)) } }
                }
            }
        }
    }
}

const fn kind(kind: crate::report::ReviewKind) -> &'static str {
    use crate::report::ReviewKind::{ExternalExpert, InternalExpert, Panel};
    match kind {
        InternalExpert => "internalExpert",
        ExternalExpert => "externalExpert",
        Panel => "panel",
    }
}
