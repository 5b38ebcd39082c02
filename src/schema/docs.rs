//! The reference of fields, rendered from the schema: one Markdown page a chapter.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Map, Value};

use super::released;

/// The page of what several chapters use.
const SHARED: &str = "shared.md";

/// The pages: file name and text, the same for the same types.
pub fn pages() -> Vec<(String, String)> {
    let schema = super::generate();
    let reference = Reference::new(&schema);
    let mut pages = vec![("README.md".to_owned(), reference.index())];
    for (name, part) in reference.chapters() {
        pages.push((file(name), reference.page(name, part)));
    }
    pages.push((SHARED.to_owned(), reference.shared()));
    pages
}

/// `goalAndScope` as `goal-and-scope.md`.
fn file(chapter: &str) -> String {
    let mut name = String::new();
    for character in chapter.chars() {
        if character.is_uppercase() {
            name.push('-');
        }
        name.extend(character.to_lowercase());
    }
    name + ".md"
}

struct Reference<'s> {
    schema: &'s Value,
    definitions: Option<&'s Map<String, Value>>,
    /// The page on which each definition stands.
    homes: BTreeMap<&'s str, String>,
}

impl<'s> Reference<'s> {
    fn new(schema: &'s Value) -> Self {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let mut reference = Self { schema, definitions, homes: BTreeMap::new() };
        let mut homes: BTreeMap<&str, String> = BTreeMap::new();
        for (name, part) in reference.chapters() {
            for used in reference.used(part) {
                homes.entry(used).and_modify(|home| SHARED.clone_into(home)).or_insert_with(|| file(name));
            }
        }
        reference.homes = homes;
        reference
    }

    fn chapters(&self) -> impl Iterator<Item = (&'s String, &'s Value)> {
        let schema: &'s Value = self.schema;
        schema.get("properties").and_then(Value::as_object).into_iter().flatten()
    }

