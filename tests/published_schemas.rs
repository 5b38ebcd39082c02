//! The comparison of schemas, held against what the publisher of a standard says about each of its versions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop at what it does not expect"
)]

use std::fs;

use ailca::schema::diff::{self, Step};
use serde::Deserialize;
use serde_json::Value;

const FOLDER: &str = "fixtures/schemas/asyncapi";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Release {
    from: String,
    to: String,
    /// Where the publisher tells of it.
    notes: String,
    entries: Vec<Entry>,
    /// Changes that the publisher does not tell.
    unannounced: Vec<Unannounced>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    says: String,
    #[serde(default)]
    changes: Vec<Change>,
    /// Why it leaves no trace in the schema.
    silent: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Unannounced {
    is: String,
    changes: Vec<Change>,
}

#[derive(Deserialize, Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[serde(deny_unknown_fields)]
struct Change {
    kind: String,
    at: String,
    subject: String,
    /// Whom it breaks; nothing where it breaks nobody.
    breaks: Option<String>,
}

fn schema(file: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("{FOLDER}/{file}.json")).unwrap()).unwrap()
}

fn releases() -> Vec<Release> {
    serde_yaml::from_str(&fs::read_to_string(format!("{FOLDER}/changelog.yaml")).unwrap()).unwrap()
}

fn found(old: &Value, new: &Value, version: &str) -> Vec<Change> {
    let pointer = format!("http:~1~1asyncapi.com~1definitions~1{version}~1");
    let name = format!("http://asyncapi.com/definitions/{version}/");
    let short = |text: &str, address: &str| text.replace(address, "").replace(".json", "");
    let of = |change: diff::Change| Change {
        kind: change.kind.key.into(),
        at: short(&change.at, &pointer),
        subject: short(&change.subject, &name),
        breaks: (change.step == Step::Major).then(|| change.breaks().key().into()),
    };
    diff::compare(old, new).changes.into_iter().map(of).collect()
}

/// Every entry is shown by the changes that it names, and every change stands under one entry or as unannounced.
#[test]
fn every_entry_of_the_changelog_is_found_and_nothing_else() {
    let releases = releases();
    assert_eq!(releases.len(), 5);
    for release in releases {
        let Release { from, to, notes, entries, unannounced } = release;
        let mut changes = found(&schema(&from), &schema(&to), &to);
        let mut take = |says: &str, wanted: &[Change]| {
            for change in wanted {
                let at = changes.iter().position(|each| each == change);
                let at = at
                    .unwrap_or_else(|| panic!("{from} to {to} ({notes}), {says}: {change:?}: {changes:#?}"));
                changes.remove(at);
            }
        };
        for entry in &entries {
            assert!(
                entry.changes.is_empty() == entry.silent.is_some(),
                "{to}: {}: changes, or why there are none",
                entry.says
            );
            take(&entry.says, &entry.changes);
        }
        for other in &unannounced {
            take(&other.is, &other.changes);
        }
        assert_eq!(changes, [], "{from} to {to}: told by no entry");
    }
}

/// The publisher calls each of these versions a minor one; what it adds breaks no writer but by the version number, and
/// by names that it takes for keys which could hold anything until then.
#[test]
fn announced_changes_break_no_writer() {
    for release in releases() {
        for entry in release.entries {
            let breaks = entry.changes.iter().filter(|change| change.at != "/properties/asyncapi");
            for change in breaks {
                let named = change.kind == "field-described" && change.breaks.as_deref() == Some("writers");
                assert!(
                    named || matches!(change.breaks.as_deref(), None | Some("readers")),
                    "{}: {}: {change:?}",
                    release.to,
                    entry.says
                );
            }
        }
    }
}

/// Schemas within the schema, each under its own address that carries the version, are compared under their names; a
/// schema that writes the same with pointers is told the same.
#[test]
fn addresses_and_pointers_are_told_alike() {
    let plain = |schema: &Value| {
        let mut text = schema.to_string();
        let id = schema["$id"].as_str().unwrap();
        let folder = id.trim_end_matches("asyncapi.json");
        text = text.replace(&format!("\"$ref\":\"{folder}"), "\"$ref\":\"#/definitions/");
        text = text.replace(&format!("\"{folder}"), "\"");
        let mut schema: Value = serde_json::from_str(&text.replace(".json\"", "\"")).unwrap();
        forget_addresses(&mut schema);
        schema
    };
    for release in releases() {
        let (old, new) = (schema(&release.from), schema(&release.to));
        let mut addressed = found(&old, &new, &release.to);
        addressed.retain(|change| change.kind != "id-changed");
        assert_eq!(found(&plain(&old), &plain(&new), &release.to), addressed, "{}", release.to);
    }
}

/// Takes out the addresses of the definitions, but for those that draft-07 and Avro carry within.
fn forget_addresses(schema: &mut Value) {
    schema.as_object_mut().unwrap().shift_remove("$id");
    for (name, definition) in schema["definitions"].as_object_mut().unwrap() {
        if !name.contains("://") && !definition.to_string().contains("\"#/definitions/avro") {
            definition.as_object_mut().unwrap().shift_remove("$id");
        }
    }
}
