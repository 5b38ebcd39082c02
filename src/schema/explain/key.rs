//! Keys that the schema does not know: which one is meant, or where it belongs.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind as Kind;
use serde_json::{Map, Value};

use super::super::{WORKING, written};
use super::{MOST, Meant, Structure, definition, node_of, suggestion};
use crate::document::{self, NodeId, Tree};
use crate::finding::{Anchor, Argument, Finding, Mending, Message};
use crate::nearest::nearest;
use crate::report::SchemaVersion;
use crate::rules::structure as rules;
use crate::shown::between_quotes;

/// Words for a key that are no misspelling of it.
const SYNONYMS: [(&str, &str); 16] = [
    ("min", "low"),
    ("minimum", "low"),
    ("lower", "low"),
    ("max", "high"),
    ("maximum", "high"),
    ("upper", "high"),
    ("from", "start"),
    ("begin", "start"),
    ("to", "end"),
    ("until", "end"),
    ("amount", "value"),
    ("number", "value"),
    ("units", "unit"),
    ("author", "publisher"),
    ("organisation", "publisher"),
    ("organization", "publisher"),
];

/// The longest text that a hint repeats.
const LONGEST: usize = 160;

/// What an unknown key is.
#[derive(PartialEq)]
enum Cause {
    /// A misspelling of one of these; of none, where nothing is near.
    Near,
    /// Another word for a known key.
    Synonym,
    /// A key that is known elsewhere, at these paths.
    Elsewhere(Vec<String>),
    /// A part of the text before it, which a comma has cut.
    Comma,
}

/// Tells the keys of a map that the schema does not know: one finding a cause.
pub(super) fn explain(
    schema: &Value,
    tree: &Tree<'_>,
    error: &ValidationError<'_>,
    structure: &mut Structure,
    meant: &mut Meant,
) {
    let Kind::AdditionalProperties { unexpected } = error.kind() else { return };
    let node = node_of(tree, error);
    let known =
        definition(schema, error).and_then(|schema| schema.get("properties")).and_then(Value::as_object);
    let mut told: Vec<(Cause, usize)> = Vec::new();
    let cut = cut_texts(tree, node);
    for key in unexpected.iter().take(MOST + 1) {
        let place = tree.get(node, key).map_or(Anchor::Value(node), Anchor::Key);
        let mut unknown = Finding::new(&rules::UNKNOWN_KEY, place, "unknown");
        unknown.with("key", key.as_str());
        let mut cause = Cause::Near;
        if key == "$schema" {
            unknown.help = Some(Message::new("SCH-001.editor"));
        } else if let Some(known) = known {
            // A key that is there already is not what was meant.
            let free = known.keys().map(String::as_str).filter(|name| tree.get(node, name).is_none());
            let mut near = nearest(key, free.clone());
            let synonym = SYNONYMS.iter().find(|(word, _)| word == key).map(|(_, key)| *key);
            if let Some(synonym) = free.clone().find(|name| Some(*name) == synonym) {
                near = vec![synonym];
                cause = Cause::Synonym;
            }
            let names: Vec<_> = known.keys().map(String::as_str).collect();
            unknown.help = Some(suggestion(&near, &names, "SCH-001", Mending::Key));
            if cause == Cause::Synonym {
                // Another word is no other spelling of it.
                let meant: Vec<String> = near.iter().map(|name| (*name).to_owned()).collect();
                unknown.help =
                    Some(Message::new("SCH-001.nearest").with("nearest", meant).mends(Mending::Key));
            }
            if let Some(comma) = written::comma_in_braces(tree, node, key) {
                unknown.help = Some(comma);
                near.clear();
            } else if let Some(comma) = cut.get(key.as_str()).and_then(|cut| cut.mended(tree)) {
                unknown.help = Some(comma);
                cause = Cause::Comma;
                near.clear();
            } else if is_of_newest(tree, node, key) {
                // 0014: help of an older report leads to no key that its version refuses.
                let newest = SchemaVersion::CURRENT.key();
                unknown.help = Some(Message::new("SCH-001.newer").with("version", newest));
                near.clear();
            } else if near.is_empty() {
                let homes = homes(schema, known, tree, node, key);
                if !homes.is_empty() {
                    unknown.help =
                        Some(Message::new("SCH-001.belongs").with("homes", Argument::List(homes.clone())));
                    cause = Cause::Elsewhere(homes);
                }
            }
            if let Some(key) = tree.key_node(node, key) {
                match near.as_slice() {
                    [only] if !meant.contains(&(node, (*only).to_owned())) => {
                        structure.amendments.read_as(key, only);
                    }
                    _ => drop(structure.amendments.leave_out(key)),
                }
            }
            meant.extend(near.iter().map(|name| (node, (*name).to_owned())));
        }
        let same = told.iter().find(|(other, _)| *other == cause);
        if let Some(first) = same.and_then(|(_, at)| structure.findings.get_mut(*at)) {
            join(first, unknown, key);
        } else {
            if cause != Cause::Near {
                told.push((cause, structure.findings.len()));
            }
            structure.findings.push(unknown);
        }
    }
}

/// Tells a further key of one cause at the first.
fn join(first: &mut Finding, further: Finding, key: &str) {
    first.labels.push(crate::finding::Label {
        place: further.place,
        message: Message::new("SCH-001.also").with("key", key),
    });
    let added = further.help.into_iter().flat_map(|help| help.arguments);
    let Some(help) = first.help.as_mut() else { return };
    for (name, argument) in added {
        if let (Some((_, Argument::List(words))), Argument::List(more)) =
            (help.arguments.iter_mut().find(|(known, _)| *known == name), argument)
        {
            words.extend(more.into_iter().filter(|word| !words.contains(word)).collect::<Vec<_>>());
        }
    }
}