    fn definition(&self, name: &str) -> Option<&'s Value> {
        self.definitions?.get(name)
    }

    /// The definitions that a part uses, directly or not.
    fn used(&self, part: &'s Value) -> BTreeSet<&'s str> {
        let (mut found, mut waiting) = (BTreeSet::new(), vec![part]);
        while let Some(part) = waiting.pop() {
            match part {
                Value::Object(keys) => {
                    if let Some(name) = target(part)
                        && found.insert(name)
                    {
                        waiting.extend(self.definition(name));
                    }
                    waiting.extend(keys.values());
                }
                Value::Array(items) => waiting.extend(items),
                _ => {}
            }
        }
        found
    }

    fn index(&self) -> String {
        let mut text =
            "# Fields of the report\n\nGenerated from the types by `ailca schema docs`.\n\n".to_owned();
        text.push_str("| chapter | required | meaning |\n|---|---|---|\n");
        for (name, part) in self.chapters() {
            let required = if needs(self.schema, name) { "yes" } else { "" };
            let _ = writeln!(text, "| [`{name}`]({}) | {required} | {} |", file(name), cell(meaning(part)));
        }
        let _ = writeln!(text, "\nWhat several chapters use stands under [shared definitions]({SHARED}).");
        text
    }

    fn page(&self, name: &str, part: &'s Value) -> String {
        let page = file(name);
        let mut text = format!("# `{name}`\n\n{}\n\n", meaning(part));
        let _ = writeln!(text, "- Value: {}", self.kind(part, &page));
        let _ = writeln!(text, "- Required: {}", if needs(self.schema, name) { "yes" } else { "no" });
        let _ = writeln!(text, "- Since: {}", released::since(&format!("/properties/{name}")));
        self.sections(&page, &mut text);
        text
    }

    fn shared(&self) -> String {
        let mut text = "# Shared definitions\n\nWhat several chapters of the report use.\n".to_owned();
        self.sections(SHARED, &mut text);
        text
    }

    /// The definitions that stand on a page, in the order of the schema.
    fn sections(&self, page: &str, text: &mut String) {
        for (name, definition) in self.definitions.into_iter().flatten() {
            if self.homes.get(name.as_str()).is_some_and(|home| home == page) {
                self.section(page, name, definition, text);
            }
        }
    }

    fn section(&self, page: &str, name: &str, definition: &Value, text: &mut String) {
        let title = definition.get("title").and_then(Value::as_str).unwrap_or(name);
        let _ = write!(text, "\n## {title} {{#{name}}}\n\n{}\n", meaning(definition));
        if let Some(fields) = definition.get("properties").and_then(Value::as_object) {
            text.push_str(
                "\n| field | value | range | required | since | meaning |\n|---|---|---|---|---|---|\n",
            );
            for (key, field) in fields {
                let _ = writeln!(
                    text,
                    "| `{key}` | {} | {} | {} | {} | {} |",
                    self.kind(field, page),
                    range(field),
                    if needs(definition, key) { "yes" } else { "" },
                    released::since(&format!("/$defs/{name}/properties/{key}")),
                    cell(&with_default(field)),
                );
            }
        } else {
            let _ = writeln!(text, "\n- Value: {}", self.kind(definition, page));
            if !range(definition).is_empty() {
                let _ = writeln!(text, "- Range: {}", range(definition));
            }
        }
        for example in definition.get("examples").and_then(Value::as_array).into_iter().flatten() {
            let json = serde_json::to_string_pretty(example).unwrap_or_default();
            let _ = write!(text, "\nExample:\n\n```json\n{json}\n```\n");
        }
    }

    /// What a value is, with a link to its definition; units and words where there are few.
    fn kind(&self, part: &Value, page: &str) -> String {
        if let Some(name) = target(part) {
            let home = self.homes.get(name).map(String::as_str).filter(|home| *home != page);
            let title = self.definition(name).and_then(|part| part.get("title")?.as_str()).unwrap_or(name);
            let link = format!("[{title}]({}#{name})", home.unwrap_or_default());
            let words = self.definition(name).map(words).unwrap_or_default();
            return if words.is_empty() { link } else { format!("{link}: {words}") };
        }
        if let Some(items) = part.get("items") {
            return format!("list of {}", self.kind(items, page));
        }
        let kind = part.get("type").and_then(Value::as_str).unwrap_or("any");
        let kind = match part.get("format").and_then(Value::as_str) {
            Some(format) => format!("{kind} ({format})"),
            None => kind.to_owned(),
        };
        let words = words(part);
        if words.is_empty() { kind } else { words }
    }
}

/// The name of the definition that a part points at.
fn target(part: &Value) -> Option<&str> {
    part.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

fn needs(object: &Value, key: &str) -> bool {
    object.get("required").and_then(Value::as_array).is_some_and(|list| list.iter().any(|each| each == key))
}

fn meaning(part: &Value) -> &str {
    part.get("description").and_then(Value::as_str).unwrap_or_default()
}

fn with_default(part: &Value) -> String {
    let default = part.get("default").map(|value| format!(" Left out, it is `{value}`.")).unwrap_or_default();
    format!("{}{default}", meaning(part))
}

/// The words or units of a list, where they fit into a cell.
fn words(part: &Value) -> String {
    let list = part.get("enum").and_then(Value::as_array).filter(|list| list.len() <= 16);
    let words = list.into_iter().flatten().filter_map(Value::as_str);
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// What a value must keep to beside its type.
fn range(part: &Value) -> String {
    const BOUNDS: [(&str, &str); 9] = [
        ("minimum", "≥ "),
        ("exclusiveMinimum", "> "),
        ("maximum", "≤ "),
        ("exclusiveMaximum", "< "),
        ("minLength", "characters ≥ "),
        ("maxLength", "characters ≤ "),
        ("minItems", "items ≥ "),
        ("maxItems", "items ≤ "),
        ("pattern", "form "),
    ];
    let shown = |value: &Value| match value {
        Value::String(text) => format!("`{}`", text.replace('|', "\\|")),
        other => other.to_string(),
    };
    let stated = BOUNDS.iter().filter_map(|(key, sign)| Some(format!("{sign}{}", shown(part.get(key)?))));
    stated.collect::<Vec<_>>().join(", ")
}

/// A text as it may stand in a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace("\n- ", "<br>").replace("\n\n", "<br>").replace('\n', " ")
}
