//! What `ailca.yaml` says of a run, and the acceptances that a first run on old reports writes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use program::Ran;

const HOLDS: &str = include_str!("../fixtures/complete.yaml");
const CONTRADICTS: &str = include_str!("../fixtures/reports/bloom-176b.yaml");

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .unwrap()
        .into()
}

/// A folder of this test's own, with one report that conforms and one that does not.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("settings").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("reports")).unwrap();
    fs::write(folder.join("reports/holds.yaml"), HOLDS).unwrap();
    fs::write(folder.join("reports/contradicts.yaml"), CONTRADICTS).unwrap();
    folder
}

#[test]
fn settings_count_where_the_command_line_says_nothing() {
    let folder = folder("count");
    let settings = |text: &str| fs::write(folder.join("ailca.yaml"), text).unwrap();
    settings("files: [reports]\nlevel: wellFormed\nlanguage: fr\n");
    let ran = run(&folder, &["check", "-q"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("contradicts.yaml atteint `wellFormed`"), "{}", ran.out);
    // The command line comes first.
    let ran =
        run(&folder, &["--lang", "en", "check", "-q", "--level", "disclosure", "reports/contradicts.yaml"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains("reaches `wellFormed`, not `disclosure`") && !ran.out.contains("holds"),
        "{}",
        ran.out
    );
    settings("files: ['reports/h*.yaml']\nprofile: eu-gpai\n");
    let ran = run(&folder, &["check", "-q"]);
    assert!(ran.out.contains("holds.yaml") && ran.out.contains("eu-gpai"), "{}", ran.out);
    // A guideline is judged alone.
    assert_ne!(run(&folder, &["check", "--guideline", "itu-t-l1801"]).code, 2);
}

#[test]
fn settings_that_cannot_be_read_are_told_at_their_place() {
    let folder = folder("wrong");
    for (text, place) in [
        ("level: high\n", "ailca.yaml:1:8"),
        ("files: [reports]\nlanguage: tlh\n", "ailca.yaml:2:11"),
        ("file: [reports]\n", "ailca.yaml:1:1"),
        ("files: reports\n", "ailca.yaml:1:8"),
    ] {
        fs::write(folder.join("ailca.yaml"), text).unwrap();
        let ran = run(&folder, &["check", "reports"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{text}");
        assert!(ran.err.contains(place), "{text}: {}", ran.err);
    }
    fs::remove_file(folder.join("ailca.yaml")).unwrap();
    let ran = run(&folder, &["check"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("files in ailca.yaml"), "{}", ran.err);
}

#[test]
fn settings_of_another_folder_are_said_not_to_count() {
    let folder = folder("elsewhere");
    fs::write(folder.join("reports/ailca.yaml"), "level: wellFormed\n").unwrap();
    let ran = run(&folder, &["check", "-q", "reports"]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("reports/ailca.yaml: its level"), "{}", ran.err);
    let ran = run(&folder.join("reports"), &["check", "-q", "."]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
}

#[test]
fn a_first_run_is_written_as_acceptances_that_wait_for_reasons() {
    let folder = folder("first").join("reports");
    let ran = run(&folder, &["check", "-q", "--write-acceptances", "ailca.yaml", "."]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("7 findings stand in it as acceptances"), "{}", ran.err);
    let text = fs::read_to_string(folder.join("ailca.yaml")).unwrap();
    assert_eq!(text.matches("reason: TODO").count(), 7);
    // They accept nothing yet, and that is said.
    let json = |folder: &Path| -> serde_json::Value {
        serde_json::from_str(&run(folder, &["check", "--format", "json", "contradicts.yaml"]).out).unwrap()
    };
    let accepted = |json: &serde_json::Value| {
        let findings = json["reports"][0]["findings"].as_array().unwrap();
        (findings.len(), findings.iter().filter(|finding| !finding["accepted"].is_null()).count())
    };
    let before = json(&folder);
    assert_eq!(accepted(&before), (7, 0));
    let waiting = before["reports"][1]["findings"].as_array().unwrap();
    assert!(waiting.len() == 7 && waiting.iter().all(|finding| finding["rule"] == "ACC-003"), "{waiting:?}");
    let text_of = run(&folder, &["check", "contradicts.yaml"]).out;
    assert!(
        text_of.trim_end().lines().last().unwrap().starts_with("one report, of which none conforms"),
        "{text_of}"
    );
    // With reasons they accept all of it, and it counts all the same.
    fs::write(folder.join("ailca.yaml"), text.replace("TODO", "mended in revision 2")).unwrap();
    let after = json(&folder);
    assert_eq!(accepted(&after), (7, 7));
    assert_eq!(after["reports"].as_array().unwrap().len(), 1, "{after}");
    assert_eq!(run(&folder, &["check", "-q", "."]).code, 1);
    // Nothing is overwritten, and nothing checked before that is known.
    let ran = run(&folder, &["check", "--write-acceptances", "ailca.yaml", "."]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
}

#[test]
fn a_file_accepts_what_is_found_beside_it_alone() {
    let folder = folder("apart");
    let ran = run(&folder, &["check", "-q", "--write-acceptances", "ailca.yaml", "reports"]);
    assert!(ran.err.contains("7 findings are of reports in another folder"), "{}", ran.err);
    assert!(
        ran.err.contains("ailca.yaml was not written") && !folder.join("ailca.yaml").exists(),
        "{}",
        ran.err
    );
    // Names and paths of strangers are words in it.
    let name = "a\": [\u{1b}]\n#.yaml";
    fs::write(folder.join(name), "schemaVersion: \"0.5.0\"\n\"\u{85}x: [\": 1\n").unwrap();
    let ran = run(&folder, &["check", "-q", "--write-acceptances", "ailca.yaml", name]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    let text = fs::read_to_string(folder.join("ailca.yaml")).unwrap();
    assert!(text.chars().all(|each| each == '\n' || !each.is_control()), "{text:?}");
    let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    assert!(read["accept"].as_sequence().unwrap().iter().all(|entry| entry["report"].as_str() == Some(name)));
    let ran = run(&folder, &["check", "-q", name]);
    assert!(ran.code == 1 && !ran.out.contains("ACC-001"), "{}{}", ran.out, ran.err);
}
