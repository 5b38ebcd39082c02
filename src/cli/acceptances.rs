//! The acceptances beside the reports that are checked.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::files::folder_of;
use super::input::Input;
use super::reading::{found_text, is_standard, shown};
use super::search::{beside, real};
use super::well_formed::{Named, Origin};
use super::{Failure, lines};
use crate::acceptance::{self, Acceptances, Settings};
use crate::document::Format;
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::outcome::Outcome;
use crate::report::Date;
use crate::sheet::embedded::Missing;

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

    /// What is accepted of the report in a file, whatever day it is: by the file beside it, or by the page around it.
    pub(super) fn lasting(
        path: &Path,
        named: &Named,
        language: Language,
    ) -> Result<Option<Acceptances>, Failure> {
        // 0015: a sheet knows no day, and says until when.
        let ever = Date::from(jiff::civil::Date::MIN);
        if let Origin::Page(within) = &named.origin {
            let read =
                within.as_deref().map(|text| Acceptances::read_as(text, Format::Json, ever)).transpose();
            return read.map_err(|_| {
                let words = messages::text(language, &Message::new(Missing::Unreadable.key()));
                Failure(format!("{}: {words}", shown(path)))
            });
        }
        let folder = if is_standard(path) { PathBuf::from(".") } else { folder_of(path) };
        let found = Self::new(language, ever).of(&folder, &real(&folder))?;
        Ok(found.map(|(_, acceptances)| acceptances))
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
        self.accept(&input.folder, &input.file, outcome);
    }

    /// Marks the findings of a report in a file of a folder.
    pub(super) fn accept(&self, folder: &Path, file: &str, outcome: &mut Outcome) {
        if let Some(Some((_, acceptances))) = self.known.get(folder) {
            acceptances.apply(file, outcome);
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
