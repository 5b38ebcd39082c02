//! Forms that the report asks of texts, whole numbers and lists: a value that is not of its form is not read.
//!
//! Each type states its form in the schema, so that both give one verdict.

mod bounded;
mod key;
mod malformed;
mod non_empty;
mod text;
mod words;

pub use bounded::{AtLeast, Within};
pub(crate) use key::{key, key_length, key_text};
pub use malformed::Malformed;
pub use non_empty::NonEmpty;
pub use text::{Doi, Email, LanguageTag, Sha256, Text, Uri, UuidUrn};
pub(crate) use words::{word, words};
