//! Whether two parts accept the same documents, as far as their keywords say the same.

use std::collections::HashSet;

use serde_json::Value;

use super::reference::{Naming, Root};
use super::view::{View, holder};

/// Keywords that explain and accept nothing.
pub(super) const EXPLAINING: &[&str] = &[
    "title",
    "description",
    "examples",
    "$comment",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$defs",
    "definitions",
    "$ref",
];

/// Keywords whose value is a schema for each name.
const NAMED: &[&str] = &["properties", "patternProperties", "dependentSchemas", "dependencies"];

/// How deep two schemas are followed before they count as different.
const DEPTH: usize = 64;

/// Two schemas, and the pairs of their parts that are assumed the same while they are being compared.
pub(super) struct Same<'a, 's> {
    pub(super) old: &'a Root<'s>,
    pub(super) new: &'a Root<'s>,
    naming: &'a Naming,
    by_name: bool,
    assumed: HashSet<(usize, usize)>,
    depth: usize,
}

impl<'a, 's> Same<'a, 's> {
    pub(super) fn new(old: &'a Root<'s>, new: &'a Root<'s>, naming: &'a Naming) -> Self {
        Self { old, new, naming, by_name: false, assumed: HashSet::new(), depth: 0 }
    }

    /// Does not follow references to definitions of one name.
    pub(super) fn by_name(self) -> Self {
        Self { by_name: true, ..self }
    }

    pub(super) fn schemas(&mut self, old: &'s Value, new: &'s Value) -> bool {
        let pair = (std::ptr::from_ref(old).addr(), std::ptr::from_ref(new).addr());
        if !self.assumed.insert(pair) {
            return true;
        }
        if self.depth == DEPTH {
            return false;
        }
        if self.by_name && self.one_target(old, new) {
            return true;
        }
        self.depth += 1;
        let same = match (old.as_bool(), new.as_bool()) {
            (None, None) => self.views(&View::whole(old, self.old), &View::whole(new, self.new)),
            (old, new) => old == new,
        };
        self.depth -= 1;
        same
    }

    fn one_target(&self, old: &'s Value, new: &'s Value) -> bool {
        let target = |root: &Root<'s>, part: &'s Value| Some(root.find(holder(part)?)?.1);
        let newer = target(self.old, old).map(|at| self.naming.newer(&at));
        newer.is_some() && newer == target(self.new, new)
    }

    fn views(&mut self, old: &View<'s>, new: &View<'s>) -> bool {
        let foreign = |view: &View<'s>, root: &Root<'s>| {
            let holder = view.holder().filter(|holder| root.find(holder).is_none())?;
            holder.get("$ref")?.as_str().map(str::to_owned)
        };
        if foreign(old, self.old).map(|target| self.naming.newer(&target)) != foreign(new, self.new) {
            return false;
        }
        let mut keys = old.keys();
        keys.extend(new.keys());
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().filter(|key| !EXPLAINING.contains(key)).all(|key| {
            match (old.get(key), new.get(key)) {
                (Some(old), Some(new)) => self.keyword(key, old, new),
                (None, None) => true,
                _ => super::annotations::is_annotation(key),
            }
        })
    }

    fn keyword(&mut self, key: &str, old: &'s Value, new: &'s Value) -> bool {
        match (old, new) {
            _ if super::annotations::is_annotation(key) => true,
            (Value::Object(old), Value::Object(new)) if NAMED.contains(&key) => {
                old.len() == new.len()
                    && old.iter().all(|(name, old)| new.get(name).is_some_and(|new| self.schemas(old, new)))
            }
            (Value::Object(_) | Value::Bool(_), Value::Object(_) | Value::Bool(_)) => self.schemas(old, new),
            (Value::Array(old), Value::Array(new)) if key == "enum" || key == "required" => {
                old.len() == new.len() && old.iter().all(|each| new.contains(each))
            }
            (Value::Array(old), Value::Array(new)) => {
                old.len() == new.len() && old.iter().zip(new).all(|(old, new)| self.keyword("", old, new))
            }
            (Value::Number(old), Value::Number(new)) => old == new || old.as_f64() == new.as_f64(),
            _ => old == new,
        }
    }
}
