//! The committed schema is the one of the types, and is a sound schema.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::SchemaVersion;
use ailca::schema;
use ailca::schema::released;

/// The file of the newest version.
fn file() -> String {
    format!("schema/{}/report.schema.json", SchemaVersion::CURRENT.key())
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let file = file();
    let frozen = released::RELEASED.iter().any(|(version, _)| *version == SchemaVersion::CURRENT.key());
    if std::env::var_os("UPDATE").is_some() && !frozen {
        fs::write(&file, schema::text()).unwrap();
    }
    let committed = fs::read_to_string(&file).unwrap();
    let remedy = if frozen {
        "is frozen, and the types have changed: raise `SchemaVersion`, with a step in src/migrate"
    } else {
        "is out of date: run `UPDATE=1 cargo test` and commit it"
    };
    assert!(committed == schema::text(), "{file} {remedy}");
}

/// The full report to start from is the complete fixture with comments, its own identity and the status of a draft.
#[test]
fn the_full_starting_report_is_the_complete_fixture() {
    let value = |file: &str| -> serde_json::Value {
        let text = fs::read_to_string(file).unwrap();
        let reading =
            ailca::document::read(&text, ailca::document::Format::Yaml, &ailca::document::Limits::default());
        schema::value(&reading.tree.unwrap())
    };
    let full = value("src/templates/full.yaml");
    let complete = value("fixtures/complete.yaml");
    assert_eq!(full["report"]["status"], "draft");
    same_but_for_words(&full, &complete, "");
}

/// The same keys, entries and figures; a text of the template stands in brackets, where it waits to be written.
fn same_but_for_words(full: &serde_json::Value, complete: &serde_json::Value, at: &str) {
    use serde_json::Value;
    match (full, complete) {
        (Value::Object(full), Value::Object(complete)) => {
            let keys = |map: &serde_json::Map<String, Value>| map.keys().cloned().collect::<Vec<_>>();
            assert_eq!(keys(full), keys(complete), "{at}");
            for (key, value) in full {
                same_but_for_words(value, &complete[key], &format!("{at}/{key}"));
            }
        }
        (Value::Array(full), Value::Array(complete)) => {
            assert_eq!(full.len(), complete.len(), "{at}");
            for (index, (full, complete)) in full.iter().zip(complete).enumerate() {
                same_but_for_words(full, complete, &format!("{at}/{index}"));
            }
        }
        (Value::String(words), Value::String(_)) if words.starts_with('<') && words.ends_with('>') => {}
        (Value::String(words), Value::String(_)) if words.contains("example.org") => {}
        _ if ["/report/id", "/report/status"].contains(&at) => {}
        _ => assert_eq!(full, complete, "{at}"),
    }
}

#[test]
fn the_schema_is_valid_against_its_meta_schema() {
    let schema = schema::generate();
    jsonschema::meta::validate(&schema).unwrap();
    assert_eq!(schema["$id"], format!("https://w3id.org/ailca/{}", file().trim_start_matches("schema/")));
}

#[test]
fn every_object_is_closed_and_every_definition_explained() {
    let schema = schema::generate();
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        assert!(definition["title"].is_string(), "{name} has no title");
        assert!(definition["description"].is_string(), "{name} has no description");
        let Some(properties) = definition["properties"].as_object() else { continue };
        assert_eq!(definition["additionalProperties"], false, "{name} is open");
        for (key, property) in properties {
            assert!(property["description"].is_string(), "{name}.{key} has no description");
        }
    }
}

#[test]
fn the_examples_of_the_schema_conform_to_it() {
    let schema = schema::generate();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).unwrap();
    for example in schema["examples"].as_array().unwrap() {
        assert!(validator.is_valid(example), "{example}");
    }
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        let mut alone = definition.clone();
        alone["$defs"] = schema["$defs"].clone();
        let validator = jsonschema::options().should_validate_formats(true).build(&alone).unwrap();
        for example in definition["examples"].as_array().into_iter().flatten() {
            assert!(validator.is_valid(example), "the example of {name} does not conform: {example}");
        }
    }
}

/// A frozen schema never changes: its file, its digest in the lock, and what the build carries are one.
#[test]
fn frozen_schemas_are_as_they_were_frozen() {
    let lock = released::locked(released::LOCK);
    let carried: Vec<_> = released::RELEASED.iter().map(|(version, _)| *version).collect();
    let locked: Vec<_> = lock.iter().map(|(version, _)| *version).collect();
    assert_eq!(carried, locked, "src/schema/released.rs and schema/released.lock list different versions");
    for ((version, text), (_, digest)) in released::RELEASED.iter().zip(&lock) {
        assert_eq!(released::digest(text), *digest, "schema/{version} was changed after it was frozen");
    }
}

#[test]
fn digests_and_locks_are_told_apart() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(released::digest(""), empty);
    let lock = format!("# comment\n{empty}  0.1.0\n");
    assert_eq!(released::locked(&lock), [("0.1.0", empty)]);
}

#[test]
fn the_schema_keeps_its_conventions() {
    assert_eq!(schema::breaches(&schema::generate()), []);
}

