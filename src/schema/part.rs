//! Finding one's way in the schema by the path of a report.

use serde_json::{Map, Value, json};

use super::GENERATED;
use crate::quantity::SYMBOLS;

/// The part of the schema that describes what a path leads to.
#[derive(Debug, Clone, Copy)]
pub struct Part(&'static Value);

/// The part of the schema for a path of a report; `*` or a number stands for an entry of a list.
pub fn part<S: AsRef<str>>(steps: &[S]) -> Option<Part> {
    let mut part = resolved(&GENERATED)?;
    for step in steps {
        let step = step.as_ref();
        let below = match part.get("items") {
            Some(items) if step == "*" || step == "-" || step.bytes().all(|byte| byte.is_ascii_digit()) => {
                items
            }
            _ => part.get("properties")?.get(step)?,
        };
        part = resolved(below)?;
    }
    Some(Part(part))
}

/// The words that may stand at a path of a report; none where any text may.
pub fn words<S: AsRef<str>>(steps: &[S]) -> Vec<&'static str> {
    let words = part(steps).and_then(Part::words).unwrap_or_default();
    words.into_iter().filter_map(Value::as_str).collect()
}

/// The smallest value that the schema takes at a path, with what it requires; names that point at an entry of
/// `inventory` are those of its first entry.
pub fn smallest<S: AsRef<str>>(steps: &[S], inventory: &Value) -> Option<Value> {
    let key = steps.last().map(AsRef::as_ref).unwrap_or_default();
    Some(least(part(steps)?.0, key, inventory))
}

/// Registries of the inventory by the key that points into them.
const POINTERS: [(&str, &str); 3] =
    [("hardware", "hardware"), ("dataCentre", "dataCentres"), ("electricity", "electricity")];

fn least(part: &'static Value, key: &str, inventory: &Value) -> Value {
    let Some(part) = resolved(part) else { return Value::Null };
    let registry = POINTERS.iter().find(|(pointer, _)| *pointer == key).map(|(_, registry)| *registry);
    if let Some(id) = registry
        .filter(|_| part.get("title").is_some_and(|title| title == "Identifier"))
        .and_then(|registry| inventory.get(registry)?.get(0)?.get("id"))
    {
        return id.clone();
    }
    if let Some(example) = part.get("examples").and_then(|examples| examples.get(0)) {
        return example.clone();
    }
    if let Some(word) = part.get("enum").and_then(|words| words.get(0)) {
        return word.clone();
    }
    match part.get("type").and_then(Value::as_str) {
        Some("object") => {
            let required = part.get("required").and_then(Value::as_array).into_iter().flatten();
            let fields = required.filter_map(Value::as_str).filter_map(|key| {
                Some((key.to_owned(), least(part.get("properties")?.get(key)?, key, inventory)))
            });
            Value::Object(fields.collect::<Map<_, _>>())
        }
        Some("array") => {
            let count = part.get("minItems").and_then(Value::as_u64).unwrap_or(0);
            let items = (0..count).filter_map(|_| Some(least(part.get("items")?, key, inventory)));
            Value::Array(items.collect())
        }
        Some("string") if part.get("format").is_some() => json!("https://example.org/"),
        Some("string") => json!("text"),
        Some("integer" | "number") => part.get("minimum").cloned().unwrap_or_else(|| json!(1)),
        Some("boolean") => json!(true),
        _ => Value::Null,
    }
}

/// What a reference stands for.
fn resolved(part: &'static Value) -> Option<&'static Value> {
    let mut part = part;
    // Definitions of the schema refer to others, never round in a circle without a key between.
    for _ in 0..8 {
        let Some(reference) = part.get("$ref").and_then(Value::as_str) else { return Some(part) };
        part = GENERATED.pointer(reference.strip_prefix('#')?)?;
    }
    None
}

impl Part {
    /// The words that may stand here, where the schema lists them.
    pub fn words(self) -> Option<Vec<&'static Value>> {
        if let Some(words) = self.0.get("enum").and_then(Value::as_array) {
            return Some(words.iter().collect());
        }
        let choices = self.0.get("oneOf").and_then(Value::as_array)?;
        choices.iter().map(|choice| choice.get("const")).collect()
    }

    /// The key of the dimension, where a figure stands here.
    pub fn dimension(self) -> Option<&'static str> {
        let unit = resolved(self.0.get("properties")?.get("unit")?)?;
        let units: Vec<_> = Part(unit).words()?.into_iter().filter_map(Value::as_str).collect();
        let title = self.0.get("title")?.as_str()?;
        let of =
            |(symbol, key): &&(&str, &str)| units.contains(symbol) && title.ends_with(&format!(": {key}"));
        SYMBOLS.iter().find(of).map(|(_, key)| *key)
    }

    /// Whether a map of it cannot be without this key.
    pub fn requires(self, key: &str) -> bool {
        self.0
            .get("required")
            .and_then(Value::as_array)
            .is_some_and(|keys| keys.iter().any(|each| each == key))
    }

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        self.0.get("items").is_some()
    }
}
