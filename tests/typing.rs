//! Slips of typing: each gives one finding, at its line, that shows what to write.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check::check;
use ailca::document::{self, Format, Limits};
use ailca::finding::Level;
use ailca::messages::{self, Language};
use ailca::outcome::{LocatedFinding, Outcome};

/// A row of `expected.csv`.
#[derive(serde::Deserialize)]
struct Row {
    file: String,
    rule: String,
    line: usize,
    help: String,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path("fixtures/slips/expected.csv").unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// What keeps a file from the lowest level of disclosure, each with its rule, line and help in English.
fn found(file: &str) -> Vec<(String, usize, String)> {
    let bytes = fs::read(format!("fixtures/slips/{file}.yaml")).unwrap();
    let limits = Limits::default();
    let (text, outcome) = match document::decode(&bytes, &limits) {
        Ok(text) => (text, check(text, Format::Yaml, &limits)),
        Err(problem) => {
            let before = &bytes[..problem.span.range().start];
            (std::str::from_utf8(before).unwrap(), Outcome::unreadable(&problem))
        }
    };
    let told = |placed: &LocatedFinding| {
        let (line, _) = document::line_column(text, placed.spot.span.range().start);
        let help = placed.finding.help.as_ref().map(|help| messages::text(Language::ENGLISH, help));
        (placed.finding.rule.id.to_owned(), line, help.unwrap_or_default())
    };
    outcome.blocking(Level::Disclosure).map(told).collect()
}

#[test]
fn each_slip_gives_one_finding_that_shows_what_to_write() {
    let mut wrong = Vec::new();
    for row in rows() {
        let found = found(&row.file);
        let fits = |(rule, line, help): &(String, usize, String)| {
            *rule == row.rule && *line == row.line && help.contains(&row.help)
        };
        if found.len() != 1 || !found.iter().all(fits) {
            wrong.push(format!("{}: {found:#?}", row.file));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_has_its_row() {
    let rows = rows();
    for entry in fs::read_dir("fixtures/slips").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let is_report = path.extension().is_some_and(|ending| ending == "yaml");
        assert!(!is_report || rows.iter().any(|row| row.file == name), "{name} has no row");
    }
}

/// Following the help where it shows the whole of what to write leaves a report without findings of structure.
#[test]
fn what_the_help_shows_can_be_typed() {
    let mut tried = 0;
    for row in rows() {
        let Some(written) = row.help.strip_prefix("write ") else { continue };
        let Some((key, _)) = written.split_once(": ").filter(|_| row.rule == "SCH-003") else { continue };
        if written.contains('…') {
            continue;
        }
        let text = fs::read_to_string(format!("fixtures/slips/{}.yaml", row.file)).unwrap();
        let tree = document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap();
        let outcome = check(&text, Format::Yaml, &Limits::default());
        let node = tree.at(&outcome.blocking(Level::WellFormed).next().unwrap().spot.pointer).unwrap();
        let (start, end) = (tree.key_span(node).unwrap().range().start, tree.span(node).range().end);
        let mended = format!("{}{written}{}", &text[..start], &text[end..]);
        assert!(text[start..].starts_with(key), "{}", row.file);
        let again = check(&mended, Format::Yaml, &Limits::default());
        let rules: Vec<_> = again.findings.iter().map(|placed| placed.finding.rule.id).collect();
        assert!(
            rules.iter().all(|rule| !rule.starts_with("SCH") && !rule.starts_with("DOC")),
            "{}: {rules:?}",
            row.file
        );
        tried += 1;
    }
    assert!(tried >= 10, "{tried}");
}
