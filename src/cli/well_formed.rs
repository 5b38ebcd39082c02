//! A file whose report a command needs whole.

use std::path::Path;

use super::reading::{read_text, shown};
use super::{Failure, lines, tell};
use crate::check::WellFormed;
use crate::document::{Format, Limits, Tree};
use crate::finding::Message;
use crate::messages::{self, Language};
use crate::report::{Report, SchemaVersion};
use crate::sheet::embedded::{self, Embedded};

/// A file with its name as it is shown.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) notation: Format,
    /// Where it stands.
    pub(super) origin: Origin,
}

/// Where a report stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Origin {
    /// In a file of its own.
    File,
    /// In a page, with what that says is accepted of it.
    Page(Option<String>),
}

impl Named {
    pub(super) fn read(path: &Path, language: Language) -> Result<Self, Failure> {
        let (name, text) = (shown(path), read_text(path, language)?);
        if !embedded::is_page(&text) {
            return Ok(Self { notation: Format::detect(&name, &text), name, text, origin: Origin::File });
        }
        match embedded::find(&text) {
            Ok(Embedded { text, format, acceptances }) => {
                let origin = Origin::Page(acceptances);
                Ok(Self { name: embedded::name(&name), text, notation: format, origin })
            }
            Err(missing) => {
                let message = Message::new(missing.key());
                Err(Failure(format!("{name}: {}", messages::text(language, &message))))
            }
        }
    }

    /// A file whose text was read already.
    pub(super) fn of(path: &Path, text: &str) -> Self {
        let name = shown(path);
        Self { notation: Format::detect(&name, text), name, text: text.to_owned(), origin: Origin::File }
    }

    /// Its report in the newest version, whatever version it is written in, which is told; else the sentence of `refusal`, and
    /// what keeps the file from being well-formed.
    pub(super) fn report(&self, refusal: &str, language: Language) -> Result<(Tree<'_>, Report), Failure> {
        let whole = self.whole(refusal, language)?;
        if let Some(version) = whole.brought_from() {
            self.tell_older(version, language);
        }
        Ok(whole.into_parts())
    }

    /// Says that it is read as one of the newest version.
    pub(super) fn tell_older(&self, version: SchemaVersion, language: Language) {
        tell(&messages::text(language, &self.of_version("read-as-newest", version)));
    }

    /// The same for what writes into the text of the report, which has to be of the newest version.
    pub(super) fn newest(&self, refusal: &str, language: Language) -> Result<(Tree<'_>, Report), Failure> {
        let whole = self.whole(refusal, language)?;
        match whole.brought_from() {
            Some(version) => Err(Failure::said(&self.of_version("migrate-first", version))),
            None => Ok(whole.into_parts()),
        }
    }

    fn whole(&self, refusal: &str, language: Language) -> Result<WellFormed<'_>, Failure> {
        let Self { name, text, notation, .. } = self;
        WellFormed::of(text, *notation, &Limits::default()).map_err(|wrong| {
            let words = messages::text(language, &Message::new(refusal).with("name", &**name));
            Failure(format!("{words}\n{}", lines(name, text, &wrong.findings, language)))
        })
    }

    fn of_version(&self, sentence: &'static str, version: SchemaVersion) -> Message {
        Message::new(sentence)
            .with("name", &*self.name)
            .with("version", version.key())
            .with("newest", SchemaVersion::CURRENT.key())
    }
}
