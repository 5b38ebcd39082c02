//! The part of the schema that describes a place, in the version that a report declares.

use serde_json::Value;

use crate::document::Tree;
use crate::schema;

/// A part of a schema: what is said of it where it is used, and what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    schema: &'static Value,
    used: &'static Value,
    is: &'static Value,
}

/// A key that a map may have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    pub(super) name: &'static str,
    pub(super) part: Part,
    pub(super) is_required: bool,
}

impl Part {
    /// The whole report of a document, by the version that it declares, else the newest.
    pub(super) fn of(tree: &Tree<'_>) -> Option<Self> {
        let schema = schema::of_version(schema::declared(tree))?;
        Self { schema, used: schema, is: schema }.followed()
    }

    /// The whole schema.
    pub(super) const fn schema(self) -> &'static Value {
        self.schema
    }

    fn followed(mut self) -> Option<Self> {
        // Definitions refer to others, never round in a circle without a key between.
        for _ in 0..8 {
            let Some(reference) = self.is.get("$ref").and_then(Value::as_str) else { return Some(self) };
            self.is = self.schema.pointer(reference.strip_prefix('#')?)?;
        }
        None
    }

    fn child(self, used: &'static Value) -> Option<Self> {
        Self { used, is: used, ..self }.followed()
    }

    /// What describes a key of a map.
    pub(super) fn key(self, key: &str) -> Option<Self> {
        self.child(self.is.get("properties")?.get(key)?)
    }

    /// What describes the entries of a list.
    pub(super) fn item(self) -> Option<Self> {
        self.child(self.is.get("items")?)
    }

    /// What a pointer leads to.
    pub(super) fn at(self, pointer: &str) -> Option<Self> {
        pointer.split('/').skip(1).try_fold(self, |part, step| {
            let is_place = step.bytes().all(|byte| byte.is_ascii_digit());
            part.item().filter(|_| is_place).or_else(|| part.key(step))
        })
    }

    /// What it means: where it is used, else by itself.
    pub(super) fn meaning(self) -> &'static str {
        match schema::meaning(self.used) {
            "" => self.definition(),
            own => own,
        }
    }

    /// What it means by itself, wherever it is used.
    pub(super) fn definition(self) -> &'static str {
        schema::meaning(self.is)
    }

    /// The keys that a map of it may have, those that it cannot be without first.
    pub(super) fn keys(self) -> Vec<Key> {
        let required: Vec<_> =
            self.is.get("required").and_then(Value::as_array).into_iter().flatten().collect();
        let properties = self.is.get("properties").and_then(Value::as_object).into_iter().flatten();
        let key = |(name, used): (&'static String, &'static Value)| {
            let is_required = required.iter().any(|each| *each == name);
            Some(Key { name, part: self.child(used)?, is_required })
        };
        let mut keys: Vec<_> = properties.filter_map(key).collect();
        keys.sort_by_key(|key| !key.is_required);
        keys
    }

    /// The words that may stand here, each with its meaning.
    pub(super) fn words(self) -> Vec<(&'static str, &'static str)> {
        schema::meanings(self.is)
    }

    /// A keyword of the schema.
    pub(super) fn says(self, keyword: &str) -> Option<&'static Value> {
        self.used.get(keyword).or_else(|| self.is.get(keyword))
    }

    pub(super) fn is_map(self) -> bool {
        self.is.get("properties").is_some()
    }

    pub(super) fn is_list(self) -> bool {
        self.is.get("items").is_some()
    }

    pub(super) fn is_truth_value(self) -> bool {
        self.is.get("type").is_some_and(|kind| kind == "boolean")
    }

    /// Whether the name of an entry stands here, or one that points at it.
    pub(super) fn is_id(self) -> bool {
        self.is.get("title").is_some_and(|title| title == "Identifier")
    }

    /// Whether a figure stands here: a number with its unit.
    pub(super) fn is_figure(self) -> bool {
        self.key("unit").is_some() && self.key("value").is_some()
    }
}
