//! The way of a report: text, located tree, schema, typed report, rules, and the level that it reaches.
//!
//! Nothing here reads a file, a clock or the environment, and no input makes it fail: bad input gives findings.

mod causes;
mod partial;

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::acceptance::Acceptance;
use crate::document::{self, Format, Kind, Limits, NodeId, Problem, ProblemKind, Span, Tree, TypeError};
use crate::finding::Rule;
use crate::finding::{Argument, Finding, Level, Message, Place, Severity};
use crate::profile::{self, Profile};
use crate::report::{Date, Report};
use crate::rules::Findings;
use crate::rules::{self, structure};
use crate::schema;

/// What checking a report gave.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Title of the report, where it could be read.
    pub title: Option<String>,
    /// The findings, in the order of the text.
    pub findings: Vec<Placed>,
    /// The highest level that no error blocks.
    pub level: Option<Level>,
    /// How far the rules could be run.
    pub rules: RulesRan,
    /// The profile that it was held against as well, and whether it conforms to it.
    pub profile: Option<Verdict>,
    /// What was checked.
    pub subject: Subject,
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

/// A finding with its places in the text.
#[derive(Debug, Clone)]
pub struct Placed {
    /// The finding.
    pub finding: Finding,
    /// Where it stands.
    pub spot: Spot,
    /// Its path with the `id` of list entries in place of their position, where they have one.
    pub path: String,
    /// How its publisher accepts it, where that is so.
    pub accepted: Option<Acceptance>,
    /// The other places that take part, each with what to say there.
    pub labels: Vec<(Spot, Message)>,
    /// What follows from it, and so is not told on its own.
    pub consequences: Vec<Self>,
    /// The same for the same cause at the same entry, also when lines or list positions have moved.
    pub fingerprint: String,
}

/// A place in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The bytes to underline.
    pub span: Span,
    /// The JSON pointer (RFC 6901) of the value; empty for the whole document.
    pub pointer: String,
}

impl Outcome {
    /// How many findings of a severity there are up to `level`.
    pub fn count(&self, severity: Severity, level: Level) -> usize {
        self.up_to(level).filter(|placed| placed.finding.severity == severity).count()
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
    pub fn up_to(&self, level: Level) -> impl Iterator<Item = &Placed> {
        self.findings.iter().filter(move |placed| placed.finding.level <= level)
    }

    /// Every finding, and whatever follows from it.
    pub fn everything(&self) -> impl Iterator<Item = &Placed> {
        self.findings.iter().flat_map(|placed| std::iter::once(placed).chain(&placed.consequences))
    }

    /// Does something with every finding, and with whatever follows from it.
    pub fn each(&mut self, mut with: impl FnMut(&mut Placed)) {
        for placed in &mut self.findings {
            placed.consequences.iter_mut().for_each(&mut with);
            with(placed);
        }
    }

    /// The errors that keep the report from `level`.
    pub fn blocking(&self, level: Level) -> impl Iterator<Item = &Placed> {
        self.findings
            .iter()
            .filter(move |placed| placed.finding.severity == Severity::Error && placed.finding.level <= level)
    }

    /// An outcome of bytes that are no text.
    pub fn unreadable(problem: &Problem) -> Self {
        let placed = place(of_problem(problem), None);
        Self {
            title: None,
            findings: vec![placed],
            level: None,
            rules: RulesRan::Not,
            profile: None,
            subject: Subject::Report,
        }
    }
}

/// What a report is held against beside the standard.
#[derive(Debug, Clone, Copy, Default)]
pub struct Against<'a> {
    /// The day of the check, which lets dates be told that are still to come.
    pub today: Option<Date>,
    /// A profile.
    pub profile: Option<&'a Profile>,
}

/// Checks a report against the standard, whatever day it is.
pub fn check(text: &str, format: Format, limits: &Limits) -> Outcome {
    check_against(Against::default(), text, format, limits)
}

