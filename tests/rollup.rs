//! Models of a family added up: each once, what is inherited told and not added, what is silent said, circles and double
//! counts found.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::process::Command;

use ailca::check::WellFormed;
use ailca::document::{Format, Limits};
use ailca::rollup::{Aspect, Kind, Rollup};
use ailca::{Language, Report, output};
use program::{Ran, folder};
use serde_json::Value;

const FAMILY: [&str; 5] = ["base", "chat", "law", "merge", "q4"];

fn text(name: &str) -> String {
    fs::read_to_string(format!("fixtures/rollup/{name}.yaml")).unwrap()
}

fn report(name: &str, text: &str) -> (String, Report) {
    let whole = WellFormed::of(text, Format::Yaml, &Limits::default())
        .unwrap_or_else(|wrong| panic!("{name}: {:?}", wrong.findings));
    (name.to_owned(), whole.into_parts().1)
}

fn family() -> Vec<(String, Report)> {
    FAMILY.iter().map(|name| report(name, &text(name))).collect()
}

/// The family with one report written otherwise.
fn family_with(name: &str, from: &str, to: &str) -> Vec<(String, Report)> {
    let changed = |own: &&str| {
        let text = text(own);
        assert!(*own != name || text.contains(from), "{from} in {text}");
        report(own, &if *own == name { text.replace(from, to) } else { text })
    };
    FAMILY.iter().map(changed).collect()
}

fn rolled(reports: Vec<(String, Report)>) -> Rollup {
    Rollup::of(reports, None).unwrap()
}

#[track_caller]
fn is(rollup: &Rollup, aspect: Aspect, low: f64, high: f64) {
    let total = rollup.totals.iter().find(|total| total.aspect == aspect).expect("a total");
    let interval = total.amount.interval;
    assert!((interval.low() - low).abs() < 1e-9 && (interval.high() - high).abs() < 1e-9, "{interval:?}");
}

fn kinds(rollup: &Rollup) -> Vec<Kind> {
    rollup.told.iter().map(|told| told.kind).collect()
}

#[test]
fn each_is_counted_once_with_what_the_sum_covers() {
    let rollup = rolled(family());
    // 640.0 + 9.6 + (1.0 to 1.2) + 0.05, each with the room of its last digit; the share that chat inherits is not in it.
    is(&rollup, Aspect::Energy, 639.95 + 9.55 + 1.0 + 0.045, 640.05 + 9.65 + 1.2 + 0.055);
    // 192.0 kg + 4512 g + (0.30 to 0.36 kg) + 15 g.
    is(&rollup, Aspect::LocationBased, 191.95 + 4.5115 + 0.30 + 0.0145, 192.05 + 4.5125 + 0.36 + 0.0155);
    let energy = &rollup.totals[0];
    assert_eq!(
        (energy.stated, energy.silent.as_slice()),
        (4, ["larkspur/dunlin-1b-q4".to_owned()].as_slice())
    );
    let ratio = energy.ratio.unwrap();
    assert!(
        (ratio.low() - 10.595 / 640.05).abs() < 1e-9 && (ratio.high() - 10.905 / 639.95).abs() < 1e-9,
        "{ratio:?}"
    );
    let measured = energy.amount.by_basis[&Some("measured")];
    assert!(
        (measured.low() - 649.545).abs() < 1e-9 && (measured.high() - 649.755).abs() < 1e-9,
        "{measured:?}"
    );
    assert!(rollup.holds() && rollup.told.is_empty(), "{:?}", rollup.told);
    // A base stands before what was made from it, in whatever order the files come; sums do not depend on it.
    let mut backwards = family();
    backwards.reverse();
    let other = rolled(backwards);
    is(&other, Aspect::Energy, energy.amount.interval.low(), energy.amount.interval.high());
    for rollup in [&rollup, &other] {
        for (index, member) in rollup.members.iter().enumerate() {
            assert!(member.parents.iter().all(|parent| parent.member.unwrap() < index), "{}", member.name);
        }
    }
}

#[test]
fn a_base_alone_brings_what_was_made_from_it() {
    let of = |base: &str| Rollup::of(family(), Some(base));
    is(&of("LARKSPUR/dunlin-1b-chat").unwrap(), Aspect::Energy, 9.595, 9.705);
    assert_eq!(of("larkspur/dunlin-1b").unwrap().members.len(), 5);
    assert_eq!(of("merge").unwrap().members.len(), 1);
    assert_eq!(of("another").unwrap_err().known.len(), 5);
}

#[test]
fn circles_are_told_and_each_still_counts_once() {
    let from = "      name: larkspur/dunlin-1b\n";
    let to = "      name: larkspur/dunlin-1b\n      derivedFrom: [ { name: larkspur/dunlin-1b-merge } ]\n";
    let rollup = rolled(family_with("base", from, to));
    assert!(kinds(&rollup).contains(&Kind::Cycle) && !rollup.holds(), "{:?}", rollup.told);
    is(&rollup, Aspect::Energy, 650.545, 650.955);
    // A model that names itself.
    let own = to.replace("-merge", "");
    assert!(kinds(&rolled(family_with("base", from, &own))).contains(&Kind::Cycle));
}

