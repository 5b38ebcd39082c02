//! The acceptances beside the reports that are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::input::Input;
use super::reading::{found_text, shown};
use super::search::{beside, real};
use super::{Failure, lines};
use crate::acceptance::{self, Acceptances, Settings};
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

    /// What the file in the folder of the call says of this run.
    pub(super) fn settings(&self) -> Result<Settings, Failure> {
        let here = Path::new(".");
        let found = self.of(here, &real(here))?;
        Ok(found.map_or_else(Settings::default, |(_, acceptances)| acceptances.settings().clone()))
    }

    /// In another language from now on.
    pub(super) fn speak(&mut self, language: Language) {
        self.language = language;
    }

    /// Reads the acceptances of a folder, once; they stand in it, or are linked to inside of `within`.
    pub(super) fn visit(&mut self, folder: &Path, within: &Path) -> Result<(), Failure> {
        if !self.known.contains_key(folder) {
            let found = self.of(folder, within)?;
            let elsewhere = found.as_ref().filter(|(_, acceptances)| !acceptances.settings().is_empty());
            // Settings are of a run, and a run has one folder.
            if let Some((name, _)) = elsewhere
                && real(folder) != real(Path::new("."))
            {
                super::tell(
                    &Failure::said(&Message::new("settings-elsewhere").with("name", name.as_str())).0,
                );
            }
            self.known.insert(folder.to_owned(), found);
        }
        Ok(())
    }

    /// The acceptances of a folder, with the name of their file.
    fn of(&self, folder: &Path, within: &Path) -> Result<Option<(String, Acceptances)>, Failure> {
        let [long, short] = acceptance::FILES.map(|name| folder.join(name));
        match (self.read(&long, within)?, self.read(&short, within)?) {
            (Some((first, _)), Some((second, _))) => {
                let message = Message::new("failure-acceptances-twice");
                Err(Failure::said(&message.with("first", first).with("second", second)))
            }
            (found, other) => Ok(found.or(other)),
        }
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
