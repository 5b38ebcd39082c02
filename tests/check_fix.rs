//! `ailca check --fix`: the edits of `ailca fix`, and then the check of what was written.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at what it does not expect")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

mod program;

use program::Ran;

const HOLDS: &str = include_str!("../fixtures/complete.yaml");
const SLIPS: &str = "fixtures/slips";

fn folder(name: &str) -> PathBuf {
    program::folder("check-fix", name)
}

fn run(folder: &Path, arguments: &[&str]) -> Ran {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
    command.args(arguments).current_dir(folder).env("LC_ALL", "C").output().unwrap().into()
}

/// Copies the reports with slips; their names.
fn slips(to: &Path) -> Vec<String> {
    let name = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().unwrap();
        fs::copy(entry.path(), to.join(&name)).unwrap();
        name
    };
    let mut names: Vec<_> = fs::read_dir(SLIPS).unwrap().map(|entry| name(entry.unwrap())).collect();
    names.sort();
    names
}

#[test]
fn the_same_is_written_and_told_as_by_the_one_after_the_other() {
    let (apart, at_once) = (folder("apart"), folder("at-once"));
    let names = slips(&apart);
    assert_eq!(names, slips(&at_once));
    run(&apart, &["fix", "."]);
    let expected = run(&apart, &["check", "--format", "json", "."]);
    let ran = run(&at_once, &["check", "--fix", "--format", "json", "."]);
    assert_eq!((ran.code, &ran.out), (expected.code, &expected.out));
    let mut written = 0;
    for name in &names {
        let bytes = fs::read(at_once.join(name)).unwrap();
        assert!(bytes == fs::read(apart.join(name)).unwrap(), "{name}");
        written += usize::from(bytes != fs::read(Path::new(SLIPS).join(name)).unwrap());
    }
    assert!(written > 5, "{written}");
    assert_eq!(ran.err.lines().filter(|line| line.contains("before the check")).count(), written);
    // A second time there is nothing to write, and nothing to say of it.
    let again = run(&at_once, &["check", "--fix", "--format", "json", "."]);
    assert_eq!((&again.out, again.err.contains("before the check")), (&ran.out, false));
}

#[test]
fn a_slip_is_mended_and_the_verdict_is_on_what_was_written() {
    let folder = folder("verdict");
    let slipped = HOLDS.replacen("modalities: [text]", "modalities: text", 1);
    assert_ne!(slipped, HOLDS);
    fs::write(folder.join("a.yaml"), &slipped).unwrap();
    assert_eq!(run(&folder, &["check", "-q", "a.yaml"]).code, 1);
    let ran = run(&folder, &["check", "-q", "--fix", "--lang", "fr", "a.yaml"]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.err.contains("une modification faite avant la vérification"), "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.join("a.yaml")).unwrap(), HOLDS);
}

#[test]
fn what_is_no_report_is_left_and_what_cannot_be_written_again_is_refused() {
    let folder = folder("left");
    let slipped = HOLDS.replacen("modalities: [text]", "modalities: text", 1);
    // Another format with a key of the same name, and a corpus of others.
    let others =
        [("devfile.yaml", "schemaVersion: 2.2.0\nreprot: {}\n"), ("lines.jsonl", "{\"reprot\": 1}\n")];
    for (name, text) in others {
        fs::write(folder.join(name), text).unwrap();
    }
    fs::write(folder.join("latin.yaml"), b"schemaVersion: \"0.5.0\"\nreport: { title: \xe9 }\n").unwrap();
    fs::write(folder.join("a.yaml"), &slipped).unwrap();
    let ran = run(&folder, &["check", "-q", "--fix", "."]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.contains("latin.yaml") && ran.err.contains("a.yaml: one edit"),
        "{} {}",
        ran.out,
        ran.err
    );
    for (name, text) in others {
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), text);
    }
    for refused in ["-", "/dev/null"] {
        fs::write(folder.join("a.yaml"), &slipped).unwrap();
        let ran = run(&folder, &["check", "--fix", "a.yaml", refused]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{refused}: {}", ran.err);
        assert_eq!(fs::read_to_string(folder.join("a.yaml")).unwrap(), slipped, "nothing is written before");
    }
    let ran = run(&folder, &["check", "--fix", "absent.yaml"]);
    assert_eq!((ran.code, ran.err.lines().count()), (2, 1), "{}", ran.err);
}