/// Checks a report.
pub fn check_against(against: Against<'_>, text: &str, format: Format, limits: &Limits) -> Outcome {
    let reading = document::read(text, format, limits);
    let mut findings: Vec<_> = reading.problems.iter().map(of_problem).collect();
    let Some(tree) = reading.tree else {
        let findings = findings.into_iter().map(|finding| place(finding, None)).collect();
        return Outcome {
            title: None,
            findings,
            level: None,
            rules: RulesRan::Not,
            profile: None,
            subject: Subject::Report,
        };
    };
    let mut structure = schema::check(&tree);
    findings.append(&mut structure.findings);
    let sound = !findings.iter().any(|finding| finding.severity == Severity::Error);
    let mut ran = RulesRan::Not;
    let (report, refused) = partial::read(&tree, &mut structure.amendments);
    if sound {
        findings.extend(refused.into_iter().map(otherwise_invalid));
    }
    if let Some(report) = &report {
        let mut found = run(report, against.today);
        ran = RulesRan::All;
        if structure.amendments.leaves_out() {
            partial::keep_proved(&mut found, &tree, &structure.amendments);
            ran = RulesRan::Partly;
        }
        let again = causes::Again {
            tree: &tree,
            format,
            limits,
            amendments: &structure.amendments,
            today: against.today,
        };
        causes::gather(&mut found, (ran == RulesRan::All).then_some(&again));
        findings.append(&mut found);
    }
    let asked = findings.len();
    if let Some(profile) = against.profile {
        profile::judge(profile, &tree, report.as_ref(), &mut findings);
    }
    let level = level(findings.get(..asked).unwrap_or_default());
    let verdict = against.profile.map(|profile| {
        let own = findings.get(asked..).unwrap_or_default();
        let reached = level.is_some_and(|level| level >= *profile.level);
        Verdict { name: profile.profile.to_string(), conforms: own.is_empty() && reached }
    });
    let mut findings: Vec<_> = findings.into_iter().map(|finding| place(finding, Some(&tree))).collect();
    findings.sort_by(|left, right| {
        (left.spot.span.start, left.finding.rule.id).cmp(&(right.spot.span.start, right.finding.rule.id))
    });
    let title = tree.at("/report/title").and_then(|node| match tree.kind(node) {
        Kind::String(title) => Some(title.to_owned()),
        _ => None,
    });
    Outcome { title, findings, level, rules: ran, profile: verdict, subject: Subject::Report }
}

/// What every rule says of a report.
fn run(report: &Report, today: Option<Date>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in rules::of_reports() {
        (rule.check)(report, &mut Findings::of(&rule.rule, &mut findings, today));
    }
    findings
}

/// What the types refuse although the schema lets it pass.
pub(crate) fn otherwise_invalid(error: TypeError) -> Finding {
    let mut finding = Finding::new(&structure::OTHERWISE_INVALID, error.node, "typed");
    finding.with("detail", error.message);
    finding
}

/// The highest level that no error blocks, nor any level below it.
fn level(findings: &[Finding]) -> Option<Level> {
    let errors = || findings.iter().filter(|finding| finding.severity == Severity::Error);
    Level::ALL.into_iter().take_while(|level| !errors().any(|finding| finding.level <= *level)).last()
}

/// The rule that a problem of the text falls under.
const fn rule_of(kind: &ProblemKind) -> &'static Rule {
    match kind {
        ProblemKind::DuplicateKey { .. } => &structure::DUPLICATE_KEY,
        ProblemKind::TooLarge { .. } | ProblemKind::TooDeep { .. } | ProblemKind::TooManyNodes { .. } => {
            &structure::TOO_LARGE
        }
        ProblemKind::NotANumber { .. } | ProblemKind::NumberOutOfRange { .. } => &structure::NOT_FINITE,
        ProblemKind::SeveralDocuments
        | ProblemKind::Tag { .. }
        | ProblemKind::MergeKey
        | ProblemKind::ComplexKey
        | ProblemKind::SelfAlias { .. } => &structure::NOT_PLAIN,
        ProblemKind::UnderscoredNumber { .. } | ProblemKind::LeadingZero { .. } => {
            &structure::DOUBTFUL_SCALAR
        }
        _ => &structure::UNREADABLE,
    }
}

pub(crate) fn of_problem(problem: &Problem) -> Finding {
    let key = format!("document-{}", problem.kind.key());
    let rule = rule_of(&problem.kind);
    let mut finding = Finding::new(rule, Place::Text(problem.span), "found");
    let message = |key: String| {
        let arguments = problem.kind.arguments().into_iter().map(|(name, text)| (name, Argument::Text(text)));
        Message { key, arguments: arguments.collect() }
    };
    finding.message = message(key.clone());
    finding.help = Some(message(format!("{key}-help")));
    if let Some(related) = problem.related {
        let place = Place::Text(related);
        finding.labels.push(crate::finding::Label { place, message: message(format!("{key}-related")) });
    }
    finding
}

