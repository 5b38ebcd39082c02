//! The way of a report: read, type, run, weigh, gather, level, place.
//!
//! Nothing here reads a file, a clock or the environment, and no input makes it fail: bad input gives findings.

mod consequences;
mod groups;
mod misplaced;
mod partial;
mod pool;
mod well_formed;

use pool::Pool;

use crate::carried;
use crate::document::{self, Amendments, Format, Kind, Limits, Tree};
use crate::facts::Facts;
use crate::finding::{Counted, Finding, Found, Level, Severity};
use crate::migrate::{self, Forward};
use crate::outcome::{
    Outcome, RulesRan, Subject, Verdict, of_fault, of_problem, otherwise_invalid, placed_with,
};
use crate::profile::{self, Profile};
use crate::relations;
use crate::report::{Date, Report};
use crate::revision::{Revision, Side};
use crate::rules::{self, Around};
use crate::schema;

pub use well_formed::WellFormed;

/// What a report is held against beside the standard.
#[derive(Debug, Clone, Copy, Default)]
pub struct Against<'a> {
    /// The day of the check, which lets dates be told that are still to come.
    pub today: Option<Date>,
    /// A profile.
    pub profile: Option<&'a Profile>,
    /// The report that this one may take the place of.
    pub earlier: Option<Earlier<'a>>,
}

/// A report of which another may be a later revision.
#[derive(Debug, Clone, Copy)]
pub struct Earlier<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its notation.
    pub format: Format,
}

/// Checks a report against the standard, whatever day it is.
pub fn check(text: &str, format: Format, limits: &Limits) -> Outcome {
    check_against(Against::default(), text, format, limits)
}

/// Checks a report.
pub fn check_against(against: Against<'_>, text: &str, format: Format, limits: &Limits) -> Outcome {
    check_brought(migrate::forward, against, text, format, limits)
}

impl Earlier<'_> {
    /// What lies between it and a report that says that it takes its place; nothing where it is no report itself.
    fn until(self, tree: &Tree<'_>, report: &Report, limits: &Limits) -> Option<Revision> {
        let own = document::read(self.text, self.format, limits).tree?;
        let forward = migrate::forward(&own);
        let newest = forward.as_ref().map_or(&own, Forward::tree);
        let old = Report::read(newest).ok()?;
        let revision = Revision::of(Side { tree: newest, report: &old }, Side { tree, report });
        Some(revision).filter(|revision| revision.naming.is_named())
    }
}

/// How a report is brought to the newest version.
type Bring = for<'t> fn(&Tree<'t>) -> Option<Forward<'t>>;

