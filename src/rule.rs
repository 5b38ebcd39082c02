//! What a rule is: an id that never changes, a severity, a level, and a function that checks a report.

use crate::finding::{Finding, Level, Place, Severity};
use crate::quantity::Contradiction;
use crate::report::{Date, Report};

/// A rule of the catalogue.
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
    /// How it looks at a report.
    pub check: Check,
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

/// How a rule looks at a report.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// While the text is read.
    Text,
    /// When the structure is held against the schema.
    Structure,
    /// On the acceptances beside a report.
    Acceptance,
    /// When a report is held against a profile, or a profile against the standard.
    Profile,
    /// On the typed report.
    Report(fn(&Report, &mut Findings<'_>)),
}

/// Where a rule puts its findings.
pub struct Findings<'a> {
    rule: &'static Rule,
    list: &'a mut Vec<Finding>,
    today: Option<Date>,
}

impl<'a> Findings<'a> {
    /// Takes the findings of `rule`; `today` is the day of the check, where it is known.
    pub const fn of(rule: &'static Rule, list: &'a mut Vec<Finding>, today: Option<Date>) -> Self {
        Self { rule, list, today }
    }

    /// The day of the check, where it is known.
    pub const fn today(&self) -> Option<Date> {
        self.today
    }

    /// A finding at `place`; `attribute` is the sentence of the rule to say.
    pub fn report(&mut self, place: impl Into<Place>, attribute: &str) -> &mut Finding {
        let index = self.list.len();
        self.list.push(Finding::new(self.rule, place, attribute));
        &mut self.list[index]
    }

    /// A finding that figures contradict each other, at the stated one; nothing where they do not.
    pub fn prove(&mut self, proof: Option<Contradiction>, attribute: &str) -> Option<&mut Finding> {
        let proof = proof?;
        let place = Place::Value(proof.stated.node);
        let finding = self.report(place, attribute);
        finding.proof(proof).help("help");
        Some(finding)
    }
}

/// Declares a rule: `rule!(GHG_001, "GHG-001", Error, Disclosure, Check::Report(check));`
///
/// A rule brings its cases along, so that they can be shown where no source is at hand.
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $check:expr) => {
        $(#[doc = $doc])+
        pub(crate) static $name: $crate::rule::Rule = $crate::rule::Rule {
            id: $id,
            severity: $crate::finding::Severity::$severity,
            level: $crate::finding::Level::$level,
            check: $check,
            summary: concat!($($doc, "\n"),+),
            file: file!(),
            line: line!(),
            fixture: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/rules/", $id, ".yaml")),
        };
    };
}

pub(crate) use rule;
