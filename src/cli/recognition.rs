//! What of a folder is a report: other files of the same notations lie in every repository.

use super::input::Input;
use super::{Failure, tell};
use crate::document::{self, Format, Limits};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::shown::in_line;

/// The key that every report has.
const KEY: &str = "schemaVersion";
/// Chapters by which a report is told from others that have a key of the same name.
const CHAPTERS: [&str; 5] = ["report", "system", "goalAndScope", "inventory", "impacts"];

/// The files that were found and hold no report.
#[derive(Default)]
pub(super) struct PassedOver {
    names: Vec<String>,
    /// The last corpus, and whether its first line is a report, which decides for all of them.
    corpus: Option<(String, bool)>,
}

impl PassedOver {
    /// Whether an input is to be checked; if not, it is counted.
    pub(super) fn takes(&mut self, input: &Input) -> bool {
        if input.named || is_named_as_report(&input.file) {
            return true;
        }
        if input.line.is_some() {
            let known = self.corpus.as_ref().filter(|(name, _)| *name == input.name);
            if let Some((_, is_report)) = known {
                return *is_report;
            }
        }
        let is_report = is_report(&input.bytes, &input.name, input.notation);
        if input.line.is_some() {
            self.corpus = Some((input.name.clone(), is_report));
        }
        if !is_report {
            self.names.push(input.name.clone());
        }
        is_report
    }

    /// Says how many there are, or which.
    pub(super) fn tell(&self, each: bool, language: Language) {
        if self.names.is_empty() {
            return;
        }
        if each {
            let names = self.names.iter().map(|name| format!("\n  {}", in_line(name)));
            let title = messages::text(language, &Message::new("passed-over-these"));
            return tell(&format!("{title}{}", names.collect::<Vec<_>>().concat()));
        }
        let message = Message::new("passed-over").with("count", self.names.len());
        tell(&messages::text(language, &message));
    }

    /// That there was none but those.
    pub(super) fn none(&self) -> Result<bool, Failure> {
        if self.names.is_empty() {
            return Ok(true);
        }
        Err(Failure::said(&Message::new("failure-none-recognised")))
    }
}

/// Whether a name says that its file is a report: `model.ailca.yaml`.
pub(super) fn is_named_as_report(file: &str) -> bool {
    let mut parts = file.rsplit('.');
    parts.next().is_some()
        && parts.next().is_some_and(|part| part.eq_ignore_ascii_case("ailca"))
        && parts.next().is_some()
}

/// Whether a text has the key of every report, beside a chapter or alone; one that has its name in it and cannot be read may
/// be a report as well, and is not passed over.
pub(super) fn is_report(bytes: &[u8], name: &str, notation: Option<Format>) -> bool {
    if !bytes.windows(KEY.len()).any(|bytes| bytes == KEY.as_bytes()) {
        return false;
    }
    let limits = Limits::default();
    let Ok(text) = document::decode(bytes, &limits) else { return true };
    let format = notation.unwrap_or_else(|| Format::detect(name, text));
    let Some(tree) = document::read(text, format, &limits).tree else { return true };
    let keys: Vec<_> = tree.entries(tree.root()).map(|entry| entry.key).collect();
    keys.contains(&KEY) && (keys.len() == 1 || CHAPTERS.iter().any(|chapter| keys.contains(chapter)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_reports_end_in_two_parts() {
        for (name, is) in [
            ("a.ailca.yaml", true),
            ("a.b.AILCA.json", true),
            ("ailca.yaml", false),
            ("a.yaml", false),
            ("ailca", false),
            ("a.ailca", false),
        ] {
            assert_eq!(is_named_as_report(name), is, "{name}");
        }
    }
}
