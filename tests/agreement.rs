//! Types and schema agree: what the schema accepts can be read as a report, and what the types refuse the schema
//! refuses too.
//!
//! Documents are generated from the schema, or taken from a full report, and changed at up to three places.
//! `AGREEMENT_CASES` sets how many are tried.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test may stop at what it does not expect, and tells what it tried"
)]

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use ailca::document::{self, Format, Limits};
use ailca::migrate::migrate;
use ailca::outcome::LocatedFinding;
use ailca::report::{GuidelineClaim, Report, SchemaVersion};
use ailca::schema;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use serde_json::{Map, Value, json};

/// Choices for the generator; when they are used up every choice is the first, so a shorter list is a smaller document.
struct Choices<'a>(std::slice::Iter<'a, u32>);

impl Choices<'_> {
    fn below(&mut self, limit: usize) -> usize {
        let choice = self.0.next().copied().unwrap_or(0);
        choice as usize % limit.max(1)
    }

    fn one<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }
}

struct Generator {
    schema: Value,
    /// Texts of each pattern.
    texts: BTreeMap<String, Vec<String>>,
}

impl Generator {
    fn new(schema: Value) -> Self {
        let mut patterns = BTreeSet::new();
        collect(&schema, &mut patterns);
        let mut runner = TestRunner::deterministic();
        let texts = patterns
            .into_iter()
            .map(|pattern| {
                let bare = pattern.trim_start_matches('^').trim_end_matches('$');
                let strategy = proptest::string::string_regex(bare).unwrap();
                // The generator's classes of characters are not those of ECMA 262 to the last one.
                let validator = jsonschema::validator_for(&json!({ "pattern": pattern })).unwrap();
                let texts = (0..24)
                    .map(|_| strategy.new_tree(&mut runner).unwrap().current())
                    .filter(|text| validator.is_valid(&json!(text)))
                    .collect();
                (pattern, texts)
            })
            .collect();
        Self { schema, texts }
    }

    fn value(&self, part: &Value, choices: &mut Choices<'_>, depth: usize) -> Value {
        if let Some(target) = part.get("$ref").and_then(Value::as_str) {
            let target = self.schema.pointer(target.trim_start_matches('#')).unwrap();
            return self.value(target, choices, depth);
        }
        if let Some(words) = part.get("enum").and_then(Value::as_array) {
            return choices.one(words);
        }
        match part["type"].as_str() {
            Some("object") => self.object(part, choices, depth),
            Some("array") => {
                let least = usize::try_from(part["minItems"].as_u64().unwrap_or(0)).unwrap();
                let length = least + if depth > 7 { 0 } else { choices.below(3) };
                (0..length).map(|_| self.value(&part["items"], choices, depth + 1)).collect()
            }
            Some("string") => self.text(part, choices).into(),
            Some("number" | "integer") => number(part, choices),
            Some("boolean") => (choices.below(2) == 1).into(),
            _ => choices.one(&[json!(true), json!({ "any": [1, null] }), json!("text"), json!(null)]),
        }
    }

    fn object(&self, part: &Value, choices: &mut Choices<'_>, depth: usize) -> Value {
        let mut object = Map::new();
        let branches = part.get("oneOf").or_else(|| part.get("anyOf")).and_then(Value::as_array);
        let branch = &branches.map_or(Value::Null, |branches| choices.one(branches));
        let needs = |part: &Value, key: &str| {
            part["required"].as_array().is_some_and(|list| list.iter().any(|each| each == key))
        };
        for (key, field) in part["properties"].as_object().into_iter().flatten() {
            let needed = needs(part, key) || needs(branch, key);
            let excluded = branch["properties"][key] == false;
            if needed || !excluded && choices.below(depth + 2) == 1 && depth < 9 {
                object.insert(key.clone(), self.value(field, choices, depth + 1));
            }
        }
        if part.get("propertyNames").is_some() && choices.below(2) == 1 {
            let pattern = part["propertyNames"]["pattern"].as_str().unwrap();
            object.insert(choices.one(&self.texts[pattern]), json!({ "any": [1, null] }));
        }
        Value::Object(object)
    }

