//! Life cycle assessment reports of AI systems: typed, checked against their guidelines, explained at the line.
#![forbid(unsafe_code)]

pub use ailca_model::{document, form, identifier, quantity, report};

pub mod acceptance;
pub mod advisories;
pub mod check;
mod demanded;
mod digest;
pub mod exchange;
pub mod facts;
pub mod finding;
pub mod guidelines;
pub mod messages;
pub mod migrate;
mod nearest;
pub mod outcome;
pub mod output;
pub mod profile;
pub mod reference;
pub mod rules;
pub mod satisfiable;
pub mod schema;
pub mod statement;

#[cfg(feature = "cli")]
pub mod cli;
