//! Every kind of change fires where it should and stays silent where it should.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::collections::BTreeSet;
use std::fs;

use ailca::messages::{Language, knows};
use ailca::schema::diff::{self, KINDS, Reason, Step};
use serde::Deserialize;
use serde_json::{Value, json};

const FOLDER: &str = "fixtures/schema-diff";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    fires: Vec<Fires>,
    silent: Vec<Silent>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Fires {
    old: Value,
    new: Value,
    /// Every change that there is, in the order of places.
    expected: Vec<Expected>,
}

#[derive(Deserialize, PartialEq, Debug)]
#[serde(deny_unknown_fields)]
struct Expected {
    kind: String,
    at: String,
    subject: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Silent {
    old: Value,
    new: Value,
}

fn found(old: &Value, new: &Value) -> Vec<Expected> {
    let of = |change: diff::Change| Expected {
        kind: change.kind.key.into(),
        at: change.at,
        subject: change.subject,
    };
    diff::compare(old, new).changes.into_iter().map(of).collect()
}

#[test]
fn every_kind_fires_and_stays_silent() {
    for kind in KINDS {
        let text = fs::read_to_string(format!("{FOLDER}/{}.yaml", kind.key))
            .unwrap_or_else(|_| panic!("{} has no fixture", kind.key));
        let cases: Cases =
            serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", kind.key));
        assert!(!cases.fires.is_empty() && !cases.silent.is_empty(), "{} lacks cases", kind.key);
        for case in &cases.fires {
            let found = found(&case.old, &case.new);
            assert_eq!(found, case.expected, "{}: {} -> {}", kind.key, case.old, case.new);
            assert!(found.iter().any(|each| each.kind == kind.key), "{} does not fire", kind.key);
        }
        for case in &cases.silent {
            let found = found(&case.old, &case.new);
            assert!(
                found.iter().all(|each| each.kind != kind.key),
                "{} fires on {} -> {}",
                kind.key,
                case.old,
                case.new
            );
        }
    }
}

#[test]
fn every_fixture_is_of_a_kind() {
    let known: BTreeSet<_> = KINDS.iter().map(|kind| format!("{}.yaml", kind.key)).collect();
    assert_eq!(known.len(), KINDS.len(), "two kinds have one name");
    let files: BTreeSet<_> = fs::read_dir(FOLDER)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files, known);
}

#[test]
fn every_kind_has_words() {
    for language in Language::ALL {
        for kind in KINDS {
            assert!(knows(language, &format!("schema-diff-{}", kind.key)), "{} {language:?}", kind.key);
        }
    }
}

#[test]
fn a_schema_does_not_differ_from_itself() {
    let schema = ailca::schema::generate();
    assert_eq!(diff::compare(&schema, &schema), diff::Comparison::default());
    for kind in KINDS {
        let text = fs::read_to_string(format!("{FOLDER}/{}.yaml", kind.key)).unwrap();
        let cases: Cases = serde_yaml::from_str(&text).unwrap();
        for case in cases.fires {
            assert_eq!(diff::compare(&case.old, &case.old).changes, [], "{}", case.old);
            assert_eq!(diff::compare(&case.new, &case.new).changes, [], "{}", case.new);
        }
    }
}

#[test]
fn what_no_draft_allows_is_unsound() {
    let at = |schema: serde_json::Value| diff::unsound(&schema).map(|(at, _)| at);
    assert_eq!(at(json!({ "properties": { "a": { "$ref": 1 } } })).as_deref(), Some("/properties/a/$ref"));
    assert_eq!(at(json!({ "properties": { "$ref": { "type": "string" } }, "enum": [{ "$ref": 1 }] })), None);
    // Older drafts do not know the keyword, and would pass over the slip.
    assert_eq!(at(json!({ "items": { "prefixItems": 5 } })).as_deref(), Some("/items/prefixItems"));
    assert_eq!(at(json!({ "dependentRequired": { "a": "b" } })).as_deref(), Some("/dependentRequired/a"));
    // What draft-04 writes is read by draft-04, where no draft is named.
    assert_eq!(at(json!({ "maximum": 3, "exclusiveMaximum": true })), None);
}

