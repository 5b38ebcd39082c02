//! Forms that the report asks of texts, whole numbers and lists: a value that is not of its form is not read.
//!
//! Each type states its form in the schema, so that both give one verdict.

mod bounded;
mod non_empty;
mod text;

pub use bounded::{AtLeast, Within};
pub use non_empty::NonEmpty;
pub use text::{Doi, Email, LanguageTag, Sha256, Text, Uri, UuidUrn};
