//! Signatures of reports: one holds for a report in whatever notation, and for nothing that was changed.
#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod program;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use ailca::canonical;
use ailca::document::{Format, Limits, read};
use ailca::signature::{Key, Refusal, verify};
use proptest::prelude::*;

const FOLDER: &str = "fixtures/signed";

fn file(name: &str) -> String {
    fs::read_to_string(format!("{FOLDER}/{name}")).unwrap()
}

fn form(text: &str) -> String {
    let reading = read(text, Format::Yaml, &Limits::default());
    canonical::canonical(&reading.tree.unwrap()).unwrap()
}

fn key(name: &str) -> Key {
    Key::read(&file(name)).unwrap()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).env("LC_ALL", "C").output().unwrap()
}

/// The code of `ailca verify` with these arguments, and what it says.
fn verified(arguments: &[&str]) -> (Option<i32>, String) {
    let ran = run(&[&["verify"], arguments].concat());
    let words = String::from_utf8(ran.stdout).unwrap() + &String::from_utf8(ran.stderr).unwrap();
    (ran.status.code(), words)
}

/// A folder of its own for a test, with the report, its signature and the key.
fn folder(name: &str) -> PathBuf {
    let folder = program::folder("signature", name);
    for name in ["report.yaml", "report.yaml.minisig", "minisign.pub"] {
        fs::copy(format!("{FOLDER}/{name}"), folder.join(name)).unwrap();
    }
    folder
}

#[test]
fn what_minisign_signed_holds() {
    let form = form(&file("report.yaml"));
    for (signature, own) in [
        ("report.yaml.minisig", "minisign.pub"),
        ("legacy.minisig", "minisign.pub"),
        ("other.minisig", "other.pub"),
    ] {
        let said = verify(&form, &file(signature), &key(own)).unwrap();
        assert!(["Larkspur Labs, 2026-02-20", "Another"].contains(&&*said), "{said}");
    }
    let of_other = verify(&form, &file("report.yaml.minisig"), &key("other.pub"));
    assert_eq!(of_other, Err(Refusal::OtherKey));
}

/// Notation, order, spaces and comments are not signed; a value, a word, a key and the order of a list are.
#[test]
fn what_was_changed_does_not_hold() {
    let (text, signature, key) = (file("report.yaml"), file("report.yaml.minisig"), key("minisign.pub"));
    let holds = |text: &str| verify(&form(text), &signature, &key).is_ok();
    assert!(holds(&text));
    // 0023: the form knows values, not the digits that they were written with.
    for (from, to) in [
        ("# A fictional report that its publisher signed.\n", ""),
        ("{ name: Larkspur Labs }", "{ \"name\":   'Larkspur Labs' } # who"),
        ("60.0", "60"),
        ("{ value: 31600, unit: kWh,", "{ unit: kWh, value: 3.16e4,"),
    ] {
        assert!(text.contains(from) && holds(&text.replace(from, to)), "{to}");
    }
    for (from, to) in [
        ("31600", "31601"),
        ("60.0", "60.1"),
        ("metered", "measured"),
        ("Larkspur Labs", "Larkspur Lab"),
        ("pue:", "pUe:"),
        ("boundary: it, ", ""),
        ("\"0.5.0\"", "0.5"),
        ("status: final", "status: final\n  revision: 1"),
    ] {
        assert!(text.contains(from) && !holds(&text.replace(from, to)), "{to}");
    }
    let lines: Vec<&str> = text.lines().collect();
    let (last, rest) = lines.split_last().unwrap();
    let (before, rest) = rest.split_last().unwrap();
    assert!(!holds(&[rest, &[last, before]].concat().join("\n")), "the order of a list");
}

/// Every part of a signature counts, but for the comment that is not signed.
#[test]
fn no_part_of_a_signature_can_be_changed_or_left_out() {
    let (form, key) = (form(&file("report.yaml")), key("minisign.pub"));
    for name in ["report.yaml.minisig", "legacy.minisig"] {
        let whole = file(name);
        let start = whole.find('\n').unwrap() + 1;
        for place in start..whole.trim_end().len() {
            assert!(verify(&form, &whole[..place], &key).is_err(), "{name} until {place}");
            for other in ["A", "z", "=", " ", "\n"] {
                let changed = format!("{}{other}{}", &whole[..place], &whole[place + 1..]);
                assert!(changed == whole || verify(&form, &changed, &key).is_err(), "{name} at {place}");
            }
        }
        let said = whole.replace("Larkspur Labs", "Somebody else");
        assert_eq!(verify(&form, &said, &key), Err(Refusal::Mismatch), "{name}");
    }
    // The comment with one signature does not go with another.
    let lines = |name: &str| file(name).lines().map(str::to_owned).collect::<Vec<_>>();
    let mixed = [&lines("report.yaml.minisig")[..2], &lines("other.minisig")[2..]].concat().join("\n");
    assert_eq!(verify(&form, &mixed, &key), Err(Refusal::Mismatch));
}

proptest! {
    #[test]
    fn no_text_of_a_stranger_is_a_signature_or_stops_the_program(
        text in prop_oneof![
            any::<String>(),
            proptest::collection::vec("[A-Za-z0-9+/=]{0,110}|untrusted comment: .{0,20}|trusted comment: .{0,20}", 0..6)
                .prop_map(|lines| lines.join("\n")),
        ],
    ) {
        let _ = Key::read(&text);
        let refused = verify("a form", &text, &key("minisign.pub"));
        prop_assert!(refused.is_err());
        let refused = verify(&text, &file("report.yaml.minisig"), &key("minisign.pub"));
        prop_assert!(refused.is_err());
    }
}

