//! A report held against one guideline: which of the checks derived from its clauses are met.

use crate::document::{self, Format, Kind, Limits, NodeId, Tree};
use crate::finding::Severity;
use crate::guidelines::{Clause, Ground, Guideline};
use crate::outcome::{Outcome, Placed, RulesRan};

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
    pub findings: Vec<&'a Placed>,
    /// Fields of it that the report does not hold.
    pub absent: Vec<&'a str>,
    /// Fields of it that the report withholds.
    pub withheld: Vec<&'a str>,
}

/// What is said of a report by a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every field is stated, and every check derived from the clause is met.
    Met,
    /// The checks are met by what is stated; something is absent, withheld, or not checked in this build.
    Partly,
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
    /// No machine can say, or no check of this build does.
    NotAssessable,
    /// The structure is unsound, so that the check did not run.
    NotRun,
}

impl Verdict {
    /// Every verdict, in the order in which they are counted.
    pub const ALL: [Self; 9] = [
        Self::Met,
        Self::Partly,
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
            Self::Partly => "checksMetInPart",
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
        let tree = document::read(text, format, &Limits::default()).tree;
        let judged = |clause| judge(clause, tree.as_ref(), outcome);
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
    let asked = |placed: &&Placed| clause.rules().any(|id| id == placed.finding.rule.id);
    let findings: Vec<_> = outcome.everything().filter(asked).collect();
    let (mut absent, mut withheld) = (Vec::new(), Vec::new());
    for field in clause.fields() {
        match tree.map_or(Presence::Absent, |tree| presence(tree, field)) {
            Presence::Stated => {}
            Presence::Withheld => withheld.push(field.as_str()),
            Presence::Absent => absent.push(field.as_str()),
        }
    }
    let any = |severity| findings.iter().any(|placed| placed.finding.severity == severity);
    let whole = absent.is_empty() && withheld.is_empty() && clause.not_built().next().is_none();
    let verdict = match clause.ground() {
        Ground::Human | Ground::NotBuilt => Verdict::NotAssessable,
        _ if any(Severity::Error) => Verdict::NotMet,
        _ if outcome.rules != RulesRan::All => Verdict::NotRun,
        _ if any(Severity::Warning) => Verdict::Doubtful,
        _ if absent.len() == clause.fields().len() => Verdict::Silent,
        Ground::Fields if whole => Verdict::Stated,
        Ground::Fields => Verdict::StatedInPart,
        _ if whole => Verdict::Met,
        Ground::Rules => Verdict::Partly,
    };
    Judged { clause, verdict, findings, absent, withheld }
}

/// Whether a report holds a field.
enum Presence {
    Stated,
    Withheld,
    Absent,
}

/// A field is stated where any entry of a list states it, and withheld where every entry that has it withholds it.
fn presence(tree: &Tree<'_>, field: &str) -> Presence {
    let mut nodes: Vec<NodeId> = vec![tree.root()];
    for part in field.split('/').skip(1) {
        nodes = match part {
            "-" => nodes.iter().flat_map(|node| tree.items(*node)).collect(),
            key => nodes.iter().filter_map(|node| tree.get(*node, key)).collect(),
        };
    }
    // An empty list, map or text says nothing.
    nodes.retain(|node| match tree.kind(*node) {
        Kind::List => tree.items(*node).len() > 0,
        Kind::Map => tree.entries(*node).next().is_some(),
        Kind::String(text) => !text.trim().is_empty(),
        Kind::Null | Kind::Bool(_) | Kind::Number(_) => true,
    });
    let is_withheld = |node| tree.get(node, "withheld").is_some();
    let withheld = |node: &NodeId| match tree.kind(*node) {
        Kind::List => tree.items(*node).all(is_withheld),
        _ => is_withheld(*node),
    };
    match nodes.iter().all(withheld) {
        _ if nodes.is_empty() => Presence::Absent,
        true => Presence::Withheld,
        false => Presence::Stated,
    }
}
