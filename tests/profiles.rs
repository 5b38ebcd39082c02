//! A profile narrows the standard and never loosens it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check::{Against, check, check_against};
use ailca::document::{self, Format, Limits};
use ailca::finding::{Level, Severity};
use ailca::outcome::Outcome;
use ailca::profile::{Profile, SHIPPED};
use serde_json::Value;

fn reports() -> Vec<(String, String)> {
    let mut files: Vec<_> =
        fs::read_dir("fixtures/reports").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.push("fixtures/complete.yaml".into());
    files.sort();
    files.into_iter().map(|file| (file.display().to_string(), fs::read_to_string(&file).unwrap())).collect()
}

fn read(text: &str) -> Profile {
    Profile::read(text).unwrap_or_else(|findings| panic!("{findings:#?}"))
}

fn held(text: &str, profile: &Profile) -> Outcome {
    check_against(
        Against { today: None, profile: Some(profile), earlier: None },
        text,
        Format::Yaml,
        &Limits::default(),
    )
}

fn found(outcome: &Outcome) -> Vec<(&'static str, &str)> {
    let own = outcome.findings.iter().filter(|placed| placed.finding.rule.id.starts_with("PRF"));
    own.map(|placed| (placed.finding.rule.id, placed.spot.pointer.as_str())).collect()
}

/// A small profile with `rest` in it.
fn small(rest: &str) -> String {
    format!("profile: x\nversion: '1'\ntitle: {{ en: x, fr: x }}\nauthority: x\nlevel: wellFormed\n{rest}")
}

const WORDS: &str = "message: { en: said, fr: dit }";

#[test]
fn the_profiles_that_come_with_the_program_are_sound_and_bear_their_names() {
    for (name, text) in SHIPPED {
        assert_eq!(read(text).profile.as_str(), *name);
    }
}

#[test]
fn what_conforms_to_a_profile_conforms_to_the_standard_at_its_level() {
    let mut conforming = 0;
    for (name, text) in SHIPPED {
        let profile = read(text);
        for (file, report) in reports() {
            let outcome = held(&report, &profile);
            let standard = check(&report, Format::Yaml, &Limits::default());
            assert_eq!(outcome.level.max(standard.level), standard.level, "{name} lifts {file}");
            if outcome.profile.unwrap().conforms {
                conforming += 1;
                assert!(standard.reaches(*profile.level), "{name} lets {file} pass");
            }
            let errors = |outcome: &Outcome| {
                let all = outcome.findings.iter();
                all.filter(|placed| placed.finding.severity == Severity::Error).count()
            };
            assert!(errors(&held(&report, &profile)) >= errors(&standard), "{name} hides errors of {file}");
        }
    }
    assert!(conforming > 0, "no report conforms to any profile: nothing was shown");
}

#[test]
fn what_is_required_is_missed_at_the_innermost_place() {
    let profile = read(&small(
        &format!("require:\n  - {{ path: /system/models/*/license, {WORDS} }}\n")
            .replace("license", "trainingTokens"),
    ));
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    assert_eq!(found(&held(&text, &profile)), [("PRF-001", "/system/models/0")]);
    let unasked = small(&format!("require:\n  - {{ path: /system/version, when: /effects, {WORDS} }}\n"));
    assert!(found(&held(&text, &read(&unasked))).is_empty());
}