/// Checks a report that is brought to the newest version in one way.
fn check_brought(bring: Bring, against: Against<'_>, text: &str, format: Format, limits: &Limits) -> Outcome {
    let reading = document::read(text, format, limits);
    let mut findings: Vec<_> = reading.problems.iter().map(of_problem).collect();
    let Some(tree) = reading.tree else {
        return Outcome::of_a_text(findings);
    };
    // 0014: rules know the newest version alone; what they find is traced back to the report as written.
    let forward = bring(&tree);
    let newest = forward.as_ref().map_or(&tree, Forward::tree);
    let (report, amendments) = type_it(&tree, forward.as_ref(), &mut findings);
    weigh(against, &mut findings, &mut []);
    let as_written = findings.len();
    let mut ran = RulesRan::Not;
    let mut counted = Vec::new();
    let mut counts = None;
    let facts = report.as_ref().map(Facts::of);
    if let Some(facts) = &facts {
        ran = if amendments.leaves_out() { RulesRan::Partly } else { RulesRan::All };
        let left_out = partial::LeftOut::of(newest, &amendments);
        let is_apart = |finding: &Finding| ran == RulesRan::All || left_out.is_apart_from(finding);
        let relations = relations::of(facts);
        let run = relations.net.derive();
        let broken = relations::broken(&run);
        counts = Some(relations::Counts::of(&run)).filter(|counts| ran == RulesRan::All && counts.all() > 0);
        let revision = against.earlier.and_then(|earlier| earlier.until(newest, facts.report(), limits));
        let around = Around {
            tree: newest,
            today: against.today,
            counts: &is_apart,
            broken: &broken,
            revision: revision.as_ref(),
        };
        let Found { findings: mut kept, counted: more } = rules::run(facts, around);
        counted = more;
        // 0006: before gathering, which hides under one finding what is then as grave as the gravest of them.
        weigh(against, &mut kept, &mut counted);
        // 0009: of a report that could be read only in part no cause is named.
        if ran == RulesRan::All && !broken.is_empty() {
            misplaced::gather(&mut kept, &broken, facts.report(), newest);
        }
        let mut pool = Pool::of(kept);
        if ran == RulesRan::All && !broken.is_empty() {
            groups::gather(&mut pool, &relations::groups(&relations, &run), facts.report());
        }
        consequences::gather(&mut pool);
        findings.extend(pool.into_findings());
    }
    // 0008: a table that lost a row makes its rule silent, and silence reads as soundness.
    findings.extend(carried::faults().iter().map(of_fault));
    let level = level(&findings, &counted);
    let profile = against.profile.map(|profile| {
        let mut own = profile::judge(profile, newest, facts.as_ref());
        let reached = level.is_some_and(|level| level >= *profile.level);
        let conforms = own.findings.is_empty() && reached;
        findings.append(&mut own.findings);
        counted.append(&mut own.counted);
        Verdict { name: profile.profile.to_string(), conforms }
    });
    if let Some(forward) = &forward {
        let origin = |node| forward.origin(node);
        for finding in findings.iter_mut().skip(as_written) {
            finding.trace(&origin);
        }
        for more in &mut counted {
            more.trace(&origin);
        }
    }
    let findings = placed_with(findings, counted, Some(&tree));
    Outcome {
        title: title(newest),
        findings,
        level,
        rules: ran,
        profile,
        subject: Subject::Report,
        relations: counts,
    }
}

/// Reads a document as a report, as far as its structure lets, and says what of the structure does not hold. A document of
/// an older version is held against the schema of that version, and read as what it is in the newest.
fn type_it(
    tree: &Tree<'_>,
    forward: Option<&Forward<'_>>,
    findings: &mut Vec<Finding>,
) -> (Option<Report>, Amendments) {
    // 0008: types and schema give one verdict: the schema need not speak of what the types take.
    if let Some(report) = partial::whole(tree) {
        return (Some(report), Amendments::default());
    }
    // 0014: a report is structurally sound by its own version.
    let mut structure = schema::check(tree);
    findings.append(&mut structure.findings);
    let sound = !findings.iter().any(|finding| finding.severity == Severity::Error);
    let mut amendments = structure.amendments;
    if let Some(forward) = forward {
        amendments = amendments.carried(|node| forward.now(node));
    }
    let (report, refused) = partial::read(forward.map_or(tree, Forward::tree), &mut amendments);
    // What the schema has told already is not told again in the words of the types.
    if sound {
        let origin = |node| forward.map_or(node, |forward| forward.origin(node));
        findings.extend(refused.into_iter().map(|error| {
            let mut finding = otherwise_invalid(error);
            finding.trace(&origin);
            finding
        }));
    }
    (report, amendments)
}

/// Gives findings the weight that a profile asks for.
fn weigh(against: Against<'_>, findings: &mut [Finding], counted: &mut [Counted]) {
    if let Some(profile) = against.profile {
        let kept = findings.iter_mut().map(|finding| (finding.rule.id, &mut finding.severity));
        profile::weigh(profile, kept);
        profile::weigh(profile, counted.iter_mut().map(|more| (more.rule.id, &mut more.severity)));
    }
}

/// The highest level that no error blocks, nor any level below it.
fn level(findings: &[Finding], counted: &[Counted]) -> Option<Level> {
    let errors = |severity: Severity| severity == Severity::Error;
    let kept = findings.iter().filter(|finding| errors(finding.severity)).map(|finding| finding.level);
    let more = counted.iter().filter(|more| errors(more.severity)).map(|more| more.level);
    let lowest = kept.chain(more).min();
    Level::ALL.into_iter().take_while(|level| lowest.is_none_or(|lowest| lowest > *level)).last()
}

fn title(tree: &Tree<'_>) -> Option<String> {
    tree.at("/report/title").and_then(|node| match tree.kind(node) {
        Kind::String(title) => Some(title.to_owned()),
        _ => None,
    })
}

#[cfg(test)]
mod tests;
