//! Life cycle assessment reports of AI systems: typed, checked against their guidelines, explained at the line.
#![forbid(unsafe_code)]

pub mod document;
pub mod schema;
