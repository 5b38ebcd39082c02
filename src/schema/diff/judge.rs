//! Whether one value satisfies one part of a schema: exact, or unsaid.

mod looked_at;

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::number::{Decimal, canonical, equal};
use super::reference::{Naming, Root};
use super::types;

/// How deep references are followed for one value.
const DEPTH: usize = 48;

/// How many parts are looked at for one value: past that nothing is said of it.
const PARTS: usize = 20_000;

/// Which of the two schemas a part belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Side {
    Old,
    New,
}

/// Two schemas, whose parts values are held against.
pub(super) struct Judge<'s> {
    pub(super) old: Root<'s>,
    pub(super) new: Root<'s>,
    pub(super) naming: Naming,
    patterns: RefCell<HashMap<String, Option<jsonschema::Validator>>>,
    lists: RefCell<HashMap<usize, HashSet<String>>>,
    /// How many keywords, words, keys, branches and claims have been looked at.
    work: Cell<usize>,
    /// How many parts may still be looked at for the value at hand.
    left: Cell<usize>,
    /// Parts that are being held against a value, by their addresses.
    open: RefCell<HashSet<(usize, usize)>>,
}

/// All of several verdicts: false where one is, unsaid where one is and none is false.
fn all(verdicts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut sum = Some(true);
    for verdict in verdicts {
        match verdict {
            Some(false) => return Some(false),
            None => sum = None,
            Some(true) => {}
        }
    }
    sum
}

fn not(verdict: Option<bool>) -> Option<bool> {
    verdict.map(|verdict| !verdict)
}

fn any(verdicts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    not(all(verdicts.into_iter().map(not)))
}

impl<'s> Judge<'s> {
    pub(super) fn new(old: Root<'s>, new: Root<'s>) -> Self {
        let naming = Naming::new(&old, &new);
        Self {
            old,
            new,
            naming,
            patterns: RefCell::default(),
            lists: RefCell::default(),
            work: Cell::new(0),
            left: Cell::new(0),
            open: RefCell::default(),
        }
    }

    /// Counts what is looked at.
    pub(super) fn looked(&self, count: usize) {
        self.work.set(self.work.get().saturating_add(count));
    }

    /// How much has been looked at.
    pub(super) const fn work(&self) -> usize {
        self.work.get()
    }

