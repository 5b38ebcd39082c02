//! A copy for an audience: it holds no figure that is meant for others, names the full report by a digest that does not depend
//! on the notation, and what it still tells is said.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use ailca::canonical;
use ailca::document::{Format, Limits, Tree, read};
use ailca::quantity::Audience;
use ailca::redaction::{Leak, Redacted, Refusal, leaks, redact};
use ailca::report::Report;

/// A report with a figure for authorities and one for those who build on it, which nothing else tells.
fn full() -> String {
    let text = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    let (power, energy) =
        ("{ value: 400, unit: W }", "{ value: 1580, unit: kWh, boundary: it, basis: measured }");
    assert!(text.contains(power) && text.contains(energy));
    text.replace(power, "{ value: 412, unit: W, audience: downstream, note: As told to us under a contract }")
        .replace(energy, "{ value: 1583, unit: kWh, boundary: it, basis: measured, audience: regulator, uncertainty: { relative: 0.02 } } # metered")
}

fn tree(text: &str) -> Tree<'_> {
    read(text, Format::detect("-", text), &Limits::default()).tree.unwrap()
}

fn copy(text: &str, audience: Audience) -> Result<(Redacted, Vec<Leak>), Refusal> {
    let tree = tree(text);
    let report = Report::read(&tree).unwrap();
    let redacted = redact(&tree, &report, audience)?;
    let copied = self::tree(&redacted.text);
    let other = Report::read(&copied).unwrap();
    let leaks = leaks((&tree, &report), (&copied, &other), audience);
    drop(copied);
    Ok((redacted, leaks))
}

#[test]
fn what_is_meant_for_others_is_withheld_and_nothing_else_changes() {
    let (redacted, leaks) = copy(&full(), Audience::Public).unwrap();
    let text = &redacted.text;
    assert_eq!(redacted.hidden.len(), 2, "{:?}", redacted.hidden);
    for gone in ["412", "1583", "0.02", "under a contract"] {
        assert!(!text.contains(gone), "{gone}: {text}");
    }
    for kept in [
        "# A fictional report",
        "# metered",
        "2370.0",
        "boundary: it, basis: measured",
        "heldBy: Larkspur Labs",
    ] {
        assert!(text.contains(kept), "{kept}: {text}");
    }
    assert!(leaks.is_empty(), "{leaks:?}");
    assert!(text.contains(&canonical::digest(&tree(&full())).unwrap()));
    // Lines without such a figure are as they were.
    let changed = full().lines().zip(text.lines()).filter(|(full, copy)| full != copy).count();
    assert!(changed > 0);
    let own: Vec<_> = text.lines().collect();
    let lost: Vec<_> = full().lines().map(str::to_owned).filter(|line| !own.contains(&&**line)).collect();
    assert_eq!(lost.len(), 2, "{lost:?}");
}

#[test]
fn each_audience_reads_its_own() {
    let hidden = |audience| copy(&full(), audience).unwrap().0.hidden;
    assert_eq!(hidden(Audience::Regulator), ["/inventory/hardware/0/thermalDesignPower"]);
    assert_eq!(hidden(Audience::Downstream), ["/inventory/training/activities/1/energy/0"]);
    let own = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    let (redacted, _) = copy(&own, Audience::Public).unwrap();
    assert_eq!((redacted.text, redacted.full), (own, None));
}

#[test]
fn a_copy_is_not_copied_again() {
    let (redacted, _) = copy(&full(), Audience::Regulator).unwrap();
    assert_eq!(copy(&redacted.text, Audience::Public).unwrap_err(), Refusal::IsACopy);
}

#[test]
fn what_still_tells_a_figure_is_said() {
    // The number stands in a note as well.
    let noted = full().replace("title: Lark 7B, training", "title: Lark 7B, tuned with 1583 kWh");
    let (_, found) = copy(&noted, Audience::Public).unwrap();
    assert!(matches!(found.as_slice(), [Leak::Written { line: 5, .. }]), "{found:?}");
    // Energy of IT equipment, and what it is times PUE.
    let facility = "{ value: 31600, unit: kWh, boundary: it, basis: measured }";
    let derived = full().replace(facility, &facility.replace(" }", ", audience: regulator }"));
    let (_, found) = copy(&derived, Audience::Public).unwrap();
    let follows = found.iter().any(|leak| {
        matches!(leak, Leak::Follows { pointer, values, .. }
        if pointer == "/inventory/training/activities/0/energy/0" && values.contains(31600.0))
    });
    assert!(follows, "{found:?}");
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap()
}

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("redaction").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn yaml_json_and_the_sheet_have_one_digest() {
    let folder = folder("digests");
    let yaml = "fixtures/complete.yaml";
    let [json, page] = ["report.json", "sheet.html"].map(|name| folder.join(name));
    let value: serde_json::Value = serde_yaml::from_str(&fs::read_to_string(yaml).unwrap()).unwrap();
    fs::write(&json, serde_json::to_string_pretty(&value).unwrap()).unwrap();
    assert!(run(&["render", yaml, "-o", page.to_str().unwrap()]).status.success());
    let digests = run(&["digest", yaml, json.to_str().unwrap(), page.to_str().unwrap()]);
    let words = String::from_utf8(digests.stdout).unwrap();
    let digests: Vec<&str> = words.lines().map(|line| line.split("  ").next().unwrap()).collect();
    assert_eq!(digests.len(), 3);
    assert!(digests.iter().all(|digest| digest.len() == 64 && *digest == digests[0]), "{words}");
}

#[test]
fn the_command_says_by_its_code_whether_the_copy_tells_what_it_withholds() {
    let folder = folder("codes");
    let [full_path, leaky, to] = ["full.yaml", "leaky.yaml", "copy.yaml"].map(|name| folder.join(name));
    fs::write(&full_path, full()).unwrap();
    fs::write(&leaky, full().replace("title: Lark 7B, training", "title: Lark 7B, tuned with 1583 kWh"))
        .unwrap();
    let code = |arguments: &[&str]| run(arguments).status.code();
    let [full_path, leaky, to] = [&full_path, &leaky, &to].map(|path| path.to_str().unwrap());
    assert_eq!(code(&["redact", full_path, "--audience", "public", "-o", to]), Some(0));
    assert_eq!(
        code(&["check", to, "--level", "wellformed"]),
        code(&["check", full_path, "--level", "wellformed"])
    );
    // What is there is not overwritten, and a copy of a copy is none.
    assert_eq!(code(&["redact", full_path, "--audience", "public", "-o", to]), Some(2));
    assert_eq!(code(&["redact", to, "--audience", "public"]), Some(2));
    assert_eq!(code(&["redact", leaky, "--audience", "public"]), Some(1));
    assert_eq!(code(&["redact", "missing.yaml", "--audience", "public"]), Some(2));
    assert_eq!(code(&["digest", "missing.yaml"]), Some(2));
}
