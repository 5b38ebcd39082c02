//! Mending: what is mended is what was meant, nothing else changes, no finding comes of it, and a second time changes nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at what it does not expect")]

use std::fs;
use std::time::{Duration, Instant};

use ailca::check;
use ailca::document::{Format, Limits};
use ailca::finding::Subject;
use ailca::mend::{Mended, Options, mend};
use ailca::messages::Language;
use ailca::outcome::{Outcome, RulesRan};
use ailca::report::SchemaVersion;

const SURE: Options = Options { unsafely: false, language: Language::ENGLISH };
const LIKELY: Options = Options { unsafely: true, language: Language::ENGLISH };

fn mended(text: &str, options: Options) -> Mended {
    mend(text, Format::detect("", text), &Limits::default(), options)
}

fn checked(text: &str) -> Outcome {
    check::check(text, Format::detect("", text), &Limits::default())
}

/// Every text of the fixtures that can be read as one.
fn fixtures(folders: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(format!("fixtures/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if let Ok(text) = fs::read_to_string(&path) {
                found.push((path.display().to_string(), text));
            }
        }
    }
    found.sort();
    found
}

/// How often each thing is said, as far as edits answer for it.
fn said(outcome: &Outcome, all: bool) -> std::collections::BTreeMap<(&'static str, String), usize> {
    let mut counts = std::collections::BTreeMap::new();
    for placed in outcome.everything() {
        let finding = &placed.finding;
        if all || finding.rule.subject != Subject::Report {
            *counts.entry((finding.rule.id, finding.message.key.clone())).or_default() += placed.stands_for();
        }
    }
    counts
}

fn comments(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split_once(" # ").map(|(_, words)| words.trim())).collect()
}

/// Of whatever text, in either way.
#[test]
fn nothing_worse_comes_of_it_and_a_second_time_changes_nothing() {
    let texts = fixtures(&["", "reports", "slips", "hostile", "versions", "proof"]);
    assert!(texts.len() > 80, "{}", texts.len());
    let mut changed = 0;
    for (name, text) in &texts {
        for options in [SURE, LIKELY] {
            let first = mended(text, options);
            changed += usize::from(first.text != *text);
            let before = checked(text);
            let all = before.rules == RulesRan::All;
            let (known, now) = (said(&before, all), said(&first.outcome, all));
            for (what, count) in now {
                let is_told_of = ["BND-004.missing", "META-007.placeholder"].contains(&&*what.1)
                    && first.made.iter().any(|made| made.rule.starts_with("BND"));
                let was = known.get(&what).copied().unwrap_or_default();
                assert!(count <= was || is_told_of, "{name}: {what:?} {was} -> {count}");
            }
            assert!(first.outcome.level >= before.level, "{name}");
            let again = mended(&first.text, options);
            assert_eq!(again.text, first.text, "{name}");
            assert!(again.made.is_empty(), "{name}: {:?}", again.made);
            for comment in comments(text) {
                assert!(first.text.contains(comment), "{name}: {comment}");
            }
        }
    }
    assert!(changed > 30, "{changed}");
}

/// Slips that have one right writing, as it is.
#[test]
fn slips_are_written_as_they_were_meant() {
    let right = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let right = right.replace("training: included", "training: { coverage: included }");
    let sound = checked(&right);
    let slips = [
        ("training: { coverage: included }", "training: included"),
        ("modalities: [text]", "modalities: text"),
        ("covers: [training]", "covers: training"),
        ("total: { value: 5600, unit: kg CO2e, source: meter }", "total: 5600 kg CO2e"),
        ("period: { start: 2026-04-06, end: 2026-04-29 }", "period: 2026-04-06/2026-04-29"),
        ("value: 5600, unit: kg CO2e, basis", "value: \"5600\", unit: kg CO2e, basis"),
        ("unit: kg CO2e, basis", "unit: kgCO2e, basis"),
        ("basis: measured", "basis: Measured"),
        ("stage: training", "stage: trainning"),
        ("releaseDate: 2026-06-10", "releasedate: 2026-06-10"),
        ("releaseDate: 2026-06-10", "releaseDate: 2026/06/10"),
        ("technologyClass: generativeAi", "technologyClass: generativeAI"),
        ("source: meter }\n          - { value: 20.0", "source: Meter }\n          - { value: 20.0"),
        ("id: urn:uuid:b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410", "id: b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410"),
        ("title: Rack meters of hall 4", "titel: Rack meters of hall 4"),
    ];
    for (meant, slip) in slips {
        assert!(right.contains(meant), "{meant}");
        let text = right.replacen(meant, slip, 1);
        assert_ne!(text, right);
        let mended = mended(&text, SURE);
        let [made] = mended.made.as_slice() else { panic!("{slip}: {:?}", mended.made) };
        assert!(mended.text.len() <= right.len() + 2, "{slip}: {}", made.rule);
        let (own, wanted): (serde_json::Value, serde_json::Value) =
            (serde_yaml::from_str(&mended.text).unwrap(), serde_yaml::from_str(&right).unwrap());
        let is_bare_figure = slip.starts_with("total:");
        assert!(own == wanted || is_bare_figure, "{slip}:\n{}", mended.text);
        assert_eq!(mended.outcome.level, sound.level, "{slip}");
    }
}

