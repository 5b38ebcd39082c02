//! Types as sets, in which whole numbers stand apart from those with a fraction.

use serde_json::Value;

use super::number::Decimal;

/// A set of types, one bit each.
pub(super) type Types = u8;

pub(super) const NULL: Types = 1;
pub(super) const BOOLEAN: Types = 2;
pub(super) const WHOLE: Types = 4;
pub(super) const FRACTION: Types = 8;
pub(super) const TEXT: Types = 16;
pub(super) const LIST: Types = 32;
pub(super) const OBJECT: Types = 64;
pub(super) const NUMBER: Types = WHOLE | FRACTION;
pub(super) const ANY: Types = 127;

/// Each type alone.
pub(super) const EACH: [Types; 7] = [NULL, BOOLEAN, WHOLE, FRACTION, TEXT, LIST, OBJECT];

/// The types that a `type` names.
pub(super) fn named(demand: &Value) -> Types {
    let one = |name: &str| match name {
        "null" => NULL,
        "boolean" => BOOLEAN,
        "integer" => WHOLE,
        "number" => NUMBER,
        "string" => TEXT,
        "array" => LIST,
        "object" => OBJECT,
        _ => 0,
    };
    match demand {
        Value::String(name) => one(name),
        Value::Array(names) => {
            names.iter().filter_map(Value::as_str).map(one).fold(0, |sum, each| sum | each)
        }
        _ => ANY,
    }
}

/// The type of a value.
pub(super) fn of(value: &Value) -> Types {
    match value {
        Value::Null => NULL,
        Value::Bool(_) => BOOLEAN,
        Value::Number(_) if Decimal::of(value).is_some_and(Decimal::is_whole) => WHOLE,
        Value::Number(_) => FRACTION,
        Value::String(_) => TEXT,
        Value::Array(_) => LIST,
        Value::Object(_) => OBJECT,
    }
}

/// The types whose values a keyword looks at.
pub(super) fn looked_at(key: &str) -> Types {
    match key {
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => NUMBER,
        "minLength" | "maxLength" | "pattern" => TEXT,
        "minItems" | "maxItems" | "uniqueItems" | "items" | "prefixItems" | "additionalItems"
        | "contains" | "minContains" | "maxContains" | "unevaluatedItems" => LIST,
        "minProperties"
        | "maxProperties"
        | "required"
        | "properties"
        | "patternProperties"
        | "additionalProperties"
        | "propertyNames"
        | "dependentRequired"
        | "dependentSchemas"
        | "dependencies"
        | "unevaluatedProperties" => OBJECT,
        _ => ANY,
    }
}
