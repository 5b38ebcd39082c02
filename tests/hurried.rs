//! What people in a hurry read: how much of it, in which order, and what it says of what is left out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use program::Ran;

fn run_in(environment: &[(&str, &str)], arguments: &[&str]) -> Ran {
    Command::new(env!("CARGO_BIN_EXE_ailca"))
        .args(arguments)
        .env("LC_ALL", "C")
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .envs(environment.iter().copied())
        .output()
        .unwrap()
        .into()
}

fn run(arguments: &[&str]) -> Ran {
    run_in(&[], arguments)
}

/// Lines of two screens of fifty.
const TWO_SCREENS: usize = 100;

const CONTRADICTS: &str = "fixtures/reports/bloom-176b.yaml";

/// The text of a file in a folder of this test's own.
fn file(name: &str, text: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hurried");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

/// A report with as many emissions that no energy and grid give, each in its own way, and as many energies of no place.
fn contradictions(count: usize) -> String {
    let text = fs::read_to_string(CONTRADICTS).unwrap();
    let mut report: serde_json::Value = serde_yaml::from_str(&text).unwrap();
    let activities = report["inventory"]["inference"]["activities"].as_array_mut().unwrap();
    let first = activities[0].clone();
    for number in 0..count {
        let mut activity = first.clone();
        activity["id"] = format!("more-{number}").into();
        activity["emissions"]["locationBased"]["value"] = (3000 + 211 * number * number).into();
        activities.push(activity);
    }
    serde_yaml::to_string(&report).unwrap()
}

#[test]
fn a_hundred_findings_fit_two_screens_and_what_is_left_out_is_said() {
    let sources = |source: &dyn Fn(usize) -> String| (0..100).map(source).collect::<Vec<_>>().concat();
    let alike = sources(&|id| format!("  - {{ id: s{id}, titel: t, kind: paper }}\n"));
    let apart = sources(&|id| format!("  - {{ id: s{id}, key{id}x: t, kind: paper }}\n"));
    let head = "schemaVersion: \"0.5.0\"\nsources:\n";
    let texts = [
        ("alike.yaml", format!("{head}{alike}")),
        ("apart.yaml", format!("{head}{apart}")),
        ("proved.yaml", contradictions(100)),
    ];
    for (name, text) in texts {
        let path = file(name, &text);
        let path = path.to_str().unwrap();
        for language in ["en", "fr"] {
            let ran = run(&["--lang", language, "check", "--level", "assured", path]);
            assert_eq!(ran.code, 1);
            let lines = ran.out.lines().count();
            assert!(lines <= TWO_SCREENS, "{name}: {lines} lines\n{}", ran.out);
            // How often each rule speaks comes first, the verdict last.
            assert!(ran.out.lines().next().unwrap().contains(name), "{}", ran.out);
            assert!(
                ran.out.lines().rfind(|line| !line.starts_with(' ')).unwrap().contains(name),
                "{}",
                ran.out
            );
        }
        let json = run(&["check", "--level", "assured", "--format", "json", path]);
        let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        let told = json["reports"][0]["findings"].as_array().unwrap().len();
        let all = run(&["check", "--level", "assured", "--all", path]).out;
        assert!(all.matches("╭─[").count() >= told.min(200), "{name}: all of {told} are drawn");
        let text = run(&["check", "--level", "assured", path]).out;
        let shown = text.matches("╭─[").count();
        assert!(shown >= told || text.contains("`--all` shows each") || text.contains(" like it"), "{text}");
    }
}

#[test]
fn what_is_proved_stands_before_what_is_missing_and_errors_before_advice() {
    let out = run(&["check", "--all", CONTRADICTS]).out;
    let place =
        |rule: &str| out.find(&format!("\n{rule}\n")).unwrap_or_else(|| usize::from(!out.starts_with(rule)));
    assert!(place("GHG-001") < place("BND-001"), "{out}");
    assert!(place("BND-001") < place("META-005"), "{out}");
}

#[test]
fn findings_that_say_the_same_are_one_with_their_lines() {
    let out = run(&["check", CONTRADICTS]).out;
    assert_eq!(out.matches("\nBND-009\n").count(), 1, "{out}");
    assert!(!out.contains("--all"), "nothing is left out of so few: {out}");
    assert!(out.contains("(and 1 like it: line 66)"), "{out}");
    assert_eq!(run(&["check", "--all", CONTRADICTS]).out.matches("\nBND-009\n").count(), 2);
}

#[test]
fn the_quiet_say_the_verdict_alone() {
    let ran = run(&["check", "-q", CONTRADICTS, "fixtures/complete.yaml"]);
    assert_eq!(ran.code, 1);
    let lines: Vec<_> = ran.out.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 3, "{}", ran.out);
    assert!(lines[0].contains("reaches `wellFormed`, not `disclosure`: 5 errors"), "{}", ran.out);
    assert!(lines[2].contains("2 reports, of which one conforms to `disclosure`"), "{}", ran.out);
    assert_eq!(run(&["check", "-q", "fixtures/complete.yaml"]).code, 0);
}

#[test]
fn statistics_count_each_rule_over_all_reports() {
    let ran = run(&["check", "--statistics", "fixtures/reports"]);
    assert_eq!(ran.code, 1);
    let row = ran.out.lines().find(|line| line.contains("BND-001")).unwrap();
    let cells: Vec<_> = row.split_whitespace().collect();
    assert_eq!(&cells[..4], ["15", "BND-001", "error", "disclosure"]);
    assert!(row.ends_with("every life-cycle stage is listed"), "{row}");
    assert!(ran.out.trim_end().lines().last().unwrap().contains("none conforms"), "{}", ran.out);
    let none = run(&["check", "--statistics", "fixtures/complete.yaml"]);
    assert_eq!((none.code, none.out.lines().count()), (0, 1), "{}", none.out);
}

#[test]
fn colours_go_into_a_file_only_where_they_are_asked_for() {
    let has_colours = |environment: &[(&str, &str)], arguments: &[&str]| {
        let ran = run_in(environment, &[arguments, &["check", CONTRADICTS]].concat());
        ran.out.contains('\u{1b}')
    };
    assert!(!has_colours(&[], &[]));
    assert!(!has_colours(&[], &["--color", "auto"]));
    assert!(has_colours(&[], &["--color", "always"]));
    assert!(has_colours(&[("NO_COLOR", "1")], &["--color=always"]));
    assert!(has_colours(&[("CLICOLOR_FORCE", "1")], &[]));
    assert!(!has_colours(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], &[]));
    assert!(!has_colours(&[("CLICOLOR_FORCE", "1")], &["--color", "never"]));
    // Help is as coloured as all else.
    assert!(run(&["--color=always", "check", "--help"]).out.contains('\u{1b}'));
    assert!(!run(&["check", "--help"]).out.contains('\u{1b}'));
}

#[test]
fn forms_for_programs_stay_whole() {
    for arguments in [["--format", "json"], ["--format", "sarif"], ["--guideline", "itu-t-l1801"]] {
        for short in ["--quiet", "--all", "--statistics"] {
            let ran = run(&["check", arguments[0], arguments[1], short, CONTRADICTS]);
            assert_eq!(ran.code, 2);
            assert!(ran.err.contains("--format") && ran.out.is_empty(), "{}", ran.err);
        }
    }
}
