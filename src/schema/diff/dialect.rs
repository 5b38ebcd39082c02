//! The drafts of JSON Schema, and which keywords each of them knows.

use serde_json::Value;

use super::keywords::is_annotation;
use super::reference::{DATA, NAMING, join};

/// A draft, the oldest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Dialect {
    Four,
    Six,
    Seven,
    Y2019,
    Y2020,
}

/// Keywords that are not in every draft, with the first and the last draft that knows them.
const SPANS: &[(&str, Dialect, Dialect)] = &[
    ("const", Dialect::Six, Dialect::Y2020),
    ("contains", Dialect::Six, Dialect::Y2020),
    ("propertyNames", Dialect::Six, Dialect::Y2020),
    ("if", Dialect::Seven, Dialect::Y2020),
    ("then", Dialect::Seven, Dialect::Y2020),
    ("else", Dialect::Seven, Dialect::Y2020),
    ("minContains", Dialect::Y2019, Dialect::Y2020),
    ("maxContains", Dialect::Y2019, Dialect::Y2020),
    ("dependentRequired", Dialect::Y2019, Dialect::Y2020),
    ("dependentSchemas", Dialect::Y2019, Dialect::Y2020),
    ("unevaluatedItems", Dialect::Y2019, Dialect::Y2020),
    ("unevaluatedProperties", Dialect::Y2019, Dialect::Y2020),
    ("$recursiveRef", Dialect::Y2019, Dialect::Y2019),
    ("prefixItems", Dialect::Y2020, Dialect::Y2020),
    ("$dynamicRef", Dialect::Y2020, Dialect::Y2020),
    ("additionalItems", Dialect::Four, Dialect::Y2019),
    ("dependencies", Dialect::Four, Dialect::Seven),
];

/// Whether a schema is sound by the rules of one draft.
type Sound = fn(&Value) -> bool;

impl Dialect {
    /// The draft that a schema names; nothing where it names none, or one that is not known.
    pub(super) fn named(schema: &Value) -> Option<Self> {
        let address = schema.get("$schema")?.as_str()?.trim_end_matches('#');
        let (_, name) = address.split_once("://json-schema.org/")?;
        match name {
            "draft-04/schema" => Some(Self::Four),
            "draft-06/schema" => Some(Self::Six),
            "draft-07/schema" => Some(Self::Seven),
            "draft/2019-09/schema" => Some(Self::Y2019),
            "draft/2020-12/schema" => Some(Self::Y2020),
            _ => None,
        }
    }

    /// The draft of a schema that names none: of those that know its keywords the newest by whose rules it is sound, else
    /// the newest. Where none knows them all, the newest by whose rules it is sound.
    pub(super) fn fitting(schema: &Value) -> Self {
        use jsonschema::{draft4, draft6, draft7, draft201909, draft202012};
        let drafts: [(Self, Sound); 5] = [
            (Self::Y2020, draft202012::meta::is_valid),
            (Self::Y2019, draft201909::meta::is_valid),
            (Self::Seven, draft7::meta::is_valid),
            (Self::Six, draft6::meta::is_valid),
            (Self::Four, draft4::meta::is_valid),
        ];
        let knowing: Vec<_> = drafts.iter().filter(|(dialect, _)| dialect.knows_all(schema)).collect();
        let among = if knowing.is_empty() { drafts.iter().collect() } else { knowing };
        let newest = among.first().map_or(Self::Y2020, |(dialect, _)| *dialect);
        among.into_iter().find(|(_, sound)| sound(schema)).map_or(newest, |(dialect, _)| *dialect)
    }

    /// Whether every keyword of some draft that a schema uses is one of this draft.
    fn knows_all(self, schema: &Value) -> bool {
        let mut waiting = vec![schema];
        while let Some(part) = waiting.pop() {
            match part {
                Value::Object(keys) => {
                    for (key, value) in keys {
                        if !self.knows(key) {
                            return false;
                        }
                        match value {
                            Value::Object(parts) if NAMING.contains(&key.as_str()) => {
                                waiting.extend(parts.values());
                            }
                            _ if DATA.contains(&key.as_str()) || is_annotation(key) => {}
                            value => waiting.push(value),
                        }
                    }
                }
                Value::Array(items) => waiting.extend(items),
                _ => {}
            }
        }
        true
    }

    /// What is wrong with a schema by the rules of the draft.
    pub(super) fn unsound(self, schema: &Value) -> Option<(String, String)> {
        use jsonschema::{draft4, draft6, draft7, draft201909, draft202012};
        let checked = match self {
            Self::Four => draft4::meta::validate(schema),
            Self::Six => draft6::meta::validate(schema),
            Self::Seven => draft7::meta::validate(schema),
            Self::Y2019 => draft201909::meta::validate(schema),
            Self::Y2020 => draft202012::meta::validate(schema),
        };
        let broken = checked
            .err()
            .map(|error| (error.instance_path().as_str().to_owned(), error.masked().to_string()));
        // Draft-04 says nothing of references: they are of another standard.
        broken.or_else(|| Some((no_reference(schema)?, r#"value is not of type "string""#.to_owned())))
    }

    /// Whether a keyword of some draft is one of this draft.
    pub(super) fn knows(self, key: &str) -> bool {
        SPANS
            .iter()
            .find(|(name, _, _)| *name == key)
            .is_none_or(|(_, first, last)| *first <= self && self <= *last)
    }

    /// Whether nothing beside a reference counts.
    pub(super) fn references_alone(self) -> bool {
        self <= Self::Seven
    }
}

/// Where a reference is no text: the pointer to it.
fn no_reference(schema: &Value) -> Option<String> {
    let within = |key: &str, part| Some(join("", key) + &no_reference(part)?);
    match schema {
        Value::Object(keys) => keys.iter().find_map(|(key, value)| match value {
            Value::Object(parts) if NAMING.contains(&key.as_str()) => {
                let found = parts.iter().find_map(|(name, part)| within(name, part))?;
                Some(join("", key) + &found)
            }
            _ if DATA.contains(&key.as_str()) || is_annotation(key) => None,
            value if key == "$ref" && !value.is_string() => Some(join("", key)),
            value => within(key, value),
        }),
        Value::Array(items) => {
            items.iter().enumerate().find_map(|(index, item)| within(&index.to_string(), item))
        }
        _ => None,
    }
}
