//! A report held against one guideline: which of the checks derived from its clauses are met.

use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::finding::Severity;
use crate::guidelines::{Clause, Extent, Ground, Guideline, alternatives};
use crate::migrate::{self, Forward};
use crate::outcome::{LocatedFinding, Outcome, RulesRan};

/// What is said of a report by one guideline.
#[derive(Debug)]
pub struct Statement<'a> {
    /// The guideline.
    pub guideline: &'a Guideline,
    /// Its clauses, each with what is said of it.
    pub clauses: Vec<Judged<'a>>,
}

/// A clause with what is said of the report by it.
#[derive(Debug)]
pub struct Judged<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// What is said.
    pub verdict: Verdict,
    /// What the checks derived from it found.
    pub findings: Vec<&'a LocatedFinding>,
    /// Fields of it that the report does not hold.
    pub absent: Vec<&'a str>,
    /// Fields of it that the report withholds.
    pub withheld: Vec<&'a str>,
}

/// What is said of a report by a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// Every field is stated, the checks test all of the clause, and they found nothing.
    Met,
    /// Every field is stated, and nothing above an advice was found; the checks test a part of the clause.
    MetInPart,
    /// The checks are met by what is stated; something is absent, withheld, or not checked in this build.
    AsStated,
    /// Every field is stated, and no check looks further.
    Stated,
    /// Some fields are stated, and no check looks further.
    StatedInPart,
    /// Nothing that it asks about is stated.
    Silent,
    /// A check warns.
    Doubtful,
    /// A check fails.
    NotMet,
    /// No machine can say, or no check that a statement runs does.
    NotAssessable,
    /// The structure is unsound, so that the check did not run.
    NotRun,
}

impl Verdict {
    /// Every verdict, in the order in which they are counted.
    pub const ALL: [Self; 10] = [
        Self::Met,
        Self::MetInPart,
        Self::AsStated,
        Self::Stated,
        Self::StatedInPart,
        Self::Silent,
        Self::Doubtful,
        Self::NotMet,
        Self::NotAssessable,
        Self::NotRun,
    ];

    /// The word for it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "checksMet",
            Self::MetInPart => "checksMetInPart",
            Self::AsStated => "checksMetAsStated",
            Self::Stated => "stated",
            Self::StatedInPart => "statedInPart",
            Self::Silent => "notStated",
            Self::Doubtful => "inDoubt",
            Self::NotMet => "checksNotMet",
            Self::NotAssessable => "notAssessable",
            Self::NotRun => "notRun",
        }
    }
}

impl<'a> Statement<'a> {
    /// Holds a report, of which `outcome` is known, against a guideline.
    pub fn of(guideline: &'a Guideline, text: &str, format: Format, outcome: &'a Outcome) -> Self {
        let written = document::read(text, format, &Limits::default()).tree;
        // 0014: clauses name the places of the newest version.
        let forward = written.as_ref().and_then(migrate::forward);
        let tree = forward.as_ref().map(Forward::tree).or(written.as_ref());
        let judged = |clause| judge(clause, tree, outcome);
        Self { guideline, clauses: guideline.clauses.iter().map(judged).collect() }
    }

    /// How many clauses have a verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.clauses.iter().filter(|judged| judged.verdict == verdict).count()
    }

    /// Whether every check ran and none failed; never that the report conforms to the guideline.
    pub fn holds(&self) -> bool {
        self.count(Verdict::NotMet) == 0 && self.count(Verdict::NotRun) == 0
    }
}

fn judge<'a>(clause: &'a Clause, tree: Option<&Tree<'_>>, outcome: &'a Outcome) -> Judged<'a> {
    let asked = |placed: &&LocatedFinding| clause.rules().any(|id| id == placed.finding.rule.id);
    // 0006: clauses are judged by consequences as by findings.
    let findings: Vec<_> = outcome.everything().filter(asked).collect();
    let (mut absent, mut withheld) = (Vec::new(), Vec::new());
    for field in clause.fields() {
        match tree.map_or(Presence::Absent, |tree| presence(tree, field)) {
            Presence::Stated => {}
            Presence::Withheld => withheld.push(field),
            Presence::Absent => absent.push(field),
        }
    }
    let any = |severity| findings.iter().any(|placed| placed.finding.severity == severity);
    let stated = absent.is_empty() && withheld.is_empty() && clause.not_built().next().is_none();
    let runs = clause.built().any(|rule| clause.extent(rule.id) != Some(Extent::Elsewhere));
    let verdict = match clause.ground() {
        Ground::Human | Ground::NotBuilt => Verdict::NotAssessable,
        Ground::Rules if !runs => Verdict::NotAssessable,
        _ if any(Severity::Error) => Verdict::NotMet,
        _ if outcome.rules != RulesRan::All => Verdict::NotRun,
        _ if any(Severity::Warning) => Verdict::Doubtful,
        _ if absent.len() == clause.fields().count() => Verdict::Silent,
        Ground::Fields if stated => Verdict::Stated,
        Ground::Fields => Verdict::StatedInPart,
        Ground::Rules if !stated => Verdict::AsStated,
        // 0007: advice blocks no level, but something was found.
        Ground::Rules if clause.is_tested_whole() && findings.is_empty() => Verdict::Met,
        Ground::Rules => Verdict::MetInPart,
    };
    Judged { clause, verdict, findings, absent, withheld }
}

/// Whether a report holds a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Presence {
    Absent,
    Withheld,
    Stated,
}

/// A field is stated where one of its pointers is.
fn presence(tree: &Tree<'_>, field: &str) -> Presence {
    let found = alternatives(field).map(|pointer| {
        let parts: Vec<_> = pointer.split('/').skip(1).collect();
        under(tree, tree.root(), &parts)
    });
    found.max().unwrap_or(Presence::Absent)
}

/// Of any entry of a list (`-`) the best counts, of every entry (`*`) the worst.
fn under(tree: &Tree<'_>, node: NodeId, parts: &[&str]) -> Presence {
    match parts.split_first() {
        None => of(tree, node),
        Some((&"-", rest)) => {
            tree.items(node).map(|item| under(tree, item, rest)).max().unwrap_or(Presence::Absent)
        }
        Some((&"*", rest)) => {
            tree.items(node).map(|item| under(tree, item, rest)).min().unwrap_or(Presence::Absent)
        }
        Some((key, rest)) => tree.get(node, key).map_or(Presence::Absent, |value| under(tree, value, rest)),
    }
}

/// An empty list, map or text says nothing; a list of figures is withheld where each of them is.
fn of(tree: &Tree<'_>, node: NodeId) -> Presence {
    let is_withheld = |node| tree.get(node, "withheld").is_some();
    let (says, withheld) = match tree.kind(node) {
        Kind::List => (tree.items(node).len() > 0, tree.items(node).all(is_withheld)),
        Kind::Map => (tree.entries(node).next().is_some(), is_withheld(node)),
        Kind::String(text) => (!text.trim().is_empty(), false),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => (true, false),
    };
    match (says, withheld) {
        (false, _) => Presence::Absent,
        (true, true) => Presence::Withheld,
        (true, false) => Presence::Stated,
    }
}
