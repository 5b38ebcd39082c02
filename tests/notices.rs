//! The notices of everything that the program is built from: `UPDATE=1 cargo test --test notices` writes them anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

const FILE: &str = "THIRD-PARTY.md";

/// The licences that are taken where a choice is given, that with the fewest duties first.
const PREFERRED: [&str; 4] = ["Apache-2.0", "MIT", "BSD-3-Clause", "Zlib"];

/// The packages that end in the program, on every platform: by name and version.
fn packages() -> BTreeMap<(String, String), Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--all-features", "--locked"])
        .output()
        .expect("cargo tells of what it builds");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let nodes: BTreeMap<String, &Value> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| (text(&node["id"]), node))
        .collect();
    let mut left: Vec<String> = metadata["workspace_members"].as_array().unwrap().iter().map(text).collect();
    let mut used = BTreeSet::new();
    while let Some(id) = left.pop() {
        if !used.insert(id.clone()) {
            continue;
        }
        for dependency in nodes[&id]["deps"].as_array().unwrap() {
            let kinds = dependency["dep_kinds"].as_array().unwrap();
            if kinds.iter().any(|kind| kind["kind"] != "dev") {
                left.push(text(&dependency["pkg"]));
            }
        }
    }
    let of_others = |package: &&Value| used.contains(&text(&package["id"])) && !package["source"].is_null();
    let packages = metadata["packages"].as_array().unwrap().iter().filter(of_others);
    packages.map(|package| ((text(&package["name"]), text(&package["version"])), package.clone())).collect()
}

/// The licences that are taken of an expression (SPDX): one of each choice.
fn taken(expression: &str) -> Vec<String> {
    let parts = expression.replace(['(', ')'], "").replace('/', " OR ");
    parts
        .split(" AND ")
        .map(|choice| {
            let offered: Vec<_> = choice.split(" OR ").map(str::trim).collect();
            let best = PREFERRED.iter().find(|licence| offered.contains(licence));
            best.map_or_else(|| offered[0].to_owned(), |licence| (*licence).to_owned())
        })
        .collect()
}

/// The text of a licence as a package ships it.
fn shipped(package: &Value, licence: &str) -> Option<String> {
    let folder = Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap().to_owned();
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().to_uppercase();
    let is_licence = |path: &&std::path::PathBuf| {
        let name = name(path);
        path.is_file()
            && ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"].iter().any(|start| name.starts_with(start))
    };
    let key = licence.split('-').next().unwrap().to_uppercase();
    let of_it = files.iter().filter(is_licence).find(|path| name(path).contains(&key));
    let file = of_it.or_else(|| files.iter().find(is_licence))?;
    fs::read_to_string(file).ok()
}

fn notices() -> String {
    let packages = packages();
    let mut page = String::from(
        "# Notices of third parties\n\nWhat `ailca` is built from, on any platform, with the licence that is taken where a choice is given. Written by\n`UPDATE=1 cargo test --test notices` from what `cargo metadata` tells.\n\n| package | licence | from |\n|---|---|---|\n",
    );
    let mut texts: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for ((name, version), package) in &packages {
        let expression = package["license"].as_str().unwrap_or_else(|| panic!("{name} names no licence"));
        let licences = taken(expression);
        let from = package["repository"].as_str().unwrap_or_default();
        writeln!(page, "| {name} {version} | {} | {from} |", licences.join(" and ")).unwrap();
        for licence in licences {
            // The one text without a name in it serves all.
            let text = match licence.as_str() {
                "Apache-2.0" => fs::read_to_string("LICENSE-APACHE").unwrap(),
                _ => shipped(package, &licence).unwrap_or_else(|| format!("See {from}.\n")),
            };
            let text = text.replace("\r\n", "\n").trim().to_owned();
            texts.entry(licence).or_default().entry(text).or_default().insert(name.clone());
        }
    }
    for (licence, texts) in texts {
        for (text, names) in texts {
            let names = names.into_iter().collect::<Vec<_>>().join(", ");
            write!(page, "\n## {licence}: {names}\n\n```text\n{text}\n```\n").unwrap();
        }
    }
    page
}

#[test]
fn the_notices_are_those_of_what_is_built() {
    let notices = notices();
    if std::env::var_os("UPDATE").is_some() {
        fs::write(FILE, &notices).unwrap();
    }
    let written = fs::read_to_string(FILE).unwrap_or_default();
    assert!(written == notices, "{FILE} is of another build: UPDATE=1 cargo test --test notices");
    // Nothing that would bind who builds on it.
    for line in notices.lines().filter(|line| line.starts_with("## ")) {
        assert!(!line.contains("GPL"), "{line}");
    }
}