#[test]
fn values_bounds_and_relations_are_held_against_the_figures_as_written() {
    let text = fs::read_to_string("fixtures/reports/bloom-176b.yaml").unwrap();
    for (rest, wanted) in [
        (
            "allow:\n  - { path: /inventory/electricity/*/country, values: [FR], W }\n",
            vec![("PRF-002", "/inventory/electricity/1/country")],
        ),
        (
            "bound:\n  - { path: /inventory/electricity/*/locationBased, atMost: 0.1, unit: kg CO2e/kWh, W }\n",
            vec![("PRF-003", "/inventory/electricity/1/locationBased")],
        ),
        // 394 g stands for 393.5 to 394.5 g: a bound of 394.5 is met, one of 394.6 is not.
        (
            "bound:\n  - { path: /inventory/electricity/1/locationBased, atLeast: 394.5, unit: g CO2e/kWh, W }\n",
            vec![],
        ),
        (
            "bound:\n  - { path: /inventory/electricity/1/locationBased, atLeast: 394.6, unit: g CO2e/kWh, W }\n",
            vec![("PRF-003", "/inventory/electricity/1/locationBased")],
        ),
        (
            "relate:\n  - left: { path: /impacts/climateChange/locationBased/total }\n    relation: equals\n    right: { sum: [{ path: /inventory/training/activities/*/emissions/locationBased }, { number: 11200 }] }\n    W\n",
            vec![],
        ),
        (
            "relate:\n  - left: { path: /impacts/climateChange/locationBased/total }\n    relation: atMost\n    right: { product: [{ path: /inventory/training/activities/*/emissions/locationBased }, { number: 1.2 }] }\n    W\n",
            vec![("PRF-004", "/impacts/climateChange/locationBased/total")],
        ),
        (
            "relate:\n  - left: { quotient: [{ path: /inventory/inference/activities/0/emissions/locationBased }, { path: /inventory/inference/activities/0/energy/0 }] }\n    relation: atLeast\n    right: { number: 0.37 }\n    W\n",
            vec![],
        ),
        (
            "relate:\n  - left: { path: /inventory/training/total/deviceHours }\n    relation: equals\n    right: { number: 1 }\n    W\n",
            vec![],
        ),
    ] {
        let profile =
            read(&small(&rest.replace('W', WORDS).replace("kmessage: { en: said, fr: dit }h", "kWh")));
        assert_eq!(found(&held(&text, &profile)), wanted, "{rest}");
    }
}

#[test]
fn a_profile_that_cannot_mean_what_it_says_is_refused_at_its_place() {
    for (rest, pointer) in [
        ("require:\n  - { path: /system/nam, W }\n", "/require/0/path"),
        ("require:\n  - { path: system, W }\n", "/require/0/path"),
        ("allow:\n  - { path: /report/status, values: [final, ready], W }\n", "/allow/0/values/1"),
        ("allow:\n  - { path: /report/status, values: [], W }\n", "/allow/0"),
        (
            "bound:\n  - { path: /inventory/electricity/*/locationBased, atMost: 1, unit: kWh, W }\n",
            "/bound/0/unit",
        ),
        ("bound:\n  - { path: /report/title, atMost: 1, unit: kWh, W }\n", "/bound/0/unit"),
        (
            "bound:\n  - { path: /inventory/dataCentres/*/pue/ratio, atLeast: 2, atMost: 1, unit: '1', W }\n",
            "/bound/0",
        ),
        ("relate:\n  - { left: { sum: [] }, relation: equals, right: { number: 1 }, W }\n", "/relate/0"),
        (
            "severity:\n  - { rule: GHG-001, severity: warning, reason: { en: x, fr: x } }\n",
            "/severity/0/severity",
        ),
        (
            "allow:\n  - { path: /report/status, values: [final], W }\n  - { path: /report/status, values: [draft], W }\n",
            "/allow/1",
        ),
        (
            "bound:\n  - { path: /inventory/hardware/*/memory, atMost: 80, unit: GB, W }\n  - { path: /inventory/hardware/*/memory, atLeast: 0.1, unit: TB, W }\n",
            "/bound/1",
        ),
        ("severity:\n  - { rule: GHG-999, severity: error, reason: { en: x, fr: x } }\n", "/severity/0/rule"),
        ("requires: []\n", "/requires"),
    ] {
        let text = small(&rest.replace('W', WORDS).replace("kmessage: { en: said, fr: dit }h", "kWh"));
        let findings = Profile::read(&text).unwrap_err().findings;
        let pointers: Vec<_> = findings.iter().map(|placed| placed.spot.pointer.as_str()).collect();
        assert_eq!(pointers, [pointer], "{text}");
        let id = findings[0].finding.rule.id;
        assert!(["PRF-005", "SCH-001", "SCH-007"].contains(&id), "{text}: {id}");
    }
}

/// The overlay refuses what the profile refuses for what it requires, allows and bounds.
#[test]
fn the_overlay_agrees_with_the_profile() {
    for (name, text) in SHIPPED {
        let profile = read(text);
        let mut overlay = profile.schema();
        overlay["allOf"].as_array_mut().unwrap().remove(0);
        jsonschema::meta::validate(&overlay).unwrap();
        let validator = jsonschema::options().build(&overlay).unwrap();
        for (file, report) in reports() {
            let reading = document::read(&report, Format::Yaml, &Limits::default());
            let value: Value = document::typed(&reading.tree.unwrap()).unwrap();
            let outcome = held(&report, &profile);
            let refused = found(&outcome).iter().any(|(id, _)| *id != "PRF-004");
            assert_eq!(validator.is_valid(&value), !refused, "{name}, {file}: {:?}", found(&outcome));
        }
    }
}

