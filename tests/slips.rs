//! A slip of structure is told once, at its place, and keeps nothing else from being checked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::document::{Format, Limits};
use ailca::outcome::{Outcome, RulesRan};

fn check(text: &str) -> Outcome {
    ailca::check(text, Format::Yaml, &Limits::default())
}

fn report(name: &str) -> String {
    fs::read_to_string(format!("fixtures/{name}.yaml")).unwrap()
}

fn ids(outcome: &Outcome) -> Vec<&str> {
    outcome.findings.iter().map(|placed| placed.finding.rule.id).collect()
}

#[test]
fn a_misspelt_key_is_read_as_the_one_it_stands_for() {
    let text = report("complete");
    let sound = check(&text);
    let slipped = check(&text.replace("functionalUnit:", "functionnalUnit:"));
    assert_eq!(slipped.rules, RulesRan::All);
    assert_eq!(ids(&slipped).iter().filter(|id| **id == "SCH-001").count(), 1);
    assert_eq!(slipped.findings.len(), sound.findings.len() + 1, "{:?}", ids(&slipped));
}

#[test]
fn a_misspelt_word_is_read_as_the_one_it_stands_for() {
    let text = report("complete");
    let sound = check(&text);
    let slipped = check(&text.replacen("basis: metered", "basis: Metered", 1));
    assert_eq!(slipped.rules, RulesRan::All);
    assert!(ids(&slipped).contains(&"SCH-004"), "{:?}", ids(&slipped));
    assert_eq!(slipped.findings.len(), sound.findings.len() + 1);
}

#[test]
fn a_value_that_cannot_be_read_hides_no_contradiction_elsewhere() {
    let text = report("reports/bloom-176b").replace("basis: estimated", "basis: 12");
    let slipped = check(&text);
    assert_eq!(slipped.rules, RulesRan::Partly);
    assert!(ids(&slipped).contains(&"GHG-001"), "{:?}", ids(&slipped));
}

/// Whatever is wrong at one place of a report that holds, nothing else is blamed for it.
#[test]
fn nothing_that_holds_is_blamed_for_a_slip_beside_it() {
    let text = report("complete");
    let lines: Vec<_> = text.lines().collect();
    let sound = check(&text);
    let mut slips = 0;
    for (index, line) in lines.iter().enumerate() {
        for (from, to) in [("value: ", "value: x"), ("unit: ", "unit: furlong-"), ("stage: ", "stage: 7 #")] {
            if !line.contains(from) {
                continue;
            }
            let mut slipped: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
            slipped[index] = line.replacen(from, to, 1);
            let outcome = check(&slipped.join("\n"));
            slips += 1;
            for placed in &outcome.findings {
                let known = sound.findings.iter().any(|each| each.fingerprint == placed.fingerprint);
                let id = placed.finding.rule.id;
                assert!(known || id.starts_with("SCH") || id.starts_with("DOC"), "{}: {id}", slipped[index]);
            }
        }
    }
    assert!(slips > 100, "{slips}");
}