#[test]
fn a_pattern_that_cannot_be_read_is_said() {
    let schema = |pattern: &str| json!({ "properties": { "a": { "pattern": pattern } } });
    let reasons = |pattern: &str| {
        let compared = diff::compare(&schema(pattern), &schema(pattern));
        assert_eq!(compared.changes, []);
        compared.passed.iter().map(|passed| (passed.at.clone(), passed.reason.key())).collect::<Vec<_>>()
    };
    assert_eq!(reasons("(["), [("/properties/a".to_owned(), "pattern-not-read")]);
    for sound in [r"^[a-z]+\-\d$", r"^(?!x)\w", r"\u00e9", r"^\/a"] {
        assert_eq!(reasons(sound), [], "{sound}");
    }
}

/// A list of nodes that hold lists of nodes; written out once on one side.
#[test]
fn recursive_schemas_end() {
    let node = |maximum: u64| {
        json!({
            "$ref": "#/$defs/node",
            "$defs": { "node": { "type": "object", "properties": {
                "depth": { "type": "integer", "maximum": maximum },
                "left": { "$ref": "#/$defs/node" },
                "right": { "properties": { "left": { "$ref": "#/$defs/node" } }, "not": { "$ref": "#" } },
            } } },
        })
    };
    let unrolled = json!({
        "$ref": "#/$defs/node",
        "$defs": {
            "node": { "type": "object", "properties": {
                "depth": { "type": "integer", "maximum": 9 },
                "left": { "type": "object", "properties": { "left": { "$ref": "#/$defs/node" } } },
            } },
        },
    });
    let loops = json!({ "$ref": "#/$defs/a", "$defs": { "a": { "$ref": "#/$defs/b" }, "b": { "$ref": "#/$defs/a" } } });
    let changes = diff::compare(&node(9), &node(8)).changes;
    let told: Vec<_> = changes.iter().map(|change| (change.kind.key, change.at.as_str())).collect();
    assert!(told.contains(&("maximum-lowered", "/$defs/node/properties/depth")), "{told:?}");
    assert_eq!(told.iter().filter(|(kind, _)| *kind == "maximum-lowered").count(), 1);
    diff::compare(&node(9), &unrolled);
    diff::compare(&unrolled, &node(9));
    diff::compare(&loops, &node(9));
    diff::compare(&loops, &loops);
    // Two ways back to itself about the same value, at each step.
    let doubled = |more: Value| {
        json!({ "$ref": "#/$defs/a", "$defs": { "a": { "oneOf": [
            { "$ref": "#/$defs/a" }, { "$ref": "#/$defs/a" }, { "anyOf": [{ "$ref": "#/$defs/a" }, more] },
        ] } } })
    };
    diff::compare(&doubled(json!({ "const": 1 })), &doubled(json!({ "const": 2 })));
}

#[test]
fn a_definition_is_told_once() {
    let schema = |words: Value| {
        json!({
            "properties": { "a": { "$ref": "#/$defs/x" }, "b": { "items": { "$ref": "#/$defs/x" } } },
            "$defs": { "x": { "enum": words } },
        })
    };
    let changes = diff::compare(&schema(json!(["p", "q"])), &schema(json!(["p"]))).changes;
    assert_eq!(changes.len(), 1, "{changes:?}");
    assert_eq!((changes[0].kind.key, changes[0].at.as_str()), ("enum-value-removed", "/$defs/x"));
}

