//! A report that is well-formed, as the newest version has it, in whatever version it is written.

use super::check;
use crate::document::{self, Format, Limits, NodeId, Tree};
use crate::finding::Level;
use crate::migrate::{self, Forward};
use crate::outcome::{Outcome, Unreadable};
use crate::report::{Report, SchemaVersion};

/// A well-formed report: what tells, shows or exports one begins here.
pub struct WellFormed<'t> {
    /// The report.
    pub report: Report,
    /// What checking it gave.
    pub outcome: Outcome,
    written: Tree<'t>,
    forward: Option<Forward<'t>>,
}

impl<'t> WellFormed<'t> {
    /// Reads a report of any released version.
    ///
    /// # Errors
    ///
    /// What keeps the text from being a well-formed report.
    pub fn of(text: &'t str, format: Format, limits: &Limits) -> Result<Self, Unreadable> {
        let outcome = check(text, format, limits);
        let read = document::read(text, format, limits).tree.and_then(|written| {
            // 0014: what an older version calls otherwise has the newest name from here on.
            let forward = migrate::forward(&written);
            let report = Report::read(forward.as_ref().map_or(&written, Forward::tree)).ok()?;
            Some((written, forward, report))
        });
        match read {
            Some((written, forward, report)) if outcome.reaches(Level::WellFormed) => {
                Ok(Self { report, outcome, written, forward })
            }
            _ => Err(outcome.blocking(Level::WellFormed).cloned().collect::<Vec<_>>().into()),
        }
    }

    /// The report as a document of the newest version; its spans count in the text as written.
    pub fn tree(&self) -> &Tree<'t> {
        self.forward.as_ref().map_or(&self.written, Forward::tree)
    }

    /// The same, with the report.
    pub fn into_parts(self) -> (Tree<'t>, Report) {
        (self.forward.map_or(self.written, Forward::into_tree), self.report)
    }

    /// The document as written.
    pub const fn written(&self) -> &Tree<'t> {
        &self.written
    }

    /// The older version in which it is written, where anything has another name or place since.
    pub fn brought_from(&self) -> Option<SchemaVersion> {
        self.forward.as_ref().and_then(|_| migrate::declared(&self.written))
    }

    /// Where a value of the document as written is in that of the newest version.
    pub fn now(&self, node: NodeId) -> Option<NodeId> {
        self.forward.as_ref().map_or(Some(node), |forward| forward.now(node))
    }
}
