//! A schema of any draft in one form, by the rules of its draft: what a draft passes over falls asleep, and what it
//! writes otherwise is written as in 2020-12. Every part stays at its place.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value, json};

use super::dialect::Dialect;
use super::keywords::is_annotation;
use super::passed::{Passed, Reason};
use super::reference::{DATA, NAMING, decoded, join};

/// Put before the name of a keyword that the draft does not know or, beside a reference, passes over.
pub(super) const ASLEEP: &str = "asleep ";

/// Keywords beside a reference that explain, or hold definitions. An address is none of them: what it names is passed over.
const BESIDE: &[&str] = &[
    "$ref",
    "$schema",
    "$defs",
    "definitions",
    "title",
    "description",
    "examples",
    "default",
    "$comment",
    "deprecated",
    "readOnly",
    "writeOnly",
];

/// A schema in one form, and what of it could not be read.
#[derive(Debug)]
pub(super) struct Modern {
    pub(super) value: Value,
    pub(super) passed: Vec<Passed>,
    /// Where whole numbers are asked for as draft-04 means them: written without a fraction, so that 1.0 is none.
    pub(super) whole_as_written: Vec<String>,
    /// Where whole numbers are asked for by their value.
    pub(super) whole_by_value: Vec<String>,
}

impl Modern {
    pub(super) fn of(schema: &Value) -> Self {
        let mut passed = Vec::new();
        let named = Dialect::named(schema);
        if let (None, Some(other)) = (named, schema.get("$schema")) {
            let subject = other.as_str().map_or_else(|| other.to_string(), str::to_owned);
            passed.push(Passed { reason: Reason::DialectUnknown, at: String::new(), subject });
        }
        let dialect = named.unwrap_or_else(|| Dialect::fitting(schema));
        let mut reading = Reading {
            passed,
            dynamic: dynamic_names(schema),
            targets: targets(schema),
            whole_as_written: Vec::new(),
            whole_by_value: Vec::new(),
        };
        let value = reading.part(schema, "", dialect);
        let Reading { passed, whole_as_written, whole_by_value, .. } = reading;
        Self { value, passed, whole_as_written, whole_by_value }
    }
}

