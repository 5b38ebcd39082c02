//! Rules on text, structure, acceptances and profiles: each finds its cases where they say, and leaves the others.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeMap;
use std::fs;

use ailca::acceptance::Acceptances;
use ailca::check::{Against, check, check_against};
use ailca::document::{self, Format, Limits};
use ailca::finding::{Rule, Subject};
use ailca::messages::{self, Language};
use ailca::outcome::LocatedFinding;
use ailca::profile::Profile;
use ailca::report::Date;
use ailca::rules;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fixture {
    /// The report that the cases are about.
    base: String,
    fail: Vec<Case>,
    pass: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: serde_json::Value,
    /// Another report than that of the other cases.
    base: Option<String>,
    /// Lines that are added to the base.
    #[serde(default)]
    text: String,
    /// Words of the base, each with what stands there instead.
    #[serde(default)]
    replace: BTreeMap<String, String>,
    /// Acceptances beside the base.
    acceptances: Option<String>,
    /// Lines of a profile that the base is held against.
    profile: Option<String>,
    /// Where the finding is.
    at: Option<String>,
}

/// The day of every check.
fn today() -> Date {
    Date::try_from("2026-06-30".to_owned()).unwrap()
}

fn found(base: &str, case: &Case) -> Vec<LocatedFinding> {
    let base = case.base.as_deref().unwrap_or(base);
    let mut report = fs::read_to_string(format!("fixtures/{base}")).unwrap() + &case.text;
    for (from, to) in &case.replace {
        assert!(report.contains(from.as_str()), "{}: no {from}", case.name);
        report = report.replace(from, to);
    }
    if let Some(lines) = &case.profile {
        let text = format!(
            "profile: x\nversion: '1'\ntitle: {{ en: x, fr: x }}\nauthority: x\nlevel: wellFormed\n{lines}"
        );
        return match Profile::read(&text) {
            Err(unreadable) => unreadable.findings,
            Ok(profile) => {
                let against = Against { today: Some(today()), profile: Some(&profile), earlier: None };
                check_against(against, &report, Format::Yaml, &Limits::default()).findings
            }
        };
    }
    let mut outcome = check(&report, Format::Yaml, &Limits::default());
    if let Some(text) = &case.acceptances {
        let acceptances = Acceptances::read(text, today()).unwrap();
        acceptances.apply(base, &mut outcome);
        return acceptances.outcome().findings;
    }
    outcome.findings
}

fn fixture(rule: &Rule) -> Fixture {
    let reading = document::read(rule.fixture, Format::Yaml, &Limits::default());
    let tree = reading.tree.unwrap_or_else(|| panic!("{}: {:?}", rule.id, reading.problems));
    document::typed(&tree)
        .unwrap_or_else(|error| panic!("{}: {error} at {}", rule.id, tree.pointer(error.node)))
}

#[test]
fn each_rule_finds_its_cases_and_leaves_the_others() {
    let mut tried = 0;
    for rule in rules::all().filter(|rule| rule.subject != Subject::Report) {
        let Fixture { base, fail, pass } = fixture(rule);
        assert!(!fail.is_empty() && !pass.is_empty(), "{}: no failing or no passing case", rule.id);
        for case in &fail {
            let found: Vec<_> = found(&base, case)
                .into_iter()
                .map(|placed| (placed.finding.rule.id, placed.spot.pointer))
                .collect();
            let at = case.at.clone().unwrap_or_default();
            assert!(found.contains(&(rule.id, at)), "{}, {}: {found:?}", rule.id, case.name);
        }
        for case in &pass {
            let found = found(&base, case);
            let own: Vec<_> = found.iter().filter(|placed| placed.finding.rule.id == rule.id).collect();
            assert!(own.is_empty(), "{}, {}: {own:?}", rule.id, case.name);
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
}

#[test]
fn a_text_above_the_limits_is_refused_and_one_below_is_not() {
    let text = fs::read_to_string("fixtures/least.yaml").unwrap();
    let finds = |limits: &Limits| {
        check(&text, Format::Yaml, limits).findings.iter().any(|placed| placed.finding.rule.id == "DOC-003")
    };
    assert!(finds(&Limits { max_nodes: 8, ..Limits::default() }));
    assert!(!finds(&Limits::default()));
}

/// Letters and names that people write for an area lead to its word, which no likeness of letters does.
#[test]
fn an_area_is_known_by_what_people_call_it() {
    let head = fs::read_to_string("fixtures/least.yaml").unwrap();
    for (given, word) in [("EU", "europeanUnion"), ("worldwide", "world"), ("RER", "europe")] {
        let text = format!("{head}inventory: {{ electricity: [{{ id: grid, area: {given} }}] }}\n");
        let outcome = check(&text, Format::Yaml, &Limits::default());
        let found = outcome.findings.iter().find(|placed| placed.finding.rule.id == "SCH-004").unwrap();
        let help = messages::text(Language::ENGLISH, found.finding.help.as_ref().unwrap());
        assert!(help.contains(word), "{given}: {help}");
    }
}
