//! The table of margins names the rules that take each: no more and no fewer.
#![allow(clippy::unwrap_used, reason = "a test may stop at what it does not expect")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use ailca::facts::Facts;
use ailca::reference::MARGINS;
use ailca::{Format, Limits, Report, document, relations};

type Taken = BTreeMap<String, BTreeSet<String>>;

/// The rules whose relations have a margin, of every report there is.
fn of_relations() -> Taken {
    let mut taken = Taken::new();
    let files = ["fixtures/complete.yaml", "fixtures/every-field.yaml", "fixtures/devices-hours-place.yaml"];
    let folders = ["fixtures/reports", "fixtures/proof"].map(|folder| files_in(Path::new(folder)));
    let texts = files.map(|file| fs::read_to_string(file).unwrap()).into_iter();
    for text in texts.chain(folders.into_iter().flatten().map(|(_, text)| text)) {
        let Some(tree) = document::read(&text, Format::Yaml, &Limits::default()).tree else { continue };
        let Ok(report) = document::typed::<Report>(&tree) else { continue };
        let facts = Facts::of(&report);
        let declared = relations::of(&facts);
        for relation in declared.net.relations() {
            let (rule, key) = (declared.net.rule(relation), declared.net.margin(relation));
            taken.entry(key.to_owned()).or_default().insert(rule.to_owned());
        }
    }
    taken
}

/// Every file of a folder and of those in it, with its text.
fn files_in(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            found.extend(files_in(&entry));
        } else {
            found.push((entry.clone(), fs::read_to_string(&entry).unwrap()));
        }
    }
    found
}

/// The id of the rule that a file declares.
fn declared(text: &str) -> Option<String> {
    let id = text.split_once("rule!(")?.1.split('"').nth(1)?;
    Some(id.to_owned())
}

/// The keys of the margins that a text takes by name.
fn taken(text: &str) -> BTreeSet<String> {
    let after = ["margins::", "table::"].into_iter().flat_map(|module| text.split(module).skip(1));
    let word = |rest: &str| {
        rest.split(|each: char| !each.is_alphanumeric() && each != '_').next().map(str::to_owned)
    };
    after.filter_map(word).filter(|word| !word.is_empty()).map(|word| word.replace('_', "-")).collect()
}

/// What is taken through facts that several rules share, or where causes are put in order.
const THROUGH_OTHERS: [(&str, &str); 2] = [("telling-bounds", "IMP-002"), ("utilisation", "HW-002")];

/// The files that take something of a file by its name.
fn users<'f>(files: &'f [(PathBuf, String)], path: &Path) -> Vec<&'f str> {
    let stem = path.file_stem().unwrap().to_str().unwrap();
    let mentions = [format!("{stem}::"), format!("::{stem};"), format!("{{{stem}"), format!(", {stem}")];
    let uses = |text: &str| mentions.iter().any(|mention| text.contains(mention.as_str()));
    files.iter().filter(|(_, text)| uses(text)).map(|(_, text)| text.as_str()).collect()
}

/// The rules in whose own files, or in those of their folder, a margin is taken; and those that a file may take it for that
/// declares no rule: each that it names, or that uses it.
fn of_files() -> (Taken, Taken) {
    let files = files_in(Path::new("src"));
    let (mut own, mut perhaps) = (Taken::new(), Taken::new());
    for (path, text) in files.iter().filter(|(path, _)| !path.starts_with("src/reference/margins.rs")) {
        // A rule that has rooms of its own stands beside the folder that bears its name.
        let around = path.parent().map(|folder| folder.with_extension("rs"));
        let around = files.iter().find(|(other, _)| Some(other) == around.as_ref());
        let rule = declared(text).or_else(|| declared(&around?.1));
        for key in taken(text) {
            if let Some(rule) = &rule {
                own.entry(key).or_default().insert(rule.clone());
            } else {
                let rules = users(&files, path).into_iter().flat_map(named);
                perhaps.entry(key).or_default().extend(rules.chain(named(text)));
            }
        }
    }
    (own, perhaps)
}

/// The rules that a text declares or names.
fn named(text: &str) -> BTreeSet<String> {
    let is_rule = |word: &&str| {
        let parts = word.split_once('-');
        parts.is_some_and(|(group, number)| {
            !group.is_empty()
                && group.bytes().all(|each| each.is_ascii_uppercase())
                && number.len() == 3
                && number.bytes().all(|each| each.is_ascii_digit())
        })
    };
    text.split('"').filter(is_rule).map(str::to_owned).collect()
}

#[test]
fn every_rule_that_takes_a_margin_is_named_at_it() {
    let named: Taken = MARGINS.iter().fold(Taken::new(), |mut named, row| {
        named.entry(row.key.clone()).or_default().extend(row.rules.split(';').map(str::to_owned));
        named
    });
    let by_relations = of_relations();
    let (by_files, perhaps) = of_files();
    let mut wrong = Vec::new();
    for (key, rules) in &named {
        let none = BTreeSet::new();
        let relations = by_relations.get(key).unwrap_or(&none);
        let own = by_files.get(key).unwrap_or(&none);
        for rule in relations.union(own).filter(|rule| !rules.contains(*rule)) {
            wrong.push(format!("{key} does not name {rule}, which takes it"));
        }
        let perhaps = perhaps.get(key).unwrap_or(&none);
        let through = |rule: &String| THROUGH_OTHERS.contains(&(key.as_str(), rule.as_str()));
        let takes = |rule: &String| {
            through(rule) || [relations, own, perhaps].iter().any(|taken| taken.contains(rule))
        };
        for rule in rules.iter().filter(|rule| !takes(rule)) {
            wrong.push(format!("{key} names {rule}, which does not take it"));
        }
    }
    assert!(by_relations.len() > 15, "{by_relations:?}");
    assert_eq!(wrong, Vec::<String>::new());
}
