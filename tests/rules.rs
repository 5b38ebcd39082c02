//! Every rule fails where its fixture says so, and nowhere else.
//!
//! A fixture names a base report and edits of it. The base has no finding of the rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::check::{self, Against, Outcome, RulesRan};
use ailca::document::{self, Format, Kind, Limits, NodeId, Tree};
use ailca::report::Date;
use ailca::rule::Check;
use ailca::rules;

/// A document as a value that can be edited; numbers keep their text.
#[derive(Clone)]
enum Value {
    Plain(String),
    List(Vec<Value>),
    Map(Vec<(String, Value)>),
}

impl Value {
    fn of(tree: &Tree<'_>, node: NodeId) -> Self {
        match tree.kind(node) {
            Kind::Null => Self::Plain("null".into()),
            Kind::Bool(value) => Self::Plain(value.to_string()),
            Kind::Number(text) => Self::Plain(document::decimal(text).into_owned()),
            Kind::String(text) => Self::Plain(serde_json::to_string(text).unwrap()),
            Kind::List => Self::List(tree.items(node).map(|item| Self::of(tree, item)).collect()),
            Kind::Map => Self::Map(
                tree.entries(node).map(|entry| (entry.key.to_owned(), Self::of(tree, entry.value))).collect(),
            ),
        }
    }

    fn json(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::List(items) => format!("[{}]", items.iter().map(Self::json).collect::<Vec<_>>().join(",")),
            Self::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| format!("{key:?}:{}", value.json()));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(","))
            }
        }
    }

    /// Sets or removes what a pointer leads to; a key that is not there yet is added.
    fn edit(&mut self, path: &[&str], new: Option<&Value>) {
        let (first, rest) = path.split_first().expect("a pointer to edit");
        match self {
            Self::Map(entries) => {
                let known = entries.iter().position(|(key, _)| key == first);
                match (known, rest.is_empty(), new) {
                    (Some(index), true, Some(new)) => entries[index].1 = new.clone(),
                    (Some(index), true, None) => drop(entries.remove(index)),
                    (Some(index), false, _) => entries[index].1.edit(rest, new),
                    (None, true, Some(new)) => entries.push(((*first).to_owned(), new.clone())),
                    (None, ..) => panic!("no key {first}"),
                }
            }
            Self::List(items) => {
                let index =
                    if *first == "-" { items.len() } else { first.parse().expect("a position in the list") };
                match (rest.is_empty(), new) {
                    (true, Some(new)) if index == items.len() => items.push(new.clone()),
                    (true, Some(new)) => items[index] = new.clone(),
                    (true, None) => drop(items.remove(index)),
                    (false, _) => items[index].edit(rest, new),
                }
            }
            Self::Plain(text) => panic!("{text} has no {first}"),
        }
    }
}

fn read(text: &str) -> Value {
    let reading = document::read(text, Format::Yaml, &Limits::default());
    let tree = reading.tree.unwrap_or_else(|| panic!("{:?}", reading.problems));
    Value::of(&tree, tree.root())
}

fn get<'a>(value: &'a Value, key: &str) -> Option<&'a Value> {
    match value {
        Value::Map(entries) => entries.iter().find(|(name, _)| name == key).map(|(_, value)| value),
        _ => None,
    }
}

fn words(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::List(items)) => {
            items.iter().map(|item| serde_json::from_str(&item.json()).unwrap()).collect()
        }
        Some(plain) => vec![serde_json::from_str(&plain.json()).unwrap()],
        None => Vec::new(),
    }
}

fn edited(base: &Value, case: &Value) -> Outcome {
    let mut report = base.clone();
    if let Some(Value::Map(edits)) = get(case, "set") {
        for (pointer, new) in edits {
            report.edit(&pointer.split('/').skip(1).collect::<Vec<_>>(), Some(new));
        }
    }
    for pointer in words(get(case, "remove")) {
        report.edit(&pointer.split('/').skip(1).collect::<Vec<_>>(), None);
    }
    // A day after the issue date of the base.
    let today = Date::try_from("2026-06-30".to_owned()).unwrap();
    let against = Against { today: Some(today), profile: None };
    check::check_against(against, &report.json(), Format::Json, &Limits::default())
}

fn cases<'a>(fixture: &'a Value, key: &str) -> &'a [Value] {
    match get(fixture, key) {
        Some(Value::List(cases)) => cases,
        _ => &[],
    }
}

#[test]
fn every_rule_fails_where_its_fixture_says() {
    let mut failures = Vec::new();
    for entry in fs::read_dir("fixtures/rules").unwrap() {
        let path = entry.unwrap().path();
        let id = path.file_stem().unwrap().to_string_lossy().into_owned();
        let fixture = read(&fs::read_to_string(&path).unwrap());
        let base = words(get(&fixture, "base")).pop().expect("a base");
        let base = read(&fs::read_to_string(format!("fixtures/{base}")).unwrap());
        let of_rule = |outcome: &Outcome| {
            assert!(
                outcome.rules == RulesRan::All,
                "{id}: an edit broke the structure: {:?}",
                outcome.findings
            );
            let own = outcome.findings.iter().filter(|placed| placed.finding.rule.id == id);
            own.map(|placed| (placed.spot.pointer.clone(), placed.finding.proof.clone())).collect::<Vec<_>>()
        };
        for case in cases(&fixture, "fail") {
            let name = words(get(case, "name")).concat();
            let found = of_rule(&edited(&base, case));
            let at = words(get(case, "at")).concat();
            match found.iter().find(|(pointer, _)| *pointer == at) {
                None => failures.push(format!("{id}, {name}: expected a finding at {at}, found {found:?}")),
                Some((_, proof)) => {
                    let slip =
                        proof.as_ref().and_then(|proof| proof.slip.as_ref()).map(|slip| slip.key.to_owned());
                    let wanted = words(get(case, "slip")).pop();
                    if wanted.is_some() && wanted != slip {
                        failures.push(format!("{id}, {name}: expected {wanted:?}, found {slip:?}"));
                    }
                }
            }
        }
        for case in cases(&fixture, "pass") {
            let name = words(get(case, "name")).concat();
            let found = of_rule(&edited(&base, case));
            if !found.is_empty() {
                failures.push(format!("{id}, {name}: expected nothing, found {found:?}"));
            }
        }
        if cases(&fixture, "fail").is_empty() || cases(&fixture, "pass").is_empty() {
            failures.push(format!("{id}: has no failing or no passing case"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let files = fs::read_dir("fixtures/rules").unwrap();
    let fixtures: BTreeSet<_> = files
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let on_reports = rules::all().filter(|rule| matches!(rule.check, Check::Report(_)));
    let rules: BTreeSet<_> = on_reports.map(|rule| rule.id.to_owned()).collect();
    assert_eq!(rules, fixtures);
}
