//! The whole of an output, put together report by report, so that no text and no outcome has to be kept.

use std::collections::BTreeSet;

use super::tally::Tally;
use super::{Checked, RenderOptions};
use crate::outcome::Subject;
use crate::shown::Edge;

/// Why words could not be written.
pub type Unwritable = quick_junit::SerializeError;

/// What an output has to say of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fragment {
    /// Its words; empty where there is nothing to say.
    pub words: String,
    /// Whether the report holds up to what was asked of it.
    pub holds: bool,
    /// Ids of the rules that it speaks of.
    pub rules: Vec<&'static str>,
    /// How often each rule speaks.
    pub tally: Tally,
    /// Whether it is on a report, and not on what stands beside reports.
    pub is_report: bool,
}

impl Fragment {
    /// Words on a checked report, which holds where it conforms to what is asked for.
    pub(super) fn of(words: String, checked: &Checked<'_>, options: RenderOptions) -> Self {
        let rules: BTreeSet<_> = checked.outcome.everything().map(|placed| placed.finding.rule.id).collect();
        let rules = rules.into_iter().collect();
        let is_report = checked.outcome.subject == Subject::Report;
        let (holds, tally) = (checked.outcome.conforms(options.level), Tally::of(checked, options));
        Self { words, holds, rules, tally, is_report }
    }
}

/// What was told of all reports.
#[derive(Debug, Clone, Default)]
pub struct Summed {
    /// Whether a report had words.
    pub any: bool,
    /// Whether all reports hold.
    pub holds: bool,
    /// Ids of the rules that were spoken of, in the order in which they first were.
    pub rules: Vec<&'static str>,
    /// How often each rule spoke.
    pub tally: Tally,
    /// How many reports there were.
    pub reports: usize,
    /// How many of them hold.
    pub conform: usize,
    /// How much was told of what stands beside reports.
    pub others: usize,
}

/// A form of output: what it says of a report, which needs no other report to be known, and what stands around that.
pub trait Format: Sync {
    /// What stands before the first report.
    fn open(&self, options: RenderOptions) -> String {
        let _ = options;
        String::new()
    }

    /// What there is to say of a report.
    ///
    /// # Errors
    ///
    /// When its words cannot be written in this form.
    fn fragment(&self, checked: &Checked<'_>, options: RenderOptions) -> Result<Fragment, Unwritable>;

    /// The words of a report, once it is known which rules were spoken of up to it.
    fn settled(&self, words: String, rules: &[&'static str]) -> String {
        let _ = rules;
        words
    }

    /// What stands between the words of two reports.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind the last report.
    fn close(&self, options: RenderOptions, summed: &Summed) -> String {
        let _ = (options, summed);
        String::new()
    }

    /// What of its words is no plain text, when they are printed.
    fn edge(&self) -> Edge {
        Edge::default()
    }
}

/// An output that is being put together: nothing is kept of it but whether it began, how many reports hold, and how often
/// each rule spoke.
pub struct Writer<'f> {
    format: &'f dyn Format,
    options: RenderOptions,
    summed: Summed,
}

impl<'f> Writer<'f> {
    /// An output that says nothing yet.
    pub fn new(format: &'f dyn Format, options: RenderOptions) -> Self {
        Self { format, options, summed: Summed { holds: true, ..Summed::default() } }
    }

    /// What stands before the first report.
    pub fn open(&self) -> String {
        self.format.open(self.options)
    }

    /// What is to be printed of the next report.
    pub fn add(&mut self, mut piece: Fragment) -> String {
        self.summed.holds &= piece.holds;
        for rule in piece.rules {
            if !self.summed.rules.contains(&rule) {
                self.summed.rules.push(rule);
            }
        }
        piece.words = self.format.settled(piece.words, &self.summed.rules);
        self.summed.tally.add(piece.tally);
        self.summed.reports += usize::from(piece.is_report);
        self.summed.others += usize::from(!piece.is_report);
        self.summed.conform += usize::from(piece.is_report && piece.holds);
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
        self.format.close(self.options, &self.summed)
    }
}

/// The whole output of some reports.
///
/// # Errors
///
/// When the words cannot be written in this form.
pub fn written(
    reports: &[Checked<'_>],
    format: &dyn Format,
    options: RenderOptions,
) -> Result<String, Unwritable> {
    let mut writer = Writer::new(format, options);
    let mut words = writer.open();
    for checked in reports {
        words.push_str(&writer.add(format.fragment(checked, options)?));
    }
    words.push_str(&writer.close(true));
    Ok(words)
}