/// A text that commas within braces have cut: `{ note: Measured, not estimated }`.
#[derive(Clone, Copy)]
struct Cut {
    /// What was read of it as the value.
    before: NodeId,
    /// Where the last of the rest ends, which was read as keys.
    end: usize,
}

/// For each key of a map that is the rest of a text which a comma has cut, that text.
fn cut_texts<'t>(tree: &'t Tree<'_>, map: NodeId) -> HashMap<&'t str, Cut> {
    let text = tree.text();
    let mut cut = HashMap::new();
    let mut stray: Vec<&'t str> = Vec::new();
    let mut before: Option<NodeId> = None;
    let mut end = 0;
    let mut close = |stray: &mut Vec<&'t str>, before: Option<NodeId>, end: usize| {
        if let Some(before) = before {
            cut.extend(stray.drain(..).map(|key| (key, Cut { before, end })));
        }
        stray.clear();
    };
    for entry in tree.entries(map) {
        let behind = text.get(entry.key_span.range().end..).unwrap_or_default().trim_start();
        if tree.kind(entry.value) == document::Kind::Null && behind.starts_with([',', '}']) {
            stray.push(entry.key);
            end = entry.key_span.range().end;
        } else {
            close(&mut stray, before, end);
            before = Some(entry.value);
        }
    }
    close(&mut stray, before, end);
    cut
}

impl Cut {
    /// What to write for it.
    fn mended(self, tree: &Tree<'_>) -> Option<Message> {
        let start = tree.span(self.before).range().start;
        let whole = tree.text().get(start..self.end)?;
        let is_text = whole.len() <= LONGEST
            && !whole.contains('\n')
            && !whole.starts_with(['"', '\''])
            && matches!(tree.kind(self.before), document::Kind::String(_));
        let name = tree.key_span(self.before)?.slice(tree.text());
        is_text.then(|| {
            Message::new("SCH-001.comma")
                .with("written", format!("{name}: {}", between_quotes(whole)))
                .mends(Mending::CutText)
        })
    }
}

/// Whether the newest version knows a key right here, as that of the report does not.
fn is_of_newest(tree: &Tree<'_>, node: NodeId, key: &str) -> bool {
    let pointer = tree.pointer(node);
    let here = steps(&pointer);
    HOMES.get(key).is_some_and(|places| places.iter().any(|place| place.iter().eq(here.iter())))
}

/// The keys on the way to a place, with a star for an item of a list.
fn steps(pointer: &str) -> Vec<&str> {
    let step = |step| if str::bytes(step).all(|each| each.is_ascii_digit()) { "*" } else { step };
    pointer.split('/').skip(1).map(step).collect()
}

/// Where a key is known that is not known here: a level below, a level above, else the nearest to the top.
fn homes(
    schema: &Value,
    known: &Map<String, Value>,
    tree: &Tree<'_>,
    node: NodeId,
    key: &str,
) -> Vec<String> {
    let has = |part: &Value| {
        let target = part.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
        let part = target.and_then(|target| schema.pointer(target)).unwrap_or(part);
        part.get("properties").is_some_and(|keys| keys.get(key).is_some())
    };
    let below: Vec<_> = known.iter().filter(|(_, part)| has(part)).map(|(name, _)| name.clone()).collect();
    if !below.is_empty() && below.len() <= 3 {
        return below;
    }
    let pointer = tree.pointer(node);
    let places = HOMES.get(key).map(Vec::as_slice).unwrap_or_default();
    let is_around = |home: &&Vec<String>| {
        let around = steps(&pointer);
        home.len() < around.len() && home.iter().zip(&around).all(|(home, step)| home == step)
    };
    let shown =
        |home: &Vec<String>| home.iter().filter(|step| *step != "*").cloned().collect::<Vec<_>>().join(".");
    if let Some(above) =
        places.iter().filter(is_around).max_by_key(|home| home.len()).filter(|home| !home.is_empty())
    {
        return vec![shown(above)];
    }
    let shallowest = places.iter().filter(|home| !home.is_empty()).map(Vec::len).min();
    let homes: Vec<_> = places.iter().filter(|home| Some(home.len()) == shallowest).map(shown).collect();
    if homes.len() <= 3 { homes } else { Vec::new() }
}

/// For each key of the schema, the paths of the groups that know it, as far as five steps from the top.
static HOMES: LazyLock<BTreeMap<String, Vec<Vec<String>>>> = LazyLock::new(|| {
    let mut homes = BTreeMap::new();
    if let Some(working) = WORKING.as_ref() {
        collect(&working.schema, &working.schema, &mut Vec::new(), &mut homes);
    }
    homes
});

fn collect(
    schema: &Value,
    part: &Value,
    path: &mut Vec<String>,
    homes: &mut BTreeMap<String, Vec<Vec<String>>>,
) {
    let target = part.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#'));
    let part = target.and_then(|target| schema.pointer(target)).unwrap_or(part);
    if let Some(items) = part.get("items") {
        path.push("*".to_owned());
        collect(schema, items, path, homes);
        path.pop();
    }
    let Some(keys) = part.get("properties").and_then(Value::as_object) else { return };
    for (key, below) in keys {
        homes.entry(key.clone()).or_default().push(path.clone());
        if path.len() < 5 {
            path.push(key.clone());
            collect(schema, below, path, homes);
            path.pop();
        }
    }
}