/// The full starting report with its gaps filled in.
fn filled() -> String {
    let full = fs::read_to_string("src/templates/full.yaml").unwrap();
    let own = full.replace('<', "Own ").replace('>', "").replace("example.org", "ours.example");
    own.replace("00000000-0000-4000-8000-000000000000", "1d9b9a52-6e0e-4c1f-8c39-5f1f0a6f7c21")
}

/// A report that conforms is found where the full starting report misses something, and it does conform.
#[test]
fn a_report_that_satisfies_a_profile_is_sought() {
    let full = filled();
    for (rest, changed) in [
        ("require:\n  - { path: /system/name, W }\n", 0),
        ("require:\n  - { path: /effects/secondOrder/*/rebound, W }\n", 1),
        ("require:\n  - { path: /inventory/training/activities/*/note, W }\n", 1),
        ("allow:\n  - { path: /report/status, values: [final], W }\n", 1),
        ("bound:\n  - { path: /inventory/hardware/*/memory, atLeast: 100, unit: GB, W }\n", 1),
        (
            "relate:\n  - { left: { path: /inventory/hardware/0/idlePower }, relation: atMost, right: { number: 0.02 }, W }\n",
            1,
        ),
        (
            "relate:\n  - { left: { sum: [{ path: /inventory/hardware/0/idlePower }, { path: /inventory/hardware/0/hostPower }] }, relation: atMost, right: { number: 0.3 }, W }\n",
            1,
        ),
    ] {
        let profile = read(&small(&rest.replace('W', WORDS)));
        let witness = profile.witness(&full).unwrap();
        assert!(witness.conforms(), "{rest}: {:?}", found(&witness.outcome));
        assert_eq!(witness.changed, changed, "{rest}");
        let again = held(&witness.report.to_string(), &profile);
        assert!(again.profile.unwrap().conforms, "{rest}");
    }
}

#[test]
fn no_report_is_claimed_where_none_is_found() {
    let full = filled();
    // What no figure can be at once: its own double.
    let rest = "relate:\n  - left: { sum: [{ path: /inventory/hardware/0/hostPower }, { path: /inventory/hardware/0/hostPower }] }\n    relation: equals\n    right: { path: /inventory/hardware/0/hostPower }\n    W\n";
    let profile = read(&small(&rest.replace('W', WORDS)));
    let witness = profile.witness(&full).unwrap();
    assert!(!witness.conforms());
    assert!(!found(&witness.outcome).is_empty());
}

#[test]
fn every_profile_that_comes_with_the_program_can_be_satisfied() {
    let full = filled();
    for (name, text) in SHIPPED {
        assert!(read(text).witness(&full).unwrap().conforms(), "{name}");
    }
}

/// A finding that a profile makes an error stays one where it is told under the cause that it follows from.
#[test]
fn a_weight_counts_before_findings_are_gathered_under_a_cause() {
    let complete = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let metered: String =
        complete
            .lines()
            .map(|line| {
                if line.contains("onSite:") { line.replace("calculated", "metered") } else { line.to_owned() }
            })
            .map(|line| line + "\n")
            .collect();
    let profile =
        read(&small("severity:\n  - { rule: WAT-001, severity: error, reason: { en: x, fr: x } }\n"));
    for (factor, why) in
        [("0.7000000", "the findings stand alone"), ("10.00000", "they follow from an impossible factor")]
    {
        let report =
            metered.replace("{ value: 0.3000000, unit: L/kWh", &format!("{{ value: {factor}, unit: L/kWh"));
        assert_ne!(report, metered, "the factor is in the report");
        let outcome = held(&report, &profile);
        let errors = outcome.everything().filter(|placed| {
            placed.finding.rule.id == "WAT-001" && placed.finding.severity == Severity::Error
        });
        assert!(errors.count() > 0, "{why}: {:?}", found(&outcome));
        assert!(!outcome.conforms(Level::Disclosure), "{why}");
    }
}
