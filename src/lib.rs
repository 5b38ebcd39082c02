//! Life cycle assessment reports of AI systems: typed, checked against their guidelines, explained at the line.
#![forbid(unsafe_code)]

pub mod acceptance;
pub mod advisories;
pub mod check;
mod digest;
pub mod document;
pub mod exchange;
pub mod finding;
pub mod form;
pub mod guidelines;
pub mod identifier;
pub mod messages;
pub mod migrate;
mod misfit;
mod nearest;
pub mod output;
pub mod profile;
pub mod quantity;
pub mod reference;
pub mod report;
pub mod rule;
pub mod rules;
pub mod schema;
pub mod statement;

#[cfg(feature = "cli")]
pub mod cli;
