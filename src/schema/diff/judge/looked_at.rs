//! Which keys or items of a value the keywords of an object look at, for those that take the rest.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::{DEPTH, Judge, Side};

/// Names of keys, or numbers of items.
pub(super) type Looked = HashSet<String>;

impl Judge<'_> {
    /// What an object of keywords looks at by itself and in place; nothing where that cannot be told.
    pub(super) fn looked_at(
        &self,
        keys: &Map<String, Value>,
        side: Side,
        value: &Value,
        depth: usize,
    ) -> Option<Looked> {
        if depth >= DEPTH
            || !self.spend()
            || keys.contains_key("$dynamicRef")
            || keys.contains_key("$recursiveRef")
        {
            return None;
        }
        let mut looked = match value {
            Value::Object(fields) => self.keys_looked_at(keys, fields)?,
            Value::Array(items) => {
                // Since 2020-12 items that are contained are looked at; before, they are not.
                if keys.contains_key("contains") {
                    return None;
                }
                items_looked_at(keys, items.len())
            }
            _ => return Some(Looked::new()),
        };
        let mut with = |part: &Value| -> Option<()> {
            if let Value::Object(inner) = part {
                looked.extend(self.part_looked_at(inner, side, value, depth + 1)?);
            }
            Some(())
        };
        if keys.contains_key("$ref") {
            with(self.root(side).find(keys)?.0)?;
        }
        let list = |key: &str| keys.get(key).and_then(Value::as_array).into_iter().flatten();
        for part in list("allOf") {
            with(part)?;
        }
        for part in list("anyOf").chain(list("oneOf")) {
            if self.at(part, side, value, depth + 1)? {
                with(part)?;
            }
        }
        if let Some(condition) = keys.get("if") {
            let met = self.at(condition, side, value, depth + 1)?;
            if met {
                with(condition)?;
            }
            if let Some(part) = keys.get(if met { "then" } else { "else" }) {
                with(part)?;
            }
        }
        for key in ["dependentSchemas", "dependencies"] {
            for (name, part) in keys.get(key).and_then(Value::as_object).into_iter().flatten() {
                if value.get(name).is_some() {
                    with(part)?;
                }
            }
        }
        Some(looked)
    }

    /// The same, with what the part itself takes of the rest.
    fn part_looked_at(
        &self,
        keys: &Map<String, Value>,
        side: Side,
        value: &Value,
        depth: usize,
    ) -> Option<Looked> {
        match value {
            Value::Object(fields) if keys.contains_key("unevaluatedProperties") => {
                Some(fields.keys().cloned().collect())
            }
            Value::Array(items) if keys.contains_key("unevaluatedItems") => {
                Some((0..items.len()).map(|index| index.to_string()).collect())
            }
            _ => self.looked_at(keys, side, value, depth),
        }
    }

    fn keys_looked_at(&self, keys: &Map<String, Value>, fields: &Map<String, Value>) -> Option<Looked> {
        if keys.contains_key("additionalProperties") {
            return Some(fields.keys().cloned().collect());
        }
        let mut looked = Looked::new();
        for name in fields.keys() {
            if self.named(keys, name)? {
                looked.insert(name.clone());
            }
        }
        Some(looked)
    }
}

fn items_looked_at(keys: &Map<String, Value>, length: usize) -> Looked {
    let (first, rest) = match (keys.get("items"), keys.get("prefixItems")) {
        (Some(Value::Array(first)), _) => (first.len(), keys.contains_key("additionalItems")),
        (rest, first) => (first.and_then(Value::as_array).map_or(0, Vec::len), rest.is_some()),
    };
    let count = if rest { length } else { first.min(length) };
    (0..count).map(|index| index.to_string()).collect()
}
