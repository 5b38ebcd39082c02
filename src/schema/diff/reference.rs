//! Following `$ref` within a schema.

use std::collections::HashMap;

use serde_json::Value;

/// A schema as a whole, in which references are looked up.
#[derive(Debug)]
pub(super) struct Root<'s> {
    pub(super) value: &'s Value,
    id: &'s str,
    anchors: HashMap<&'s str, (&'s Value, String)>,
}

impl<'s> Root<'s> {
    pub(super) fn new(value: &'s Value) -> Self {
        let mut anchors = HashMap::new();
        collect(value, "", &mut anchors);
        let id = value.get("$id").and_then(Value::as_str).unwrap_or_default().trim_end_matches('#');
        Self { value, id, anchors }
    }

    /// The part that a reference points at, with its pointer; nothing when it lies in another document.
    pub(super) fn find(&self, reference: &str) -> Option<(&'s Value, String)> {
        let fragment = match reference.split_once('#') {
            Some((document, fragment)) if document.is_empty() || document == self.id => fragment,
            None if !self.id.is_empty() && reference == self.id => "",
            _ => return None,
        };
        let fragment = decoded(fragment);
        if fragment.is_empty() || fragment.starts_with('/') {
            return self.value.pointer(&fragment).map(|part| (part, fragment));
        }
        self.anchors.get(fragment.as_str()).cloned()
    }
}

fn collect<'s>(part: &'s Value, at: &str, anchors: &mut HashMap<&'s str, (&'s Value, String)>) {
    match part {
        Value::Object(keys) => {
            let own_id = keys.get("$id").and_then(Value::as_str).and_then(|id| id.strip_prefix('#'));
            let names = ["$anchor", "$dynamicAnchor"].into_iter().filter_map(|key| keys.get(key)?.as_str());
            for name in names.chain(own_id) {
                anchors.entry(name).or_insert_with(|| (part, at.to_owned()));
            }
            for (key, value) in keys {
                collect(value, &join(at, key), anchors);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &format!("{at}/{index}"), anchors);
            }
        }
        _ => {}
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
fn decoded(fragment: &str) -> String {
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
