//! The keywords of JSON Schema: which ask something of a value, and which only explain.

/// Names under which schemas state the unit of a number.
const UNITS: &[&str] = &["unit", "x-unit", "units", "x-units"];

/// Keywords that explain and accept nothing.
pub(super) const EXPLAINING: &[&str] = &[
    "title",
    "description",
    "examples",
    "$comment",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$vocabulary",
    "$defs",
    "definitions",
    "$ref",
];

/// The keywords of draft 2020-12 and draft-07; others only annotate.
const KEYWORDS: &[&str] = &[
    "$schema",
    "$id",
    "$ref",
    "$anchor",
    "$dynamicAnchor",
    "$dynamicRef",
    "$recursiveRef",
    "$recursiveAnchor",
    "$defs",
    "definitions",
    "$comment",
    "$vocabulary",
    "type",
    "enum",
    "const",
    "multipleOf",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxContains",
    "minContains",
    "maxProperties",
    "minProperties",
    "required",
    "dependentRequired",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependencies",
    "prefixItems",
    "items",
    "additionalItems",
    "contains",
    "properties",
    "patternProperties",
    "additionalProperties",
    "propertyNames",
    "unevaluatedItems",
    "unevaluatedProperties",
    "format",
    "contentEncoding",
    "contentMediaType",
    "contentSchema",
    "title",
    "description",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "examples",
];

/// Whether a keyword is none that JSON Schema knows.
pub(super) fn is_annotation(key: &str) -> bool {
    !key.is_empty() && !KEYWORDS.contains(&key) && !UNITS.contains(&key)
}

/// Whether schemas state the unit of a number under a key.
pub(super) fn is_unit(key: &str) -> bool {
    UNITS.contains(&key)
}

/// Whether a keyword asks something of a value by itself.
pub(super) fn asks(key: &str) -> bool {
    key == "$ref"
        || !(EXPLAINING.contains(&key)
            || is_annotation(key)
            || matches!(key, "format" | "contentEncoding" | "contentMediaType" | "contentSchema")
            || matches!(key, "then" | "else" | "minContains" | "maxContains" | "$vocabulary"))
}
