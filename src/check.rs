//! The way of a report: read, type, run, weigh, gather, level, place.
//!
//! Nothing here reads a file, a clock or the environment, and no input makes it fail: bad input gives findings.

mod causes;
mod groups;
mod partial;

use crate::carried;
use crate::document::{self, Amendments, Format, Kind, Limits, Tree};
use crate::facts::Facts;
use crate::finding::{Counted, Finding, Found, Level, Severity};
use crate::outcome::{
    Outcome, RulesRan, Subject, Verdict, of_fault, of_problem, otherwise_invalid, placed_with,
};
use crate::profile::{self, Profile};
use crate::relations;
use crate::report::{Date, Report};
use crate::rules::{self, Around};
use crate::schema;

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
        return Outcome::of_a_text(findings);
    };
    let (report, amendments) = type_it(&tree, &mut findings);
    weigh(against, &mut findings, &mut []);
    let mut ran = RulesRan::Not;
    let mut counted = Vec::new();
    let mut counts = None;
    let facts = report.as_ref().map(Facts::of);
    if let Some(facts) = &facts {
        let report = facts.report();
        ran = if amendments.leaves_out() { RulesRan::Partly } else { RulesRan::All };
        let left_out = partial::LeftOut::of(&tree, &amendments);
        let is_apart = |finding: &Finding| ran == RulesRan::All || left_out.is_apart_from(finding);
        let relations = relations::of(report);
        let run = relations.net.derive();
        let broken = relations::broken(&run);
        counts = Some(relations::Counts::of(&run)).filter(|counts| ran == RulesRan::All && counts.all() > 0);
        let around = Around { tree: &tree, today: against.today, counts: &is_apart, broken: &broken };
        let Found { findings: mut kept, counted: more } = rules::run(facts, around);
        counted = more;
        // Before gathering, which hides under one finding what is then as grave as the gravest of them.
        weigh(against, &mut kept, &mut counted);
        if ran == RulesRan::All && !broken.is_empty() {
            groups::gather(&mut kept, &relations::groups(report, &relations, &run), report);
        }
        let again =
            causes::Again { tree: &tree, format, limits, amendments: &amendments, today: against.today };
        causes::gather(&mut kept, (ran == RulesRan::All).then_some(&again));
        findings.append(&mut kept);
    }
    findings.extend(carried::faults().iter().map(of_fault));
    let level = level(&findings, &counted);
    let profile = against.profile.map(|profile| {
        let mut own = profile::judge(profile, &tree, facts.as_ref());
        let reached = level.is_some_and(|level| level >= *profile.level);
        let conforms = own.findings.is_empty() && reached;
        findings.append(&mut own.findings);
        counted.append(&mut own.counted);
        Verdict { name: profile.profile.to_string(), conforms }
    });
    let findings = placed_with(findings, counted, Some(&tree));
    Outcome {
        title: title(&tree),
        findings,
        level,
        rules: ran,
        profile,
        subject: Subject::Report,
        relations: counts,
    }
}

/// Reads a document as a report, as far as its structure lets, and says what of the structure does not hold.
fn type_it(tree: &Tree<'_>, findings: &mut Vec<Finding>) -> (Option<Report>, Amendments) {
    if let Some(report) = partial::whole(tree) {
        return (Some(report), Amendments::default());
    }
    let mut structure = schema::check(tree);
    findings.append(&mut structure.findings);
    let sound = !findings.iter().any(|finding| finding.severity == Severity::Error);
    let (report, refused) = partial::read(tree, &mut structure.amendments);
    // What the schema has told already is not told again in the words of the types.
    if sound {
        findings.extend(refused.into_iter().map(otherwise_invalid));
    }
    (report, structure.amendments)
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
