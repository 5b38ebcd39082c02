//! The committed schema is the one of the types, and is a sound schema.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::schema;

const FILE: &str = "schema/0.1.0/report.schema.json";

#[test]
fn the_committed_schema_is_that_of_the_types() {
    if std::env::var_os("UPDATE").is_some() {
        fs::write(FILE, schema::text()).unwrap();
    }
    let committed = fs::read_to_string(FILE).unwrap();
    assert!(committed == schema::text(), "{FILE} is out of date: run `UPDATE=1 cargo test` and commit it");
}

#[test]
fn the_schema_is_valid_against_its_meta_schema() {
    let schema = schema::generate();
    jsonschema::meta::validate(&schema).unwrap();
    assert_eq!(schema["$id"], "https://w3id.org/ailca/0.1.0/report.schema.json");
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