/// Each convention, broken on purpose in the real schema, is told at its place.
#[test]
fn broken_conventions_are_told() {
    type Break = fn(&mut serde_json::Value);
    let breaks: [(&str, &str, Break); 8] = [
        ("draft", "", |schema| schema["$schema"] = "http://json-schema.org/draft-07/schema#".into()),
        ("unsound", "/$defs/PartialDate/type", |schema| {
            schema["$defs"]["PartialDate"]["type"] = "text".into();
        }),
        ("no-id", "", |schema| drop(schema.as_object_mut().unwrap().shift_remove("$id"))),
        ("untitled", "/$defs/PartialDate", |schema| {
            drop(schema["$defs"]["PartialDate"].as_object_mut().unwrap().shift_remove("title"));
        }),
        ("undescribed", "/$defs/Range/properties/low", |schema| {
            drop(
                schema["$defs"]["Range"]["properties"]["low"]
                    .as_object_mut()
                    .unwrap()
                    .shift_remove("description"),
            );
        }),
        ("open", "/$defs/System", |schema| {
            drop(schema["$defs"]["System"].as_object_mut().unwrap().shift_remove("additionalProperties"));
        }),
        ("no-unit", "/$defs/Range/properties/low", |schema| {
            schema["$defs"]["Range"]["properties"]["low"]["description"] = "Lower bound.".into();
        }),
        ("uncited", "/$defs/Range", |schema| {
            schema["$defs"]["Range"]["description"] = "As ISO has it.".into();
        }),
    ];
    for (key, at, break_it) in breaks {
        let mut schema = schema::generate();
        break_it(&mut schema);
        let found: Vec<_> =
            schema::breaches(&schema).into_iter().map(|breach| (breach.key, breach.at)).collect();
        assert_eq!(found, [(key, at.to_owned())]);
    }
}

#[test]
fn the_reference_of_fields_is_current() {
    const FOLDER: &str = "docs/src/reference/fields";
    let pages = ailca::output::fields();
    if std::env::var_os("UPDATE").is_some() {
        fs::create_dir_all(FOLDER).unwrap();
        for (name, text) in &pages {
            fs::write(format!("{FOLDER}/{name}"), text).unwrap();
        }
    }
    let mut names: Vec<_> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut wanted: Vec<_> = pages.iter().map(|(name, _)| name.clone()).collect();
    wanted.sort();
    assert_eq!(
        names, wanted,
        "{FOLDER} holds other pages: run `UPDATE=1 cargo test`, take away what is too many"
    );
    for (name, text) in &pages {
        let committed = fs::read_to_string(format!("{FOLDER}/{name}")).unwrap();
        assert!(
            committed == *text,
            "{FOLDER}/{name} is out of date: run `UPDATE=1 cargo test` and commit it"
        );
    }
}

/// Every link of the reference leads to a heading that is there, and every definition has one.
#[test]
fn the_links_of_the_reference_lead_somewhere() {
    let pages: std::collections::BTreeMap<_, _> = ailca::output::fields().into_iter().collect();
    let mut links = 0;
    for (page, text) in &pages {
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let (file, anchor) = link.split_once('#').unwrap_or((link, ""));
            let target = pages.get(if file.is_empty() { page.as_str() } else { file });
            let target = target.unwrap_or_else(|| panic!("{page}: no page {link}"));
            assert!(
                anchor.is_empty() || target.contains(&format!("{{#{anchor}}}")),
                "{page}: no heading {link}"
            );
            links += 1;
        }
    }
    assert!(links > 500, "{links}");
    let all = pages.values().map(String::as_str).collect::<String>();
    for name in schema::generate()["$defs"].as_object().unwrap().keys() {
        assert!(all.contains(&format!("{{#{name}}}")), "{name} is not in the reference");
    }
}

/// What editors are given takes the same reports, says what every word means, and offers what can be filled in.
#[test]
fn the_schema_for_editors_is_the_schema_with_more_to_read() {
    let plain = schema::generate();
    let whole = schema::for_editors();
    let mut bare = whole.clone();
    let mut expected = plain.clone();
    expected.as_object_mut().unwrap().shift_remove("$id");
    for definition in expected["$defs"].as_object_mut().unwrap().values_mut() {
        if definition["type"] == "string" {
            definition.as_object_mut().unwrap().shift_remove("examples");
        }
    }
    let (mut words, mut snippets) = (0, 0);
    for (name, definition) in bare["$defs"].as_object_mut().unwrap() {
        let keys = definition.as_object_mut().unwrap();
        let texts = keys.shift_remove("markdownEnumDescriptions");
        assert_eq!(keys.shift_remove("enumDescriptions"), texts, "{name}");
        if let Some(texts) = texts {
            let texts = texts.as_array().unwrap();
            assert_eq!(texts.len(), keys["enum"].as_array().unwrap().len(), "{name}");
            assert!(texts.iter().all(|text| !text.as_str().unwrap().is_empty()), "{name}");
            words += texts.len();
        }
        let mut part = plain.clone();
        part.as_object_mut().unwrap().retain(|key, _| key == "$defs" || key == "$schema");
        part["$ref"] = format!("#/$defs/{name}").into();
        let offered = keys.shift_remove("defaultSnippets").unwrap_or_default();
        for snippet in offered.as_array().into_iter().flatten() {
            let filled = filled(&snippet["body"]);
            let wrong = jsonschema::validate(&part, &filled);
            assert!(wrong.is_ok(), "{name}: {filled}: {wrong:?}");
            snippets += 1;
        }
    }
    assert_eq!(bare, expected);
    assert!(words > 300 && snippets > 20, "{words} {snippets}");
    let stages = whole["$defs"]["SystemBoundary"]["defaultSnippets"][0]["body"].as_object().unwrap();
    assert_eq!(stages.len(), 14);
}

/// A snippet with something typed at each of its places.
fn filled(body: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match body {
        Value::String(text) if text.starts_with("^$") => 1.into(),
        Value::String(text) => match text.split_once('|') {
            Some((_, words)) => words.split([',', '|']).next().unwrap().into(),
            None => "text".into(),
        },
        Value::Array(items) => items.iter().map(filled).collect(),
        Value::Object(keys) => keys.iter().map(|(key, value)| (key.clone(), filled(value))).collect(),
        other => other.clone(),
    }
}
