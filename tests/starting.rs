//! A first report of what other tools wrote: rules run on it whatever its files leave out, it contradicts nothing that an
//! import does not, and what it sums up is the sum.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at what it does not expect")]

use std::collections::BTreeSet;
use std::fs;

use ailca::check;
use ailca::document::{Format, Limits};
use ailca::exchange::{self, About, Draft, Source};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::outcome::{Outcome, RulesRan};
use ailca::report::Stage;
use ailca::start::{Started, start};

/// The samples of every import, each with its text.
fn samples() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for folder in fs::read_dir("fixtures/import").unwrap() {
        let Ok(files) = fs::read_dir(folder.unwrap().path()) else { continue };
        for file in files {
            let path = file.unwrap().path();
            found.push((path.display().to_string(), fs::read_to_string(path).unwrap()));
        }
    }
    found.sort();
    found
}

fn about() -> About {
    let some = |text: &str| Some(text.to_owned());
    About {
        stage: Some(Stage::Training),
        tool_version: some("1"),
        provider: some("Lark Labs"),
        duration: some("24"),
        lifetime: some("40000"),
        ..About::default()
    }
}

/// What is imported from files, and the first report of them.
fn started(about: &About, files: &[(String, String)]) -> (String, Started) {
    let draft = || {
        let mut draft = Draft::new(about.clone());
        for (name, text) in files {
            let source = Source { name, text };
            exchange::recognise(&source).unwrap().add(&source, &mut draft).unwrap();
        }
        draft.finish("779722f6-a845-8f9f-818b-ff2c2a5c70e2", Language::ENGLISH)
    };
    let imported = exchange::written(draft(), Language::ENGLISH).unwrap();
    (imported, start(draft(), None, Language::ENGLISH).unwrap())
}

fn checked(text: &str) -> Outcome {
    check::check(text, Format::Yaml, &Limits::default())
}

fn contradictions(outcome: &Outcome) -> BTreeSet<&'static str> {
    let proved = outcome.everything().filter(|placed| placed.finding.proof.is_some());
    proved.map(|placed| placed.finding.rule.id).collect()
}

/// Whoever publishes it, and whatever it is called.
#[test]
fn rules_run_on_every_first_report() {
    let samples = samples();
    let (count, mut unnamed) = (samples.len(), 0);
    for sample in samples {
        let name = sample.0.clone();
        let (_, first) = started(&about(), &[sample]);
        let outcome = checked(&first.text);
        assert_eq!(outcome.rules, RulesRan::All, "{name}: {:?}", outcome.findings.first());
        assert!(outcome.reaches(Level::WellFormed), "{name}");
        // What nobody said keeps it from being disclosed, and is asked.
        for (words, option) in
            [("{ name: Our organisation }", "--publisher"), ("name: Our system", "--system")]
        {
            let is_open = first.text.contains(words);
            let asked = first.questions.iter().any(|question| question.option == Some(option));
            assert_eq!(asked, is_open, "{name}");
            assert!(!is_open || !outcome.reaches(Level::Disclosure), "{name}");
            unnamed += usize::from(is_open);
        }
    }
    assert!(count > 40 && unnamed > 40, "{unnamed} of {count}");
}

/// What is written beside what files say follows from it.
#[test]
fn a_first_report_contradicts_nothing_more_than_its_files() {
    for sample in samples() {
        let name = sample.0.clone();
        let about = About { publisher: Some("Lark Labs".into()), system: Some("Lark".into()), ..about() };
        let (imported, first) = started(&about, &[sample]);
        let (before, after) = (checked(&imported), checked(&first.text));
        let new: Vec<_> = contradictions(&after).difference(&contradictions(&before)).copied().collect();
        assert!(new.is_empty(), "{name}: {new:?}");
        let open: BTreeSet<_> = first.questions.iter().map(|question| question.rule.id).collect();
        let blocking = after.blocking(Level::Comparable).filter(|placed| placed.finding.proof.is_none());
        let blocking: BTreeSet<_> = blocking.map(|placed| placed.finding.rule.id).collect();
        assert_eq!(open, blocking, "{name}: what blocks is asked, and nothing else");
    }
}

/// Three answers, and a word on what the file does not count: a run of `CodeCarbon` is disclosed, and not before.
#[test]
fn a_run_reaches_disclosure_once_somebody_says_what_is_left_out() {
    let file = "fixtures/import/codecarbon/one-run.csv";
    let about = About {
        stage: Some(Stage::Training),
        publisher: Some("Lark Labs".into()),
        system: Some("Lark".into()),
        ..About::default()
    };
    let (_, first) = started(&about, &[(file.into(), fs::read_to_string(file).unwrap())]);
    assert!(!checked(&first.text).reaches(Level::Disclosure));
    let open: Vec<_> = first.questions.iter().filter(|question| question.level < Level::Comparable).collect();
    let [stages] = open.as_slice() else { panic!("{}", open.len()) };
    assert_eq!((stages.rule.id, stages.more), ("META-007", 12));
    assert!(stages.pointer.starts_with("/goalAndScope/boundary/"), "{}", stages.pointer);
    let said = first.text.replace("Not known yet", "Outside this study of one run");
    assert!(checked(&said).reaches(Level::Disclosure));
}

/// The sum of two runs of 0.023 kg and 0.0034 kg, in the stages that they are of.
#[test]
fn results_are_the_sums_of_their_activities() {
    let files = ["one-run.csv", "process.csv"].map(|name| {
        let path = format!("fixtures/import/codecarbon/{name}");
        (path.clone(), fs::read_to_string(path).unwrap())
    });
    let (_, first) = started(&about(), &files);
    let value: serde_json::Value = serde_yaml::from_str(&first.text).unwrap();
    let own = |index: usize| {
        let path = format!("/inventory/training/activities/{index}/emissions/locationBased/value");
        value.pointer(&path).unwrap().as_f64().unwrap()
    };
    let total = value.pointer("/impacts/climateChange/locationBased/total").unwrap();
    assert_eq!(total["unit"], "g CO2e");
    let sum = 1000.0 * (own(0) + own(1));
    assert!((total["value"].as_f64().unwrap() - sum).abs() < 0.05, "{total} for {sum}");
    let covers = value.pointer("/impacts/climateChange/locationBased/covers").unwrap();
    assert_eq!(*covers, serde_json::json!(["training"]));
}

/// A name of a project steers nothing, and stays what it is.
#[test]
fn names_of_strangers_stay_names() {
    let text = fs::read_to_string("fixtures/import/codecarbon/one-run.csv").unwrap();
    for name in ["&a *b # c: - {x}", "\u{1b}[31mred", "*Our system", "!!int 3", "null"] {
        let text = text.replace("dunlin-tune", name);
        let (_, first) = started(&about(), &[("run.csv".to_owned(), text)]);
        let value: serde_json::Value = serde_yaml::from_str(&first.text).unwrap();
        assert_eq!(value.pointer("/report/title").unwrap(), name);
        assert_eq!(checked(&first.text).rules, RulesRan::All, "{name}");
    }
}
