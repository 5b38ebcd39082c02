//! Following `$ref` within a schema.

use std::collections::HashMap;

use fluent_uri::{Uri, UriRef};
use serde_json::{Map, Value};

/// Keywords whose value is data, in which `$id` and `$ref` are words like any other.
pub(super) const DATA: &[&str] = &["const", "default", "enum", "examples"];

/// Keywords whose value is a schema for each name.
pub(super) const NAMING: &[&str] = &[
    "$defs",
    "definitions",
    "dependencies",
    "dependentRequired",
    "dependentSchemas",
    "patternProperties",
    "properties",
];

/// Keywords whose value is a schema, or a list of schemas.
const HOLDING: &[&str] = &[
    "additionalItems",
    "additionalProperties",
    "allOf",
    "anyOf",
    "contains",
    "contentSchema",
    "else",
    "if",
    "items",
    "not",
    "oneOf",
    "prefixItems",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// A part with its pointer.
pub(super) type Place<'s> = (&'s Value, String);

/// A schema as a whole, in which references are looked up. Schemas of their own address (`$id`) may lie within it.
#[derive(Debug)]
pub(super) struct Root<'s> {
    pub(super) value: &'s Value,
    /// The address and place of each schema within, the whole one first.
    resources: Vec<(String, Place<'s>)>,
    by_id: HashMap<String, usize>,
    anchors: HashMap<(usize, &'s str), Place<'s>>,
    /// The resource in which each reference stands, by the address of the object that holds it.
    bases: HashMap<usize, usize>,
}

impl<'s> Root<'s> {
    pub(super) fn new(value: &'s Value) -> Self {
        let mut root = Self {
            value,
            resources: Vec::new(),
            by_id: HashMap::new(),
            anchors: HashMap::new(),
            bases: HashMap::new(),
        };
        let id = value.get("$id").and_then(Value::as_str).unwrap_or_default();
        root.resource(&joined("", id), (value, String::new()));
        root.collect(value, "", 0, true);
        root
    }

    /// The address of the whole schema.
    pub(super) fn id(&self) -> &str {
        self.resources.first().map_or("", |(id, _)| id)
    }

    /// The part that an object's `$ref` points at, with its pointer; nothing when it lies in another document.
    pub(super) fn find(&self, holder: &Map<String, Value>) -> Option<Place<'s>> {
        let reference = holder.get("$ref")?.as_str()?;
        let base = self.bases.get(&std::ptr::from_ref(holder).addr()).copied().unwrap_or_default();
        let (document, fragment) = reference.split_once('#').unwrap_or((reference, ""));
        let index = if document.is_empty() {
            base
        } else {
            *self.by_id.get(&joined(&self.resources.get(base)?.0, document))?
        };
        let (_, (part, at)) = self.resources.get(index)?;
        let fragment = decoded(fragment);
        if fragment.is_empty() || fragment.starts_with('/') {
            return part.pointer(&fragment).map(|part| (part, format!("{at}{fragment}")));
        }
        self.anchors.get(&(index, fragment.as_str())).cloned()
    }

    fn resource(&mut self, id: &str, place: Place<'s>) -> usize {
        let index = self.resources.len();
        let id = id.trim_end_matches('#').to_owned();
        if !id.is_empty() {
            self.by_id.entry(id.clone()).or_insert(index);
        }
        self.resources.push((id, place));
        index
    }

    /// Gathers addresses and names of schemas; under a keyword that holds none (`is_schema`) they are words like any other.
    fn collect(&mut self, part: &'s Value, at: &str, mut base: usize, is_schema: bool) {
        match part {
            Value::Object(keys) => {
                let id = keys.get("$id").and_then(Value::as_str).filter(|_| is_schema);
                // Of draft-07: an address that is a fragment alone is a name within the schema.
                let own_name = id.and_then(|id| id.strip_prefix('#'));
                if let Some(id) = id.filter(|id| !at.is_empty() && !id.starts_with('#')) {
                    let id = joined(self.resources.get(base).map_or("", |(id, _)| id), id);
                    base = self.resource(&id, (part, at.to_owned()));
                }
                if keys.contains_key("$ref") {
                    self.bases.insert(std::ptr::from_ref(keys).addr(), base);
                }
                let names =
                    ["$anchor", "$dynamicAnchor"].into_iter().filter_map(|key| keys.get(key)?.as_str());
                for name in names.filter(|_| is_schema).chain(own_name) {
                    self.anchors.entry((base, name)).or_insert_with(|| (part, at.to_owned()));
                }
                for (key, value) in keys {
                    let at = join(at, key);
                    match value {
                        // There each key is a name, also where it reads like a keyword.
                        Value::Object(parts) if NAMING.contains(&key.as_str()) => {
                            for (name, part) in parts {
                                self.collect(part, &join(&at, name), base, is_schema);
                            }
                        }
                        value if !DATA.contains(&key.as_str()) => {
                            let holds = is_schema && HOLDING.contains(&key.as_str());
                            self.collect(value, &at, base, holds);
                        }
                        _ => {}
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.collect(item, &format!("{at}/{index}"), base, is_schema);
                }
            }
            _ => {}
        }
    }
}

/// An address as it is meant from where it stands (RFC 3986); as it is written where it is none.
fn joined(base: &str, address: &str) -> String {
    // What no address is known of lies in a place of its own.
    const NOWHERE: &str = "schema:///";
    if address.is_empty() {
        return base.to_owned();
    }
    let whole = |base: &str| {
        let base = Uri::parse(base.split('#').next().unwrap_or_default()).ok()?;
        UriRef::parse(address).ok()?.resolve_against(&base).ok().map(|address| address.as_str().to_owned())
    };
    whole(base).or_else(|| whole(NOWHERE)).unwrap_or_else(|| address.to_owned())
}

/// How the names of one version are read as those of the next: addresses that carry the version as a step of their path.
#[derive(Debug)]
pub(super) struct Naming(Vec<(String, String)>);

impl Naming {
    /// The steps in which the addresses of two versions differ, but for the file's own name.
    pub(super) fn new(old: &Root<'_>, new: &Root<'_>) -> Self {
        let (old, new): (Vec<_>, Vec<_>) = (old.id().split('/').collect(), new.id().split('/').collect());
        if old.len() != new.len() {
            return Self(Vec::new());
        }
        let folders = old.iter().zip(&new).take(old.len() - 1);
        Self(
            folders
                .filter(|(old, new)| old != new)
                .map(|(old, new)| ((*old).into(), (*new).into()))
                .collect(),
        )
    }

    /// A name, address or pointer of the older schema as the newer one would write it.
    pub(super) fn newer(&self, name: &str) -> String {
        if self.0.is_empty() {
            return name.to_owned();
        }
        let step = |step: &str| {
            let found = self.0.iter().find(|(old, _)| old == step);
            found.map_or_else(|| step.to_owned(), |(_, new)| new.clone())
        };
        let escaped = |part: &str| part.split("~1").map(step).collect::<Vec<_>>().join("~1");
        name.split('/').map(escaped).collect::<Vec<_>>().join("/")
    }
}

/// A pointer, one key further.
pub(in crate::schema) fn join(at: &str, key: &str) -> String {
    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"))
}

/// The last name of a pointer.
pub(super) fn name(at: &str) -> String {
    at.rsplit('/').next().unwrap_or_default().replace("~1", "/").replace("~0", "~")
}

/// Percent-encoded bytes of a URI fragment as they are meant.
pub(super) fn decoded(fragment: &str) -> String {
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let [first, tail @ ..] = rest {
        let digits = tail.get(..2).and_then(|digits| std::str::from_utf8(digits).ok());
        let encoded =
            digits.filter(|_| *first == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(encoded.unwrap_or(*first));
        rest = if encoded.is_some() { tail.get(2..).unwrap_or_default() } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| fragment.to_owned())
}
