//! What mends the findings at a place: the edits of `ailca fix`.

use super::Opened;
use crate::document::Span;
use crate::finding::Message;
use crate::mend::{self, Options, Replacement};
use crate::messages::{self, Language};
use crate::outcome::{LocatedFinding, Outcome};

/// An edit that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// The finding, by its place among those of the outcome.
    pub finding: usize,
    /// What it does, in words.
    pub title: String,
    /// What is written where.
    pub edits: Vec<Replacement>,
    /// Whether it has one right writing, or is only likely.
    pub is_sure: bool,
}

/// The edits that mend findings which stand, or have a label, within some bytes.
pub fn fixes(opened: Opened<'_>, outcome: &Outcome, within: Span, language: Language) -> Vec<Fix> {
    let meets = |span: Span| span.start <= within.end && within.start <= span.end;
    let is_here = |placed: &LocatedFinding| {
        meets(placed.spot.span) || placed.labels.iter().any(|(spot, _)| meets(spot.span))
    };
    let of = |unsafely: bool| {
        let options = Options { unsafely, language };
        mend::offered(opened.text, opened.format, opened.limits, outcome, options)
    };
    if !outcome.findings.iter().any(is_here) {
        return Vec::new();
    }
    let sure = of(false);
    let is_known = |place: usize| sure.iter().any(|(known, _)| *known == place);
    let likely: Vec<_> = of(true).into_iter().filter(|(place, _)| !is_known(*place)).collect();
    let made = |(place, edits): (usize, Vec<Replacement>), is_sure: bool| {
        let placed = outcome.findings.get(place).filter(|placed| is_here(placed))?;
        let title = placed.finding.help.as_ref().unwrap_or(&placed.finding.message);
        let mut title = messages::text(language, title);
        if !is_sure {
            let likely = Message::new("assist-likely");
            title = format!("{title} ({})", messages::text(language, &likely));
        }
        (!edits.is_empty()).then_some(Fix { finding: place, title, edits, is_sure })
    };
    let sure = sure.iter().cloned().filter_map(|fix| made(fix, true));
    sure.chain(likely.into_iter().filter_map(|fix| made(fix, false))).collect()
}

/// The text with all sure edits made, where there are some.
pub fn all_fixes(opened: Opened<'_>, language: Language) -> Option<String> {
    let options = Options { unsafely: false, language };
    let mended = mend::mend(opened.text, opened.format, opened.limits, options);
    (mended.text != opened.text).then_some(mended.text)
}
