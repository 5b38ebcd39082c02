//! Whether a schema is sound, and keeps our conventions.

use serde_json::{Map, Value};

use super::diff::join;
use super::shipped;

/// Something in which a schema is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breach {
    /// JSON pointer to the part.
    pub at: String,
    /// What is wrong; the words for it are under `schema-validate-` and this.
    pub key: &'static str,
    /// What the sentence names.
    pub subject: String,
}

/// Everything in which the schema is unsound (draft 2020-12), or, where it is sound, breaks our conventions.
pub fn breaches(schema: &Value) -> Vec<Breach> {
    const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";
    let mut found = Found(Vec::new());
    let stated = schema.get("$schema").and_then(Value::as_str).unwrap_or_default();
    if stated != DRAFT {
        found.add("", "draft", stated);
    } else if let Err(error) = jsonschema::draft202012::meta::validate(schema) {
        found.add(error.instance_path().as_str(), "unsound", error.to_string());
    } else if let Some(error) = uncompiled(schema) {
        found.add("", "unsound", error);
    } else {
        if !schema.get("$id").is_some_and(Value::is_string) {
            found.add("", "no-id", "");
        }
        part(schema, "", &mut found);
        for (name, definition) in map(schema, "$defs").into_iter().flatten() {
            let at = join("/$defs", name);
            for (word, key) in [("title", "untitled"), ("description", "undescribed")] {
                if !definition.get(word).is_some_and(Value::is_string) {
                    found.add(&at, key, name.as_str());
                }
            }
            part(definition, &at, &mut found);
        }
    }
    found.0.sort();
    found.0
}

/// Why no validator can be built of a schema; it may refer to the schemas that this build carries.
fn uncompiled(schema: &Value) -> Option<String> {
    let error = jsonschema::draft202012::new(schema).err()?;
    let Some(registry) = shipped::registry() else { return Some(error.to_string()) };
    let options = jsonschema::draft202012::options().with_registry(&registry);
    options.build(schema).err().map(|error| error.to_string())
}

struct Found(Vec<Breach>);

impl Found {
    fn add(&mut self, at: &str, key: &'static str, subject: impl Into<String>) {
        self.0.push(Breach { at: at.to_owned(), key, subject: subject.into() });
    }
}

fn map<'s>(part: &'s Value, key: &str) -> Option<&'s Map<String, Value>> {
    part.get(key)?.as_object()
}

/// An object, its keys, and what stands within them.
fn part(schema: &Value, at: &str, found: &mut Found) {
    if let Some(text) = schema.get("description").and_then(Value::as_str)
        && let Some(standard) = unnumbered(text)
    {
        found.add(at, "uncited", standard);
    }
    if schema.get("type").is_some_and(|kind| kind == "object") {
        let open = schema.get("additionalProperties").is_none_or(|rest| rest.as_bool() == Some(true));
        // An object whose keys must have a form is a map, and open on purpose.
        if open && schema.get("propertyNames").is_none() {
            found.add(at, "open", "");
        }
        let fields = map(schema, "properties");
        let has_unit = fields.is_some_and(|fields| fields.contains_key("unit"));
        for (name, field) in fields.into_iter().flatten() {
            let at = join(&join(at, "properties"), name);
            match field.get("description").and_then(Value::as_str) {
                None => found.add(&at, "undescribed", name.as_str()),
                Some(text) if !has_unit && needs_unit(field) && !says_unit(text) => {
                    found.add(&at, "no-unit", name.as_str());
                }
                Some(_) => {}
            }
            part(field, &at, found);
        }
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get(key).filter(|inner| inner.is_object()) {
            part(inner, &join(at, key), found);
        }
    }
}

/// A number that is neither counted nor bounded on both sides.
fn needs_unit(field: &Value) -> bool {
    let is_number = field.get("type").is_some_and(|kind| kind == "number");
    is_number && !(field.get("minimum").is_some() && field.get("maximum").is_some())
}

/// Whether a description says what a number is in.
fn says_unit(text: &str) -> bool {
    const WORDS: [&str; 7] = ["unit", "fraction", "share", "degrees", "per", "ratio", "in"];
    text.to_lowercase().split(|each: char| !each.is_alphanumeric()).any(|word| WORDS.contains(&word))
}

/// A standard that is named without its number, so that nobody can find the clause.
fn unnumbered(text: &str) -> Option<&'static str> {
    ["ISO", "ITU-T", "IEC", "AFNOR SPEC", "EN ISO"].into_iter().find(|body| {
        text.match_indices(body).any(|(at, _)| {
            let alone = text.get(..at).and_then(|before| before.chars().next_back());
            let rest = text.get(at + body.len()..).unwrap_or_default().trim_start_matches([' ', '/']);
            let numbered = rest.starts_with(|next: char| next.is_ascii_digit())
                || ["L.", "Y.", "IEC", "TR", "TS", "Guide"].iter().any(|word| rest.starts_with(word));
            alone.is_none_or(|before| !before.is_alphanumeric()) && !numbered
        })
    })
}
