//! Texts from strangers: each file of `fixtures/hostile` is told off for what its name says, at its place, and for nothing
//! else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

mod pieces;

use std::fs;

use ailca::check;
use ailca::document::{self, Format, Limits, line_column};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::outcome::Outcome;
use ailca::output::{
    self, Checked, Concise, Github, Json, Junit, RenderOptions, Sarif, Style, Text, written,
};
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
        let formats: [&dyn output::Format; 7] = [
            &Text(Style { colour: true, width: 40, whole: false, ascii: false }),
            &Text(Style { colour: true, width: 40, whole: true, ascii: true }),
            &Json,
            &Sarif,
            &Junit,
            &Github,
            &Concise { width: None },
        ];
        for form in formats {
            let checked = Checked { name, line: None, text, outcome };
            let told = written(&[checked], form, RenderOptions { language, level: Level::Assured }).unwrap();
            assert!(!told.is_empty() || outcome.findings.is_empty());
        }
    }
}

/// Each file with the line and the column at which it is told off.
const PLACES: &[(&str, usize, usize)] = &[
    ("DOC-001-comment-in-json.json", 2, 3),
    ("DOC-001-empty.yaml", 1, 1),
    ("DOC-001-lone-surrogate.json", 1, 23),
    ("DOC-001-not-utf-8.yaml", 1, 1),
    ("DOC-001-nul.yaml", 2, 12),
    ("DOC-001-only-comments.yaml", 1, 1),
    ("DOC-001-single-quotes.json", 1, 2),
    ("DOC-001-tab-as-indent.yaml", 2, 1),
    ("DOC-001-trailing-comma.json", 1, 25),
    ("DOC-001-unclosed-bracket.yaml", 1, 9),
    ("DOC-001-utf-16.yaml", 1, 1),
    ("DOC-002-duplicate-key.json", 1, 27),
    ("DOC-002-duplicate-key.yaml", 3, 3),
    ("DOC-003-alias-bomb.yaml", 6, 29),
    ("DOC-003-deep.json", 1, 129),
    ("DOC-003-deep.yaml", 1, 129),
    ("DOC-004-infinity.yaml", 1, 8),
    ("DOC-004-nan.yaml", 1, 8),
    ("DOC-004-overflow.json", 1, 11),
    ("DOC-005-alias-of-itself.yaml", 2, 6),
    ("DOC-005-map-as-key.yaml", 1, 3),
    ("DOC-005-merge-key.yaml", 3, 3),
    ("DOC-005-several-documents.yaml", 2, 1),
    ("DOC-005-several-values.json", 1, 10),
    ("DOC-005-tag.yaml", 1, 9),
    ("DOC-006-leading-zero.yaml", 10, 50),
    ("DOC-006-underscored-number.yaml", 10, 34),
    ("SCH-001-long-line.json", 1, 20164),
    ("SCH-001-right-to-left.yaml", 6, 3),
    ("SCH-002-byte-order-mark-and-crlf.yaml", 1, 2),
    ("SCH-003-a-list.json", 1, 1),
    ("SCH-003-a-text.yaml", 1, 1),
    ("SCH-003-null.yaml", 1, 1),
];

#[test]
fn each_hostile_text_is_told_off_for_what_its_name_says_and_for_nothing_else() {
    let mut files: Vec<_> = fs::read_dir("fixtures/hostile")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    assert_eq!(files, PLACES.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    for (name, line, column) in PLACES {
        let bytes = fs::read(format!("fixtures/hostile/{name}")).unwrap();
        let format = if name.to_ascii_lowercase().ends_with(".json") { Format::Json } else { Format::Yaml };
        let outcome = outcome(&bytes, format);
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        let mut found: Vec<_> = outcome
            .up_to(Level::WellFormed)
            .map(|placed| {
                let (line, column) = line_column(text, placed.spot.span.start as usize);
                (placed.finding.rule.id, line, column)
            })
            .collect();
        found.dedup();
        assert_eq!(found, [(&name[..7], *line, *column)], "{name}");
        tell(name, &bytes, &outcome);
    }
}

/// What is drawn must come past the readers often enough to try what lies behind them.
#[test]
fn most_of_what_is_drawn_reaches_a_reader_and_much_of_it_a_tree() {
    let (drawn, mut texts, mut trees) = (400, 0, 0);
    for bytes in pieces::some(drawn) {
        let Ok(text) = document::decode(&bytes, &Limits::default()) else { continue };
        texts += 1;
        let read = |format| document::read(text, format, &Limits::default()).tree.is_some();
        trees += usize::from(read(Format::Yaml) || read(Format::Json));
    }
    assert!(texts * 10 > drawn * 8, "{texts} of {drawn} are texts");
    assert!(trees * 4 > drawn, "{trees} of {drawn} make a tree");
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
    fn no_bytes_make_it_panic(bytes in pieces::bytes()) {
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
