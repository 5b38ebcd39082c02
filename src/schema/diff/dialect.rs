//! The drafts of JSON Schema, and which keywords each of them knows.

use serde_json::Value;

use super::keywords::is_annotation;
use super::reference::{DATA, NAMING};

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

    /// The draft of a schema that names none: the newest by whose rules it is sound and that knows its keywords, else the
    /// newest by whose rules it is sound.
    pub(super) fn fitting(schema: &Value) -> Self {
        use jsonschema::{draft4, draft6, draft7, draft201909, draft202012};
        let drafts: [(Self, Sound); 5] = [
            (Self::Y2020, draft202012::meta::is_valid),
            (Self::Y2019, draft201909::meta::is_valid),
            (Self::Seven, draft7::meta::is_valid),
            (Self::Six, draft6::meta::is_valid),
            (Self::Four, draft4::meta::is_valid),
        ];
        let mut sound =
            drafts.into_iter().filter(|(_, sound)| sound(schema)).map(|(dialect, _)| dialect).peekable();
        let newest = sound.peek().copied().unwrap_or(Self::Y2020);
        sound.find(|dialect| dialect.knows_all(schema)).unwrap_or(newest)
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
        checked.err().map(|error| (error.instance_path().as_str().to_owned(), error.masked().to_string()))
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
