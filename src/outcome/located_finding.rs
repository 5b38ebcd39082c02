//! A finding in its place in the text.

use crate::document::Span;
use crate::finding::{Finding, Message};
use crate::report::Date;

/// A finding with its places in the text.
#[derive(Debug, Clone)]
pub struct LocatedFinding {
    /// The finding.
    pub finding: Finding,
    /// Where it stands.
    pub spot: TextLocation,
    /// Its path with the `id` of list entries in place of their position, where they have one.
    pub path: String,
    /// How its publisher accepts it, where that is so.
    pub accepted: Option<Acceptance>,
    /// The other places that take part, each with what to say there.
    pub labels: Vec<(TextLocation, Message)>,
    /// What follows from it, and so is not told on its own.
    pub consequences: Vec<Self>,
    /// The same for the same cause at the same entry, also when lines or list positions have moved.
    pub fingerprint: String,
    /// Others like it that are counted with it and not told.
    pub more: Option<More>,
}

impl LocatedFinding {
    /// How many findings it stands for: itself, and those that are counted with it.
    pub fn stands_for(&self) -> usize {
        1 + self.more.as_ref().map_or(0, |more| more.count)
    }
}

/// Findings of the same rule, as grave and of the same level, that are counted and not told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct More {
    /// How many, 1 at least.
    pub count: usize,
    /// Where the first of them stand.
    pub places: Vec<TextLocation>,
    /// The JSON pointer of the list or map that they all stand in; empty for the whole document.
    pub under: String,
}

/// A place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextLocation {
    /// The bytes to underline.
    pub span: Span,
    /// The JSON pointer (RFC 6901) of the value; empty for the whole document.
    pub pointer: String,
}

/// How a finding was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptance {
    /// Why.
    pub reason: String,
    /// Last day on which it is.
    pub expires: Date,
}
