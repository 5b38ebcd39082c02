//! What is known of a document: literals, and the facts that follow from them at once.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::judge::{Judge, Side};
use super::keywords::asks;
use super::number::equal;
use super::types::{self, Types};

/// One thing that is known of a document.
#[derive(Debug, Clone, Copy)]
pub(super) enum Literal<'s> {
    /// It satisfies a part.
    Is(&'s Value, Side),
    /// It does not.
    IsNot(&'s Value, Side),
    /// It is of one of these types.
    Of(Types),
    /// It is no object, or has this key.
    Has(&'s str),
    /// A list of branches has been taken apart already, by its address.
    Apart(usize),
}

impl Literal<'_> {
    /// What tells it from every other.
    pub(super) fn key(self) -> (u8, usize) {
        match self {
            Self::Is(part, side) => (side as u8, std::ptr::from_ref(part).addr()),
            Self::IsNot(part, side) => (2 + side as u8, std::ptr::from_ref(part).addr()),
            Self::Of(types) => (4, usize::from(types)),
            Self::Has(name) => (5, name.as_ptr().addr()),
            Self::Apart(list) => (6, list),
        }
    }
}

/// An object of keywords, with the schema that it belongs to.
pub(super) type Layer<'s> = (&'s Map<String, Value>, Side);

/// Branches of which one holds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choice<'s> {
    pub(super) list: &'s [Value],
    pub(super) side: Side,
    /// No two hold.
    pub(super) one: bool,
}

/// What follows from literals without looking at keys or items.
#[derive(Debug, Default)]
pub(super) struct Facts<'s> {
    pub(super) types: Types,
    /// Every object of keywords that must hold.
    pub(super) layers: Vec<Layer<'s>>,
    /// Every part that must not hold.
    pub(super) nots: Vec<(&'s Value, Side)>,
    /// Those of its objects of keywords that ask for something where a key is there.
    depending: Vec<Layer<'s>>,
    /// Keys that an object has.
    pub(super) has: HashSet<&'s str>,
    /// Keys that an object lacks.
    pub(super) lacks: HashSet<&'s str>,
    /// Parts that the value of a key must not satisfy.
    pub(super) key_nots: Vec<(&'s str, &'s Value, Side)>,
    /// The only values, where they are listed.
    pub(super) words: Option<Vec<&'s Value>>,
    /// Branches of which at least one holds.
    pub(super) choices: Vec<Choice<'s>>,
    /// Objects with a condition.
    pub(super) conditions: Vec<Layer<'s>>,
    /// Bounds that follow from what must not hold, by the keyword that would state them.
    pub(super) bounds: Vec<(&'static str, &'s Value)>,
    /// Lists that have been taken apart.
    pub(super) apart: HashSet<usize>,
    /// Nothing satisfies all of it.
    pub(super) none: bool,
}

/// Keywords that ask for something where a key is there.
const DEPENDING: [&str; 3] = ["dependentRequired", "dependentSchemas", "dependencies"];

/// Keywords that say nothing of what a value may be, so that a part with one other keyword is that keyword.
fn demands(keys: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    // What some validators hold a text to, and others do not, counts as a demand here.
    keys.iter().filter(|(key, _)| {
        asks(key) || matches!(key.as_str(), "format" | "then" | "else" | "minContains" | "maxContains")
    })
}