#[test]
fn one_measurement_in_two_reports_is_counted_with_the_base() {
    // By the id of the run.
    let runs = |report: &str| {
        report.replace(
            "    activities:\n      - id: run\n",
            "    activities:\n      - id: run\n        measurement: { runs: [a1b2] }\n",
        )
    };
    let mut reports = family();
    for index in [0, 1] {
        reports[index] = report(FAMILY[index], &runs(&text(FAMILY[index])));
    }
    let rollup = rolled(reports);
    assert_eq!(kinds(&rollup), [Kind::CountedTwice]);
    assert_eq!(rollup.told[0].reports, ["base", "chat"]);
    is(&rollup, Aspect::Energy, 639.95 + 1.0 + 0.045, 640.05 + 1.2 + 0.055);
    // By a measured energy of many digits on the same days; of few digits it is chance.
    for (energy, is_one) in [("640.123456", true), ("640.0", false)] {
        let mut reports = family();
        reports[0] = report("base", &text("base").replace("640.0", energy));
        reports[1] = report(
            "chat",
            &text("chat").replace("9.6,", &format!("{energy},")).replace("2026-02-10", "2026-01-10"),
        );
        assert_eq!(kinds(&rolled(reports)).contains(&Kind::CountedTwice), is_one, "{energy}");
    }
}

#[test]
fn what_is_doubtful_of_a_family_is_told() {
    let with = |name: &str, from: &str, to: &str| rolled(family_with(name, from, to));
    // A base that no report is of is silent in the sums.
    let missing = with(
        "law",
        "name: Dunlin base, relation: adapter, report: { id: \"urn:uuid:b2c3d4e5-0000-4000-8000-000000000001\" }",
        "name: osprey-7b",
    );
    assert_eq!(kinds(&missing), [Kind::NoReport]);
    assert!(missing.totals[0].silent.contains(&"osprey-7b".to_owned()) && missing.holds());
    assert!(missing.totals[0].ratio.is_none(), "there is no one base");
    assert_eq!(
        kinds(&with("base", "releaseDate: 2026-01-10", "releaseDate: 2026-06-01")),
        [Kind::BaseIsYounger, Kind::BaseIsYounger]
    );
    assert_eq!(kinds(&with("chat", "boundary: server", "boundary: facility")), [Kind::MixedBoundaries]);
    // Two that inherit more than there is.
    let mut reports = family_with("chat", "value: 10, unit", "value: 60, unit");
    reports[2] = report(
        "law",
        &text("law")
            .replace("relation: adapter", "relation: adapter, inheritedShare: { value: 55, unit: \"%\" }"),
    );
    assert_eq!(kinds(&rolled(reports)), [Kind::SharesAboveWhole]);
    // One name for two, and one report twice.
    let two = with("q4", "name: larkspur/dunlin-1b-q4\n", "name: larkspur/dunlin-1b-chat\n");
    assert!(kinds(&two).contains(&Kind::Ambiguous) && !two.holds(), "{:?}", two.told);
    let mut twice = family();
    twice.push(report(
        "again",
        &text("chat").replace("  status", "  revision: 2\n  status").replace("9.6,", "9.7,"),
    ));
    let twice = rolled(twice);
    assert_eq!(kinds(&twice), [Kind::SameReport]);
    is(&twice, Aspect::Energy, 650.645, 651.055);
}

#[test]
fn both_outputs_say_the_same_in_both_languages() {
    let rollup = rolled(family());
    let json: Value = serde_json::from_str(&output::rollup_json(&rollup)).unwrap();
    assert_eq!(json["totals"][0]["stated"], 4);
    assert_eq!(json["totals"][0]["silent"][0], "larkspur/dunlin-1b-q4");
    assert_eq!(json["holds"], true);
    let chat = json["reports"].as_array().unwrap().iter().find(|report| report["file"] == "chat").unwrap();
    assert_eq!(
        chat["madeFrom"][0]["inheritedShare"]["low"].as_f64().map(|share| (share * 1000.0).round()),
        Some(95.0)
    );
    for language in Language::ALL {
        let words = output::rollup(language, &rollup, None);
        for name in ["larkspur/dunlin-1b-q4", "kWh"] {
            assert!(words.contains(name), "{words}");
        }
        assert!(!words.contains('{') && !words.contains("rollup-"), "{words}");
    }
}

#[test]
fn the_command_tells_by_its_code_whether_the_sum_is_one() {
    let run = |arguments: &[&str]| {
        Ran::from(Command::new(env!("CARGO_BIN_EXE_ailca")).arg("rollup").args(arguments).output().unwrap())
    };
    let ran = run(&["fixtures/rollup"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert_eq!(run(&["fixtures/rollup", "--base", "nobody"]).code, 2);
    assert_eq!(run(&["fixtures/rollup/nothing.yaml"]).code, 2);
    let folder = folder("rollup", "own");
    fs::write(
        folder.join("own.yaml"),
        text("base").replace(
            "      name: larkspur/dunlin-1b\n",
            "      name: larkspur/dunlin-1b\n      derivedFrom: [ { name: larkspur/dunlin-1b } ]\n",
        ),
    )
    .unwrap();
    fs::write(folder.join("notes.yaml"), "a: 1\n").unwrap();
    assert_eq!(run(&[folder.to_str().unwrap()]).code, 1);
}
