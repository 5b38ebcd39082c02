#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use super::Acceptances;
use crate::check::check;
use crate::document::{Format, Limits};
use crate::finding::Level;
use crate::outcome::Outcome;
use crate::report::Date;

const BLOOM: &str = include_str!("../../fixtures/reports/bloom-176b.yaml");

fn bloom() -> Outcome {
    check(BLOOM, Format::Yaml, &Limits::default())
}

fn read(text: &str) -> Acceptances {
    Acceptances::read(text, Date::try_from("2026-06-30".to_owned()).unwrap()).unwrap()
}

fn said(acceptances: &Acceptances) -> Vec<(&'static str, String)> {
    let findings = acceptances.outcome().findings;
    findings.into_iter().map(|placed| (placed.finding.rule.id, placed.spot.pointer)).collect()
}

#[test]
fn a_finding_is_accepted_by_rule_and_path_and_still_counts() {
    let acceptances = read(
        "accept:\n  - { rule: GHG-001, path: /inventory/inference/activities/api/emissions, reason: other days, expires: 2026-06-30 }\n",
    );
    let (before, mut outcome) = (bloom(), bloom());
    acceptances.apply("bloom.yaml", &mut outcome);
    let accepted: Vec<_> = outcome.findings.iter().filter(|placed| placed.accepted.is_some()).collect();
    assert_eq!(accepted.len(), 1);
    assert_eq!(accepted[0].finding.rule.id, "GHG-001");
    assert_eq!(outcome.level, before.level);
    assert!(outcome.blocking(Level::Disclosure).any(|placed| placed.finding.rule.id == "GHG-001"));
    assert!(said(&acceptances).is_empty());
}

#[test]
fn the_position_in_a_list_serves_as_well_as_the_id() {
    let acceptances = read(
        "accept:\n  - { rule: GHG-001, path: /inventory/inference/activities/0, reason: other days, expires: 2027-01-01 }\n",
    );
    let mut outcome = bloom();
    acceptances.apply("bloom.yaml", &mut outcome);
    assert!(outcome.findings.iter().any(|placed| placed.accepted.is_some()));
}

#[test]
fn what_has_expired_accepts_nothing_and_is_said() {
    let acceptances =
        read("accept:\n  - { rule: GHG-001, path: /inventory, reason: other days, expires: 2026-06-29 }\n");
    let mut outcome = bloom();
    acceptances.apply("bloom.yaml", &mut outcome);
    assert!(outcome.findings.iter().all(|placed| placed.accepted.is_none()));
    assert_eq!(said(&acceptances), [("ACC-002", "/accept/0/expires".to_owned())]);
}

#[test]
fn what_matches_nothing_is_said() {
    let acceptances = read(
        "accept:
  - { rule: GHG-001, path: /inventory/train, reason: half a key is no path, expires: 2027-01-01 }
  - { rule: GHG-001, path: /inventory, report: other.yaml, reason: another report, expires: 2027-01-01 }
  - { rule: GHG-999, path: /inventory, reason: no rule, expires: 2027-01-01 }
",
    );
    acceptances.apply("bloom.yaml", &mut bloom());
    let rules: Vec<_> = said(&acceptances);
    assert_eq!(
        rules,
        [
            ("ACC-001", "/accept/0".to_owned()),
            ("ACC-001", "/accept/1".to_owned()),
            ("ACC-001", "/accept/2/rule".to_owned()),
        ]
    );
}

#[test]
fn what_is_no_acceptance_is_refused_at_its_place() {
    let today = Date::try_from("2026-06-30".to_owned()).unwrap();
    for (text, pointer) in [
        ("accept:\n  - { rule: GHG-001, path: '', reason: ' ', expires: 2027-01-01 }\n", "/accept/0/reason"),
        ("accept:\n  - { rule: GHG-001, path: '', reason: x, expires: 2027-02-30 }\n", "/accept/0/expires"),
        ("accept:\n  - { rule: GHG-001, path: '', reason: x }\n", "/accept/0"),
        ("acept: []\n", "/acept"),
        ("accept: [\n", ""),
    ] {
        let unreadable = Acceptances::read(text, today).unwrap_err();
        assert_eq!(unreadable.findings[0].spot.pointer, pointer, "{text}");
    }
}