/// Blanks between digits and a comma before decimals are likely, and no more than that.
#[test]
fn likely_numbers_wait_until_they_are_asked_for() {
    let right = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let right = right.replace("training: included", "training: { coverage: included }");
    for (meant, slip) in [
        ("value: 5600, unit: kg CO2e, basis", "value: 5 600, unit: kg CO2e, basis"),
        ("value: 16.0, unit: MWh", "value: 16,0, unit: MWh"),
    ] {
        let text = right.replacen(meant, slip, 1);
        assert_eq!(mended(&text, SURE).text, text, "{slip}");
        let likely: serde_json::Value = serde_yaml::from_str(&mended(&text, LIKELY).text).unwrap();
        let wanted: serde_json::Value = serde_yaml::from_str(&right).unwrap();
        assert_eq!(likely["inventory"], wanted["inventory"], "{slip}");
    }
}

/// What adds, drops or turns a meaning is no other writing, however near a known word is.
#[test]
fn no_meaning_is_turned_by_a_sure_edit() {
    let right = fs::read_to_string("fixtures/complete.yaml").unwrap();
    for (meant, slips) in [
        (
            "coverage: included",
            &["not included", "non included", "uncluded", "notincluded", "non-included"][..],
        ),
        ("basis: metered", &["not metered", "unmetered", "unmeasured", "non-metered"]),
        ("factorScope: lifeCycle", &["indirect", "not lifeCycle"]),
        ("unit: W,", &["Wh", "mw", "VA", "J/s"]),
        ("unit: GB,", &["Gb", "gb", "GiB/s"]),
        ("unit: device-hour,", &["h", "hours", "node-hours"]),
        ("unit: ZFLOP,", &["ZFLOP/s", "ZFLOPS"]),
        ("unit: billion,", &["billon", "b"]),
        ("unit: L/kWh,", &["L/kW", "m3/kWh", "L/mwh"]),
        ("unit: kg CO2e,", &["kg", "kg CO2", "t CO2", "kgC"]),
        (
            "value: 80, unit: GB",
            &[
                "1.234,5",
                "\"1.000,0\"",
                "1.234 567",
                "\"1,000e3\"",
                "\"1.000\"",
                "\"12.500\"",
                "45 , 5",
                "\"80,\"",
                "\"0x1F\"",
            ],
        ),
        ("issueDate: 2026-04-01", &["2026-04-01T23:30:00-08:00", "2026-04-01Z", "2026-04-01 10:00"]),
    ] {
        assert!(right.contains(meant), "{meant}");
        for slip in slips {
            let written = if meant.starts_with("value") {
                format!("value: {slip}, unit: GB")
            } else {
                let end = if meant.ends_with(',') { "," } else { "" };
                format!("{}: {slip}{end}", meant.split(':').next().unwrap())
            };
            let text = right.replacen(meant, &written, 1);
            assert_eq!(mended(&text, SURE).text, text, "{written}");
        }
    }
    for (meant, slip) in [
        ("includesGridLosses", "excludesGridLosses"),
        ("comparativeAssertion", "nonComparativeAssertion"),
        ("averagePower", "maxAveragePower"),
        ("onSite", "offsite"),
        ("total", "netTotal"),
    ] {
        let text = right.replacen(&format!("{meant}:"), &format!("{slip}:"), 1);
        assert_eq!(mended(&text, SURE).text, text, "{slip}");
    }
}

