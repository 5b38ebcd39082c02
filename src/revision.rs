//! Two revisions of one report held against each other: what changed, what follows from what, and whether a change is
//! explained.

mod cause;
mod factor;
mod graph;
mod list;
mod naming;
mod reason;
mod walk;

use crate::document::Tree;
use crate::quantity::{Interval, Operand};
use crate::report::Report;

pub use naming::Naming;
pub use reason::Reason;

/// A revision: its tree, and the report that it is.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The document.
    pub tree: &'a Tree<'a>,
    /// The report.
    pub report: &'a Report,
}

/// What lies between two revisions.
#[derive(Debug)]
pub struct Revision {
    /// Whether the newer says that it takes the place of the older.
    pub naming: Naming,
    /// What changed, in the order of the newer one; what it no longer has follows at the end of each part.
    pub changes: Vec<Change>,
    /// Figures of entries that only one of the two has, which were held against nothing.
    pub alone: usize,
}

/// Something that changed.
#[derive(Debug)]
pub struct Change {
    /// Where, with the id of list entries in place of their position.
    pub path: String,
    /// JSON pointer and content in the older one; `None` where it was not there.
    pub old: Option<Spot>,
    /// The same in the newer one; `None` where it is no longer there.
    pub new: Option<Spot>,
    /// Of a figure that both state, how it moved.
    pub moved: Option<Moved>,
    /// The change of the figure that this one follows from, by its place among the changes.
    pub follows: Option<usize>,
    /// Unchanged figures that it is computed from, of which there are some and no other that changed: their paths.
    pub rests_on: Vec<String>,
    /// Figures that it is computed from which changed, and do not lead to what it became: their paths.
    pub rests_on_moved: Vec<String>,
    /// What the newer one gives as its reason.
    pub reasons: Vec<Reason>,
}

/// Something at a place of a revision.
#[derive(Debug, Clone)]
pub struct Spot {
    /// Where.
    pub pointer: String,
    /// What stands there.
    pub said: Said,
}

/// What stands at a place.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Said {
    /// A figure.
    Figure(Operand),
    /// A figure that is withheld.
    Withheld,
    /// A word or a number, as written.
    Word(String),
    /// So many entries of a map or list.
    Entries(usize),
}

/// How a figure moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// How far.
    pub how: How,
    /// The newer over the older; `None` where one may be zero or negative.
    pub ratio: Option<Interval>,
    /// Keys of the figure beside its amount that changed.
    pub beside: Vec<&'static str>,
}

/// How far a figure moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum How {
    /// Its amount is as it was.
    Not,
    /// It is stated no longer, and exists.
    Withheld,
    /// It is stated now, and was withheld.
    Given,
    /// It is written otherwise, and some value may be both.
    Otherwise,
    /// No value is printed as both; within what is uncertain one may be.
    Within,
    /// No value may be both.
    Apart,
}

impl How {
    /// The word of the outputs.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Not => "beside",
            Self::Withheld => "withheld",
            Self::Given => "given",
            Self::Otherwise => "writtenOtherwise",
            Self::Within => "withinUncertainty",
            Self::Apart => "apart",
        }
    }
}

impl Change {
    // 0022: a change is told where its inputs stand still, and not where nothing is known of them.
    /// Whether a figure is another one beyond doubt, though nothing that it is computed from changed, and no reason is
    /// given.
    pub fn is_beyond(&self) -> bool {
        let is_apart = self.moved.as_ref().is_some_and(|moved| moved.how == How::Apart);
        is_apart && !self.rests_on.is_empty() && self.reasons.is_empty()
    }

    /// Whether a figure is another one beyond doubt, what it is computed from changed and does not lead to it, and no reason
    /// is given.
    pub fn is_elsewhere(&self) -> bool {
        let is_apart = self.moved.as_ref().is_some_and(|moved| moved.how == How::Apart);
        is_apart && !self.rests_on_moved.is_empty() && self.reasons.is_empty()
    }

    /// Whether nothing explains it.
    pub fn is_unexplained(&self) -> bool {
        self.is_beyond() || self.is_elsewhere()
    }
}

impl Revision {
    /// Holds a revision against the one before it.
    pub fn of(old: Side<'_>, new: Side<'_>) -> Self {
        let (mut changes, alone) = walk::changes(old, new);
        cause::trace(old, new, &mut changes);
        reason::give(old.report, new.report, &mut changes);
        let changes = changes.into_iter().map(|found| found.change).collect();
        Self { naming: Naming::of(old.report, new.report), changes, alone }
    }

    /// Whether the newer one names the older, and nothing changed beyond what it rests on without a reason.
    pub fn is_explained(&self) -> bool {
        // What is the same needs no number of its own.
        let is_named =
            self.naming.is_named() || (self.naming == Naming::NotRaised && self.changes.is_empty());
        is_named && !self.changes.iter().any(Change::is_unexplained)
    }
}
