//! The model of a life cycle assessment report of an AI system: the located document, the quantities, and the types
//! of the report's chapters.
//!
//! `ailca` re-exports these parts; this crate stands apart so that what changes seldom is compiled seldom.
#![forbid(unsafe_code)]

pub mod document;
pub mod form;
pub mod identifier;
pub mod quantity;
pub mod report;