/// A figure that takes part in a proof, with the values it stands for: to stand alone, beside its place.
pub(crate) fn operand_alone(operand: &crate::quantity::Operand) -> Message {
    let key = match (operand.exact, operand.interval.is_point()) {
        (true, _) => "operand-exact",
        (false, true) => "operand-plain",
        (false, false) => "operand",
    };
    let written = Argument::Written(operand.clone());
    Message::new(key).with("written", written).with("range", Argument::Range(operand.interval, ""))
}

/// Puts a finding in its place; without a tree only places in the text are known.
pub(crate) fn place(mut finding: Finding, tree: Option<&Tree<'_>>) -> Placed {
    let consequences = std::mem::take(&mut finding.consequences);
    let consequences = consequences.into_iter().map(|consequence| place(consequence, tree)).collect();
    let spot = spot(finding.place, tree);
    let mut labels: Vec<_> =
        finding.labels.iter().map(|label| (self::spot(label.place, tree), label.message.clone())).collect();
    for operand in finding.proof.iter().flat_map(|proof| &proof.derivation).filter_map(|step| match step {
        crate::quantity::Step::Operand(operand) => Some(operand),
        crate::quantity::Step::Sign(_) => None,
    }) {
        let place = self::spot(Place::Value(operand.node), tree);
        if operand.node != NodeId::NOWHERE && labels.iter().all(|(known, _)| *known != place) && place != spot
        {
            labels.push((place, operand_alone(operand)));
        }
    }
    let path = tree.map_or_else(String::new, |tree| stable_path(&spot.pointer, tree));
    let fingerprint = fingerprint(&finding, &path);
    Placed { finding, spot, path, accepted: None, labels, consequences, fingerprint }
}

fn spot(place: Place, tree: Option<&Tree<'_>>) -> Spot {
    let Some(tree) = tree else {
        let span = if let Place::Text(span) = place { span } else { Span::default() };
        return Spot { span, pointer: String::new() };
    };
    let pointer = |node| if node == NodeId::NOWHERE { String::new() } else { tree.pointer(node) };
    match place {
        Place::Text(span) => Spot { span, pointer: String::new() },
        Place::Key(node) => Spot { span: key_span(node, tree), pointer: pointer(node) },
        // A whole block is better shown by its key than by many underlined lines.
        Place::Value(node) => {
            let span = tree.span(node);
            let long =
                matches!(tree.kind(node), Kind::Map | Kind::List) && span.slice(tree.text()).contains('\n');
            Spot { span: if long { key_span(node, tree) } else { span }, pointer: pointer(node) }
        }
    }
}

/// The key that leads to a node; of a list entry its first key, of the document its first line.
fn key_span(node: NodeId, tree: &Tree<'_>) -> Span {
    let first = || tree.entries(node).next().map(|entry| entry.key_span);
    tree.key_span(node).or_else(first).unwrap_or_else(|| {
        let span = tree.span(node);
        let line = span.slice(tree.text()).find('\n').and_then(|length| u32::try_from(length).ok());
        Span { start: span.start, end: line.map_or(span.end, |length| span.start + length) }
    })
}

/// The pointer with the `id` of list entries in place of their position.
fn stable_path(pointer: &str, tree: &Tree<'_>) -> String {
    let mut path = String::new();
    let mut stable = String::new();
    for part in pointer.split('/').skip(1) {
        path.push('/');
        path.push_str(part);
        let id = tree.at(&path).and_then(|node| tree.get(node, "id"));
        let name = match id.map(|id| tree.kind(id)) {
            Some(Kind::String(id)) if part.bytes().all(|byte| byte.is_ascii_digit()) => id,
            _ => part,
        };
        stable.push('/');
        stable.push_str(name);
    }
    stable
}

fn fingerprint(finding: &Finding, path: &str) -> String {
    let mut hash = Sha256::new();
    for part in [finding.rule.id, path, &finding.message.key] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    // What tells two findings of one rule at one place apart: the words that fill the message.
    for (name, argument) in &finding.message.arguments {
        if let Argument::Text(text) = argument {
            hash.update(name.as_bytes());
            hash.update(text.as_bytes());
        }
    }
    hash.finalize().iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
