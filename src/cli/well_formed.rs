//! A file whose report a command needs whole.

use std::path::Path;

use super::reading::{read_text, shown};
use super::{Failure, lines};
use crate::check;
use crate::document::{self, Format, Limits, Tree};
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::report::Report;
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

    /// Its report; else the sentence of `refusal`, and what keeps the file from being well-formed.
    pub(super) fn report(&self, refusal: &str, language: Language) -> Result<(Tree<'_>, Report), Failure> {
        let Self { name, text, notation, .. } = self;
        let limits = Limits::default();
        let outcome = check::check(text, *notation, &limits);
        let tree = document::read(text, *notation, &limits).tree;
        let report = tree.as_ref().and_then(|tree| Report::read(tree).ok());
        match (tree, report) {
            (Some(tree), Some(report)) if outcome.reaches(Level::WellFormed) => Ok((tree, report)),
            _ => {
                let wrong: Vec<_> = outcome.blocking(Level::WellFormed).cloned().collect();
                let words = messages::text(language, &Message::new(refusal).with("name", &**name));
                Err(Failure(format!("{words}\n{}", lines(name, text, &wrong, language))))
            }
        }
    }
}
