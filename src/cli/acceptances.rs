//! The acceptances beside the reports that are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::input::Input;
use super::{Failure, lines};
use crate::acceptance::{self, Acceptances};
use crate::document::{self, Limits};
use crate::finding::Message;
use crate::messages::Language;
use crate::outcome::Outcome;
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
            let [long, short] = acceptance::FILES.map(|name| folder.join(name));
            let found = match (self.read(&long, limits)?, self.read(&short, limits)?) {
                (Some((first, _)), Some((second, _))) => {
                    let message = Message::new("failure-acceptances-twice");
                    return Err(Failure::said(&message.with("first", first).with("second", second)));
                }
                (found, other) => found.or(other),
            };
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
                let findings = Outcome::unreadable(&problem).findings;
                return Err(Failure(lines(&name, "", &findings, self.language)));
            }
        };
        match Acceptances::read(text, self.today) {
            Ok(acceptances) => Ok(Some((name, acceptances))),
            Err(unreadable) => Err(Failure(lines(&name, text, &unreadable.findings, self.language))),
        }
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