/// What one run does not get to is told.
#[test]
fn what_is_left_for_another_run_is_said() {
    let head = "schemaVersion: \"0.5.0\"\nreport: { id: urn:uuid:b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410, title: A, status: draft, publisher: { name: C } }\nsystem:\n  name: B\n  models:\n";
    let count = 1000;
    let model = |text: String, at: usize| {
        text + &format!(
            "    - {{ id: m{at}, name: M, totalParameters: {{ value: 7, unit: billion, source: S{at} }} }}\n"
        )
    };
    let source = |text: String, at: usize| text + &format!("  - {{ id: s{at}, title: t }}\n");
    let text = (0..count).fold(head.to_owned(), model);
    let mut text = (0..count).fold(text + "sources:\n", source);
    let mut runs = 0;
    loop {
        let mended = mended(&text, SURE);
        runs += 1;
        let is_done = !mended.text.contains("source: S");
        assert_eq!(mended.more == 0, is_done, "{}", mended.more);
        assert!(!mended.made.is_empty() && runs < 10);
        text = mended.text;
        if is_done {
            break;
        }
    }
}

/// Whatever has more than one right writing, or none that is known, stays as it is.
#[test]
fn what_is_not_sure_stays() {
    let right = fs::read_to_string("fixtures/complete.yaml").unwrap();
    assert_eq!(mended(&right, SURE).text, right);
    let right = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let right = right.replace("training: included", "training: { coverage: included }");
    for (meant, slip) in [
        ("unit: MWh, boundary: it", "unit: mwh, boundary: it"),
        ("unit: kg CO2e, basis", "unit: ton CO2e, basis"),
        ("value: 5600, unit: kg CO2e, basis", "value: \"5,600\", unit: kg CO2e, basis"),
        ("value: 5600, unit: kg CO2e, basis", "value: 5 60 0, unit: kg CO2e, basis"),
        ("releaseDate: 2026-06-10", "releaseDate: 06/05/2026"),
        ("source: meter }\n          - { value: 20.0", "source: metre }\n          - { value: 20.0"),
        ("basis: measured", "basis: guessed"),
        ("version: \"1.0\"", "wersion: \"1.0\"\n  verzion: \"1.0\""),
        ("url: https://larkspur.example", "url: larkspur.example"),
    ] {
        assert!(right.contains(meant), "{meant}");
        let text = right.replacen(meant, slip, 1);
        assert_eq!(mended(&text, SURE).text, text, "{slip}");
    }
}

/// A letter more in any key or word of a report: mended it is the report again, or it is left alone.
#[test]
fn a_letter_more_is_mended_to_what_was_meant_or_left() {
    let right = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let lines: Vec<&str> = right.lines().collect();
    let (mut back, mut tried) = (0, 0);
    for (index, line) in lines.iter().enumerate().step_by(7) {
        let Some((before, after)) = line.split_once(": ") else { continue };
        if before.trim().is_empty() || line.trim_start().starts_with('#') || before.contains(['{', '"']) {
            continue;
        }
        let slipped = format!("{before}{}: {after}", before.chars().last().unwrap());
        let mut text: Vec<&str> = lines.clone();
        text[index] = &slipped;
        let text = text.join("\n") + "\n";
        tried += 1;
        let mended = mended(&text, SURE);
        let is_back = mended.text.trim_end() == right.trim_end();
        assert!(is_back || mended.text == text, "{line}");
        back += usize::from(is_back);
    }
    assert!(tried > 20 && back * 2 > tried, "{back} of {tried}");
}

/// Where a boundary names no stage, each is listed: counted ones as covered in part.
#[test]
fn stages_that_are_not_listed_are_listed_as_not_known() {
    let text = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let start = text.find("  boundary:\n").unwrap();
    let end = text.find("inventory:\n").unwrap();
    let text = format!("{}{}", &text[..start], &text[end..]);
    // What is to be said of a stage, somebody has to know.
    assert_eq!(mended(&text, SURE).text, text);
    let mended = mended(&text, LIKELY);
    assert!(!mended.outcome.reaches(ailca::finding::Level::Disclosure));
    let value: serde_json::Value = serde_yaml::from_str(&mended.text).unwrap();
    let boundary = value["goalAndScope"]["boundary"].as_object().unwrap();
    assert_eq!(boundary.len(), 14);
    assert_eq!(boundary["training"]["coverage"], "partial");
    assert_eq!(boundary["endOfLife"]["coverage"], "excluded");
}

