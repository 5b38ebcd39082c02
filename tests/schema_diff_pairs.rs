//! Minimal pairs of schemas, of which is known whom the step breaks, with documents that show it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::process::Command;

use ailca::schema::diff::{self, Direction};
use serde::Deserialize;
use serde_json::{Value, json};

const FOLDER: &str = "fixtures/schema-diff-pairs";

#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Truth {
    writers: bool,
    readers: bool,
    /// Valid before, and not after.
    breaks_writer: Option<Value>,
    /// Valid after, and not before.
    breaks_reader: Option<Value>,
    /// Both give them the same verdict.
    alike: Vec<Value>,
}

/// Pairs that are not told as they are: whom the comparison says they break, and why.
const LEFT: &[(&str, bool, bool, &str)] = &[
    ("name-swapped-closed", false, false, "a new optional key breaks no reader (docs/decisions/0002)"),
    ("one-of-open-pattern", true, true, "two patterns are compared by their text"),
];

fn truths() -> BTreeMap<String, Truth> {
    serde_json::from_str(&fs::read_to_string(format!("{FOLDER}/truth.json")).unwrap()).unwrap()
}

fn schema(name: &str, side: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("{FOLDER}/{name}.{side}.json")).unwrap()).unwrap()
}

#[test]
fn each_pair_is_told_as_it_is() {
    let left: BTreeMap<_, _> =
        LEFT.iter().map(|(name, writers, readers, _)| (*name, (*writers, *readers))).collect();
    let mut wrong = Vec::new();
    for (name, truth) in truths() {
        let comparison = diff::compare(&schema(&name, "old"), &schema(&name, "new"));
        let breaks = |whom| comparison.changes.iter().any(|change| change.breaks().includes(whom));
        let found = (breaks(Direction::Writers), breaks(Direction::Readers));
        let expected = (truth.writers, truth.readers);
        let wanted = left.get(name.as_str()).copied().unwrap_or(expected);
        assert!(
            wanted != expected || !left.contains_key(name.as_str()),
            "{name} is told as it is: take it off the list"
        );
        // Whoever is broken is never told to be safe.
        assert!(found.0 || !truth.writers, "{name}: {comparison:#?}");
        if found != wanted || !comparison.passed.is_empty() {
            wrong.push(format!("{name}: found {found:?}, expected {wanted:?}: {comparison:#?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new(), "{}", wrong.join("\n"));
}

#[test]
fn each_truth_holds_of_its_documents() {
    for (name, truth) in truths() {
        let [old, new] = ["old", "new"].map(|side| jsonschema::validator_for(&schema(&name, side)).unwrap());
        let verdicts = |document: &Value| (old.is_valid(document), new.is_valid(document));
        assert_eq!(truth.writers, truth.breaks_writer.is_some(), "{name}");
        assert_eq!(truth.readers, truth.breaks_reader.is_some(), "{name}");
        if let Some(document) = &truth.breaks_writer {
            assert_eq!(verdicts(document), (true, false), "{name}: {document}");
        }
        if let Some(document) = &truth.breaks_reader {
            assert_eq!(verdicts(document), (false, true), "{name}: {document}");
        }
        for document in &truth.alike {
            let (before, after) = verdicts(document);
            assert_eq!(before, after, "{name}: {document}");
        }
    }
}

#[test]
fn every_file_is_of_a_pair() {
    let mut known: BTreeSet<String> =
        truths().keys().flat_map(|name| ["old", "new"].map(|side| format!("{name}.{side}.json"))).collect();
    known.extend(["files-apart.old", "files-apart.new", "truth.json"].map(str::to_owned));
    let files: BTreeSet<_> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, known);
}

/// Each place that a document can break at is told, and what is left is told as often as it is.
#[test]
fn places_and_branches_are_counted() {
    let changes = |name: &str| diff::compare(&schema(name, "old"), &schema(name, "new")).changes;
    let moved = changes("three-places-one-move");
    let places: BTreeSet<_> = moved
        .iter()
        .filter(|change| change.kind.key == "minimum-raised")
        .flat_map(|change| change.elsewhere.iter().chain([&change.at]))
        .cloned()
        .collect();
    assert_eq!(places, ["serve", "train", "tune"].map(|name| format!("/properties/{name}")).into());
    let gone = changes("rows-cut-and-merged");
    let gone: Vec<_> = gone.iter().filter(|change| change.kind.key == "branch-removed").collect();
    assert_eq!(gone.len(), 2, "{gone:#?}");
    assert!(gone.iter().all(|change| change.old.ends_with('}') && change.old.len() > 150), "{gone:#?}");
}

fn ailca(arguments: &[&str]) -> (i32, String) {
    let output =
        Command::new(env!("CARGO_BIN_EXE_ailca")).args(["--lang", "en"]).args(arguments).output().unwrap();
    (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
}

/// What lies in a file beside the schema is compared, by file and by folder; what is not found is said.
#[test]
fn files_beside_a_schema_are_followed() {
    let (old, new) = (format!("{FOLDER}/files-apart.old"), format!("{FOLDER}/files-apart.new"));
    for file in ["", "/root.json"] {
        let (code, said) = ailca(&["schema", "diff", &format!("{old}{file}"), &format!("{new}{file}")]);
        assert_eq!(code, 1, "{said}");
        assert!(
            said.contains("[required-added] /$defs/meter.json") && said.contains("breaks writers"),
            "{said}"
        );
        let (code, said) = ailca(&["schema", "diff", &format!("{old}{file}"), &format!("{old}{file}")]);
        assert_eq!((code, said.as_str()), (0, "No difference.\n"));
    }
    let folder = std::env::temp_dir().join(format!("ailca-alone-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let alone = folder.join("root.json").display().to_string();
    fs::copy(format!("{old}/root.json"), &alone).unwrap();
    let (code, said) = ailca(&["schema", "diff", &alone, &alone]);
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(code, 3, "{said}");
    assert!(said.contains("reference-not-followed") && !said.contains("No difference"), "{said}");
}

/// Numbers past the digits that are compared are said, and differ from nothing of the same text.
#[test]
fn numbers_of_more_digits_than_are_compared_are_told() {
    let folder = std::env::temp_dir().join(format!("ailca-digits-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let write = |name: &str, number: &str| {
        let path = folder.join(name).display().to_string();
        fs::write(
            &path,
            format!(r#"{{"$schema":"https://json-schema.org/draft/2020-12/schema","minimum":{number}}}"#),
        )
        .unwrap();
        path
    };
    for (one, other) in [
        ("0.1", "0.10000000000000000001"),
        ("9007199254740993.5", "9007199254740993.6"),
        ("1", "1.00000000000000000000000000000000000000000000000000000000001"),
        ("3.14159265358979323846", "3.14159265358979323847"),
    ] {
        let (old, new) = (write("old.json", one), write("new.json", other));
        let (code, said) = ailca(&["schema", "diff", &old, &new]);
        assert_eq!(code, 3, "{one} {other}: {said}");
        assert!(said.contains("number-rounded") && !said.contains("No difference"), "{said}");
        let (code, said) = ailca(&["schema", "diff", &new, &new]);
        assert_eq!((code, said.as_str()), (0, "No difference.\n"), "{other}");
    }
    for (one, other) in [("0.1", "1e-1"), ("100", "1.00e2")] {
        let (code, said) = ailca(&["schema", "diff", &write("old.json", one), &write("new.json", other)]);
        assert_eq!((code, said.as_str()), (0, "No difference.\n"), "{one} {other}");
    }
    fs::remove_dir_all(&folder).unwrap();
}

/// What makes a schema of the numbers of its parts.
type Make<'a> = &'a dyn Fn(&[usize]) -> Value;

/// Four times the branches, words or keys take about four times the looking, whether all of them changed or one did.
#[test]
fn the_work_grows_with_the_schemas() {
    let numbers = |from: usize, count: usize| (from..from + count).collect::<Vec<_>>();
    let one_of = |numbers: &[usize]| json!({ "oneOf": numbers.iter().map(|each| json!({ "const": each })).collect::<Vec<_>>() });
    let words = |numbers: &[usize]| json!({ "enum": numbers.iter().map(|each| format!("v{each}")).collect::<Vec<_>>() });
    let keys = |numbers: &[usize]| {
        let keys = numbers.iter().map(|each| (format!("p{each}"), json!({ "type": "string" })));
        json!({ "properties": keys.collect::<serde_json::Map<_, _>>() })
    };
    let marked = |numbers: &[usize]| {
        let branch = |each: &usize| json!({ "type": "object", "properties": { "kind": { "const": each } }, "required": ["kind"] });
        json!({ "oneOf": numbers.iter().map(branch).collect::<Vec<_>>() })
    };
    let makes: [(&str, Make); 4] =
        [("oneOf", &one_of), ("enum", &words), ("properties", &keys), ("marked", &marked)];
    for (name, make) in makes {
        for moved in [true, false] {
            let work = |count: usize| {
                let old = numbers(0, count);
                let new = if moved { numbers(count, count) } else { numbers(1, count) };
                diff::compare(&make(&old), &make(&new)).work
            };
            let (small, large) = (work(100), work(400));
            assert!(small > 100, "{name}: {small}");
            assert!(large <= small * 5, "{name}, all moved: {moved}: {small} grows to {large}");
        }
    }
}
