//! A report that takes the place of another of the same run is held against it, wherever the two stand, in every format.
#![cfg(feature = "cli")]
#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

const FORMATS: [&str; 6] = ["text", "concise", "json", "sarif", "junit", "github"];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("superseded").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn report(name: &str) -> String {
    fs::read_to_string(format!("fixtures/proof/revision.{name}.yaml")).unwrap()
}

/// What the program prints in a folder.
fn check(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .arg("check")
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The files, of a corpus with the line, at which the rule speaks.
fn told(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let said: Value =
        serde_json::from_str(&check(folder, &[&["--format", "json"], arguments].concat())).unwrap();
    let reports = said["reports"].as_array().unwrap();
    let of_rule = |report: &&Value| report["findings"].to_string().contains("META-012");
    reports.iter().filter(of_rule).map(|report| report["file"].as_str().unwrap().to_owned()).collect()
}

/// A report as one line of JSON.
fn line(name: &str) -> String {
    let value: Value = serde_yaml::from_str(&report(name)).unwrap();
    value.to_string()
}

#[test]
fn in_either_order_and_in_every_format() {
    let folder = folder("order");
    fs::write(folder.join("old.yaml"), report("earlier")).unwrap();
    fs::write(folder.join("new.yaml"), report("fails")).unwrap();
    for order in [["old.yaml", "new.yaml"], ["new.yaml", "old.yaml"], ["new.yaml", "."]] {
        assert_eq!(told(&folder, &order), ["new.yaml"], "{order:?}");
    }
    assert!(told(&folder, &["new.yaml"]).is_empty());
    for format in FORMATS {
        let said = check(&folder, &["--format", format, "old.yaml", "new.yaml"]);
        assert!(said.contains("META-012"), "{format}: {said}");
    }
    fs::write(folder.join("new.yaml"), report("holds")).unwrap();
    assert!(told(&folder, &["."]).is_empty());
}

#[test]
fn in_a_corpus_and_against_the_latest_before() {
    let folder = folder("corpus");
    let early = line("earlier").replace("\"revision\":1", "\"revision\":2");
    // The third revision is as the second, which changed against the first.
    let (first, second) = (line("earlier").replace("412.0", "4.61"), early);
    let third = line("fails").replace("\"revision\":2", "\"revision\":3");
    let text = format!("\n{third}\n{first}\n{second}\n");
    fs::write(folder.join("all.ndjson"), text).unwrap();
    assert_eq!(told(&folder, &["all.ndjson"]), ["all.ndjson:2"]);
    // What stands apart in files is one run.
    fs::write(folder.join("first.yaml"), report("earlier")).unwrap();
    fs::write(folder.join("last.ndjson"), format!("{}\n", line("fails"))).unwrap();
    assert_eq!(told(&folder, &["first.yaml", "last.ndjson"]), ["last.ndjson:1"]);
}

#[test]
fn one_that_many_name_is_held_against_a_few() {
    let folder = folder("many");
    let later = |number: usize| {
        let id = format!("urn:uuid:00000000-0000-4000-8000-{number:012}");
        let own = "urn:uuid:5b2d7c1e-8f35-5c0b-9a44-3d21c7e0b6f9";
        let later = line("fails").replace(own, &id);
        later.replace("\"supersedes\":{", &format!("\"supersedes\":{{\"id\":\"{own}\","))
    };
    let mut text: String = (1..=40).map(|number| later(number) + "\n").collect();
    text.push_str(&line("earlier"));
    fs::write(folder.join("all.ndjson"), text).unwrap();
    let told = told(&folder, &["all.ndjson"]);
    assert_eq!(told.len(), 8);
    assert_eq!(told.first().map(String::as_str), Some("all.ndjson:1"));
}
