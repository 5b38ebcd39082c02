//! The acceptances beside the reports that are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::input::Input;
use super::reading::{found_text, shown};
use super::search::beside;
use super::{Failure, lines};
use crate::acceptance::{self, Acceptances};
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

    /// Reads the acceptances of a folder, once; they stand in it, or are linked to inside of `within`.
    pub(super) fn visit(&mut self, folder: &Path, within: &Path) -> Result<(), Failure> {
        if !self.known.contains_key(folder) {
            let [long, short] = acceptance::FILES.map(|name| folder.join(name));
            let found = match (self.read(&long, within)?, self.read(&short, within)?) {
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

    fn read(&self, path: &Path, within: &Path) -> Result<Option<(String, Acceptances)>, Failure> {
        let path = path.strip_prefix(".").unwrap_or(path);
        if !beside(path, within)? {
            return Ok(None);
        }
        let (name, Some(text)) = (shown(path), found_text(path, self.language)?) else { return Ok(None) };
        match Acceptances::read(&text, self.today) {
            Ok(acceptances) => Ok(Some((name, acceptances))),
            Err(unreadable) => Err(Failure(lines(&name, &text, &unreadable.findings, self.language))),
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
