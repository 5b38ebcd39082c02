//! What checking gave: findings with their places, the level reached, and what was looked at.
//!
//! Nothing here runs a rule; the pipeline is `check`, and what only needs data or places stays below it.

mod crowd;
mod data_file;
mod located_finding;
mod place;
mod problem;
mod unreadable;

use crate::document::{Problem, Span};
use crate::finding::{Anchor, Finding, Level, Message, Severity};
pub use crate::relations::Counts;
use crate::rules::structure;

pub use crowd::{MOST_OF_A_RULE, MOST_TOGETHER};
pub(crate) use crowd::{place, placed, placed_with};
pub(crate) use data_file::finding as of_data_file;
pub use located_finding::{Acceptance, LocatedFinding, More, TextLocation};
#[cfg(feature = "cli")]
pub(crate) use place::operand_alone;
pub(crate) use problem::{of_fault, of_problem, otherwise_invalid};
pub use unreadable::Unreadable;

/// What checking a report gave.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Title of the report, where it could be read.
    pub title: Option<String>,
    /// The findings, in the order of the text.
    pub findings: Vec<LocatedFinding>,
    /// The highest level that no error blocks.
    pub level: Option<Level>,
    /// How far the rules could be run.
    pub rules: RulesRan,
    /// The profile that it was held against as well, and whether it conforms to it.
    pub profile: Option<Verdict>,
    /// What was checked.
    pub subject: Subject,
    /// How many relations between figures hold, are broken, and could not be computed; of a whole report alone.
    pub relations: Option<Counts>,
}

/// How a report stands to a profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Name of the profile.
    pub name: String,
    /// Whether it holds: the level that it asks for is reached, and nothing of its own is left open.
    pub conforms: bool,
}

/// What was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// A report.
    Report,
    /// The acceptances beside reports.
    Acceptances,
}

impl Subject {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Acceptances => "acceptances",
        }
    }
}

/// How far the rules could be run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RulesRan {
    /// On the whole report; slips that were read as what they stand for are no bar.
    All,
    /// Some values had to be left out: only contradictions among the others are told.
    Partly,
    /// Not at all: too little of the text is a report.
    Not,
}

impl RulesRan {
    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Partly => "partly",
            Self::Not => "not",
        }
    }
}

impl Outcome {
    /// How many findings of a severity there are up to `level`.
    pub fn count(&self, severity: Severity, level: Level) -> usize {
        self.up_to(level)
            .filter(|placed| placed.finding.severity == severity)
            .map(LocatedFinding::stands_for)
            .sum()
    }

    /// Whether the report reaches `level`.
    pub fn reaches(&self, level: Level) -> bool {
        self.level.is_some_and(|reached| reached >= level)
    }

    /// Whether the report reaches `level`, and conforms to the profile where one was asked for.
    pub fn conforms(&self, level: Level) -> bool {
        self.reaches(level) && self.profile.as_ref().is_none_or(|verdict| verdict.conforms)
    }

    /// The findings that matter to who asks for `level`: those of higher levels are only counted in the summary.
    pub fn up_to(&self, level: Level) -> impl Iterator<Item = &LocatedFinding> {
        self.findings.iter().filter(move |placed| placed.finding.level <= level)
    }

    /// The findings that matter only to who asks for more than `level`.
    pub fn above(&self, level: Level) -> impl Iterator<Item = &LocatedFinding> {
        self.findings.iter().filter(move |placed| placed.finding.level > level)
    }

    /// Every finding, and whatever follows from it.
    pub fn everything(&self) -> impl Iterator<Item = &LocatedFinding> {
        self.findings.iter().flat_map(|placed| std::iter::once(placed).chain(&placed.consequences))
    }

    /// Does something with every finding, and with whatever follows from it.
    pub fn each(&mut self, mut with: impl FnMut(&mut LocatedFinding)) {
        for placed in &mut self.findings {
            placed.consequences.iter_mut().for_each(&mut with);
            with(placed);
        }
    }

    /// The errors that keep the report from `level`.
    pub fn blocking(&self, level: Level) -> impl Iterator<Item = &LocatedFinding> {
        self.findings
            .iter()
            .filter(move |placed| placed.finding.severity == Severity::Error && placed.finding.level <= level)
    }

    /// An outcome of bytes that are no text.
    pub fn unreadable(problem: &Problem) -> Self {
        Self::of_a_text(vec![of_problem(problem)])
    }

    /// An outcome of a text that is no report, but a file of another format that one can be made of.
    pub fn foreign(format: &str, file: &str) -> Self {
        let mut finding = Finding::new(&structure::UNREADABLE, Anchor::Text(Span::default()), "found");
        finding.message = Message::new("foreign-file").with("name", format);
        finding.help = Some(Message::new("foreign-file-help").with("file", file));
        Self::of_a_text(vec![finding])
    }

    /// An outcome of a page of HTML in which no report can be found; `key` is the sentence that says why.
    pub fn page(key: &str) -> Self {
        let mut finding = Finding::new(&structure::UNREADABLE, Anchor::Text(Span::default()), "found");
        finding.message = Message::new(key);
        finding.help = Some(Message::new("page-help"));
        Self::of_a_text(vec![finding])
    }

    /// An outcome of a text that did not become a tree.
    pub(crate) fn of_a_text(findings: Vec<Finding>) -> Self {
        Self {
            title: None,
            findings: placed(findings, None),
            level: None,
            rules: RulesRan::Not,
            profile: None,
            subject: Subject::Report,
            relations: None,
        }
    }
}
