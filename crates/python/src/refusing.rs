//! Errors of Python, and the words that arguments are read from.

use ailca::{Format, Language, Level};
use pyo3::PyErr;
use pyo3::exceptions::PyValueError;

/// What was asked cannot be done: a `ValueError` with the reason in words.
pub(crate) fn refused(words: String) -> PyErr {
    PyValueError::new_err(words)
}

/// A language by its tag.
pub(crate) fn language(tag: &str) -> Result<Language, PyErr> {
    Language::of(tag).ok_or_else(|| refused(format!("no messages in {tag:?}; there are: en, fr")))
}

/// A level by its name.
pub(crate) fn level(name: &str) -> Result<Level, PyErr> {
    let known = || Level::ALL.into_iter();
    known().find(|level| level.key() == name).ok_or_else(|| {
        let names: Vec<_> = known().map(Level::key).collect();
        refused(format!("there is no level {name:?}; there are: {}", names.join(", ")))
    })
}

/// A notation by its name.
pub(crate) fn notation(name: &str) -> Result<Format, PyErr> {
    match name {
        "yaml" => Ok(Format::Yaml),
        "json" => Ok(Format::Json),
        other => Err(refused(format!("there is no notation {other:?}; there are: yaml, json"))),
    }
}
