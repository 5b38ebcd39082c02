//! The forms of a fact sheet: a page, a label, a badge and a summary.
//!
//! The same sheet in the same language gives the same bytes: no clock, no chance, no name of a file.

mod badge;
mod bars;
mod blocks;
mod brief;
mod chain;
mod comparison;
mod data;
mod energy;
mod findings;
mod form;
mod hero;
mod identity;
mod impacts;
mod label;
mod levels;
mod markdown;
mod marks;
mod number;
mod page;
mod proof;
mod scope;
mod sources;
mod strip;
mod svg;
mod words;

pub use badge::badge;
pub use comparison::comparison;
pub use form::form;
pub use label::label;
pub use markdown::markdown;
pub use page::page;
pub use strip::proof;
