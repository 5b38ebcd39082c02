//! A file whose report a command needs whole.

use std::path::Path;

use super::reading::{read_text, shown};
use super::{Failure, lines};
use crate::check;
use crate::document::{self, Format, Limits, Tree};
use crate::finding::{Level, Message};
use crate::messages::{self, Language};
use crate::report::Report;

/// A file with its name as it is shown.
pub(super) struct Named {
    pub(super) name: String,
    text: String,
}

impl Named {
    pub(super) fn read(path: &Path, language: Language) -> Result<Self, Failure> {
        Ok(Self { name: shown(path), text: read_text(path, language)? })
    }

    /// A file whose text was read already.
    pub(super) fn of(path: &Path, text: &str) -> Self {
        Self { name: shown(path), text: text.to_owned() }
    }

    /// Its report; else the sentence of `refusal`, and what keeps the file from being well-formed.
    pub(super) fn report(&self, refusal: &str, language: Language) -> Result<(Tree<'_>, Report), Failure> {
        let Self { name, text } = self;
        let (notation, limits) = (Format::detect(name, text), Limits::default());
        let outcome = check::check(text, notation, &limits);
        let tree = document::read(text, notation, &limits).tree;
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
