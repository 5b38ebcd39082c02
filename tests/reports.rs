//! What is said of published disclosures, whole: a change of words or verdicts shows here.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::check::check;
use ailca::document::{Format, Limits};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::output::{self, Checked, RenderOptions, Style};

fn names() -> Vec<String> {
    let files = fs::read_dir("fixtures/reports").unwrap();
    let mut names: Vec<_> = files
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn told(name: &str, language: Language, level: Level) -> String {
    let file = format!("fixtures/reports/{name}.yaml");
    let text = fs::read_to_string(&file).unwrap();
    let outcome = check(&text, Format::Yaml, &Limits::default());
    let checked = Checked { name: &file, line: None, text: &text, outcome: &outcome };
    let options = RenderOptions { language, level };
    let style = Style { colour: false, width: 100, whole: true, ascii: false };
    output::text(&checked, options, style) + &output::summary(&checked, options, Some(100))
}

#[test]
fn diagnostics_of_published_disclosures() {
    for name in names() {
        insta::assert_snapshot!(name.as_str(), told(&name, Language::ENGLISH, Level::Disclosure));
    }
}

#[test]
fn diagnostics_in_french() {
    insta::assert_snapshot!(
        "bloom-176b-fr",
        told("bloom-176b", Language::of("fr").unwrap(), Level::Disclosure)
    );
}

/// Every report that lies in the tree, of every version.
#[test]
fn who_fires_where() {
    let mut files: Vec<_> = names().into_iter().map(|name| format!("fixtures/reports/{name}.yaml")).collect();
    files.extend(["fixtures/complete.yaml".to_owned(), "fixtures/least.yaml".to_owned()]);
    for folder in ["fixtures/versions", "src/templates"] {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let entries = entries.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
        let mut more: Vec<_> = entries.map(|path| path.to_string_lossy().into_owned()).collect();
        more.sort();
        files.append(&mut more);
    }
    let mut table = String::new();
    for name in files {
        let text = fs::read_to_string(&name).unwrap();
        let outcome = check(&text, Format::Yaml, &Limits::default());
        let mut rules: Vec<_> = outcome.findings.iter().map(|placed| placed.finding.rule.id).collect();
        rules.sort_unstable();
        let level = outcome.level.map_or("none", |level| level.key());
        table += &[name.as_str(), ": ", level, ": ", &rules.join(" "), "\n"].concat();
    }
    insta::assert_snapshot!("who_fires_where", table);
}

#[test]
fn figures_that_reconcile_within_their_rounding_are_left_in_peace() {
    for name in names() {
        let text = fs::read_to_string(format!("fixtures/reports/{name}.yaml")).unwrap();
        let outcome = check(&text, Format::Yaml, &Limits::default());
        let proofs = outcome.findings.iter().filter(|placed| placed.finding.proof.is_some());
        let proofs: Vec<_> =
            proofs.map(|placed| (placed.finding.rule.id, placed.spot.pointer.as_str())).collect();
        let activity =
            |section, index: usize, rest| format!("/inventory/{section}/activities/{index}/{rest}");
        let expected: Vec<(&str, String)> = match name.as_str() {
            "bloom-176b" => vec![("GHG-001", activity("inference", 0, "emissions/locationBased/value"))],
            // Water on site and off site have one cause, which is told once: the energy is that of IT equipment.
            "gpt-3-water" => vec![("NRG-002", activity("training", 0, "energy/0/value"))],
            "llama-2" => vec![
                ("TRN-006", "/inventory/training/total/deviceHours/value".to_owned()),
                ("TRN-006", "/inventory/training/total/emissions/unspecified/value".to_owned()),
            ],
            _ => Vec::new(),
        };
        let expected: Vec<_> = expected.iter().map(|(rule, pointer)| (*rule, pointer.as_str())).collect();
        assert_eq!(proofs, expected, "{name}");
    }
}

#[test]
fn starting_reports_are_well_formed() {
    for file in ["src/templates/minimal.yaml", "src/templates/full.yaml"] {
        let outcome = check(&fs::read_to_string(file).unwrap(), Format::Yaml, &Limits::default());
        assert!(outcome.reaches(Level::WellFormed), "{file}: {:?}", outcome.findings);
    }
}
