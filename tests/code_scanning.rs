//! What GitHub code scanning asks of SARIF beyond the standard, on every report that lies in the tree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use ailca::finding::Message;
use ailca::messages::{self, Language};
use ailca::rules;
use serde_json::Value;

/// The longest text of a description that is shown.
const LONGEST: usize = 1024;

fn sarif(arguments: &[&str]) -> Value {
    let output = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(["check", "--level", "assured", "--format", "sarif"])
        .args(arguments)
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    serde_json::from_slice(&output.stdout).unwrap()
}

fn text<'v>(value: &'v Value, pointer: &str) -> &'v str {
    let text = value.pointer(pointer).and_then(Value::as_str);
    text.filter(|text| !text.is_empty()).unwrap_or_else(|| panic!("no {pointer} in {value}"))
}

#[test]
fn every_rule_and_result_has_what_code_scanning_asks_for() {
    let page = fs::read_to_string("docs/src/reference/rules.md").unwrap();
    for language in ["en", "fr"] {
        let log = sarif(&[
            "--lang",
            language,
            "fixtures/reports",
            "fixtures/never-silent.yaml",
            "fixtures/hostile",
        ]);
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        let results = run["results"].as_array().unwrap();
        assert!(results.len() > 100 && results.len() <= 25_000);
        let mut names = BTreeSet::new();
        for rule in rules {
            let id = text(rule, "/id");
            let name = text(rule, "/name");
            assert!(name.len() <= 255 && name.chars().all(|each| each.is_ascii_alphanumeric()), "{name}");
            assert!(names.insert(name), "{name} names two rules");
            for (pointer, most) in [
                ("/shortDescription/text", LONGEST),
                ("/fullDescription/text", LONGEST),
                ("/help/text", usize::MAX),
                ("/help/markdown", usize::MAX),
            ] {
                assert!(text(rule, pointer).chars().count() <= most, "{id}: {pointer}");
            }
            assert!(text(rule, "/help/markdown").contains("```text\n"), "{id} shows no example");
            // The page of the book has a heading for it.
            let (_, anchor) = text(rule, "/helpUri").split_once("/reference/rules.html#").unwrap();
            assert!(page.contains(&format!("\n## {}\n", anchor.to_uppercase())), "{anchor}");
            let tags = rule["properties"]["tags"].as_array().unwrap();
            assert!(
                (1..=20).contains(&tags.len()) && tags.iter().all(|tag| tag.as_str() != Some("")),
                "{id}"
            );
            assert!(["error", "warning", "note"].contains(&text(rule, "/defaultConfiguration/level")));
        }
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(["error", "warning", "note"].contains(&text(result, "/level")));
            text(result, "/message/text");
            text(result, "/partialFingerprints/ailca~1v1");
            let place = "/locations/0/physicalLocation";
            let uri = text(result, &format!("{place}/artifactLocation/uri"));
            assert!(
                fs::exists(uri.replace("%20", " ")).unwrap(),
                "{uri} is no path from the folder of the call"
            );
            assert!(result.pointer(&format!("{place}/region/startLine")).unwrap().as_u64() >= Some(1));
            assert!(result.get("askedForBy").is_none(), "clauses are cited once, at the rule");
        }
    }
}

#[test]
fn every_rule_is_short_enough_to_be_shown() {
    for language in Language::ALL {
        for rule in rules::all() {
            for key in [rule.id.to_owned(), format!("{}.about", rule.id)] {
                let words = messages::text(language, &Message::new(key.clone()));
                assert!((1..=LONGEST).contains(&words.chars().count()), "{key}: {words}");
            }
        }
    }
}

#[test]
fn paths_are_relative_to_the_folder_of_the_call_and_escaped() {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("code scanning é");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("a b%.yaml"), "schemaVersion: \"0.5.0\"\n").unwrap();
    let uris = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_ailca"))
            .args(["check", "--format", "sarif"])
            .args(arguments)
            .current_dir(&folder)
            .output()
            .unwrap();
        let log: Value = serde_json::from_slice(&output.stdout).unwrap();
        let results = log["runs"][0]["results"].as_array().unwrap();
        let place = "/locations/0/physicalLocation/artifactLocation/uri";
        results.iter().map(|each| text(each, place).to_owned()).collect::<BTreeSet<_>>()
    };
    for argument in [".", "a b%.yaml", "./a b%.yaml", "*.yaml"] {
        assert_eq!(uris(&[argument]), ["a%20b%25.yaml".to_owned()].into(), "{argument}");
    }
    let whole = uris(&[folder.join("a b%.yaml").to_str().unwrap()]);
    let whole = whole.first().unwrap();
    assert!(
        whole.starts_with("file:///") && whole.ends_with("/code%20scanning%20%C3%A9/a%20b%25.yaml"),
        "{whole}"
    );
}