/// How many parts bear each name that a dynamic reference may find.
fn dynamic_names(schema: &Value) -> HashMap<String, usize> {
    let mut names = HashMap::new();
    let mut waiting = vec![schema];
    while let Some(part) = waiting.pop() {
        match part {
            Value::Object(keys) => {
                for (key, value) in keys {
                    match (key.as_str(), value) {
                        ("$dynamicAnchor", Value::String(name)) => {
                            *names.entry(name.clone()).or_default() += 1;
                        }
                        ("$recursiveAnchor", Value::Bool(true)) => {
                            *names.entry(String::new()).or_default() += 1;
                        }
                        _ => {}
                    }
                    waiting.push(value);
                }
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    names
}

/// The pointers that references name: what they lead to is a schema, wherever it stands.
fn targets(schema: &Value) -> BTreeSet<String> {
    let mut targets = BTreeSet::new();
    let mut waiting = vec![schema];
    while let Some(part) = waiting.pop() {
        match part {
            Value::Object(keys) => {
                let fragment =
                    keys.get("$ref").and_then(Value::as_str).and_then(|target| target.split_once('#'));
                if let Some((_, pointer)) = fragment.filter(|(_, pointer)| pointer.starts_with('/')) {
                    targets.insert(decoded(pointer));
                }
                waiting.extend(keys.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    targets
}

struct Reading {
    passed: Vec<Passed>,
    dynamic: HashMap<String, usize>,
    targets: BTreeSet<String>,
    whole_as_written: Vec<String>,
    whole_by_value: Vec<String>,
}

impl Reading {
    fn part(&mut self, part: &Value, at: &str, dialect: Dialect) -> Value {
        let Value::Object(keys) = part else { return part.clone() };
        // Only a schema with an address of its own may be of another draft.
        let is_resource =
            at.is_empty() || ["$id", "id"].iter().any(|key| keys.get(*key).is_some_and(Value::is_string));
        let named = if is_resource && !at.is_empty() { Dialect::named(part) } else { None };
        let dialect = named.unwrap_or(dialect);
        self.whole_numbers(keys.get("type"), at, dialect);
        let alone = dialect.references_alone() && keys.get("$ref").is_some_and(Value::is_string);
        let tuple = keys.get("items").is_some_and(Value::is_array);
        let mut read = Map::new();
        for (key, value) in keys {
            let is_address = key == "$id" || dialect == Dialect::Four && key == "id";
            let is_passed_over = if is_address {
                !at.is_empty()
            } else {
                !BESIDE.contains(&key.as_str()) && !is_annotation(key)
            };
            // 0011: keywords sleep beside `$ref` up to draft-07, and where the draft does not know them.
            let sleeps = alone && is_passed_over || !dialect.knows(key) || key == "additionalItems" && !tuple;
            if sleeps {
                read.insert(format!("{ASLEEP}{key}"), value.clone());
                continue;
            }
            let value = self.keyword(key, value, &join(at, key), dialect);
            let key = if dialect == Dialect::Four && key == "id" { "$id" } else { key };
            read.insert(key.to_owned(), value);
        }
        if dialect == Dialect::Four {
            exclusive(&mut read, "minimum", "exclusiveMinimum");
            exclusive(&mut read, "maximum", "exclusiveMaximum");
        }
        self.dynamic_reference(&mut read, at);
        Value::Object(read)
    }

    fn keyword(&mut self, key: &str, value: &Value, at: &str, dialect: Dialect) -> Value {
        match value {
            Value::Object(parts) if NAMING.contains(&key) => Value::Object(
                parts
                    .iter()
                    .map(|(name, part)| (name.clone(), self.part(part, &join(at, name), dialect)))
                    .collect(),
            ),
            Value::Object(_) if !DATA.contains(&key) && !is_annotation(key) => self.part(value, at, dialect),
            Value::Array(parts) if !DATA.contains(&key) && !is_annotation(key) => Value::Array(
                parts
                    .iter()
                    .enumerate()
                    .map(|(index, part)| self.part(part, &format!("{at}/{index}"), dialect))
                    .collect(),
            ),
            _ => self.aside(value, at, dialect),
        }
    }

    /// What stands under a keyword that holds no schema, but for parts that a reference leads to.
    fn aside(&mut self, value: &Value, at: &str, dialect: Dialect) -> Value {
        let below = format!("{at}/");
        let is_near = |target: &String| target == at || target.starts_with(&below);
        let own = self.targets.contains(at);
        if !own && !self.targets.range(below.clone()..).next().is_some_and(is_near) {
            return value.clone();
        }
        match value {
            value if own => self.part(value, at, dialect),
            Value::Object(keys) => {
                let mut read = Map::new();
                for (key, value) in keys {
                    read.insert(key.clone(), self.aside(value, &join(at, key), dialect));
                }
                Value::Object(read)
            }
            Value::Array(items) => {
                let items = items.iter().enumerate();
                items.map(|(index, item)| self.aside(item, &format!("{at}/{index}"), dialect)).collect()
            }
            other => other.clone(),
        }
    }

    fn whole_numbers(&mut self, demand: Option<&Value>, at: &str, dialect: Dialect) {
        let asks = match demand {
            Some(Value::String(name)) => name == "integer",
            Some(Value::Array(names)) => names.iter().any(|name| name == "integer"),
            _ => false,
        };
        if asks {
            let places = match dialect {
                Dialect::Four => &mut self.whole_as_written,
                _ => &mut self.whole_by_value,
            };
            places.push(at.to_owned());
        }
    }

    /// A dynamic reference that can lead to one place only is a reference like any other.
    fn dynamic_reference(&mut self, read: &mut Map<String, Value>, at: &str) {
        for key in ["$dynamicRef", "$recursiveRef"] {
            let Some(target) = read.get(key).and_then(Value::as_str).map(str::to_owned) else { continue };
            let name = target.rsplit_once('#').map_or("", |(_, name)| name);
            if self.dynamic.get(name).is_some_and(|count| *count > 1) {
                self.passed.push(Passed { reason: Reason::Unfollowed, at: at.to_owned(), subject: target });
                continue;
            }
            read.shift_remove(key);
            if read.contains_key("$ref") {
                let demands = read.entry("allOf").or_insert_with(|| json!([]));
                if let Value::Array(demands) = demands {
                    demands.push(json!({ "$ref": target }));
                }
            } else {
                read.insert("$ref".to_owned(), Value::String(target));
            }
        }
    }
}

/// The mark that leaves out the bound itself (draft-04), as a bound of its own.
fn exclusive(read: &mut Map<String, Value>, bound: &str, mark: &str) {
    match read.get(mark) {
        Some(Value::Bool(true)) => {
            read.shift_remove(mark);
            if let Some(value) = read.shift_remove(bound) {
                read.insert(mark.to_owned(), value);
            }
        }
        Some(Value::Bool(false)) => {
            read.shift_remove(mark);
        }
        _ => {}
    }
}