    pub(super) const fn root(&self, side: Side) -> &Root<'s> {
        match side {
            Side::Old => &self.old,
            Side::New => &self.new,
        }
    }

    /// Whether a text has the form; nothing where the form cannot be read.
    pub(super) fn matches(&self, pattern: &str, text: &str) -> Option<bool> {
        let mut patterns = self.patterns.borrow_mut();
        if !patterns.contains_key(pattern) {
            let validator = jsonschema::draft202012::new(&serde_json::json!({ "pattern": pattern })).ok();
            patterns.insert(pattern.to_owned(), validator);
        }
        let validator = patterns.get(pattern)?.as_ref()?;
        Some(validator.is_valid(&Value::from(text)))
    }

    /// Whether a list of words holds a value.
    pub(super) fn lists(&self, list: &[Value], value: &Value) -> bool {
        self.looked(1);
        if list.len() < 16 {
            return list.iter().any(|each| equal(each, value));
        }
        let mut lists = self.lists.borrow_mut();
        let words = lists.entry(list.as_ptr().addr()).or_insert_with(|| {
            self.looked(list.len());
            list.iter().map(canonical).collect()
        });
        words.contains(&canonical(value))
    }

    pub(super) fn valid(&self, part: &Value, side: Side, value: &Value) -> Option<bool> {
        self.left.set(PARTS);
        self.at(part, side, value, 0)
    }

    /// Whether a value satisfies one keyword of an object of keywords.
    pub(super) fn keyword_holds(
        &self,
        keys: &Map<String, Value>,
        key: &str,
        side: Side,
        value: &Value,
    ) -> Option<bool> {
        self.left.set(PARTS);
        keys.get(key).map_or(Some(true), |demand| self.keyword(keys, key, demand, side, value, 0))
    }

    fn at(&self, part: &Value, side: Side, value: &Value, depth: usize) -> Option<bool> {
        let keys = match part {
            Value::Bool(verdict) => return Some(*verdict),
            Value::Object(keys) => keys,
            _ => return None,
        };
        if depth == DEPTH || !self.spend() {
            return None;
        }
        // A part that leads back to itself about the same value says nothing of it.
        let pair = (std::ptr::from_ref(part).addr(), std::ptr::from_ref(value).addr());
        if !self.open.borrow_mut().insert(pair) {
            return None;
        }
        let mut sum = Some(true);
        self.looked(keys.len());
        for (key, demand) in keys {
            match self.keyword(keys, key, demand, side, value, depth) {
                Some(true) => {}
                Some(false) => {
                    sum = Some(false);
                    break;
                }
                None => sum = None,
            }
        }
        self.open.borrow_mut().remove(&pair);
        sum
    }

    /// Whether one more part may be looked at for the value at hand.
    fn spend(&self) -> bool {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        left > 0
    }

    fn keyword(
        &self,
        keys: &Map<String, Value>,
        key: &str,
        demand: &Value,
        side: Side,
        value: &Value,
        depth: usize,
    ) -> Option<bool> {
        let of = |part: &Value| self.at(part, side, value, depth + 1);
        let list = || demand.as_array().map(Vec::as_slice).unwrap_or_default();
        match key {
            "$ref" => match self.root(side).find(keys) {
                Some((target, _)) => of(target),
                None => None,
            },
            "$dynamicRef" | "$recursiveRef" => None,
            "type" => Some(types::named(demand) & types::of(value) != 0),
            "enum" => Some(self.lists(list(), value)),
            "const" => Some(equal(demand, value)),
            "allOf" => all(list().iter().map(of)),
            "anyOf" => any(list().iter().map(of)),
            "oneOf" => one_of(list().iter().map(of)),
            "not" => not(of(demand)),
            "if" => {
                let branch = |key: &str| keys.get(key).map_or(Some(true), of);
                match of(demand) {
                    Some(true) => branch("then"),
                    Some(false) => branch("else"),
                    None => match (branch("then"), branch("else")) {
                        (Some(one), Some(two)) if one == two => Some(one),
                        _ => None,
                    },
                }
            }
            _ => match value {
                Value::Number(_) => number(key, demand, value),
                Value::String(text) => self.text(key, demand, text),
                Value::Array(items) => self.items(keys, key, demand, side, items, depth),
                Value::Object(fields) => self.fields(keys, key, demand, side, value, fields, depth),
                _ => Some(true),
            },
        }
    }

    fn text(&self, key: &str, demand: &Value, text: &str) -> Option<bool> {
        match key {
            "pattern" => self.matches(demand.as_str()?, text),
            "minLength" | "maxLength" => count(key == "minLength", demand, text.chars().count()),
            _ => Some(true),
        }
    }

    fn items(
        &self,
        keys: &Map<String, Value>,
        key: &str,
        demand: &Value,
        side: Side,
        items: &[Value],
        depth: usize,
    ) -> Option<bool> {
        let of = |part: &Value, item: &Value| self.at(part, side, item, depth + 1);
        match key {
            "minItems" | "maxItems" => count(key == "minItems", demand, items.len()),
            "uniqueItems" => {
                let mut seen = HashSet::new();
                Some(demand != &Value::Bool(true) || items.iter().all(|item| seen.insert(canonical(item))))
            }
            "prefixItems" => all(demand.as_array()?.iter().zip(items).map(|(part, item)| of(part, item))),
            "items" => match demand {
                Value::Array(parts) => all(parts.iter().zip(items).map(|(part, item)| of(part, item))),
                rest => {
                    let first = keys.get("prefixItems").and_then(Value::as_array).map_or(0, Vec::len);
                    all(items.iter().skip(first).map(|item| of(rest, item)))
                }
            },
            "additionalItems" => {
                let first = keys.get("items").and_then(Value::as_array)?.len();
                all(items.iter().skip(first).map(|item| of(demand, item)))
            }
            "contains" => {
                let verdicts: Vec<_> = items.iter().map(|item| of(demand, item)).collect();
                let sure = verdicts.iter().filter(|each| **each == Some(true)).count();
                let most = sure + verdicts.iter().filter(|each| each.is_none()).count();
                let bound = |key: &str, none: Value| keys.get(key).cloned().unwrap_or(none);
                let (least, top) = (bound("minContains", 1.into()), keys.get("maxContains"));
                let holds = |found: usize| {
                    let above = count(true, &least, found)?;
                    Some(above && top.map_or(Some(true), |top| count(false, top, found))?)
                };
                let verdicts: HashSet<_> = (sure..=most).map(holds).collect();
                if let [only] = verdicts.into_iter().collect::<Vec<_>>().as_slice() { *only } else { None }
            }
            "unevaluatedItems" => {
                let looked = self.looked_at(keys, side, &Value::Array(items.to_vec()), depth + 1)?;
                let rest = items.iter().enumerate().filter(|(index, _)| !looked.contains(&index.to_string()));
                all(rest.map(|(_, item)| of(demand, item)))
            }
            _ => Some(true),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one keyword with what stands around it")]
    fn fields(
        &self,
        keys: &Map<String, Value>,
        key: &str,
        demand: &Value,
        side: Side,
        value: &Value,
        fields: &Map<String, Value>,
        depth: usize,
    ) -> Option<bool> {
        let of = |part: &Value, value: &Value| self.at(part, side, value, depth + 1);
        let all_there = |names: &Value| {
            let names = names.as_array().map(Vec::as_slice).unwrap_or_default();
            names.iter().filter_map(Value::as_str).all(|name| fields.contains_key(name))
        };
        match key {
            "minProperties" | "maxProperties" => count(key == "minProperties", demand, fields.len()),
            "required" => Some(all_there(demand)),
            "properties" => {
                all(demand.as_object()?.iter().filter_map(|(name, part)| Some(of(part, fields.get(name)?))))
            }
            "patternProperties" => all(demand.as_object()?.iter().flat_map(|(pattern, part)| {
                fields.iter().map(move |(name, field)| match self.matches(pattern, name) {
                    Some(true) => of(part, field),
                    Some(false) => Some(true),
                    None => None,
                })
            })),
            "additionalProperties" => all(fields.iter().map(|(name, field)| match self.named(keys, name) {
                Some(true) => Some(true),
                Some(false) => of(demand, field),
                None => None,
            })),
            "propertyNames" => all(fields.keys().map(|name| of(demand, &Value::from(name.as_str())))),
            "dependentRequired" | "dependentSchemas" | "dependencies" => {
                let standing = demand.as_object()?.iter().filter(|(name, _)| fields.contains_key(*name));
                all(standing.map(|(_, then)| match then {
                    Value::Array(_) => Some(all_there(then)),
                    part => of(part, value),
                }))
            }
            "unevaluatedProperties" => {
                let looked = self.looked_at(keys, side, value, depth + 1)?;
                all(fields
                    .iter()
                    .filter(|(name, _)| !looked.contains(*name))
                    .map(|(_, field)| of(demand, field)))
            }
            _ => Some(true),
        }
    }

    /// Whether a part itself describes a key, by its name or by a form of names.
    pub(super) fn named(&self, keys: &Map<String, Value>, name: &str) -> Option<bool> {
        let map = |key: &str| keys.get(key).and_then(Value::as_object);
        if map("properties").is_some_and(|map| map.contains_key(name)) {
            return Some(true);
        }
        let patterns = map("patternProperties").into_iter().flatten();
        any(patterns.map(|(pattern, _)| self.matches(pattern, name)))
    }
}

fn one_of(verdicts: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let (mut sure, mut unsaid) = (0, false);
    for verdict in verdicts {
        sure += usize::from(verdict == Some(true));
        unsaid |= verdict.is_none();
    }
    match (sure, unsaid) {
        (2.., _) => Some(false),
        (_, true) => None,
        (found, false) => Some(found == 1),
    }
}

fn count(least: bool, bound: &Value, found: usize) -> Option<bool> {
    let order = Decimal::whole(i128::try_from(found).ok()?).order(Decimal::of(bound)?);
    Some(if least { order.is_ge() } else { order.is_le() })
}

fn number(key: &str, demand: &Value, value: &Value) -> Option<bool> {
    if !matches!(key, "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf") {
        return Some(true);
    }
    let (value, bound) = (Decimal::of(value)?, Decimal::of(demand)?);
    let order = value.order(bound);
    match key {
        "minimum" => Some(order.is_ge()),
        "maximum" => Some(order.is_le()),
        "exclusiveMinimum" => Some(order.is_gt()),
        "exclusiveMaximum" => Some(order.is_lt()),
        _ => value.is_multiple_of(bound),
    }
}
