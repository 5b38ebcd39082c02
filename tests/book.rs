//! The book: generated pages are current, excerpts do what they claim, links lead somewhere.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ailca::acceptance::Acceptances;
use ailca::check;
use ailca::document::{Format, Limits};
use ailca::finding::Level;
use ailca::messages::Language;
use ailca::profile::Profile;
use ailca::reference::MARGINS;
use ailca::report::Date;
use ailca::{guidelines, output};

const ROOT: &str = "docs/src";

fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn current(name: &str, page: &str) {
    let path = format!("{ROOT}/{name}");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, page).unwrap();
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == page, "{path} is out of date: run `UPDATE=1 cargo test --test book` and commit it");
}

#[test]
fn generated_pages_are_current() {
    current("reference/rules.md", &output::rules_markdown(Language::ENGLISH));
    current("reference/figures.md", &output::reference_markdown(Language::ENGLISH));
    current("reference/margins.md", &output::margins_markdown(Language::ENGLISH));
    let mut page = output::overview(Language::ENGLISH, output::GuidelineForm::Markdown, None);
    for guideline in guidelines::all() {
        page.push('\n');
        page.push_str(&output::guideline(guideline, Language::ENGLISH, output::GuidelineForm::Markdown));
    }
    current("reference/guidelines.md", &page);
}

/// Whoever asks why a leniency is granted finds the rules that grant it and the decision that argues it.
#[test]
fn margins_name_rules_and_decisions_that_there_are() {
    for row in MARGINS.iter() {
        for id in row.rules.split(';') {
            assert!(ailca::rules::all().any(|rule| rule.id == id), "{}: {id}", row.key);
        }
        let path = format!("docs/decisions/{}.md", row.decision);
        assert!(Path::new(&path).exists(), "{}: {path}", row.key);
    }
}

/// The fenced blocks of a page: info string and text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        if let Some(info) = line.strip_prefix("```") {
            let text: Vec<_> = lines.by_ref().take_while(|line| !line.starts_with("```")).collect();
            found.push((info.to_owned(), text.join("\n") + "\n"));
        }
    }
    found
}

#[test]
fn every_excerpt_does_what_it_claims() {
    let mut tried = 0;
    for path in pages(ROOT.as_ref()) {
        for (info, text) in blocks(&fs::read_to_string(&path).unwrap()) {
            let Some(claim) = info.strip_prefix("yaml") else { continue };
            let name = path.display();
            let outcome = || check::check(&text, Format::Yaml, &Limits::default());
            match claim.trim_start_matches(',').split_once('=').unwrap_or((claim.trim_start_matches(','), ""))
            {
                ("reaches", level) => {
                    let reached = outcome().level.map(Level::key);
                    assert_eq!(reached, Some(level), "{name}");
                }
                ("finds", id) => {
                    let outcome = outcome();
                    assert!(
                        outcome.findings.iter().any(|placed| placed.finding.rule.id == id),
                        "{name}: {id}"
                    );
                    let errors = outcome.blocking(Level::Disclosure).count();
                    assert_eq!(errors, 1, "{name}: more is wrong than {id}");
                }
                ("acceptances", _) => {
                    let today = Date::try_from("2026-06-30".to_owned()).unwrap();
                    assert!(Acceptances::read(&text, today).is_ok(), "{name}");
                }
                ("profile", _) => assert!(Profile::read(&text).is_ok(), "{name}: {:?}", Profile::read(&text)),
                // Generated pages show values, not reports.
                ("", _) if path.starts_with("docs/src/reference") => continue,
                (claim, _) => panic!("{name}: what does “{claim}” claim?"),
            }
            tried += 1;
        }
    }
    assert!(tried >= 4, "{tried}");
}

#[test]
fn every_link_leads_somewhere_and_every_page_is_in_the_summary() {
    let summary = fs::read_to_string(format!("{ROOT}/SUMMARY.md")).unwrap();
    let mut listed = BTreeSet::new();
    for path in pages(ROOT.as_ref()) {
        let text = fs::read_to_string(&path).unwrap();
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            if link.contains("://") || link.starts_with('#') || link.starts_with('<') {
                continue;
            }
            let target = path.parent().unwrap().join(link.split('#').next().unwrap());
            assert!(target.exists(), "{}: {link}", path.display());
            if path.ends_with("SUMMARY.md") {
                listed.insert(target);
            }
        }
    }
    for path in pages(ROOT.as_ref()) {
        assert!(
            path.ends_with("SUMMARY.md") || listed.contains(&path),
            "{} is not in the summary",
            path.display()
        );
    }
    assert!(summary.contains("vendors.md"));
}

/// Each command that the book names is one that there is.
#[test]
fn commands_of_the_book_exist() {
    for path in pages(ROOT.as_ref()) {
        for (info, text) in blocks(&fs::read_to_string(&path).unwrap()) {
            for line in
                text.lines().filter(|_| info == "console").filter_map(|line| line.strip_prefix("$ ailca "))
            {
                let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_ailca"));
                let words: Vec<_> = line.split_whitespace().take_while(|word| *word != "#").collect();
                let named: Vec<_> = words
                    .iter()
                    .take_while(|word| word.chars().all(|each| each.is_ascii_lowercase()))
                    .take(if ["schema", "profile"].contains(&words[0]) { 2 } else { 1 })
                    .collect();
                let options = words.iter().filter(|word| word.starts_with("--"));
                let help = command.args(&named).arg("--help").env("LC_ALL", "C").output().unwrap();
                assert!(help.status.success(), "{line}");
                let help = String::from_utf8(help.stdout).unwrap();
                for option in options {
                    assert!(help.contains(option), "{}: {line}: no {option}", path.display());
                }
            }
        }
    }
}

/// What the project gives to people is the first thing that its book shows.
#[test]
fn the_first_page_shows_a_fact_sheet_and_leads_to_it() {
    let page = fs::read_to_string(format!("{ROOT}/README.md")).unwrap();
    let (_, picture) = page.split_once("[![").unwrap();
    assert!(picture.contains("](fact-sheet/label.svg)](fact-sheet/example.html)"));
    assert!(
        page.find("[![").unwrap() < page.find("\n- ").unwrap(),
        "it stands before the ways into the book"
    );
}
