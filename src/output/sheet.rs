//! The whole of an output, put together report by report, so that no text and no outcome has to be kept.

use std::collections::BTreeSet;

use super::{Checked, Telling};
use crate::shown::Edge;

/// Why words could not be written.
pub type Unwritable = quick_junit::SerializeError;

/// What an output has to say of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its words; empty where there is nothing to say.
    pub words: String,
    /// Whether the report holds up to what was asked of it.
    pub holds: bool,
    /// Ids of the rules that it speaks of.
    pub rules: Vec<&'static str>,
}

impl Piece {
    /// Words on a checked report, which holds where it conforms to what is asked for.
    pub(super) fn of(words: String, checked: &Checked<'_>, telling: Telling) -> Self {
        let rules: BTreeSet<_> = checked.outcome.everything().map(|placed| placed.finding.rule.id).collect();
        Self { words, holds: checked.outcome.conforms(telling.level), rules: rules.into_iter().collect() }
    }
}

/// What was told of all reports.
#[derive(Debug, Clone, Default)]
pub struct Summed {
    /// Whether a report had words.
    pub any: bool,
    /// Whether all reports hold.
    pub holds: bool,
    /// Ids of the rules that were spoken of.
    pub rules: BTreeSet<&'static str>,
}

/// A form of output: what it says of a report, which needs no other report to be known, and what stands around that.
pub trait Format: Sync {
    /// What stands before the first report.
    fn open(&self, telling: Telling) -> String {
        let _ = telling;
        String::new()
    }

    /// What there is to say of a report.
    ///
    /// # Errors
    ///
    /// When its words cannot be written in this form.
    fn piece(&self, checked: &Checked<'_>, telling: Telling) -> Result<Piece, Unwritable>;

    /// What stands between the words of two reports.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind the last report.
    fn close(&self, telling: Telling, summed: &Summed) -> String {
        let _ = (telling, summed);
        String::new()
    }

    /// What of its words is no plain text, when they are printed.
    fn edge(&self) -> Edge {
        Edge::default()
    }
}

/// An output that is being put together: nothing is kept of it but whether it began, whether all holds, and of which
/// rules it spoke.
pub struct Sheet<'f> {
    format: &'f dyn Format,
    telling: Telling,
    summed: Summed,
}

impl<'f> Sheet<'f> {
    /// An output that says nothing yet.
    pub const fn new(format: &'f dyn Format, telling: Telling) -> Self {
        Self { format, telling, summed: Summed { any: false, holds: true, rules: BTreeSet::new() } }
    }

    /// What stands before the first report.
    pub fn open(&self) -> String {
        self.format.open(self.telling)
    }

    /// What is to be printed of the next report.
    pub fn add(&mut self, piece: Piece) -> String {
        self.summed.holds &= piece.holds;
        self.summed.rules.extend(piece.rules);
        if piece.words.is_empty() || !std::mem::replace(&mut self.summed.any, true) {
            return piece.words;
        }
        match self.format.between() {
            "" => piece.words,
            between => format!("{between}{}", piece.words),
        }
    }

    /// Whether every report holds.
    pub const fn holds(&self) -> bool {
        self.summed.holds
    }

    /// The rest of the output; `read` tells whether everything that was to be read could be.
    pub fn close(mut self, read: bool) -> String {
        self.summed.holds &= read;
        self.format.close(self.telling, &self.summed)
    }
}

/// The whole output of some reports.
///
/// # Errors
///
/// When the words cannot be written in this form.
pub fn told(reports: &[Checked<'_>], format: &dyn Format, telling: Telling) -> Result<String, Unwritable> {
    let mut sheet = Sheet::new(format, telling);
    let mut words = sheet.open();
    for checked in reports {
        words.push_str(&sheet.add(format.piece(checked, telling)?));
    }
    words.push_str(&sheet.close(true));
    Ok(words)
}
