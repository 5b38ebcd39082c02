//! Texts from strangers: each file of `fixtures/hostile` is told off for what its name says, at a place, and quickly.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check;
use ailca::document::{self, Format, Limits};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::outcome::Outcome;
use ailca::output::{Checked, Form, Style, Telling, told};
use proptest::prelude::*;

fn outcome(bytes: &[u8], format: Format) -> Outcome {
    let limits = Limits::default();
    match document::decode(bytes, &limits) {
        Ok(text) => check::check(text, format, &limits),
        Err(problem) => Outcome::unreadable(&problem),
    }
}

/// Writes the outcome in every form and language; none may panic.
fn tell(name: &str, bytes: &[u8], outcome: &Outcome) {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    for language in Language::ALL {
        for form in [
            Form::Text(Style { colour: true, width: 40 }),
            Form::Json,
            Form::Sarif,
            Form::Junit,
            Form::Github,
        ] {
            let checked = Checked { name, line: None, text, outcome };
            let told = told(&[checked], form, Telling { language, level: Level::Assured }).unwrap();
            assert!(!told.is_empty() || outcome.findings.is_empty());
        }
    }
}

#[test]
fn each_hostile_text_is_told_off_for_what_its_name_says() {
    for entry in fs::read_dir("fixtures/hostile").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        let format = if name.to_ascii_lowercase().ends_with(".json") { Format::Json } else { Format::Yaml };
        let outcome = outcome(&bytes, format);
        let found: Vec<_> = outcome.findings.iter().map(|placed| placed.finding.rule.id).collect();
        assert!(found.contains(&&name[..7]), "{name}: {found:?}");
        tell(&name, &bytes, &outcome);
    }
}

/// A sound report to damage.
fn report() -> impl Strategy<Value = Vec<u8>> {
    let files: Vec<_> = fs::read_dir("fixtures/reports")
        .unwrap()
        .map(|entry| fs::read(entry.unwrap().path()).unwrap())
        .collect();
    prop::sample::select(files)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in [Format::Yaml, Format::Json] {
            tell("bytes", &bytes, &outcome(&bytes, format));
        }
    }

    #[test]
    fn no_damage_to_a_report_makes_it_panic(
        mut bytes in report(),
        damages in prop::collection::vec((any::<prop::sample::Index>(), "[-{}\\[\\],:&*!|>'\"#%@`~?0-9eE. \n\ta-zé]{0,4}", 0_usize..6), 1..6),
    ) {
        for (at, words, length) in damages {
            let start = at.index(bytes.len());
            let end = (start + length).min(bytes.len());
            bytes.splice(start..end, words.into_bytes());
        }
        tell("damaged", &bytes, &outcome(&bytes, Format::Yaml));
    }
}
