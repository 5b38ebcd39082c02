//! A rule on reports: its metadata with the function that checks, and where it puts its findings.

use crate::facts::Facts;
use crate::finding::{Finding, Place, Rule};
use crate::quantity::Contradiction;
use crate::report::Date;

/// A rule on the typed report.
#[derive(Debug)]
pub struct ReportRule {
    /// What it is.
    pub rule: Rule,
    /// How it looks at a report.
    pub check: fn(&Facts<'_>, &mut Findings<'_>),
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

/// Declares a rule on reports: `rule!(GHG_001, "GHG-001", Error, Disclosure, check);`
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $check:expr) => {
        $(#[doc = $doc])+
        pub(crate) static $name: $crate::rules::ReportRule = $crate::rules::ReportRule {
            rule: $crate::finding::metadata!($(#[doc = $doc])+ $id, $severity, $level, Report),
            check: $check,
        };
    };
}

/// Declares a rule whose findings another part makes: `declared!(UNREADABLE, "DOC-001", Error, WellFormed, Text);`
macro_rules! declared {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $subject:ident) => {
        $(#[doc = $doc])+
        pub(crate) static $name: $crate::finding::Rule =
            $crate::finding::metadata!($(#[doc = $doc])+ $id, $severity, $level, $subject);
    };
}

pub(super) use {declared, rule};