    fn text(&self, part: &Value, choices: &mut Choices<'_>) -> String {
        const DAYS: &[&str] =
            &["2026-02-20", "2024-02-29", "0001-01-01", "9999-12-31", "0000-01-01", "1900-02-28"];
        if let Some(branches) = part.get("anyOf").and_then(Value::as_array) {
            return self.text(&choices.one(branches), choices);
        }
        match (part["format"].as_str(), part["pattern"].as_str()) {
            (Some("date"), _) => choices.one(DAYS).to_owned(),
            (Some("uri"), _) => {
                choices.one(&["https://example.org/a?b#c", "urn:isbn:0", "doi:10.1/x"]).to_owned()
            }
            // Of versions before 0.4.0.
            (Some("email"), _) => "a@example.org".to_owned(),
            (_, Some(pattern)) => choices.one(&self.texts[pattern]),
            _ => choices.one(&["text", "é ü 漢", "1", "null", "\"\\\u{0007}", " "]).to_owned(),
        }
    }
}

fn collect(part: &Value, patterns: &mut BTreeSet<String>) {
    match part {
        Value::Object(keys) => {
            for (key, value) in keys {
                match value {
                    Value::String(text) if key == "pattern" => drop(patterns.insert(text.clone())),
                    value => collect(value, patterns),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, patterns)),
        _ => {}
    }
}

/// Numbers at and around bounds, and of every notation, so far as they are within.
fn number(part: &Value, choices: &mut Choices<'_>) -> Value {
    const NUMBERS: &[&str] = &[
        "1",
        "0",
        "0.5",
        "24.7",
        "1e3",
        "1E-3",
        "4294967296",
        "18446744073709551615",
        "18446744073709551616",
        "1.0",
        "3.0e2",
        "1e21",
        "-1",
        "-0.0",
        "0.1e1",
        "100",
        "2024",
        "1e300",
        "12",
        "65536",
        "256",
        "2000",
    ];
    let within = |text: &&&str| {
        let value: f64 = text.parse().unwrap();
        let bound = |key: &str| part[key].as_f64();
        bound("minimum").is_none_or(|bound| value >= bound)
            && bound("maximum").is_none_or(|bound| value <= bound)
            && bound("exclusiveMinimum").is_none_or(|bound| value > bound)
            && (part["type"] != "integer" || value.fract() == 0.0)
    };
    let fitting: Vec<_> = NUMBERS.iter().filter(within).copied().collect();
    serde_json::from_str(choices.one(&fitting)).unwrap()
}

/// Every place of a value, as pointers.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(keys) => keys.iter().for_each(|(key, value)| {
            places(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn change(document: &mut Value, choices: &mut Choices<'_>) {
    const OTHERS: &[&str] = &[
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "2.0",
        "1e400",
        "-0",
        "300",
        "70000",
        "\"\"",
        "\" \"",
        "\"kWh\"",
        "\"2026-02-30\"",
        "\"2026-2-1\"",
        "\"2026-13\"",
        "\"2026-02\"",
        "\"2026\"",
        "\"20260220\"",
        "\"+002026-1\"",
        "\"٢٠٢٦-٠٢-٢٠\"",
        "\"2026-02-20T00:00\"",
        "\"FR\"",
        "\"fr\"",
        "\"a b\"",
        "\"1\"",
        "[]",
        "{}",
        "[1]",
        "{\"value\":1}",
        "{\"unit\":\"kWh\"}",
        "{\"withheld\":{}}",
        "{\"x\":1}",
        "[[]]",
        "\"-2026-1-01\"",
        "\"urn:uuid:0f0e2f52-5d4c-4d53-9a55-1a2f8c1d7b11\"",
        "\"a@b\"",
        "\"a@b@c\"",
        "\"é@b\"",
        "\"10.1234/x\"",
        "\"10.1234/\\u00a0\"",
        "\"10.1234/\\ufeff\"",
        "\"10.1234/x\\n\"",
        "\"en\\n\"",
        "\"https://[::1\"",
        "\"https://a b\"",
        "\"https://é.org\"",
        "\"x:\"",
        "\"%\"",
    ];
    let mut all = Vec::new();
    places(document, "", &mut all);
    let at = choices.one(&all);
    let other = choices.one(&all);
    let moved = document.pointer(&other).cloned().unwrap();
    let part = document.pointer_mut(&at).unwrap();
    match (choices.below(6), part) {
        (0, Value::Object(keys)) => drop(keys.insert("unknown".into(), json!(1))),
        (1 | 2, Value::Object(keys)) if !keys.is_empty() => {
            let key = keys.keys().nth(choices.below(keys.len())).unwrap().clone();
            keys.shift_remove(&key);
        }
        (1, Value::Array(items)) if !items.is_empty() => drop(items.pop()),
        (2, Value::Array(items)) if !items.is_empty() => items.push(items[0].clone()),
        (3, Value::String(text)) => *text = text.to_uppercase(),
        (4, part) => *part = moved,
        (_, part) => {
            // A number past the floats is no JSON value of this library: it is kept out here, not by the reader.
            *part = serde_json::from_str(choices.one(OTHERS)).unwrap_or(Value::Null);
        }
    }
}

#[derive(Default)]
struct Tally {
    accepted: u64,
    refused: u64,
}

#[test]
fn types_and_schema_give_one_verdict() {
    // A part that is moved into itself nests deeply: the same room as the command gives.
    let room = std::thread::Builder::new().stack_size(32 << 20);
    room.spawn(try_many).unwrap().join().unwrap();
}

fn try_many() {
    let cases = std::env::var("AGREEMENT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(400);
    let generator = Generator::new(schema::generate());
    let validator =
        jsonschema::draft202012::options().should_validate_formats(true).build(&generator.schema).unwrap();
    let full = {
        let text = std::fs::read_to_string("fixtures/complete.yaml").unwrap();
        schema::value(&document::read(&text, Format::Yaml, &Limits::default()).tree.unwrap())
    };
    let tally = RefCell::new(Tally::default());
    let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
    let strategy = (any::<bool>(), 0_usize..4, vec(any::<u32>(), 0..300), vec(any::<u32>(), 12));
    let result = runner.run(&strategy, |(generated, changes, entropy, places)| {
        let mut choices = Choices(entropy.iter());
        let mut document = if generated || changes == 0 {
            generator.value(&generator.schema, &mut choices, 0)
        } else {
            full.clone()
        };
        if changes == 0 {
            // The generator itself is held to the schema, else it would try less than it says.
            let error = validator.iter_errors(&document).next();
            prop_assert!(
                error.is_none(),
                "{} at {}",
                error.as_ref().unwrap(),
                error.as_ref().unwrap().instance_path()
            );
        }
        let mut choices = Choices(places.iter());
        for _ in 0..changes {
            change(&mut document, &mut choices);
        }
        judge(&document, &validator, &mut tally.borrow_mut())
    });
    let tally = tally.borrow();
    eprintln!("{cases} documents: {} accepted, {} refused", tally.accepted, tally.refused);
    result.unwrap();
    assert!(tally.accepted * 20 > u64::from(cases), "too few documents are valid to say anything");
    assert!(tally.refused * 20 > u64::from(cases), "too few documents are invalid to say anything");
}

/// Whatever the schema of an older version accepts is read as one of the newest, or what is left of it is told.
#[test]
fn reports_of_every_released_version_are_brought_to_the_newest() {
    let room = std::thread::Builder::new().stack_size(32 << 20);
    room.spawn(migrate_many).unwrap().join().unwrap();
}

fn migrate_many() {
    let cases = std::env::var("AGREEMENT_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(100);
    for (version, text) in schema::released::RELEASED {
        let generator = Generator::new(serde_json::from_str(text).unwrap());
        let validator = jsonschema::draft202012::options()
            .should_validate_formats(true)
            .build(&generator.schema)
            .unwrap();
        let mut runner = TestRunner::new(Config { cases, failure_persistence: None, ..Config::default() });
        let result = runner.run(&vec(any::<u32>(), 0..300), |entropy| {
            let document = generator.value(&generator.schema, &mut Choices(entropy.iter()), 0);
            prop_assert!(validator.is_valid(&document));
            let migrated = migrate(&document.to_string(), Format::Json, SchemaVersion::CURRENT).unwrap();
            let tree = document::read(&migrated.text, Format::Json, &Limits::default()).tree.unwrap();
            let found = schema::check(&tree).findings.len();
            let is_left = |placed: &&LocatedFinding| placed.finding.message.key != "META-001.decide-contract";
            let left = migrated.left.iter().filter(is_left).count();
            prop_assert_eq!(found, left, "{}: {}", version, document);
            let newest = *version == SchemaVersion::CURRENT.key();
            let expected = if newest { document.clone() } else { brought(&document) };
            prop_assert_eq!(schema::value(&tree), expected);
            if left == 0 {
                prop_assert!(Report::read(&tree).is_ok());
            }
            Ok(())
        });
        result.unwrap();
    }
}

/// What a document of an older version holds in the newest, made by other means than the steps.
fn brought(document: &Value) -> Value {
    let mut new = document.clone();
    new["schemaVersion"] = SchemaVersion::CURRENT.key().into();
    let take = |from: &mut Value, key: &str| from.as_object_mut().and_then(|map| map.shift_remove(key));
    if let Some(scope) = new.get_mut("goalAndScope") {
        if let Some(used) = take(scope, "intendedUse") {
            scope["intendedApplication"] = used;
        }
        if let Some(size) = scope.pointer_mut("/functionalUnit/size") {
            for (before, after) in
                [("inputTokens", "input"), ("outputTokens", "output"), ("reasoningTokens", "reasoning")]
            {
                if let Some(tokens) = take(size, before) {
                    size["tokens"][after] = tokens;
                }
            }
        }
        for claim in scope.get_mut("guidelines").and_then(Value::as_array_mut).into_iter().flatten() {
            let name = claim["guideline"].as_str().unwrap_or_default().to_owned();
            if let Some((name, edition)) = GuidelineClaim::apart(&name) {
                claim["guideline"] = name.into();
                claim["edition"] = edition.into();
            }
        }
    }
    for model in new.pointer_mut("/system/models").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(base) = model.get_mut("derivedFrom") {
            *base = json!([base.take()]);
        }
    }
    for section in ["training", "inference", "networkAndDevices"] {
        let activities = new.pointer_mut(&format!("/inventory/{section}/activities"));
        for activity in activities.and_then(Value::as_array_mut).into_iter().flatten() {
            let unit = activity.pointer_mut("/serving/perUnit");
            if let Some(measurement) = unit.and_then(|unit| take(unit, "measurement")) {
                activity["measurement"] = measurement;
            }
        }
    }
    new
}

fn judge(
    document: &Value,
    validator: &jsonschema::Validator,
    tally: &mut Tally,
) -> Result<(), TestCaseError> {
    let text = document.to_string();
    let tree = document::read(&text, Format::Json, &Limits::default()).tree.unwrap();
    let typed = Report::read(&tree);
    let findings = schema::check(&tree);
    prop_assert_eq!(
        validator.is_valid(document),
        findings.findings.is_empty(),
        "the schema gives two verdicts, on the tree and on the value: {}",
        text
    );
    match (findings.findings.is_empty(), typed) {
        (true, Ok(_)) => tally.accepted += 1,
        (false, Err(_)) => tally.refused += 1,
        (true, Err(error)) => {
            prop_assert!(false, "valid, and cannot be read: {error} at {}: {text}", tree.pointer(error.node));
        }
        (false, Ok(_)) => {
            let error = validator.iter_errors(document).next();
            let told = error.map(|error| format!("{error} at {}", error.instance_path()));
            prop_assert!(false, "read, and refused by the schema: {told:?}: {text}");
        }
    }
    Ok(())
}
