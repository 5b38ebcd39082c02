//! A schema with the files beside it that it points at, as one.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use serde_json::{Map, Value, json};

use super::source;
use crate::cli::Failure;
use crate::cli::reading::shown;
use crate::document::LineIndex;
use crate::finding::Message;
use crate::schema;
use crate::schema::diff;

/// Numbers of more digits than are compared, each with its place: a pointer, behind the name of its file where there are
/// several.
pub(super) type Rounded = BTreeSet<(String, String)>;

/// A schema that an argument names, with those below its folder that relative references lead to; or all of a folder.
pub(super) fn schema(path: &Path) -> Result<(Value, Rounded), Failure> {
    let mut rounded = Rounded::new();
    let schema = if path.is_dir() { folder(path, &mut rounded) } else { with_others(path, &mut rounded) };
    schema.map(|schema| (schema, rounded))
}

fn with_others(path: &Path, rounded: &mut Rounded) -> Result<Value, Failure> {
    let own = schema::unfolded(sound(path, "", rounded)?);
    let (true, Some(file)) = (path.is_file(), path.file_name().and_then(|file| file.to_str())) else {
        return Ok(own);
    };
    let below = path.parent().unwrap_or(Path::new(""));
    let mut others = BTreeMap::new();
    let mut waiting = targets(&own, file);
    while let Some(target) = waiting.pop() {
        let path = below.join(&target);
        if target == file || others.contains_key(&target) || !is_below(&path, below) {
            continue;
        }
        let other = sound(&path, &target, rounded)?;
        waiting.extend(targets(&other, &target));
        others.insert(target, other);
    }
    if others.is_empty() {
        return Ok(own);
    }
    let mut whole = own;
    if let Value::Object(keys) = &mut whole {
        keys.entry(id_key(keys)).or_insert_with(|| Value::from(BUNDLE));
    }
    let base = id(&whole).unwrap_or(BUNDLE).to_owned();
    let known: BTreeMap<String, Option<String>> =
        others.iter().map(|(name, other)| (name.clone(), id(other).map(str::to_owned))).collect();
    let bundle = Bundle { base: &base, known: &known, root: Some(file) };
    bundle.rewrite(&mut whole, file);
    let parts = others.into_iter().map(|(name, mut other)| {
        bundle.rewrite(&mut other, &name);
        (name, other)
    });
    let parts: Map<String, Value> = parts.collect();
    if let Value::Object(keys) = &mut whole
        && let Value::Object(own) = keys.entry("$defs").or_insert_with(|| json!({}))
    {
        own.extend(parts);
    }
    Ok(whole)
}

/// The address of files that are read as one, where the first has none.
const BUNDLE: &str = "urn:schemas";

fn id_key(keys: &Map<String, Value>) -> &'static str {
    if keys.contains_key("id") && !keys.contains_key("$id") { "id" } else { "$id" }
}

fn id(schema: &Value) -> Option<&str> {
    schema.get("$id").or_else(|| schema.get("id"))?.as_str()
}

/// Files that are read as one: references to a file become references into the whole.
struct Bundle<'a> {
    /// Address of the whole.
    base: &'a str,
    /// Each file with the address that it gives itself.
    known: &'a BTreeMap<String, Option<String>>,
    /// The file that is the whole itself.
    root: Option<&'a str>,
}

impl Bundle<'_> {
    fn rewrite(&self, schema: &mut Value, file: &str) {
        let folder = Path::new(file).parent().unwrap_or(Path::new("")).to_owned();
        let mut waiting = vec![schema];
        while let Some(part) = waiting.pop() {
            match part {
                Value::Object(keys) => {
                    if let Some(Value::String(target)) = keys.get_mut("$ref")
                        && let Some(inner) = self.inner(target, &folder)
                    {
                        *target = inner;
                    }
                    waiting.extend(keys.values_mut());
                }
                Value::Array(items) => waiting.extend(items),
                _ => {}
            }
        }
    }

    fn inner(&self, target: &str, folder: &Path) -> Option<String> {
        let (document, fragment) = target.split_once('#').unwrap_or((target, ""));
        let name = joined(folder, document).filter(|_| !document.is_empty() && !document.contains(':'))?;
        if self.root == Some(name.as_str()) {
            return Some(format!("{}#{fragment}", self.base));
        }
        let own = self.known.get(&name)?;
        Some(match own {
            // A name within the file is found under the address that the file gives itself.
            Some(own) if !fragment.is_empty() && !fragment.starts_with('/') => format!("{own}#{fragment}"),
            _ => format!("{}#/$defs/{}{fragment}", self.base, pointer(&name)),
        })
    }
}

