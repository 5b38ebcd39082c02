//! What a branch of a choice is recognised by, whatever its order.

use serde_json::{Map, Value};

use super::keywords::{EXPLAINING, is_annotation};
use super::number::canonical;
use super::reference::{NAMING, Naming, Root};
use super::view::reference;

/// What a branch is recognised by: what it points at, its title, or the constant that tells it apart.
pub(super) fn mark(branch: &Value, naming: &Naming, is_old: bool) -> Option<String> {
    let title = || branch.get("title").and_then(Value::as_str).map(str::to_owned);
    let target = || {
        let target = reference(branch)?;
        Some(if is_old { naming.newer(target) } else { target.to_owned() })
    };
    target().or_else(title).or_else(|| constant(branch))
}

/// A key with one word, in the branch itself or in what it demands.
fn constant(branch: &Value) -> Option<String> {
    let own = branch.get("properties").and_then(Value::as_object);
    let own = own.into_iter().flatten().find_map(|(name, part)| {
        let only = part.get("const").or_else(|| match part.get("enum")?.as_array()?.as_slice() {
            [only] => Some(only),
            _ => None,
        })?;
        Some(format!("{name}={}", canonical(only)))
    });
    own.or_else(|| branch.get("allOf")?.as_array()?.iter().find_map(constant))
}

/// One text for parts that ask the same where definitions of one name count as one, whatever became of them.
pub(super) fn form(part: &Value, root: &Root<'_>, naming: &Naming, is_old: bool) -> String {
    canonical(&stripped(part, root, naming, is_old))
}

fn stripped(part: &Value, root: &Root<'_>, naming: &Naming, is_old: bool) -> Value {
    let Value::Object(keys) = part else { return part.clone() };
    let of = |part: &Value| stripped(part, root, naming, is_old);
    let mut left = Map::new();
    for (key, value) in keys {
        let value = match value {
            Value::String(target) if key == "$ref" => {
                let place = root.find(keys).map_or_else(|| target.clone(), |(_, place)| place);
                Value::from(if is_old { naming.newer(&place) } else { place })
            }
            _ if is_annotation(key) || EXPLAINING.contains(&key.as_str()) => continue,
            Value::Object(parts) if NAMING.contains(&key.as_str()) => {
                Value::Object(parts.iter().map(|(name, part)| (name.clone(), of(part))).collect())
            }
            Value::Object(_) if key != "const" => of(value),
            Value::Array(parts)
                if matches!(key.as_str(), "allOf" | "anyOf" | "oneOf" | "prefixItems" | "items") =>
            {
                Value::Array(parts.iter().map(of).collect())
            }
            Value::Array(words) if matches!(key.as_str(), "enum" | "required") => {
                let mut words: Vec<_> = words.iter().map(canonical).collect();
                words.sort_unstable();
                words.into()
            }
            other => other.clone(),
        };
        left.insert(key.clone(), value);
    }
    Value::Object(left)
}
