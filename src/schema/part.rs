//! Finding one's way in the schema by the path of a report.

use serde_json::Value;

use super::WORKING;
use crate::quantity::SYMBOLS;

/// The part of the schema that describes what a path leads to.
#[derive(Debug, Clone, Copy)]
pub struct Part(&'static Value);

/// The part of the schema for a path of a report; `*` or a number stands for an entry of a list.
pub fn part<S: AsRef<str>>(steps: &[S]) -> Option<Part> {
    let mut part = resolved(&WORKING.as_ref()?.schema)?;
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

/// What a reference stands for.
fn resolved(part: &'static Value) -> Option<&'static Value> {
    let mut part = part;
    // Definitions of the schema refer to others, never round in a circle without a key between.
    for _ in 0..8 {
        let Some(reference) = part.get("$ref").and_then(Value::as_str) else { return Some(part) };
        part = WORKING.as_ref()?.schema.pointer(reference.strip_prefix('#')?)?;
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

    /// Whether it is a list.
    pub fn is_list(self) -> bool {
        self.0.get("items").is_some()
    }
}
