//! Every rule fails where its fixture says so, and nowhere else.
//!
//! A fixture names a base report and edits of it. The base has no finding of the rule.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use ailca::check::{self, Against, Earlier};
use ailca::document::{self, Format, Kind, Limits, NodeId, Tree};
use ailca::finding::{Rule, Subject};
use ailca::outcome::{LocatedFinding, Outcome, RulesRan};
use ailca::report::Date;
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

/// The name of a case, in English where it stands in every language.
fn name(case: &Value) -> String {
    let name = get(case, "name").expect("a name");
    words(get(name, "en").or(Some(name))).concat()
}

/// What a case says of a base report, held against the report before where the fixture names one.
fn edited(base: &Value, case: &Value, earlier: Option<&str>) -> Outcome {
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
    let earlier = earlier.map(|text| Earlier { text, format: Format::Yaml });
    let against = Against { today: Some(today), profile: None, earlier };
    check::check_against(against, &report.json(), Format::Json, &Limits::default())
}

fn cases<'a>(fixture: &'a Value, key: &str) -> &'a [Value] {
    match get(fixture, key) {
        Some(Value::List(cases)) => cases,
        _ => &[],
    }
}

/// The report that the cases of a fixture edit.
fn base(fixture: &Value) -> Value {
    let base = words(get(fixture, "base")).pop().expect("a base");
    read(&fs::read_to_string(format!("fixtures/{base}")).unwrap())
}

/// The report that the cases of a fixture take the place of.
fn earlier(fixture: &Value) -> Option<String> {
    let name = words(get(fixture, "earlier")).pop()?;
    Some(fs::read_to_string(format!("fixtures/{name}")).unwrap())
}

fn on_reports() -> impl Iterator<Item = &'static Rule> {
    rules::all().filter(|rule| rule.subject == Subject::Report)
}

#[test]
fn every_rule_fails_where_its_fixture_says() {
    let mut failures = Vec::new();
    for rule in on_reports() {
        let id = rule.id;
        let fixture = read(rule.fixture);
        let base = base(&fixture);
        let earlier = earlier(&fixture);
        let edited = |case: &Value| edited(&base, case, earlier.as_deref());
        let of_rule = |outcome: &Outcome| {
            assert!(
                outcome.rules == RulesRan::All,
                "{id}: an edit broke the structure: {:?}",
                outcome.findings
            );
            let own = outcome.everything().filter(|placed| placed.finding.rule.id == id);
            let told = |placed: &LocatedFinding| {
                (
                    placed.spot.pointer.clone(),
                    placed.finding.severity,
                    placed.finding.proof.clone(),
                    placed.consequences.is_empty(),
                )
            };
            own.map(told).collect::<Vec<_>>()
        };
        for case in cases(&fixture, "fail") {
            let name = name(case);
            let found = of_rule(&edited(case));
            let at = words(get(case, "at")).concat();
            match found.iter().find(|(pointer, ..)| *pointer == at) {
                None => failures.push(format!("{id}, {name}: expected a finding at {at}, found {found:?}")),
                Some((_, severity, proof, alone)) => {
                    let wanted = words(get(case, "severity")).pop();
                    // What is explained of a rule is read from its cases, so they say where it is not as grave as usual.
                    let unsaid = wanted.is_none() && *alone && *severity != rule.severity;
                    // One that others follow from is as grave as the gravest of them.
                    let other = wanted.as_deref().is_some_and(|wanted| wanted != severity.key());
                    if unsaid || (other && *alone) {
                        failures.push(format!("{id}, {name}: expected {wanted:?}, found {severity:?}"));
                    }
                    let slip = proof
                        .as_ref()
                        .and_then(|proof| proof.slip.as_ref())
                        .map(|slip| slip.kind.key().to_owned());
                    let wanted = words(get(case, "slip")).pop();
                    if wanted.is_some() && wanted != slip {
                        failures.push(format!("{id}, {name}: expected {wanted:?}, found {slip:?}"));
                    }
                }
            }
        }
        for case in cases(&fixture, "pass") {
            let name = name(case);
            let found = of_rule(&edited(case));
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

/// Every rule runs on every case of every rule: the table of what a case adds to the findings of its base, so that a
/// rule that starts to fire elsewhere is seen.
#[test]
fn the_table_of_who_fires_where_is_known() {
    let mut table = String::new();
    for rule in on_reports() {
        let id = rule.id;
        let fixture = read(rule.fixture);
        let base = base(&fixture);
        let earlier = earlier(&fixture);
        let edited = |case: &Value| edited(&base, case, earlier.as_deref());
        let fired = |outcome: &Outcome| {
            let mut counts: BTreeMap<&str, i32> = BTreeMap::new();
            for placed in &outcome.findings {
                *counts.entry(placed.finding.rule.id).or_default() += 1;
            }
            counts
        };
        let before = fired(&edited(&Value::Map(Vec::new())));
        for side in ["fail", "pass"] {
            for case in cases(&fixture, side) {
                let after = fired(&edited(case));
                let rules: BTreeSet<_> = before.keys().chain(after.keys()).collect();
                let changes = rules.into_iter().filter_map(|rule| {
                    let count = |counts: &BTreeMap<&str, i32>| counts.get(rule).copied().unwrap_or(0);
                    match count(&after) - count(&before) {
                        0 => None,
                        change => Some(format!(" {rule} {change:+}")),
                    }
                });
                let changes = changes.collect::<String>();
                writeln!(table, "{id} {side}, {}:{changes}", name(case)).unwrap();
            }
        }
    }
    insta::assert_snapshot!("who_fires_where", table);
}

#[test]
fn every_rule_has_a_fixture_and_every_fixture_a_rule() {
    let files = fs::read_dir("fixtures/rules").unwrap();
    let fixtures: BTreeSet<_> = files
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let rules: BTreeSet<_> = rules::all().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(rules, fixtures);
}
