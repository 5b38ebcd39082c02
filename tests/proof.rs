//! Pairs of reports: one holds one fault of a kind and must be told, the other is the same put right and must not.
//!
//! `fixtures/proof/expected.csv` says of each what is told: the rule, or one of several that would do, how grave it is, where,
//! and for which cause. What does not come out so yet is listed here by name with the reason, so that the list shrinks.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::check::{Against, Earlier, check_against};
use ailca::document::{Format, Limits};
use ailca::outcome::{LocatedFinding, Outcome};
use ailca::profile::Profile;

/// What is not told yet as it ought to be, with what is wanting.
const NOT_YET: &[(&str, &str)] = &[];

/// What a report of `fixtures/proof` is told.
struct Expected<'a> {
    report: &'a str,
    rules: Vec<&'a str>,
    severity: &'a str,
    pointer: &'a str,
    causes: Vec<&'a str>,
    /// How many findings of these rules there are that follow from no other; any number where nothing is said.
    findings: Option<usize>,
}

impl<'a> Expected<'a> {
    fn read(line: &'a str) -> Self {
        let fields: Vec<_> = line.split(',').collect();
        let [report, rules, severity, pointer, causes, findings] = fields.as_slice() else {
            panic!("six fields in {line}")
        };
        Self {
            report,
            rules: rules.split('|').collect(),
            severity,
            pointer,
            causes: causes.split('+').filter(|cause| !cause.is_empty()).collect(),
            findings: findings.parse().ok(),
        }
    }

    /// What is told otherwise than it ought to be.
    fn fault(&self, outcome: &Outcome) -> Option<String> {
        let own = |placed: &&LocatedFinding| self.rules.contains(&placed.finding.rule.id);
        if self.severity == "nothing" {
            let told = outcome.everything().filter(own).find(|placed| self.is_at(placed));
            return told.map(|told| format!("told of {} at {}", told.finding.rule.id, told.spot.pointer));
        }
        let told: Vec<_> = outcome.findings.iter().filter(own).collect();
        let Some(fitting) = told.iter().find(|placed| self.is_at(placed)) else {
            let places: Vec<_> = told.iter().map(|told| describe(told)).collect();
            return Some(format!("not told at {}, but {places:?}", self.pointer));
        };
        if !self.severity.split('|').any(|severity| severity == fitting.finding.severity.key()) {
            return Some(format!("told as {}", fitting.finding.severity.key()));
        }
        let named = causes(fitting);
        if let Some(missing) = self.causes.iter().find(|cause| !named.contains(**cause)) {
            return Some(format!("{missing} is not named, but {named:?}"));
        }
        let count = self.findings.filter(|count| *count != told.len())?;
        let places: Vec<_> = told.iter().map(|told| describe(told)).collect();
        Some(format!("told {} times, not {count}: {places:?}", told.len()))
    }

    /// Whether a finding stands where one is expected, or below it; `*` is any entry of a list.
    fn is_at(&self, placed: &LocatedFinding) -> bool {
        let mut own = placed.spot.pointer.split('/');
        self.pointer.split('/').all(|step| own.next().is_some_and(|own| step == "*" || step == own))
    }
}

/// The causes that a finding names: slips of the figure that is to blame, or of others that would do as well.
fn causes(placed: &LocatedFinding) -> BTreeSet<&str> {
    let finding = &placed.finding;
    let of_proof = finding.proof.iter().filter_map(|proof| proof.slip.as_ref());
    let blamed = finding.cause.iter().flat_map(|cause| std::iter::once(cause).chain(&cause.or));
    let slips = of_proof.chain(blamed.filter_map(|cause| cause.slip.as_ref()));
    let said = [&finding.message, finding.help.as_ref().unwrap_or(&finding.message)];
    let words = said.map(|message| match message.key.as_str() {
        "cause-left-out" => "parts-left-out",
        "cause-counted-twice" => "part-counted-twice",
        "cause-part-missing" => "part-missing",
        "cause-exchanged" => "siblings-exchanged",
        key => key,
    });
    slips.map(|slip| slip.kind.key()).chain(words).collect()
}

/// What a pair is held against beside the standard: a file of its name.
fn beside(report: &str, what: &str) -> Option<String> {
    let pair = report.split('.').next().unwrap_or_default();
    fs::read_to_string(format!("fixtures/proof/{pair}.{what}.yaml")).ok()
}

fn describe(placed: &LocatedFinding) -> String {
    let finding = &placed.finding;
    format!("{} {} at {}", finding.rule.id, finding.severity.key(), placed.spot.pointer)
}

#[test]
fn each_fault_is_told_and_nothing_is_told_without_one() {
    let table = fs::read_to_string("fixtures/proof/expected.csv").unwrap();
    let (mut faults, mut unlisted) = (Vec::new(), Vec::new());
    let mut listed: BTreeSet<_> = NOT_YET.iter().map(|(report, _)| *report).collect();
    for line in table.lines().skip(1) {
        let expected = Expected::read(line);
        let text = fs::read_to_string(format!("fixtures/proof/{}.yaml", expected.report)).unwrap();
        let profile = beside(expected.report, "profile").map(|text| Profile::read(&text).unwrap());
        let earlier = beside(expected.report, "earlier");
        let earlier = earlier.as_deref().map(|text| Earlier { text, format: Format::Yaml });
        let against = Against { today: None, profile: profile.as_ref(), earlier };
        let outcome = check_against(against, &text, Format::Yaml, &Limits::default());
        match (expected.fault(&outcome), listed.remove(expected.report)) {
            (Some(fault), false) => faults.push(format!("{}: {fault}", expected.report)),
            (None, true) => unlisted.push(expected.report),
            _ => {}
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(unlisted.is_empty(), "these come out right, and are listed as if they did not: {unlisted:?}");
    assert!(listed.is_empty(), "no such reports: {listed:?}");
}

#[test]
fn each_report_is_expected_to_be_something() {
    let table = fs::read_to_string("fixtures/proof/expected.csv").unwrap();
    let expected: BTreeSet<_> =
        table.lines().skip(1).map(|line| Expected::read(line).report.to_owned()).collect();
    let files = fs::read_dir("fixtures/proof").unwrap().map(|entry| entry.unwrap().path());
    let reports: BTreeSet<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml"))
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| ![".profile", ".earlier"].iter().any(|beside| name.ends_with(beside)))
        .collect();
    assert_eq!(reports, expected);
}
