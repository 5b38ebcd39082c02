//! The reference of fields, rendered from the schema: one Markdown page a chapter.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use serde_json::{Map, Value};

use super::citations;
use crate::carried;
use crate::demanded::{self, Asked, Field};
use crate::messages::Language;
use crate::schema::diff::{self, Change};
use crate::schema::{self, released};

/// The page of what several chapters use.
const SHARED: &str = "shared.md";

/// How many clauses a field names; the others are counted.
const NAMED: usize = 3;

/// The pages: file name and text, the same for the same types.
pub fn fields() -> Vec<(String, String)> {
    let schema = schema::generate();
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
    /// Who asks for each field.
    asked: BTreeMap<Field, Asked>,
    /// What each version changed, the oldest first.
    changes: Vec<(&'static str, Vec<Change>)>,
}

impl<'s> Reference<'s> {
    fn new(schema: &'s Value) -> Self {
        let definitions = schema.get("$defs").and_then(Value::as_object);
        let asked = demanded::all(schema);
        let mut reference =
            Self { schema, definitions, homes: BTreeMap::new(), asked, changes: changes(schema) };
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
        text.push_str(
            "“Required” tells the level from which a field is asked for, with the rules that miss it when it is left \
             out of a report in which all is filled in; `yes` is required by the schema itself. Clauses marked with `?` \
             were not held against the guideline's own text.\n\n",
        );
        text.push_str("| chapter | required | meaning |\n|---|---|---|\n");
        for (name, part) in self.chapters() {
            let required = self.required(self.schema, "", name);
            let _ = writeln!(text, "| [`{name}`]({}) | {required} | {} |", file(name), cell(meaning(part)));
        }
        let _ = writeln!(text, "\nWhat several chapters use stands under [shared definitions]({SHARED}).");
        text
    }

    fn page(&self, name: &str, part: &'s Value) -> String {
        let page = file(name);
        let mut text = format!("# `{name}`\n\n{}\n\n", meaning(part));
        let _ = writeln!(text, "- Value: {}", self.kind(part, &page));
        let required = self.required(self.schema, "", name);
        let _ = writeln!(text, "- Required: {}", if required.is_empty() { "no" } else { &required });
        let clauses = self.clauses("", name);
        if !clauses.is_empty() {
            let _ = writeln!(text, "- Asked for by: {clauses}");
        }
        let _ = writeln!(text, "- Since: {}", released::since(&format!("/properties/{name}")));
        self.sections(&page, &mut text);
        self.history(&page, Some(name), &mut text);
        text
    }

    fn shared(&self) -> String {
        let mut text = "# Shared definitions\n\nWhat several chapters of the report use.\n".to_owned();
        self.sections(SHARED, &mut text);
        self.history(SHARED, None, &mut text);
        text
    }

    /// From which level a field is asked for, and by which rules.
    fn required(&self, object: &Value, definition: &str, key: &str) -> String {
        if needs(object, key) {
            return "yes".to_owned();
        }
        let Some(asked) = self.asked.get(&(definition.to_owned(), key.to_owned())) else {
            return String::new();
        };
        let Some((level, _)) = asked.rules.first() else { return String::new() };
        let rules = asked.rules.iter().filter(|(other, _)| other == level).map(|(_, rule)| *rule);
        format!("`{}` ({})", level.key(), rules.collect::<Vec<_>>().join(", "))
    }

    /// The clauses that a field answers: a few by name, the others by number.
    fn clauses(&self, definition: &str, key: &str) -> String {
        let Some(asked) = self.asked.get(&(definition.to_owned(), key.to_owned())) else {
            return String::new();
        };
        let mut cited: Vec<String> = Vec::new();
        for each in &asked.clauses {
            let clause = citations::short(*each, Language::ENGLISH);
            if !cited.contains(&clause) {
                cited.push(clause);
            }
        }
        let others = cited.len().saturating_sub(NAMED);
        cited.truncate(NAMED);
        let rest = if others == 0 { String::new() } else { format!("; {others} more") };
        cited.join("; ") + &rest
    }

    /// What the versions changed in the definitions that stand on a page, and in the chapter itself.
    fn history(&self, page: &str, chapter: Option<&str>, text: &mut String) {
        let mut lines = Vec::new();
        for (version, changes) in &self.changes {
            for change in changes {
                let definition = change.at.strip_prefix("/$defs/").and_then(|rest| rest.split('/').next());
                let here = definition.map_or_else(
                    || chapter.is_some_and(|name| change.at == format!("/properties/{name}")),
                    |name| self.homes.get(name).is_some_and(|home| home == page),
                );
                if here {
                    lines.push(line(version, change));
                }
            }
        }
        lines.dedup();
        if !lines.is_empty() {
            let _ = write!(text, "\n## Changes\n\n{}\n", lines.join("\n"));
        }
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
                "\n| field | meaning | value | range | required | clauses | example | since |\n|---|---|---|---|---|---|---|---|\n",
            );
            for (key, field) in fields {
                let asked = self.asked.get(&(name.to_owned(), key.clone()));
                let example = asked.and_then(|asked| asked.example.as_deref()).map_or_else(String::new, code);
                let _ = writeln!(
                    text,
                    "| `{key}` | {} | {} | {} | {} | {} | {example} | {} |",
                    cell(&with_default(field)),
                    self.kind(field, page),
                    range(field),
                    self.required(definition, name, key),
                    self.clauses(name, key),
                    released::since(&format!("/$defs/{name}/properties/{key}")),
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

/// What each version changed against the one before, wording left aside.
fn changes(schema: &Value) -> Vec<(&'static str, Vec<Change>)> {
    let mut versions: Vec<(&str, Value)> = released::RELEASED
        .iter()
        .filter_map(|(version, text)| Some((*version, carried::json(version, text)?)))
        .collect();
    if versions.iter().all(|(version, _)| *version != released::CURRENT) {
        versions.push((released::CURRENT, schema.clone()));
    }
    let steps = versions.iter().zip(versions.iter().skip(1));
    let told = |((_, old), (version, new)): (&(&str, Value), &(&'static str, Value))| {
        let mut changes = diff::compare(old, new).changes;
        changes.retain(|change| change.step > diff::Step::Patch);
        (*version, changes)
    };
    steps.map(told).collect()
}

/// A change as a line of a list.
fn line(version: &str, change: &Change) -> String {
    let place = change.at.trim_start_matches("/$defs/").replace("/properties/", ".");
    let place = place.trim_start_matches('.');
    let subject = if change.subject.is_empty() { String::new() } else { format!(" `{}`", change.subject) };
    format!("- {version}: {}{subject} at `{place}`", change.kind.key.replace('-', " "))
}

/// A text as code in a cell of a table.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('|', "\\|").replace('`', "'"))
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