/// JSON stays JSON, lines that end in two characters stay so, and anchors keep what they hold.
#[test]
fn every_writing_is_kept() {
    let right = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let value: serde_json::Value = serde_yaml::from_str(&right).unwrap();
    for json in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
        let mended = mended(&json, SURE);
        let value: serde_json::Value = serde_json::from_str(&mended.text).unwrap();
        assert_eq!(value["goalAndScope"]["boundary"]["training"]["coverage"], "included");
    }
    let two = right.replace('\n', "\r\n");
    let mended_two = mended(&two, SURE).text;
    assert_eq!(mended_two.replace("\r\n", "\n"), mended(&right, SURE).text);
    assert_eq!(mended_two.matches('\n').count(), mended_two.matches("\r\n").count());
    for (from, to) in [
        ("training: included", "training: &all included"),
        ("training: included", "training: \"incl\\u0075ded\""),
        ("training: included", "\"tr\\u0061ining\": included"),
        ("training: included", "training: {coverage: Included} # all"),
        ("training: included", "training: &x { coverage: Included }\n    transport: *x"),
        (
            "transport: { coverage: excluded, justification: The maker gives no data }",
            "transport: &x\n      coverage: Excluded # why\n      justification: \"a: b # c\"",
        ),
    ] {
        let text = right.replacen(from, to, 1);
        assert_ne!(text, right, "{from}");
        let first = mended(&text, SURE);
        let outcome = checked(&first.text);
        assert!(
            outcome
                .findings
                .iter()
                .all(|placed| !placed.finding.rule.id.starts_with("DOC")
                    || placed.finding.rule.id == "DOC-002"),
            "{to}"
        );
        assert_eq!(mended(&first.text, SURE).text, first.text, "{to}");
        if to.contains('#') {
            assert!(first.text.contains("# "), "{to}");
        }
    }
}

/// A figure that a proof says is a thousand times too high is put right where nothing else would do; the digits stay.
#[test]
fn a_proved_power_of_ten_is_mended_where_that_is_asked_for() {
    let right = fs::read_to_string("fixtures/complete.yaml").unwrap();
    let from = "facility";
    assert!(right.contains(from));
    let mut mended_back = 0;
    for (index, line) in right.lines().enumerate() {
        let Some((before, rest)) = line.split_once("value: ") else { continue };
        let number: String = rest.chars().take_while(|each| each.is_ascii_digit() || *each == '.').collect();
        let Some((whole, part)) = number.split_once('.') else { continue };
        if part.len() < 3 || index % 4 != 0 {
            continue;
        }
        let (moved, behind) = part.split_at(3);
        let dot = if behind.is_empty() { "" } else { "." };
        let slipped = format!("{whole}{moved}{dot}{behind}");
        let line_now = format!("{before}value: {slipped}{}", &rest[number.len()..]);
        let text: Vec<_> = right
            .lines()
            .enumerate()
            .map(|(at, own)| if at == index { line_now.as_str() } else { own })
            .collect();
        let text = text.join("\n") + "\n";
        assert_eq!(mended(&text, SURE).text, text, "{line}");
        let likely = mended(&text, LIKELY);
        let is_said = likely.made.iter().any(|made| !made.rule.is_empty());
        if is_said {
            assert!(
                likely
                    .text
                    .lines()
                    .any(|own| own.contains(&format!("value: {}", number.trim_start_matches('0')))
                        || own.contains(&format!("value: {number}"))),
                "{line}\n{:?}",
                likely.made
            );
            mended_back += 1;
        }
    }
    assert!(mended_back > 0);
}

/// Names of strangers and keys without end cost what reading them costs.
#[test]
fn millions_of_unknown_keys_are_looked_at_in_time() {
    let head = "schemaVersion: \"0.5.0\"\nreport: { id: urn:uuid:b7c4d2e0-51a6-4f3b-9d18-0c6e7a92f410, title: A }\nsystem:\n  name: B\n";
    let time = |count: usize| {
        let key = |number: usize| format!("  \"key {number} \\u001b of a stranger\": {number}\n");
        let text = (0..count).fold(head.to_owned(), |text, number| text + &key(number));
        let begun = Instant::now();
        let mended = mended(&text, SURE);
        assert_eq!(mended.text, text);
        begun.elapsed()
    };
    let (one, four) = (time(10_000), time(40_000));
    assert!(four < one * 10 + Duration::from_secs(2), "{one:?} {four:?}");
}

/// What follows is written in the names of the newest version alone; in an older report that is told, not passed over.
#[test]
fn what_an_older_report_has_to_do_without_is_told() {
    let older = |file: &str, options| {
        let text = fs::read_to_string(file).unwrap();
        mended(&text, options).older.map(SchemaVersion::key)
    };
    assert_eq!(older("fixtures/versions/0.3.0.yaml", LIKELY), Some("0.3.0"));
    assert_eq!(older("fixtures/versions/0.3.0.yaml", SURE), None);
    assert_eq!(older("fixtures/complete.yaml", LIKELY), None);
}