#[test]
fn a_report_its_sheet_and_another_notation_carry_one_signature_and_one_digest() {
    let folder = folder("notations");
    let [yaml, json, page, signature, key] =
        ["report.yaml", "report.json", "sheet.html", "report.yaml.minisig", "minisign.pub"]
            .map(|name| folder.join(name).to_str().unwrap().to_owned());
    let value: serde_json::Value = serde_yaml::from_str(&file("report.yaml")).unwrap();
    fs::write(&json, serde_json::to_string_pretty(&value).unwrap()).unwrap();
    assert!(run(&["render", &yaml, "-o", &page]).status.success());
    // Beside the report it is found by its name.
    assert_eq!(verified(&[&yaml, "--key", &key]).0, Some(0));
    assert_eq!(verified(&[&page, "--key", &key]).0, Some(2));
    let digest = String::from_utf8(run(&["digest", &yaml]).stdout).unwrap()[..64].to_owned();
    for report in [&yaml, &json, &page] {
        let (code, words) = verified(&[report, "--key", &key, "--signature", &signature]);
        assert!(
            code == Some(0) && words.contains(&digest) && words.contains("Larkspur Labs, 2026"),
            "{words}"
        );
        assert!(run(&["digest", report]).stdout.starts_with(digest.as_bytes()));
    }
    let shown = fs::read_to_string(&page).unwrap();
    assert!(shown.contains(&digest), "the sheet does not show the digest of the canonical form");
    // What is signed is what the digest is of.
    let form = run(&["digest", "--canonical", &page]).stdout;
    assert_eq!(form, self::form(&file("report.yaml")).into_bytes());
}

#[test]
fn a_report_is_read_from_standard_input_with_a_signature_that_is_named() {
    let from_input = |arguments: &[&str]| {
        let report = fs::File::open(format!("{FOLDER}/report.yaml")).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_ailca"));
        let ran = command.arg("verify").arg("-").args(arguments).stdin(Stdio::from(report)).output().unwrap();
        ran.status.code()
    };
    let (key, signature) = (format!("{FOLDER}/minisign.pub"), format!("{FOLDER}/report.yaml.minisig"));
    assert_eq!(from_input(&["--key", &key, "--signature", &signature]), Some(0));
    assert_eq!(from_input(&["--key", &key]), Some(2));
}

/// 1 where it does not hold, 2 where nothing could be held against anything; a cause in either language.
#[test]
fn whatever_is_wrong_is_told_and_never_passes() {
    let folder = folder("wrong");
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (report, key, signature) = (at("report.yaml"), at("minisign.pub"), at("report.yaml.minisig"));
    let other_key = format!("{FOLDER}/other.pub");
    let whole = file("report.yaml.minisig");
    let write = |name: &str, text: &[u8]| {
        fs::write(folder.join(name), text).unwrap();
        at(name)
    };
    let altered = write("altered.yaml", file("report.yaml").replace("31600", "3160").as_bytes());
    let twice = file("report.yaml").replace("status: final", "status: final\n  status: draft");
    let twice = write("twice.yaml", twice.as_bytes());
    let truncated = write("truncated.minisig", &whole.as_bytes()[..whole.len() / 2]);
    let comment = write("comment.minisig", whole.replace("Larkspur Labs", "Larkspur Lab").as_bytes());
    let binary = write("binary.minisig", &[0xff, 0xfe, 0x00]);
    let huge = at("huge");
    fs::File::create(&huge).unwrap().set_len(1 << 40).unwrap();
    for (arguments, code, word, mot) in [
        (vec![&report, "--key", &other_key], 1, "another key", "autre clé"),
        (vec![&altered, "--key", &key, "--signature", &signature], 1, "does not fit", "ne correspond pas"),
        (vec![&report, "--key", &key, "--signature", &comment], 1, "does not fit", "ne correspond pas"),
        (
            vec![&report, "--key", &key, "--signature", &truncated],
            1,
            "no whole signature",
            "signature entière",
        ),
        (vec![&report, "--key", &key, "--signature", &binary], 1, "no whole signature", "signature entière"),
        (vec![&report, "--key", &key, "--signature", &huge], 1, "no whole signature", "signature entière"),
        (vec![&report, "--key", &key, "--signature", &key], 1, "no whole signature", "signature entière"),
        (vec![&report, "--key", &signature], 2, "no public key", "clé publique"),
        (vec![&report, "--key", &huge], 2, "no public key", "clé publique"),
        (vec![&altered, "--key", &key], 2, "altered.yaml.minisig", "altered.yaml.minisig"),
        (vec![&report, "--key", "missing.pub"], 2, "missing.pub", "missing.pub"),
        (vec!["missing.yaml", "--key", &key, "--signature", &signature], 2, "missing.yaml", "missing.yaml"),
        (vec![&twice, "--key", &key, "--signature", &signature], 2, "stands twice", "deux fois"),
        (vec![&huge, "--key", &key, "--signature", &signature], 2, "more than 16 MiB", "dépasse 16 MiB"),
    ] {
        let (english, words) = verified(&arguments);
        assert!(english == Some(code) && words.contains(word), "{arguments:?}: {english:?} {words}");
        let (french, words) = verified(&[&["--lang", "fr"], &*arguments].concat());
        assert!(french == Some(code) && words.contains(mot), "{arguments:?}: {french:?} {words}");
    }
    let several = run(&["digest", "--canonical", &report, &altered]);
    assert_eq!(several.status.code(), Some(2));
}
