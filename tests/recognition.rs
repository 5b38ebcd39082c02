//! What of a repository is a report: other files are passed over and counted, and what is named is checked.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const REPORT: &str = include_str!("../fixtures/complete.yaml");

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("recognition").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .unwrap()
}

fn words(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The root of a repository as they are, with one report in it.
fn repository(name: &str) -> PathBuf {
    let folder = folder(name);
    for (file, text) in [
        ("package.json", "{ \"name\": \"x\", \"version\": \"1.0.0\" }\n"),
        ("docker-compose.yml", "services:\n  web: { image: nginx }\n"),
        // Formats of others with a key of the same name.
        ("manifest.json", "{ \"schemaVersion\": 2, \"mediaType\": \"x\", \"layers\": [] }\n"),
        ("devfile.yaml", "schemaVersion: 2.2.0\nmetadata: { name: x }\ncomponents: []\n"),
        ("tsconfig.json", "{ /* what JSON does not know */ }\n"),
        ("nested.yaml", "items:\n  - schemaVersion: 1\n"),
        ("lines.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n"),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    fs::write(folder.join("report.yaml"), REPORT).unwrap();
    folder
}

#[test]
fn other_files_of_a_repository_are_passed_over_and_counted() {
    let folder = repository("counted");
    for form in ["text", "concise", "json", "sarif", "junit", "github"] {
        let ran = run(&folder, &["check", "--format", form, "."]);
        assert_eq!(ran.status.code(), Some(0), "{form}: {ran:?}");
        let told = words(&ran.stderr);
        assert!(told.starts_with("7 files without a report were passed over"), "{told}");
        assert_eq!(told.lines().count(), 1, "{told}");
        assert!(!words(&ran.stdout).contains("package.json"));
    }
    let ran = run(&folder, &["check", "--statistics", "."]);
    let told = words(&ran.stderr);
    assert_eq!(told.lines().count(), 8, "{told}");
    assert!(told.contains("\n  docker-compose.yml\n") && told.contains("\n  package.json"), "{told}");
}

#[test]
fn what_is_named_is_checked_whatever_it_holds() {
    let folder = repository("named");
    for named in ["package.json", "./package.json", "pack*.json", "lines.jsonl"] {
        let ran = run(&folder, &["check", named]);
        assert_eq!((ran.status.code(), words(&ran.stderr)), (Some(1), String::new()), "{named}");
    }
    // A name says it, too.
    fs::write(folder.join("model.ailca.yaml"), "a: 1\n").unwrap();
    let ran = run(&folder, &["check", "-q", "."]);
    assert_eq!(ran.status.code(), Some(1));
    assert!(words(&ran.stdout).contains("model.ailca.yaml is not well-formed"), "{ran:?}");
}

#[test]
fn a_report_that_cannot_be_read_is_not_passed_over() {
    for (name, bytes) in [
        ("unclosed.yaml", &b"schemaVersion: \"0.5.0\"\nreport: [\n"[..]),
        ("latin-1.yaml", b"schemaVersion: \"0.5.0\"\nreport: { title: \xe9 }\n"),
        ("alone.yaml", b"schemaVersion: \"0.5.0\"\n"),
        ("comma.json", b"{ \"schemaVersion\": \"0.5.0\", \"report\": {}, }\n"),
        ("lines.ndjson", b"{\"schemaVersion\": \"0.5.0\", \"report\": {}}\n{\"broken\": \n"),
    ] {
        let folder = folder("unread");
        fs::write(folder.join(name), bytes).unwrap();
        let ran = run(&folder, &["check", "-q", "."]);
        assert_eq!((ran.status.code(), words(&ran.stderr)), (Some(1), String::new()), "{name}");
        assert!(words(&ran.stdout).contains(name), "{ran:?}");
    }
}

#[test]
fn a_folder_without_a_report_is_told() {
    let folder = repository("none");
    fs::remove_file(folder.join("report.yaml")).unwrap();
    let ran = run(&folder, &["check", "."]);
    assert_eq!(ran.status.code(), Some(2));
    let told = words(&ran.stderr);
    assert!(told.contains("7 files") && told.contains("ailca: no report was found"), "{told}");
}
