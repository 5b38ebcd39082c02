//! A part of a schema with what it points at laid under it.

use serde_json::{Map, Value};

use super::reference::Root;

/// Keywords of a part, of its only `allOf` branch, and of what `$ref` points at. Of what explains the nearest counts; of
/// what asks something all do (see [`super::meeting`]).
#[derive(Debug, Clone)]
pub(super) struct View<'s> {
    layers: Vec<&'s Map<String, Value>>,
    /// What is left of keywords that several layers hold.
    settled: Vec<(&'s str, Option<&'s Value>)>,
}

/// The reference of a part: its own, or that of its only `allOf` branch, as draft-07 needs it beside other keywords.
pub(super) fn reference(part: &Value) -> Option<&str> {
    holder(part)?.get("$ref")?.as_str()
}

/// The object that holds it.
pub(super) fn holder(part: &Value) -> Option<&Map<String, Value>> {
    let with = |part: &'_ Value| part.get("$ref").is_some_and(Value::is_string);
    if with(part) { part.as_object() } else { only_demand(part).filter(|part| with(part))?.as_object() }
}

fn only_demand(part: &Value) -> Option<&Value> {
    match part.get("allOf")?.as_array()?.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

impl<'s> View<'s> {
    /// The part alone.
    pub(super) fn alone(part: &'s Value) -> Self {
        let layers = [Some(part), only_demand(part)];
        let layers = layers.into_iter().flatten().filter_map(Value::as_object).collect();
        Self { layers, settled: Vec::new() }
    }

    /// The part on all that it points at.
    pub(super) fn whole(part: &'s Value, root: &Root<'s>) -> Self {
        let mut view = Self::alone(part);
        let mut next = holder(part).and_then(|holder| root.find(holder));
        // A chain of references that bites its tail ends too.
        for _ in 0..64 {
            let Some((target, _)) = next else { break };
            view.layers.extend(Self::alone(target).layers);
            next = holder(target).and_then(|holder| root.find(holder));
        }
        view
    }

    pub(super) fn get(&self, key: &str) -> Option<&'s Value> {
        if let Some((_, settled)) = self.settled.iter().find(|(name, _)| *name == key) {
            return *settled;
        }
        self.each(key).next()
    }

    fn each<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'s Value> + 'a {
        let layers = self.layers.iter();
        layers.filter_map(move |layer| layer.get(key).filter(|value| key != "allOf" || !is_one(value)))
    }

    /// What the layers say by one keyword, the nearest first, each once.
    pub(super) fn all(&self, key: &str) -> Vec<&'s Value> {
        let mut all: Vec<&'s Value> = Vec::new();
        for value in self.each(key) {
            if !all.contains(&value) {
                all.push(value);
            }
        }
        all
    }

    /// Leaves one value of a keyword, or none, to be compared.
    pub(super) fn settle(&mut self, key: &'s str, value: Option<&'s Value>) {
        self.settled.push((key, value));
    }

    pub(super) fn text(&self, key: &str) -> Option<&'s str> {
        self.get(key)?.as_str()
    }

    pub(super) fn list(&self, key: &str) -> Option<&'s Vec<Value>> {
        self.get(key)?.as_array()
    }

    pub(super) fn map(&self, key: &str) -> Option<&'s Map<String, Value>> {
        self.get(key)?.as_object()
    }

    /// Every keyword, each once.
    pub(super) fn keys(&self) -> Vec<&'s str> {
        let mut keys: Vec<_> =
            self.layers.iter().flat_map(|layer| layer.keys().map(String::as_str)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    }
}

fn is_one(value: &Value) -> bool {
    value.as_array().is_some_and(|list| list.len() == 1)
}
