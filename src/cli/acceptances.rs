//! The acceptances beside the reports that are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::Failure;
use super::input::Input;
use crate::acceptance::{self, Acceptances};
use crate::check::{Outcome, Placed};
use crate::document::{self, Limits, LineIndex};
use crate::messages::{self, Language};
use crate::report::Date;

/// The acceptances of each folder that reports came from.
pub(super) struct Folders {
    known: BTreeMap<PathBuf, Option<(String, Acceptances)>>,
    language: Language,
    today: Date,
}

impl Folders {
    pub(super) fn new(language: Language, today: Date) -> Self {
        Self { known: BTreeMap::new(), language, today }
    }

    /// Reads the acceptances of a folder, once.
    pub(super) fn visit(&mut self, folder: &Path, limits: &Limits) -> Result<(), Failure> {
        if !self.known.contains_key(folder) {
            let found = self.read(&folder.join(acceptance::FILE), limits)?;
            self.known.insert(folder.to_owned(), found);
        }
        Ok(())
    }

    fn read(&self, path: &Path, limits: &Limits) -> Result<Option<(String, Acceptances)>, Failure> {
        let name = path.strip_prefix(".").unwrap_or(path).display().to_string();
        let bytes = match std::fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Failure::of(name, &error)),
        };
        let text = match document::decode(&bytes, limits) {
            Ok(text) => text,
            Err(problem) => {
                return Err(self.unreadable(&name, "", &Outcome::unreadable(&problem).findings));
            }
        };
        match Acceptances::read(text, self.today) {
            Ok(acceptances) => Ok(Some((name, acceptances))),
            Err(unreadable) => Err(self.unreadable(&name, text, &unreadable.findings)),
        }
    }

    /// Every problem on a line of its own, with its place.
    fn unreadable(&self, name: &str, text: &str, findings: &[Placed]) -> Failure {
        let index = LineIndex::new(text);
        let lines: Vec<_> = findings
            .iter()
            .map(|placed| {
                let (line, column) = index.line_column(placed.spot.span.start as usize);
                let words = messages::text(self.language, &placed.finding.message);
                format!("{name}:{line}:{column}: {words}")
            })
            .collect();
        Failure(lines.join("\n"))
    }

    /// Marks the findings of a report that are accepted beside it.
    pub(super) fn apply(&self, input: &Input, outcome: &mut Outcome) {
        if let Some(Some((_, acceptances))) = self.known.get(&input.folder) {
            acceptances.apply(&input.file, outcome);
        }
    }

    /// The files of acceptances that there is something to say of: name, text, and what.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = (&str, &str, Outcome)> {
        let files = self.known.values().flatten();
        files
            .map(|(name, acceptances)| (name.as_str(), acceptances.text(), acceptances.outcome()))
            .filter(|(.., outcome)| !outcome.findings.is_empty())
    }
}
