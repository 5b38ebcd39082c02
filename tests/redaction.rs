//! A copy for an audience: it holds no figure that is meant for others, names the full report by a digest that does not depend
//! on the notation, and what it still tells is said.
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
use std::process::{Command, Output};

use ailca::canonical;
use ailca::document::{Format, Limits, Tree, read};
use ailca::quantity::Audience;
use ailca::redaction::{Leak, Redacted, Refusal, leaks, redact};
use ailca::report::Report;

/// What nobody guesses.
const SALT: &str = "e37b05d18c4af29603d7c1b85fae6924";

/// A report with a figure for authorities and one for those who build on it, which nothing else tells.
fn full() -> String {
    let text = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    let (power, energy) =
        ("{ value: 400, unit: W }", "{ value: 1580, unit: kWh, boundary: it, basis: measured }");
    assert!(text.contains(power) && text.contains(energy));
    text.replace(power, "{ value: 412, unit: W, audience: downstream, note: As told to us under a contract }")
        .replace("\nsources:", &format!("\nextensions: {{ ailca.salt: {SALT} }}\nsources:"))
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
    for gone in ["412", "1583", "0.02", "under a contract", SALT, "extensions"] {
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
    assert_eq!(lost.len(), 3, "{lost:?}");
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

/// A figure of the complete report that is withheld, and what the rest of it tells of it.
fn told_of(figure: &str, value: f64) {
    let full = fs::read_to_string("fixtures/complete.yaml").unwrap();
    assert_eq!(full.matches(figure).count(), 1, "{figure}");
    let text = full.replace(figure, &figure.replacen("{ value", "{ audience: regulator, value", 1));
    let (redacted, found) = copy(&text, Audience::Public).unwrap();
    let [hidden] = redacted.hidden.as_slice() else { panic!("{figure}: {:?}", redacted.hidden) };
    let follows = found.iter().any(|leak| {
        matches!(leak, Leak::Follows { pointer, values, .. } if pointer == hidden && values.contains(value))
    });
    assert!(follows, "{figure}: {found:?}");
}

#[test]
fn what_follows_is_said_wherever_the_figure_belongs() {
    // A data centre.
    told_of("ratio: { value: 1.200000,", 1.2);
    told_of("{ intensity: { value: 0.3000000,", 0.3);
    // A supply of electricity.
    told_of("locationBased: { value: 50.0000000000,", 50.0);
    told_of("marketBased: { value: 20.0000000000,", 20.0);
    told_of("{ intensity: { value: 3.000000,", 3.0);
    // A kind of device.
    told_of("utilisation: { value: 80.00000,", 80.0);
    told_of("lifetime: { value: 4,", 4.0);
    told_of("climateChange: { value: 200.0000,", 200.0);
    // The total of a section, and shares of a whole.
    told_of("deviceHours: { value: 37120.000000,", 37120.0);
    told_of("- { route: recycling, share: { value: 60,", 60.0);
    told_of("share: { value: 52.1,", 52.083_333_333_3);
    // An activity and a result.
    told_of("{ value: 20480.000000,", 20480.0);
    told_of("total: { value: 5636.721187,", 5_636.721_187);
}

#[test]
fn nothing_that_does_not_follow_is_said() {
    let full = fs::read_to_string("fixtures/complete.yaml").unwrap();
    for figure in ["thermalDesignPower: { value: 700,", "idlePower: { value: 100,", "memory: { value: 80,"] {
        assert_eq!(full.matches(figure).count(), 1, "{figure}");
        let text = full.replace(figure, &figure.replacen("{ value", "{ audience: regulator, value", 1));
        let (_, found) = copy(&text, Audience::Public).unwrap();
        let follows = found.iter().any(|leak| matches!(leak, Leak::Follows { .. }));
        assert!(!follows, "{figure}: {found:?}");
    }
    // Two unknown routes leave each other open.
    let text = full.replace("reuse, share: {", "reuse, share: { audience: regulator,");
    let text = text.replace("recycling, share: {", "recycling, share: { audience: regulator,");
    let (redacted, found) = copy(&text, Audience::Public).unwrap();
    assert_eq!(redacted.hidden.len(), 2);
    let follows = found.iter().any(|leak| matches!(leak, Leak::Follows { .. }));
    assert!(!follows, "{found:?}");
}

#[test]
fn a_digest_of_what_can_be_guessed_is_said() {
    let without = full().replace(&format!("extensions: {{ ailca.salt: {SALT} }}\n"), "");
    let (redacted, found) = copy(&without, Audience::Public).unwrap();
    assert_eq!(found, [Leak::Guessable]);
    // It is no idle fear: who tries the numbers finds the one that is withheld.
    let digest = redacted.full.unwrap();
    let tried = (1..1000).find(|watts| {
        let tried = without.replace("value: 412", &format!("value: {watts}"));
        canonical::digest(&tree(&tried)).unwrap() == digest
    });
    assert_eq!(tried, Some(412));
    // What is too short, or a row of one sign, is guessed too.
    // So is counting to ten.
    for short in [&SALT[..31], &"a".repeat(32), "12345678901234567890123456789012"] {
        let (redacted, found) = copy(&full().replace(SALT, short), Audience::Public).unwrap();
        assert_eq!(found, [Leak::Guessable], "{short}");
        assert!(!redacted.text.contains(short));
    }
    // What the copy says elsewhere is no secret.
    let told = full().replace("title: Lark 7B, training", &format!("title: Lark 7B {SALT}"));
    assert_eq!(copy(&told, Audience::Public).unwrap().1, [Leak::Guessable]);
    // Other extensions stay, and nothing is said where nothing is withheld.
    let others = full().replace("{ ailca.salt:", "{ org.example.cooling: closed, ailca.salt:");
    let (redacted, found) = copy(&others, Audience::Public).unwrap();
    assert!(redacted.text.contains("org.example.cooling: closed") && !redacted.text.contains(SALT));
    assert!(found.is_empty(), "{found:?}");
    let own = fs::read_to_string("fixtures/revisions/first.yaml").unwrap();
    assert!(copy(&own, Audience::Public).unwrap().1.is_empty());
}

#[test]
fn a_number_in_another_writing_is_found() {
    for written in
        ["1,583 kWh", "1 583 kWh", "1.583 MWh", "1583.0", "1.583e3", "+1583", "1.583 kWh", "1\\u202f583 kWh"]
    {
        let noted = full().replace("title: Lark 7B, training", &format!("title: \"Lark 7B: {written}\""));
        let (_, found) = copy(&noted, Audience::Public).unwrap();
        assert!(matches!(found.as_slice(), [Leak::Written { line: 5, .. }]), "{written}: {found:?}");
    }
    for other in ["15,83 kWh", "1584 kWh", "15.83 MW", "158 3"] {
        let noted = full().replace("title: Lark 7B, training", &format!("title: \"Lark 7B: {other}\""));
        let (_, found) = copy(&noted, Audience::Public).unwrap();
        assert!(found.is_empty(), "{other}: {found:?}");
    }
    let own = full().replace("value: 1583,", "value: 1.583e3,");
    let noted = own.replace("title: Lark 7B, training", "title: Lark 7B with 1583 kWh");
    let (_, found) = copy(&noted, Audience::Public).unwrap();
    assert!(matches!(found.as_slice(), [Leak::Written { .. }]), "{found:?}");
}

#[test]
fn comments_within_a_withheld_figure_go_with_it() {
    let one = "{ value: 1583, unit: kWh, boundary: it, basis: measured, audience: regulator, uncertainty: { relative: 0.02 } } # metered";
    assert!(full().contains(one));
    let at = full().lines().find(|line| line.contains(one)).unwrap().find('-').unwrap();
    let deep = " ".repeat(at + 2);
    let braces = format!(
        "{{\n{deep}  # in all\n{deep}  value: 1583, # some sixteen hundred\n{deep}  unit: kWh, audience: regulator }} # metered"
    );
    let block = format!(
        "value: 1583 # some sixteen hundred\n{deep}# in all\n{deep}unit: kWh\n{deep}audience: regulator"
    );
    for figure in [braces, block] {
        let (redacted, found) = copy(&full().replace(one, &figure), Audience::Public).unwrap();
        for gone in ["1583", "sixteen", "in all"] {
            assert!(!redacted.text.contains(gone), "{gone}: {}", redacted.text);
        }
        assert_eq!(redacted.text.contains("# metered"), figure.contains("# metered"), "{}", redacted.text);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn numbers_in_other_bases_are_numbers() {
    let plain = full();
    for (decimal, other) in [("value: 412,", "value: 0o634,"), ("value: 1583,", "value: 0x62F,")] {
        let text = plain.replace(decimal, other);
        let (redacted, found) = copy(&text, Audience::Public).unwrap();
        assert_eq!(canonical::digest(&tree(&text)), canonical::digest(&tree(&plain)));
        assert_eq!(redacted.hidden.len(), 2);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn zero_follows_from_zero() {
    let full = |facility: &str| {
        let text = fs::read_to_string("fixtures/revisions/for-authorities.yaml").unwrap();
        let text = text.replace("value: 31600", "value: 0");
        let all = "{ value: 39500, unit: kWh, boundary: facility";
        assert!(text.contains(all));
        text.replace(all, &format!("{{ value: {facility}, unit: kWh, boundary: facility"))
    };
    let follows = |facility: &str| {
        let (_, found) = copy(&full(facility), Audience::Public).unwrap();
        found.iter().any(|leak| {
            matches!(leak, Leak::Follows { pointer, values, .. }
            if pointer.ends_with("/energy/0") && values.contains(0.0))
        })
    };
    assert!(follows("0") && follows("0.000"));
    assert!(!follows("39500"));
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ailca")).args(arguments).output().unwrap()
}

fn folder(name: &str) -> PathBuf {
    program::folder("redaction", name)
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
