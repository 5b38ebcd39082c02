//! What somebody hands over, checked as what it is: a report, the report inside of a sheet, a file of another tool, or no text
//! at all.

use crate::check::{self, Against};
use crate::document::{self, Format, Limits};
use crate::exchange::{self, Import, Source};
use crate::outcome::Outcome;
use crate::sheet::embedded::{self, Embedded};

/// A file as it was handed over.
// 0025: command and page check by this one way, so that they find the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The name to show: of a sheet that of the report inside of it.
    pub name: String,
    /// What is checked.
    pub bytes: Vec<u8>,
    /// Its notation, where the file that it comes from settles it.
    pub notation: Option<Format>,
}

impl Given {
    /// A whole file, or the report inside of it where it is a sheet.
    pub fn of(name: String, bytes: Vec<u8>, limits: &Limits) -> Self {
        let page = document::decode(&bytes, limits).ok().filter(|text| embedded::is_page(text));
        match page.map(embedded::find) {
            Some(Ok(Embedded { text, format, .. })) => {
                Self { name: embedded::name(&name), bytes: text.into_bytes(), notation: Some(format) }
            }
            _ => Self { name, bytes, notation: None },
        }
    }
}

/// Bytes that are checked.
#[derive(Debug, Clone, Copy)]
pub struct Checking<'b> {
    /// The name to show.
    pub name: &'b str,
    /// The name of the file alone.
    pub file: &'b str,
    /// The bytes.
    pub bytes: &'b [u8],
    /// Their notation, where it is settled.
    pub notation: Option<Format>,
    /// Whether they are the line of a corpus, which is a report and nothing else.
    pub is_line: bool,
}

impl<'b> Checking<'b> {
    /// The text, as far as it is one, and what is found in it.
    pub fn run(self, limits: &Limits, against: Against<'_>) -> (&'b str, Outcome) {
        match document::decode(self.bytes, limits) {
            Ok(text) => {
                if let Some(missing) = no_report(text) {
                    return (text, Outcome::page(missing.key()));
                }
                if let Some(import) = self.foreign(text) {
                    return (text, Outcome::foreign(import.name, self.file));
                }
                (text, check::check_against(against, text, self.format(text), limits))
            }
            Err(problem) => {
                // What stands before the first byte that is no character shows where that is.
                let before = self.bytes.get(..problem.span.range().start).unwrap_or_default();
                (std::str::from_utf8(before).unwrap_or_default(), Outcome::unreadable(&problem))
            }
        }
    }

    /// How the text is written.
    pub fn format(self, text: &str) -> Format {
        self.notation.unwrap_or_else(|| Format::detect(self.name, text))
    }

    /// The format of a file that is no report: one that has neither the key of every report nor is meant as one.
    pub fn foreign(self, text: &str) -> Option<&'static Import> {
        let is_report = text.contains("schemaVersion") || self.is_line;
        let recognised = || exchange::recognise(&Source { name: self.name, text });
        if is_report { None } else { recognised() }
    }
}

/// Why there is no report in a page.
fn no_report(text: &str) -> Option<embedded::Missing> {
    if embedded::is_page(text) { embedded::find(text).err() } else { None }
}
