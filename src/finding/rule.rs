//! What a rule is: an id that never changes, a severity, a level, and where it is written and tested.

use super::{Level, Severity};

/// A rule of the catalogue, as data; the function of one on reports stands beside it in the part `rules`.
///
/// Its words stand in the message files under its id: the title as the message itself, the reason as `about`, and
/// a sentence for each way in which a report can fail it.
#[derive(Debug)]
pub struct Rule {
    /// Stable for ever; a retired one is never used again.
    pub id: &'static str,
    /// How grave its findings are, unless a finding says otherwise.
    pub severity: Severity,
    /// The level that an error of it blocks.
    pub level: Level,
    /// What it looks at.
    pub subject: Subject,
    /// What its findings say of the figure at their place, whatever else the report states.
    pub judges: Judgement,
    /// What it holds, as its source says it.
    pub summary: &'static str,
    /// The source file that declares it, as the compiler saw it.
    pub file: &'static str,
    /// The line of its declaration.
    pub line: u32,
    /// The cases that it is tested by.
    pub fixture: &'static str,
}

impl Rule {
    /// The source file, from the root of the package.
    pub fn source(&self) -> &'static str {
        self.file.rfind("src/").and_then(|start| self.file.get(start..)).unwrap_or(self.file)
    }

    /// The file with the tests of it, from the root of the package.
    pub fn tests(&self) -> String {
        format!("fixtures/rules/{}.yaml", self.id)
    }
}

/// What findings of a rule say of the figure at their place by themselves, from which it is known what follows from what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Judgement {
    /// Nothing: they are of several figures, or of none.
    Nothing,
    /// That it lies beside what is published or usual.
    Unusual,
    /// The same; an error of theirs, that it is impossible.
    Impossible,
    /// What was taken off it.
    TakenOff,
}

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Subject {
    /// The text, while it is read.
    Text,
    /// The structure, when it is held against the schema.
    Structure,
    /// The acceptances beside a report.
    Acceptance,
    /// A report held against a profile, or a profile against the standard.
    Profile,
    /// The typed report.
    Report,
}

/// The metadata of a rule: `metadata!(#[doc = "…"] "GHG-001", Error, Disclosure, Report, Nothing)`.
///
/// A rule brings its cases along, so that they can be shown where no source is at hand.
macro_rules! metadata {
    ($(#[doc = $doc:literal])+ $id:literal, $severity:ident, $level:ident, $subject:ident, $judges:ident) => {
        $crate::finding::Rule {
            id: $id,
            severity: $crate::finding::Severity::$severity,
            level: $crate::finding::Level::$level,
            subject: $crate::finding::Subject::$subject,
            judges: $crate::finding::Judgement::$judges,
            summary: concat!($($doc, "\n"),+),
            file: file!(),
            line: line!(),
            fixture: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/rules/", $id, ".yaml")),
        }
    };
}

pub(crate) use metadata;