/// Random bounds and word lists: what the comparison calls harmless for writers must accept every document that the
/// older schema accepts, and what it calls harmless for readers must accept none that it did not.
#[test]
fn directions_hold_of_documents() {
    use ailca::schema::diff::Direction;
    let bounds = [None, Some(0), Some(2), Some(3)];
    let mut schemas = vec![];
    for minimum in bounds {
        for exclusive in bounds {
            for words in [None, Some(json!([0, 1, 2])), Some(json!([2, 3, "x"])), Some(json!([3]))] {
                for kind in [None, Some(json!("integer")), Some(json!(["number", "string"]))] {
                    let mut schema = serde_json::Map::new();
                    let mut put =
                        |key: &str, value: Option<Value>| value.map(|value| schema.insert(key.into(), value));
                    put("minimum", minimum.map(Value::from));
                    put("exclusiveMinimum", exclusive.map(Value::from));
                    put("enum", words.clone());
                    put("type", kind);
                    schemas.push(Value::Object(schema));
                }
            }
        }
    }
    let documents = [
        json!(-1),
        json!(0),
        json!(0.5),
        json!(1),
        json!(2),
        json!(2.5),
        json!(3),
        json!(4),
        json!("x"),
        json!(null),
    ];
    let accepts: Vec<Vec<bool>> = schemas
        .iter()
        .map(|schema| {
            let validator = jsonschema::validator_for(schema).unwrap();
            documents.iter().map(|document| validator.is_valid(document)).collect()
        })
        .collect();
    for (old, before) in schemas.iter().zip(&accepts) {
        for (new, after) in schemas.iter().zip(&accepts) {
            let changes = diff::compare(old, new).changes;
            let touches = |direction| changes.iter().any(|change| change.breaks().includes(direction));
            let refused = before.iter().zip(after).any(|(before, after)| *before && !after);
            let gained = before.iter().zip(after).any(|(before, after)| !before && *after);
            assert!(!refused || touches(Direction::Writers), "writers: {old} -> {new}: {changes:?}");
            assert!(!gained || touches(Direction::Readers), "readers: {old} -> {new}: {changes:?}");
        }
    }
}

#[test]
fn versions_step_as_semantic_versioning_says() {
    assert_eq!(
        diff::stated(&json!({ "$id": "https://w3id.org/ailca/0.1.0/report.schema.json" })),
        Some([0, 1, 0])
    );
    assert_eq!(
        diff::stated(&json!({ "$id": "http://cyclonedx.org/schema/bom-1.6.schema.json" })),
        Some([1, 6, 0])
    );
    assert_eq!(diff::stated(&json!({})), None);
    assert_eq!(diff::next([0, 1, 2], Step::Major), [0, 2, 0]);
    assert_eq!(diff::next([0, 1, 2], Step::Minor), [0, 1, 3]);
    assert_eq!(diff::next([1, 6, 0], Step::Major), [2, 0, 0]);
    assert_eq!(diff::next([1, 6, 3], Step::Minor), [1, 7, 0]);
    assert_eq!(diff::next([1, 6, 3], Step::Patch), [1, 6, 4]);
}

/// Since 2019-09 `dependencies` is no keyword, and a validator may ask for it all the same; 1.0 is whole but in draft-04.
#[test]
fn what_drafts_leave_to_validators_is_said() {
    let passed = |old: &Value, new: &Value| {
        let passed = diff::compare(old, new).passed;
        passed.into_iter().map(|passed| (passed.reason, passed.subject)).collect::<Vec<_>>()
    };
    let draft = |draft: &str, mut schema: Value| {
        schema["$schema"] = draft.into();
        schema
    };
    let (four, seven) =
        ("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#");
    let newest = "https://json-schema.org/draft/2020-12/schema";
    let depends = json!({ "dependencies": { "pue": ["energy"] } });
    let required = json!({ "dependentRequired": { "pue": ["energy"] } });
    let unknown = (Reason::KeywordUnknown, "dependencies".to_owned());
    for (old, new) in [
        (draft(newest, depends.clone()), draft(newest, required)),
        (draft(seven, depends.clone()), draft(newest, depends.clone())),
    ] {
        assert!(passed(&old, &new).contains(&unknown), "{old} {new}");
    }
    assert!(!passed(&draft(seven, depends.clone()), &draft(seven, json!({}))).contains(&unknown));
    let whole = json!({ "type": "integer" });
    let of = |reason| (reason, "type".to_owned());
    let (old, new) = (draft(seven, whole.clone()), draft(four, whole));
    assert!(passed(&old, &new).contains(&of(Reason::WritersUndecided)));
    assert!(passed(&new, &old).contains(&of(Reason::ReadersUndecided)));
    assert!(passed(&old, &old).is_empty() && passed(&new, &new).is_empty());
}
