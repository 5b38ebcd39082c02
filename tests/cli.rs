//! The command as a user runs it: exit codes, streams, files.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use program::Ran;

fn run_with(arguments: &[&str], input: &[u8]) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that fails before it reads closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    output.into()
}

fn run(arguments: &[&str]) -> Ran {
    run_with(arguments, b"")
}

/// An empty folder of this test's own.
fn folder(name: &str) -> PathBuf {
    program::folder("cli", name)
}

/// A report on one line, as a corpus has it.
fn line(path: &str) -> String {
    let text = fs::read_to_string(path).unwrap();
    let value: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    serde_json::to_string(&value).unwrap()
}

const HOLDS: &str = "fixtures/complete.yaml";
const CONTRADICTS: &str = "fixtures/reports/bloom-176b.yaml";

#[test]
fn exit_codes_tell_conforming_from_not_and_from_not_run() {
    assert_eq!(run(&["check", HOLDS]).code, 0);
    assert_eq!(run(&["check", "--level", "assured", HOLDS]).code, 0);
    assert_eq!(run(&["check", CONTRADICTS]).code, 1);
    assert_eq!(run(&["check", "--level", "wellFormed", CONTRADICTS]).code, 0);
    assert_eq!(run(&["check", HOLDS, CONTRADICTS]).code, 1);
    for arguments in [
        &["check"][..],
        &["check", "absent.yaml"],
        &["check", "absent/*.yaml"],
        &["check", "--level", "high", HOLDS],
        &["chek"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.code, 2, "{arguments:?}");
        assert!(!ran.err.is_empty() && ran.out.is_empty(), "{arguments:?}");
    }
}

#[test]
fn standard_input_is_a_report_or_a_corpus() {
    let yaml = fs::read(CONTRADICTS).unwrap();
    let ran = run_with(&["check", "-"], &yaml);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("stdin reaches `wellFormed`"), "{}", ran.out);
    let corpus = format!("{}\n\n{}\nnot json\n", line(HOLDS), line(CONTRADICTS));
    let ran = run_with(&["check", "--format", "json", "-"], corpus.as_bytes());
    assert_eq!(ran.code, 1);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let reports = told["reports"].as_array().unwrap();
    let names: Vec<_> = reports.iter().map(|report| report["file"].as_str().unwrap()).collect();
    assert_eq!(names, ["stdin:1", "stdin:3", "stdin:4"]);
    let conform: Vec<_> = reports.iter().map(|report| report["conforms"].as_bool().unwrap()).collect();
    assert_eq!(conform, [true, false, false]);
}

#[test]
fn a_line_says_all_findings_that_say_the_same() {
    let file = std::env::temp_dir().join(format!("ailca-concise-{}.yaml", std::process::id()));
    let source = |line: usize| format!("  - {{ id: s{line}, titel: t, kind: paper }}\n");
    let head = "schemaVersion: \"0.5.0\"\nsources:\n";
    std::fs::write(&file, head.to_owned() + &(0..20).map(source).collect::<String>()).unwrap();
    let ran = run(&["check", "--format", "concise", file.to_str().unwrap()]);
    std::fs::remove_file(&file).unwrap();
    let first = ran.out.lines().next().unwrap();
    assert!(first.contains(".yaml:") && first.contains(": error "), "{}", ran.out);
    let folded = ran.out.lines().find(|line| line.contains("SCH-001")).unwrap();
    assert!(folded.contains(":3:") && folded.contains("(and 19 like it: lines 4, 5"), "{folded}");
    assert!(ran.out.contains("\nerrors: ") && ran.out.contains("SCH-001 × 40"), "{}", ran.out);
    assert!(ran.out.lines().count() < 15, "{}", ran.out);
}

#[test]
fn a_corpus_larger_than_a_batch_keeps_its_order() {
    let folder = folder("corpus");
    let file = folder.join("corpus.ndjson");
    let lines: Vec<_> = (0..1200).map(|number| format!("{{\"report\": {number}}}")).collect();
    fs::write(&file, lines.join("\n")).unwrap();
    let ran = run(&["check", "--format", "github", file.to_str().unwrap()]);
    assert_eq!(ran.code, 1);
    let mut last = 0;
    for line in ran.out.lines() {
        let number = line.split("corpus.ndjson,line=").nth(1).unwrap().split(',').next().unwrap();
        let number: usize = number.parse().unwrap();
        assert!(number == last || number == last + 1, "{line}");
        last = number;
    }
    assert_eq!(last, 1200);
}

#[test]
fn folders_and_patterns_are_searched_in_a_fixed_order() {
    let by_folder = run(&["check", "fixtures/reports"]);
    let by_pattern = run(&["check", "fixtures/reports/*.yaml"]);
    assert_eq!(by_folder.out, by_pattern.out);
    assert_eq!(by_folder.code, 1);
    assert_eq!(
        run(&["check", "fixtures/reports/{bloom,mistral}*.yaml", CONTRADICTS])
            .out
            .matches(" reaches ")
            .count(),
        2
    );
}

#[test]
fn output_that_is_no_terminal_has_no_colours() {
    assert!(!run(&["check", CONTRADICTS]).out.contains('\u{1b}'));
}

#[test]
fn the_language_is_that_of_the_option() {
    assert!(run(&["--lang", "fr", "check", CONTRADICTS]).out.contains("atteint"));
    assert_eq!(run(&["--lang", "xx", "check", CONTRADICTS]).code, 2);
}

#[test]
fn why_a_value_is_refused_is_said_in_the_language_that_is_asked_for() {
    let asked = ["export", "ilcd", CONTRADICTS, "--valid-until", "tomorrow"];
    for (language, why) in [("en", "a day has the form YYYY-MM-DD"), ("fr", "un jour s'écrit AAAA-MM-JJ")] {
        let refused = run(&[&["--lang", language], asked.as_slice()].concat());
        assert_eq!(refused.code, 2);
        assert!(refused.err.contains(why), "{}", refused.err);
    }
}

#[test]
fn a_new_report_is_well_formed_and_never_overwrites_one() {
    let folder = folder("new");
    for (options, name) in [(&[][..], "minimal.yaml"), (&["--full"], "full.yaml")] {
        let file = folder.join(name);
        let file = file.to_str().unwrap();
        let arguments = [&["new"], options, &[file]].concat();
        let ran = run(&arguments);
        assert_eq!(ran.code, 0, "{}", ran.err);
        assert_eq!(run(&["check", "--level", "wellFormed", file]).code, 0);
        fs::write(file, "mine").unwrap();
        let ran = run(&arguments);
        assert_eq!(ran.code, 2);
        assert_eq!(fs::read_to_string(file).unwrap(), "mine");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "nothing half-written is left");
}
