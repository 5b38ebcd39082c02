//! The house rules that a compiler does not know: which part may use which, and how large a room may be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What each part may use beside itself; a part that is not listed fails the test.
const MAY_USE: &[(&str, &[&str])] = &[
    ("digest", &[]),
    ("document", &[]),
    ("form", &[]),
    ("identifier", &[]),
    ("nearest", &[]),
    ("quantity", &["document", "form", "identifier"]),
    ("report", &["document", "form", "identifier", "quantity"]),
    ("finding", &["document", "quantity", "report", "rule"]),
    ("rule", &["document", "quantity", "report", "finding"]),
    ("guidelines", &["document", "finding", "messages", "rule", "rules", "nearest"]),
    ("statement", &["document", "finding", "check", "guidelines", "rules", "rule"]),
    ("reference", &["document", "quantity", "report"]),
    ("advisories", &["document", "messages"]),
    (
        "rules",
        &[
            "document",
            "identifier",
            "quantity",
            "reference",
            "report",
            "finding",
            "rule",
            "nearest",
            "advisories",
            "messages",
        ],
    ),
    ("schema", &["digest", "document", "quantity", "report", "finding", "rules", "nearest"]),
    (
        "check",
        &["document", "quantity", "report", "finding", "rule", "rules", "schema", "acceptance", "profile"],
    ),
    (
        "profile",
        &[
            "document", "quantity", "report", "finding", "rule", "rules", "schema", "check", "misfit",
            "messages",
        ],
    ),
    ("misfit", &["document", "finding", "rules", "check", "nearest"]),
    ("acceptance", &["document", "report", "finding", "rules", "check", "misfit"]),
    ("migrate", &["document", "finding", "report", "rules", "schema", "check"]),
    ("messages", &["quantity", "finding"]),
    (
        "exchange",
        &[
            "digest",
            "document",
            "identifier",
            "quantity",
            "report",
            "finding",
            "messages",
            "advisories",
            "check",
        ],
    ),
    (
        "output",
        &[
            "digest",
            "schema",
            "document",
            "quantity",
            "report",
            "finding",
            "rule",
            "rules",
            "check",
            "messages",
            "guidelines",
            "statement",
            "reference",
        ],
    ),
];

/// Lines of the longest file; tables of units are data.
const LONGEST: usize = 450;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(self::files(&path)) } else { files.push(path) }
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "rs"));
    files.sort();
    files
}

/// Every source file of every crate.
fn sources() -> Vec<PathBuf> {
    [files("src".as_ref()), files("crates".as_ref())].concat()
}

/// The part that a file belongs to: `src/rules/water.rs` to `rules`, `crates/model/src/report/date.rs` to `report`.
fn part(file: &Path) -> String {
    let mut parts = file.iter().skip_while(|part| *part != "src").skip(1);
    let first = parts.next().unwrap().to_string_lossy();
    first.strip_suffix(".rs").unwrap_or(&first).to_owned()
}

#[test]
fn parts_use_only_what_lies_below_them() {
    let mut wrong = Vec::new();
    for file in sources() {
        let part = part(&file);
        // The command line may use everything; nothing may use it.
        if ["main", "lib", "cli"].contains(&part.as_str()) {
            continue;
        }
        let Some((_, may)) = MAY_USE.iter().find(|(name, _)| *name == part) else {
            wrong.push(format!("{}: say in this test what `{part}` may use", file.display()));
            continue;
        };
        // Tests of a part may run the whole.
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for rest in text.split("crate::").skip(1).filter(|_| !file.ends_with("tests.rs")) {
            let used: String =
                rest.chars().take_while(|each| each.is_alphanumeric() || *each == '_').collect();
            if used != part && !may.contains(&used.as_str()) && !used.is_empty() {
                wrong.push(format!("{} uses {used}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn foreign_crates_stay_in_their_rooms() {
    for (name, rooms) in [
        ("granit_parser", &["crates/model/src/document/yaml.rs"][..]),
        ("jsonschema::", &["src/schema", "src/schema.rs"]),
        ("miette", &["src/output/text.rs", "src/output/excerpt.rs"]),
        ("clap::", &["src/cli", "src/cli.rs"]),
        ("std::fs", &["src/cli", "src/cli.rs"]),
        ("std::env", &["src/cli", "src/cli.rs"]),
    ] {
        for file in sources() {
            let text = fs::read_to_string(&file).unwrap();
            let uses = text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(name));
            let at_home = rooms.iter().any(|room| file.starts_with(room));
            assert!(!uses || at_home, "{} names {name}", file.display());
        }
    }
}

#[test]
fn the_model_loses_no_places() {
    for file in files("crates/model/src/report".as_ref()) {
        let text = fs::read_to_string(&file).unwrap();
        for word in ["flatten", "untagged", "tag ="] {
            let loses = text.lines().any(|line| line.contains("serde(") && line.contains(word));
            assert!(!loses, "{}: `{word}` loses places", file.display());
        }
    }
}

#[test]
fn rooms_are_small() {
    for file in sources() {
        let lines = fs::read_to_string(&file).unwrap().lines().count();
        assert!(lines <= LONGEST, "{} has {lines} lines", file.display());
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        assert!(
            !["utils", "util", "helpers", "common", "misc"].contains(&name.as_str()),
            "{}",
            file.display()
        );
    }
}

#[test]
fn words_of_other_trades_stay_out() {
    let mut seen = BTreeSet::new();
    for folder in ["src", "crates", "tests"] {
        for file in files(folder.as_ref()) {
            let text = fs::read_to_string(&file).unwrap();
            for line in text.lines().filter(|line| line.contains("TODO") || line.contains("FIXME")) {
                // A rule on placeholders names them.
                if !line.contains('"') {
                    seen.insert(format!("{}: {}", file.display(), line.trim()));
                }
            }
        }
    }
    assert!(seen.is_empty(), "{seen:#?}");
}
