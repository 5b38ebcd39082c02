//! The core for a page in a browser: bytes in, JSON and pages out. What people see of it is in `web`.
#![forbid(unsafe_code)]

mod exchanging;
mod opened;
mod telling;

use ailca::{Language, Level};
use wasm_bindgen::JsError;

/// What was asked cannot be done, with the reason in words.
fn refused(words: impl AsRef<str>) -> JsError {
    JsError::new(words.as_ref())
}

/// A language by its tag.
fn language(tag: &str) -> Result<Language, JsError> {
    Language::of(tag).ok_or_else(|| refused(format!("no messages in {tag:?}")))
}

/// A level by its name.
fn level(name: &str) -> Result<Level, JsError> {
    let level = Level::ALL.into_iter().find(|level| level.key() == name);
    level.ok_or_else(|| refused(format!("there is no level {name:?}")))
}
