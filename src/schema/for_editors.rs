//! The schema as editors with a YAML or JSON server of their own take it: each word with its meaning, and what is typed often in
//! one stroke.
//!
//! Released schemas never change, so that this is another writing of the newest one, under no address.

use serde_json::{Map, Value, json};

use super::{generate, meanings};

/// Definitions that are typed whole: their name, what it is called, and further keys that are typed with the required ones.
const WHOLE: [(&str, &str, &[&str]); 3] = [
    ("SystemBoundary", "all stages", &[]),
    ("Activity", "an activity", &["name", "energy"]),
    ("FunctionalUnit", "a functional unit", &[]),
];

/// How deep a snippet goes.
const DEPTH: usize = 6;

/// The schema of the types of this build, for editors: it takes what that takes, and says more of it.
pub fn for_editors() -> Value {
    let plain = generate();
    let mut schema = plain.clone();
    let Some(root) = schema.as_object_mut() else { return schema };
    // What has another text is not found under the address of the released one.
    root.shift_remove("$id");
    let Some(definitions) = root.get_mut("$defs").and_then(Value::as_object_mut) else { return schema };
    for (name, definition) in definitions {
        let Some(keys) = definition.as_object_mut() else { continue };
        say_words(keys);
        // What an editor puts in as an example would pass as content.
        if keys.get("type").is_some_and(|kind| kind == "string") {
            keys.shift_remove("examples");
        }
        let snippets = snippets(&plain, name);
        if !snippets.is_empty() {
            keys.insert("defaultSnippets".into(), snippets.into());
        }
    }
    schema
}

/// Says what each word of a choice means, as `yaml-language-server` and the servers of Visual Studio Code read it.
fn say_words(definition: &mut Map<String, Value>) {
    if !definition.contains_key("enum") {
        return;
    }
    let whole = Value::Object(definition.clone());
    let texts: Vec<_> = meanings(&whole).into_iter().map(|(_, meaning)| meaning.to_owned()).collect();
    if texts.iter().any(|text| !text.is_empty()) {
        definition.insert("enumDescriptions".into(), texts.clone().into());
        definition.insert("markdownEnumDescriptions".into(), texts.into());
    }
}

/// What is typed in one stroke where a definition stands.
fn snippets(schema: &Value, name: &str) -> Vec<Value> {
    let part = json!({ "$ref": format!("#/$defs/{name}") });
    let has = |key: &str| property(schema, &part, key).is_some();
    let made = |label: &str, keys: &[&str]| {
        let mut typed = Typed { schema, next: 0 };
        let body = typed.map(&part, keys, DEPTH);
        json!({ "label": label, "description": label, "body": body })
    };
    if has("value") && has("unit") {
        let mut all = vec![made("a figure", &["value", "unit"])];
        if has("withheld") {
            let mut typed = Typed { schema, next: 0 };
            let withheld =
                property(schema, &part, "withheld").map(|part| typed.map(part, &["bounds"], DEPTH));
            let label = "a withheld figure with bounds";
            all.push(json!({ "label": label, "description": label, "body": { "withheld": withheld } }));
        }
        return all;
    }
    let whole = WHOLE.iter().find(|(known, ..)| *known == name);
    let Some((_, label, further)) = whole else { return Vec::new() };
    let keys = if name == "SystemBoundary" { properties(schema, &part) } else { further.to_vec() };
    vec![made(label, &keys)]
}

/// What a reference stands for.
fn resolved<'s>(schema: &'s Value, part: &'s Value) -> &'s Value {
    let mut part = part;
    for _ in 0..8 {
        let target = part.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        match target.and_then(|target| schema.pointer(target)) {
            Some(next) => part = next,
            None => break,
        }
    }
    part
}

fn property<'s>(schema: &'s Value, part: &'s Value, key: &str) -> Option<&'s Value> {
    resolved(schema, part).get("properties")?.get(key)
}

fn properties<'s>(schema: &'s Value, part: &'s Value) -> Vec<&'s str> {
    let keys = resolved(schema, part).get("properties").and_then(Value::as_object);
    keys.into_iter().flat_map(Map::keys).map(String::as_str).collect()
}

/// A snippet as it is made, with the number of its last place to type at.
struct Typed<'s> {
    schema: &'s Value,
    next: usize,
}

impl<'s> Typed<'s> {
    /// A map with the keys that it cannot be without, and some more.
    fn map(&mut self, part: &'s Value, further: &[&str], depth: usize) -> Value {
        let is = resolved(self.schema, part);
        let required = is.get("required").and_then(Value::as_array).into_iter().flatten();
        let mut keys: Vec<&str> = required.filter_map(Value::as_str).collect();
        keys.extend(further.iter().copied().filter(|key| property(self.schema, part, key).is_some()));
        keys.dedup();
        let entry = |typed: &mut Self, key: &str| {
            let below = property(typed.schema, part, key)?;
            Some((key.to_owned(), typed.value(below, depth.checked_sub(1)?)))
        };
        keys.into_iter().filter_map(|key| entry(self, key)).collect::<Map<_, _>>().into()
    }

    fn value(&mut self, part: &'s Value, depth: usize) -> Value {
        let is = resolved(self.schema, part);
        if let Some(words) = is.get("enum").and_then(Value::as_array) {
            self.next += 1;
            let escaped = |word: &str| word.replace('\\', "\\\\").replace(',', "\\,").replace('|', "\\|");
            let words: Vec<_> = words.iter().filter_map(Value::as_str).map(escaped).collect();
            return format!("${{{}|{}|}}", self.next, words.join(",")).into();
        }
        if is.get("properties").is_some() {
            let is_figure = property(self.schema, part, "value").is_some()
                && property(self.schema, part, "unit").is_some();
            return self.map(part, if is_figure { &["value", "unit"] } else { &[] }, depth);
        }
        if let Some(item) = is.get("items") {
            return vec![self.value(item, depth)].into();
        }
        self.next += 1;
        // A number stands without quotation marks.
        let is_bare =
            is.get("type").is_some_and(|kind| kind == "number" || kind == "integer" || kind == "boolean");
        format!("{}${}", if is_bare { "^" } else { "" }, self.next).into()
    }
}
