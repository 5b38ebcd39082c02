//! What GitHub code scanning asks of SARIF beyond the standard, on every report that lies in the tree.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
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

/// The fixes of results, made in the text, mend it: as `ailca fix` does, where each is of another place.
#[test]
fn fixes_are_those_that_the_command_makes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixes");
    fs::create_dir_all(&folder).unwrap();
    let right = fs::read_to_string("fixtures/slips/01-coverage-as-word.yaml").unwrap();
    let slipped = right
        .replace("modalities: [text]", "modalities: text # « é »")
        .replace("basis: measured", "basis: Measured")
        .replace("  title: Training", "  titel: Training");
    for (name, text) in [("a b%.yaml", slipped.clone()), ("two.yaml", slipped.replace('\n', "\r\n"))] {
        let path = folder.join(name);
        fs::write(&path, &text).unwrap();
        let log = sarif(&[path.to_str().unwrap()]);
        let results = log["runs"][0]["results"].as_array().unwrap();
        let mut replacements = Vec::new();
        for fix in results.iter().flat_map(|result| result["fixes"].as_array().cloned().unwrap_or_default()) {
            assert!(!text_of(&fix, "/description/text").is_empty());
            replacements.extend(fix["artifactChanges"][0]["replacements"].as_array().unwrap().clone());
        }
        assert_eq!(replacements.len(), 4, "{replacements:#?}");
        let place = |region: &Value, line: &str, column: &str| {
            let number = |key: &str| usize::try_from(region[key].as_u64().unwrap()).unwrap();
            let before: usize = text.split_inclusive('\n').take(number(line) - 1).map(str::len).sum();
            let own = &text[before..];
            before + own.chars().take(number(column) - 1).map(char::len_utf8).sum::<usize>()
        };
        let mut parts: Vec<_> = replacements
            .iter()
            .map(|replacement| {
                let region = &replacement["deletedRegion"];
                let start = place(region, "startLine", "startColumn");
                let end = place(region, "endLine", "endColumn");
                (start, end, text_of(replacement, "/insertedContent/text").to_owned())
            })
            .collect();
        parts.sort();
        let mut mended = text.clone();
        for (start, end, words) in parts.into_iter().rev() {
            mended.replace_range(start..end, &words);
        }
        let ran = Command::new(env!("CARGO_BIN_EXE_ailca")).arg("fix").arg(&path).output().unwrap();
        assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
        assert_eq!(fs::read_to_string(&path).unwrap(), mended);
        let log = sarif(&[path.to_str().unwrap()]);
        let results = log["runs"][0]["results"].as_array().unwrap();
        assert!(results.iter().all(|result| result.get("fixes").is_none()));
    }
}

/// A text of a value, which may be empty.
fn text_of<'v>(value: &'v Value, pointer: &str) -> &'v str {
    value.pointer(pointer).and_then(Value::as_str).unwrap()
}
