//! The command and the files of its user: none is lost, none is passed over without a word.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Command;

struct Ran {
    code: i32,
    out: String,
    err: String,
}

fn run_os(arguments: &[&OsStr], locale: &[(&str, &str)]) -> Ran {
    let output = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .envs(locale.iter().copied())
        .output()
        .unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn run(arguments: &[&str]) -> Ran {
    let arguments: Vec<_> = arguments.iter().map(OsStr::new).collect();
    run_os(&arguments, &[("LC_ALL", "C")])
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("files").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

const HOLDS: &str = "fixtures/complete.yaml";
const CONTRADICTS: &str = "fixtures/reports/bloom-176b.yaml";

#[test]
fn nothing_that_exists_is_overwritten() {
    let folder = folder("exists");
    let mine = folder.join("mine.yaml");
    fs::copy(HOLDS, &mine).unwrap();
    let before = fs::read(&mine).unwrap();
    let file = text(&mine);
    for arguments in [
        &["export", "cyclonedx", HOLDS, "-o", file][..],
        &["export", "cyclonedx", file, "-o", file],
        &["export", "openlca", HOLDS, "-o", file],
        &["schema", "generate", "-o", file],
        &["profile", "check", "eu-gpai", "--write", file],
        &["import", "fixtures/exchange/codecarbon/x.csv", "-o", file],
        &["new", file],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}: {}", ran.err);
        assert_eq!(fs::read(&mine).unwrap(), before, "{arguments:?}");
    }
    let ran = run(&["schema", "generate", "-o", file]);
    assert!(ran.err.contains("exists already; give another name"), "{}", ran.err);
}

#[test]
fn what_a_folder_hides_is_told_and_the_rest_is_checked() {
    let folder = folder("search");
    fs::copy(HOLDS, folder.join("holds.YAML")).unwrap();
    fs::create_dir(folder.join(".git")).unwrap();
    fs::copy(CONTRADICTS, folder.join(".git/hidden.yaml")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (0, 1), "{}{}", ran.out, ran.err);

    // Links are followed, each file once; a link that leads back adds nothing.
    let apart = self::folder("search-apart");
    fs::copy(CONTRADICTS, apart.join("contradicts.yaml")).unwrap();
    symlink(apart.canonicalize().unwrap(), folder.join("linked")).unwrap();
    symlink(apart.join("contradicts.yaml").canonicalize().unwrap(), folder.join("one.yaml")).unwrap();
    symlink(folder.canonicalize().unwrap(), folder.join("loop")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (1, 2), "{}{}", ran.out, ran.err);

    symlink("nowhere.yaml", folder.join("dangling.yaml")).unwrap();
    let ran = run(&["check", text(&folder)]);
    assert_eq!((ran.code, ran.out.matches(" reaches ").count()), (2, 2), "{}{}", ran.out, ran.err);
    assert!(ran.err.contains("dangling.yaml: a link that leads nowhere"), "{}", ran.err);
}

#[test]
fn a_folder_that_cannot_be_read_is_told() {
    let folder = folder("locked");
    fs::copy(HOLDS, folder.join("holds.yaml")).unwrap();
    let locked = folder.join("locked");
    fs::create_dir(&locked).unwrap();
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    // Whoever may read everything cannot be locked out.
    let is_locked = fs::read_dir(&locked).is_err();
    let ran = run(&["check", text(&folder)]);
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
    if is_locked {
        assert_eq!(ran.code, 2, "{}", ran.err);
        assert!(ran.err.contains("locked: no permission"), "{}", ran.err);
    }
    assert!(ran.out.contains("holds.yaml reaches"), "{}", ran.out);
}

#[test]
fn a_missing_file_among_several_is_told_and_the_rest_is_checked() {
    let ran = run(&["check", "absent.yaml", HOLDS, "absent-too.yaml"]);
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("complete.yaml reaches"), "{}", ran.out);
    assert!(ran.err.contains("absent.yaml") && ran.err.contains("absent-too.yaml"), "{}", ran.err);
    let ran = run(&["check", "--format", "json", "absent.yaml", HOLDS]);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, told["conforms"].as_bool()), (2, Some(false)));
}

#[test]
fn an_empty_corpus_holds_no_report() {
    let folder = folder("corpus");
    for (name, words) in [("empty.ndjson", ""), ("blank.NDJSON", "\n\n")] {
        let file = folder.join(name);
        fs::write(&file, words).unwrap();
        let ran = run(&["check", text(&file)]);
        assert_eq!(ran.code, 2, "{name}");
        assert!(ran.err.contains("no report in it"), "{}", ran.err);
    }
}

#[test]
fn a_report_of_a_corpus_has_the_line_of_the_corpus() {
    let file = folder("lines").join("c.ndjson");
    fs::write(&file, "\n\n{\"schemaVersion\": \"0.4.0\"}\n").unwrap();
    let of = |form: &str| run(&["check", "--format", form, text(&file)]).out;
    assert!(of("github").contains("c.ndjson,line=3,endLine=3,col="), "{}", of("github"));
    assert!(of("text").contains("c.ndjson:3:") && !of("text").contains("c.ndjson:3:1:"), "{}", of("text"));
    let sarif: serde_json::Value = serde_json::from_str(&of("sarif")).unwrap();
    let place = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["region"]["startLine"], 3);
    assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with("c.ndjson"));
}

#[test]
fn sarif_alarms_only_up_to_the_level_that_is_asked_for() {
    let ran = run(&["check", "--format", "sarif", "--level", "wellFormed", CONTRADICTS]);
    let sarif: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(ran.code, 0);
    assert!(results.iter().all(|result| result["level"] != "error"), "{results:#?}");
}

#[test]
fn arguments_that_are_no_text_end_in_words() {
    let name = OsStr::from_bytes(b"caf\xe9.yaml");
    let ran = run_os(&[OsStr::new("check"), name], &[("LC_ALL", "C")]);
    assert_eq!(ran.code, 2);
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
}

#[test]
fn a_profile_and_a_guideline_do_not_go_together() {
    let ran = run(&["check", "--profile", "eu-gpai", "--guideline", "itu-t-l1801", HOLDS]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("--guideline"), "{}", ran.err);
}

#[test]
fn the_first_variable_that_says_anything_sets_the_language() {
    let help = |locale: &[(&str, &str)]| run_os(&[OsStr::new("--help")], locale).out;
    let french = |locale: &[(&str, &str)]| help(locale).contains("Vérifie");
    assert!(!french(&[("LC_ALL", "C"), ("LC_MESSAGES", "fr_FR"), ("LANG", "fr_FR.UTF-8")]));
    assert!(!french(&[("LC_ALL", ""), ("LC_MESSAGES", "de_DE"), ("LANG", "fr_FR.UTF-8")]));
    assert!(french(&[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "fr_FR.UTF-8")]));
}

#[test]
fn rewriting_keeps_permissions_and_links() {
    let folder = folder("modes");
    let (file, link) = (folder.join("report.yaml"), folder.join("link.yaml"));
    let old = fs::read_to_string(HOLDS).unwrap().replace("schemaVersion: 0.4.0", "schemaVersion: 0.3.0");
    fs::write(&file, old).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    symlink("report.yaml", &link).unwrap();
    let ran = run(&["migrate", text(&link)]);
    assert!(ran.code < 2, "{}", ran.err);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&file).unwrap().contains("0.4.0"));
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing half-written is left");
}
