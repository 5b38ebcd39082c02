//! A rule on reports: its metadata with the function that checks, and where it puts its findings.

use std::collections::BTreeSet;

use crate::document::{NodeId, Tree};
use crate::facts::Facts;
use crate::finding::{Anchor, Finding, Found, Message, Rule, parent};
use crate::quantity::{Contradiction, Step};
use crate::relations::Broken;
use crate::report::Date;
use crate::revision::Revision;

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
    found: Found,
    /// How many findings there were before those of the rule.
    first: usize,
    around: Around<'a>,
}

/// What findings are made in.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    /// The document.
    pub(crate) tree: &'a Tree<'a>,
    /// The day of the check, where it is known.
    pub(crate) today: Option<Date>,
    /// Which findings count; what does not is dropped.
    pub(crate) counts: &'a dyn Fn(&Finding) -> bool,
    /// The relations that the network found broken.
    pub(crate) broken: &'a [Broken],
    /// What lies between the report and the one that it takes the place of, where that is known.
    pub(crate) revision: Option<&'a Revision>,
}

impl ReportRule {
    /// What this rule alone says of a report, whatever day it is, where those of its relations are broken; of a crowd
    /// of findings the first.
    pub fn findings(&'static self, facts: &Facts<'_>, tree: &Tree<'_>, broken: &[Broken]) -> Vec<Finding> {
        let around = Around { tree, today: None, counts: &|_| true, broken, revision: None };
        self.say(Found::default(), facts, around).findings
    }

    /// What was found with what this rule says of a report.
    fn say(&'static self, found: Found, facts: &Facts<'_>, around: Around<'_>) -> Found {
        let first = found.findings.len();
        let mut findings = Findings { rule: &self.rule, found, first, around };
        (self.check)(facts, &mut findings);
        findings.settle();
        findings.found
    }
}

/// What every rule on reports says of one.
pub(crate) fn run(facts: &Facts<'_>, around: Around<'_>) -> Found {
    super::of_reports().fold(Found::default(), |found, rule| rule.say(found, facts, around))
}

impl<'a> Findings<'a> {
    /// What a key of a value of the document leads to.
    pub fn entry(&self, node: NodeId, key: &str) -> Option<NodeId> {
        self.around.tree.get(node, key)
    }

    /// The day of the check, where it is known.
    pub const fn today(&self) -> Option<Date> {
        self.around.today
    }

    /// What lies between the report and the one that it takes the place of, where that is known.
    pub const fn revision(&self) -> Option<&'a Revision> {
        self.around.revision
    }

    /// The document.
    pub(super) const fn tree(&self) -> &'a Tree<'a> {
        self.around.tree
    }

    /// A finding at `place`; `attribute` is the sentence of the rule to say.
    pub fn report(&mut self, place: impl Into<Anchor>, attribute: &str) -> &mut Finding {
        self.settle();
        let findings = &mut self.found.findings;
        let index = findings.len();
        findings.push(Finding::new(self.rule, place, attribute));
        &mut findings[index]
    }

    /// Judges the last finding of the rule, which is whole only when the next begins: drops it where it does not
    /// count, and only counts it in a crowd.
    fn settle(&mut self) {
        let Found { findings, .. } = &mut self.found;
        let of_rule = findings.len() - self.first;
        let Some(last) = findings.last().filter(|_| of_rule > 0) else { return };
        let counts = (self.around.counts)(last);
        if counts && !Found::is_crowd(of_rule, last.proof.is_some()) {
            return;
        }
        if let Some(last) = findings.pop().filter(|_| counts) {
            self.found.count(&last, parent(last.place, Some(self.around.tree)));
        }
    }

    /// The relations of the rule that the network found broken.
    pub fn broken(&self) -> impl Iterator<Item = &'a Broken> + use<'a> {
        let (id, broken) = (self.rule.id, self.around.broken);
        broken.iter().filter(move |broken| broken.rule == id)
    }

    /// The relations of any rule that the network found broken.
    pub const fn all_broken(&self) -> &'a [Broken] {
        self.around.broken
    }

    /// The figures that a broken relation rests on: it tells more closely than what is usual what they ought to be.
    pub fn in_question(&self) -> BTreeSet<NodeId> {
        figures(self.all_broken().iter())
    }

    /// Those of a broken relation that a common slip explains.
    pub fn in_question_by_a_slip(&self) -> BTreeSet<NodeId> {
        figures(self.all_broken().iter().filter(|broken| broken.proof.slip.is_some()))
    }

    /// A finding that a relation is broken; `attribute` is the sentence of the rule to say where it ends at a figure.
    pub fn tell(&mut self, broken: &Broken, attribute: &str) -> &mut Finding {
        let finding = self.report(broken.place, attribute);
        if broken.two_ways {
            finding.message = Message::new("two-ways");
        }
        finding.severity(broken.severity).proof(broken.proof.clone()).help("help");
        finding.through.clone_from(&broken.through);
        finding
    }

    /// Tells every broken relation of the rule in the same words.
    pub fn tell_broken(&mut self, attribute: &str) {
        for broken in self.broken() {
            self.tell(broken, attribute);
        }
    }

    /// A finding that figures contradict each other, at the stated one; nothing where they do not.
    pub fn prove(&mut self, proof: Option<Contradiction>, attribute: &str) -> Option<&mut Finding> {
        let proof = proof?;
        let place = Anchor::Value(proof.stated.node);
        let finding = self.report(place, attribute);
        finding.proof(proof).help("help");
        Some(finding)
    }
}

/// Declares a rule on reports: `rule!(GHG_001, "GHG-001", Error, Disclosure, check);`
macro_rules! rule {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $check:expr) => {
        $crate::rules::report_rule::rule!($(#[doc = $doc])+ $name, $id, $severity, $level, $check, Nothing);
    };
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $check:expr, $judges:ident) => {
        $(#[doc = $doc])+
        pub(crate) static $name: $crate::rules::ReportRule = $crate::rules::ReportRule {
            rule: $crate::finding::metadata!($(#[doc = $doc])+ $id, $severity, $level, Report, $judges),
            check: $check,
        };
    };
}

/// Declares a rule whose findings another part makes: `declared!(UNREADABLE, "DOC-001", Error, WellFormed, Text);`
macro_rules! declared {
    ($(#[doc = $doc:literal])+ $name:ident, $id:literal, $severity:ident, $level:ident, $subject:ident) => {
        $(#[doc = $doc])+
        pub(crate) static $name: $crate::finding::Rule =
            $crate::finding::metadata!($(#[doc = $doc])+ $id, $severity, $level, $subject, Nothing);
    };
}

pub(super) use {declared, rule};

/// The figures that broken relations rest on.
fn figures<'b>(broken: impl Iterator<Item = &'b Broken>) -> BTreeSet<NodeId> {
    let operand = |step: &'b Step| if let Step::Operand(operand) = step { Some(operand) } else { None };
    let of = |broken: &'b Broken| {
        broken.proof.derivation.iter().filter_map(operand).chain(std::iter::once(&broken.proof.stated))
    };
    broken.flat_map(of).map(|operand| operand.node).collect()
}