/// Every schema of a folder under its path: a document may be held against any of them.
fn folder(path: &Path, rounded: &mut Rounded) -> Result<Value, Failure> {
    let mut parts = Map::new();
    for entry in ignore::WalkBuilder::new(path).standard_filters(false).follow_links(false).build() {
        let entry = entry.map_err(|error| Failure::of(shown(path), &std::io::Error::other(error)))?;
        let is_schema = entry
            .path()
            .extension()
            .is_some_and(|end| ["json", "yaml", "yml"].iter().any(|known| end == *known));
        if !is_schema || !entry.file_type().is_some_and(|kind| kind.is_file()) {
            continue;
        }
        let steps = entry.path().strip_prefix(path).unwrap_or(entry.path()).components();
        let name = steps.map(|step| step.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let part = schema::unfolded(sound(entry.path(), &name, rounded)?);
        parts.insert(name, part);
    }
    if parts.is_empty() {
        return Err(Failure::said(&Message::new("failure-schema-folder").with("name", shown(path))));
    }
    parts.sort_keys();
    let known: BTreeMap<String, Option<String>> =
        parts.iter().map(|(name, part)| (name.clone(), id(part).map(str::to_owned))).collect();
    let bundle = Bundle { base: BUNDLE, known: &known, root: None };
    for (name, part) in &mut parts {
        bundle.rewrite(part, name);
    }
    // Each of them is an entry: what changes in one breaks the documents that are held against it.
    let entry = |name: &String| (name.clone(), json!({ "$ref": format!("#/$defs/{}", pointer(name)) }));
    let entries: Map<String, Value> = parts.keys().map(entry).collect();
    Ok(json!({ "$id": BUNDLE, "properties": entries, "additionalProperties": false, "$defs": parts }))
}

/// A name as a step of a pointer within an address.
fn pointer(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1").replace('%', "%25")
}

/// The schema of a file or version, if it is sound.
fn sound(path: &Path, file: &str, rounded: &mut Rounded) -> Result<Value, Failure> {
    let text = source::text(path)?;
    let name = &shown(path);
    let tree = source::tree(name, &text)?;
    let value = source::schema(name, &tree)?;
    if let Some((at, subject)) = diff::unsound(&value) {
        let index = LineIndex::new(&text);
        let line = tree.at(&at).map_or(1, |node| index.line_column(tree.span(node).start as usize).0);
        let message =
            Message::new("failure-schema-unsound").with("name", name.as_str()).with("line", line.to_string());
        return Err(Failure::said(&message.with("subject", subject)));
    }
    rounded.extend(diff::rounded(&tree).into_iter().map(|(at, number)| (format!("{file}{at}"), number)));
    Ok(value)
}

/// The files that relative references of a file lead to, as paths from the folder.
fn targets(schema: &Value, file: &str) -> Vec<String> {
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    let mut found = Vec::new();
    let mut waiting = vec![schema];
    while let Some(part) = waiting.pop() {
        match part {
            Value::Object(keys) => {
                let target = keys.get("$ref").and_then(Value::as_str).unwrap_or_default();
                let target = target.split('#').next().unwrap_or_default();
                if !target.is_empty() && !target.contains(':') && !target.starts_with('/') {
                    found.extend(joined(folder, target));
                }
                waiting.extend(keys.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    found
}

/// A path within the folder; nothing where it leads out of it.
fn joined(folder: &Path, target: &str) -> Option<String> {
    let mut path = PathBuf::from(folder);
    for step in Path::new(target).components() {
        match step {
            Component::Normal(step) => path.push(step),
            Component::CurDir => {}
            Component::ParentDir => {
                if !path.pop() {
                    return None;
                }
            }
            _ => return None,
        }
    }
    let steps: Vec<_> = path.components().map(|step| step.as_os_str().to_string_lossy()).collect();
    Some(steps.join("/"))
}

/// Whether a file lies in the folder, also when links are followed.
fn is_below(path: &Path, folder: &Path) -> bool {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    match (path.canonicalize(), folder.canonicalize()) {
        (Ok(path), Ok(folder)) => path.is_file() && path.starts_with(folder),
        _ => false,
    }
}
