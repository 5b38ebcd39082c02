//! Generating the JSON Schema from the types of the report.

use schemars::Schema;
use std::fmt::Write;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use serde_json::{Value, json};

use crate::carried;
use crate::report::{Report, SchemaVersion};
use crate::templates::EXAMPLE;

/// The address under which released schemas are found.
const BASE: &str = "https://w3id.org/ailca";

/// The JSON Schema (draft 2020-12) of the report, from the types of this build.
///
/// The same types give the same bytes.
pub fn generate() -> Value {
    let generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = generator.into_root_schema_for::<Report>();
    RecursiveTransform(plain).transform(&mut schema);
    let mut value = Value::from(schema);
    name_definitions(&mut value);
    let Some(root) = value.as_object_mut() else { return value };
    root.shift_insert(1, "$id".into(), address(SchemaVersion::CURRENT.key()).into());
    root.insert("title".into(), "Life cycle assessment report of an AI system".into());
    root.insert("examples".into(), json!([example()]));
    value
}

/// The address of the schema of a version.
pub(super) fn address(version: &str) -> String {
    format!("{BASE}/{version}/report.schema.json")
}

/// The schema as it is released: indented, with a line break at the end.
pub fn text() -> String {
    let mut text = serde_json::to_string_pretty(&generate()).unwrap_or_default();
    text.push('\n');
    text
}

/// The smallest report that is well-formed.
fn example() -> Value {
    let mut report = serde_json::Map::new();
    report.insert("schemaVersion".into(), SchemaVersion::CURRENT.key().into());
    report.extend(carried::json::<serde_json::Map<_, _>>("example", EXAMPLE).unwrap_or_default());
    Value::Object(report)
}

/// Takes out what Rust types bring along and JSON Schema does not know: null for what may be left out, formats of
/// machine numbers.
fn plain(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|each| each != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(values)) = object.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    if let Some(Value::Array(branches)) = object.get_mut("anyOf") {
        branches.retain(|branch| branch.get("type").is_none_or(|each| each != "null"));
        if let [Value::Object(only)] = branches.as_slice() {
            let only = only.clone();
            object.shift_remove("anyOf");
            for (key, value) in only {
                object.entry(key).or_insert(value);
            }
        }
    }
    list_words(object);
    // What the types cannot hold is refused here; past 2^53 not every reader of JSON has the same number (RFC 8259, 6).
    let widest = match object.get("format").and_then(Value::as_str) {
        Some("uint32") => Some(u64::from(u32::MAX)),
        Some("uint64") => Some((1 << 53) - 1),
        _ => None,
    };
    if let Some(widest) = widest {
        object.entry("maximum").or_insert(widest.into());
    }
    let machine =
        |format: &Value| format.as_str().is_some_and(|format| !matches!(format, "date" | "uri" | "email"));
    if object.get("format").is_some_and(machine) {
        object.shift_remove("format");
    }
}

/// Turns a choice of constants, each with its description, into a list of words that one description explains.
fn list_words(object: &mut serde_json::Map<String, Value>) {
    let Some(branches) = object.get("oneOf").and_then(Value::as_array) else { return };
    let words: Option<Vec<_>> =
        branches.iter().map(|branch| branch.get("const").or_else(|| only_word(branch))).collect();
    let Some(words) = words else { return };
    let mut text = object.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (word, branch) in words.iter().zip(branches) {
        let meaning = branch.get("description").and_then(Value::as_str).unwrap_or_default();
        let _ = write!(text, "\n- `{}`: {meaning}", word.as_str().unwrap_or_default());
    }
    let words = words.into_iter().cloned().collect::<Vec<_>>();
    object.shift_remove("oneOf");
    object.insert("description".into(), text.into());
    object.insert("type".into(), "string".into());
    object.insert("enum".into(), words.into());
}

/// The word of a list of one.
fn only_word(branch: &Value) -> Option<&Value> {
    match branch.get("enum")?.as_array()?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Gives every definition that has no title the words of its name.
fn name_definitions(schema: &mut Value) {
    let Some(definitions) = schema.get_mut("$defs").and_then(Value::as_object_mut) else { return };
    for (name, definition) in definitions {
        if let Some(definition) = definition.as_object_mut() {
            let title = definition.get("title").cloned().unwrap_or_else(|| words(name).into());
            definition.shift_remove("title");
            definition.shift_insert(0, "title".into(), title);
        }
    }
}

/// `DataCentre` as `Data centre`.
fn words(name: &str) -> String {
    let mut words = String::with_capacity(name.len() + 4);
    for (index, character) in name.chars().enumerate() {
        if index > 0 && character.is_uppercase() {
            words.push(' ');
            words.extend(character.to_lowercase());
        } else {
            words.push(character);
        }
    }
    words
}