impl<'s> Facts<'s> {
    pub(super) fn of(literals: &[Literal<'s>], judge: &Judge<'s>) -> Self {
        let mut facts = Self { types: types::ANY, ..Self::default() };
        let mut waiting: Vec<Literal<'s>> = literals.to_vec();
        let mut seen = HashSet::new();
        while let Some(literal) = waiting.pop() {
            if !seen.insert(literal.key()) {
                continue;
            }
            match literal {
                Literal::Is(part, side) => facts.is(part, side, judge, &mut waiting),
                Literal::IsNot(part, side) => facts.is_not(part, side, judge, &mut waiting),
                Literal::Of(types) => facts.types &= types,
                Literal::Has(name) => facts.add_key(name, &mut waiting),
                Literal::Apart(list) => {
                    facts.apart.insert(list);
                }
            }
        }
        facts.settle();
        facts
    }

    /// How much there is to look at.
    pub(super) fn size(&self) -> usize {
        let words = self.words.as_ref().map_or(0, Vec::len);
        self.layers.len() + self.nots.len() + self.has.len() + self.lacks.len() + self.choices.len() + words
    }

    fn is(&mut self, part: &'s Value, side: Side, judge: &Judge<'s>, waiting: &mut Vec<Literal<'s>>) {
        let keys = match part {
            Value::Bool(verdict) => {
                self.none |= !verdict;
                return;
            }
            Value::Object(keys) => keys,
            _ => return,
        };
        judge.looked(keys.len());
        self.layers.push((keys, side));
        if DEPENDING.iter().any(|key| keys.contains_key(*key)) {
            self.depending.push((keys, side));
        }
        for (key, demand) in keys {
            let list = || demand.as_array().map(Vec::as_slice).unwrap_or_default();
            match key.as_str() {
                "$ref" => {
                    if let Some((target, _)) = judge.root(side).find(keys) {
                        waiting.push(Literal::Is(target, side));
                    }
                }
                "allOf" => waiting.extend(list().iter().map(|part| Literal::Is(part, side))),
                "anyOf" | "oneOf" => match list() {
                    [only] => waiting.push(Literal::Is(only, side)),
                    list => self.choices.push(Choice { list, side, one: key == "oneOf" }),
                },
                "not" => waiting.push(Literal::IsNot(demand, side)),
                "if" => self.conditions.push((keys, side)),
                "type" => self.types &= types::named(demand),
                "enum" => self.only(list().iter().collect()),
                "const" => self.only(vec![demand]),
                "required" => {
                    let names = list().iter().filter_map(Value::as_str);
                    names.for_each(|name| self.add_key(name, waiting));
                }
                _ => {}
            }
        }
        if !DEPENDING.iter().any(|key| keys.contains_key(*key)) {
            return;
        }
        // What the presence of a key asks for, of the keys that are known so far.
        let standing: Vec<&'s str> = self.has.iter().copied().collect();
        for name in standing {
            depend(keys, side, name, waiting);
        }
    }

    fn add_key(&mut self, name: &'s str, waiting: &mut Vec<Literal<'s>>) {
        if self.has.insert(name) {
            for (keys, side) in &self.depending {
                depend(keys, *side, name, waiting);
            }
        }
    }

    fn only(&mut self, words: Vec<&'s Value>) {
        self.words = Some(match self.words.take() {
            None => words,
            Some(before) if before.len() * words.len() > 4096 => before,
            Some(before) => {
                before.into_iter().filter(|one| words.iter().any(|two| equal(one, two))).collect()
            }
        });
    }

    fn is_not(&mut self, part: &'s Value, side: Side, judge: &Judge<'s>, waiting: &mut Vec<Literal<'s>>) {
        let keys = match part {
            Value::Bool(verdict) => {
                self.none |= *verdict;
                return;
            }
            Value::Object(keys) => keys,
            _ => return,
        };
        let (Some((key, demand)), None) = ({
            let mut demands = demands(keys);
            (demands.next(), demands.next())
        }) else {
            if demands(keys).next().is_none() {
                self.none = true;
            }
            self.nots.push((part, side));
            return;
        };
        let list = || demand.as_array().map(Vec::as_slice).unwrap_or_default();
        match key.as_str() {
            "not" => waiting.push(Literal::Is(demand, side)),
            "$ref" => match judge.root(side).find(keys) {
                Some((target, _)) => waiting.push(Literal::IsNot(target, side)),
                None => self.nots.push((part, side)),
            },
            "type" => self.types &= !types::named(demand),
            "anyOf" => waiting.extend(list().iter().map(|part| Literal::IsNot(part, side))),
            "allOf" if list().len() == 1 => {
                waiting.extend(list().iter().map(|part| Literal::IsNot(part, side)));
            }
            "required" => match list() {
                [Value::String(name)] => {
                    self.types &= types::OBJECT;
                    self.lacks.insert(name);
                }
                _ => self.nots.push((part, side)),
            },
            "properties" => match demand.as_object().map(|map| (map.len(), map.iter().next())) {
                Some((1, Some((name, part)))) => {
                    self.types &= types::OBJECT;
                    self.key_nots.push((name, part, side));
                    self.add_key(name, waiting);
                }
                _ => self.nots.push((part, side)),
            },
            key => match opposite(key) {
                Some(bound) if demand.is_number() => {
                    self.types &= types::NUMBER;
                    self.bounds.push((bound, demand));
                }
                _ => self.nots.push((part, side)),
            },
        }
    }

    fn settle(&mut self) {
        static SMALL: std::sync::LazyLock<[Value; 3]> =
            std::sync::LazyLock::new(|| [Value::Null, Value::Bool(false), Value::Bool(true)]);
        if self.words.is_none() && self.types & !(types::NULL | types::BOOLEAN) == 0 {
            self.words = Some(SMALL.iter().collect());
        }
        if let Some(words) = &mut self.words {
            words.retain(|word| types::of(word) & self.types != 0);
            self.types = words.iter().fold(0, |sum, word| sum | types::of(word));
        }
        if !self.has.is_disjoint(&self.lacks) {
            self.types &= !types::OBJECT;
        }
        // Of numbers of a type, those within a bound must not be: those past it are left.
        for (part, _) in &self.nots {
            let Value::Object(keys) = part else { continue };
            let open = |(key, demand): &(&String, &Value)| {
                *key != "type" || types::named(demand) & self.types != self.types
            };
            let mut left = demands(keys).filter(open);
            if let (Some((key, demand)), None) = (left.next(), left.next())
                && let Some(bound) = opposite(key)
                && self.types & !types::NUMBER == 0
                && demand.is_number()
            {
                self.bounds.push((bound, demand));
            }
        }
        self.none |= self.types == 0;
    }
}

/// The bound of those that a bound leaves out.
fn opposite(key: &str) -> Option<&'static str> {
    match key {
        "minimum" => Some("exclusiveMaximum"),
        "maximum" => Some("exclusiveMinimum"),
        "exclusiveMinimum" => Some("maximum"),
        "exclusiveMaximum" => Some("minimum"),
        _ => None,
    }
}

/// What the presence of a key asks for in one object of keywords.
fn depend<'s>(keys: &'s Map<String, Value>, side: Side, name: &str, waiting: &mut Vec<Literal<'s>>) {
    for key in DEPENDING {
        match keys.get(key).and_then(|map| map.get(name)) {
            Some(Value::Array(names)) => {
                waiting.extend(names.iter().filter_map(Value::as_str).map(Literal::Has));
            }
            Some(part) => waiting.push(Literal::Is(part, side)),
            None => {}
        }
    }
}
