//! Whether two parts ask the very same, keyword by keyword, whatever their explanations and the names of definitions.

use serde_json::{Map, Value};

use super::super::facts::Layer;
use super::super::judge::Side;
use super::super::keywords::asks;
use super::super::number::{canonical, equal};
use super::super::reference::NAMING;
use super::{FREE, Prover};

/// How deep two parts are followed before they count as different.
const DEPTH: usize = 400;

type Part<'s> = (&'s Value, Side);

impl<'s> Prover<'s> {
    pub(in super::super) fn alike(&mut self, one: Part<'s>, two: Part<'s>) -> bool {
        let mut lowest = FREE;
        self.parts_alike(one, two, &mut lowest, 0)
    }

    /// Whether two parts are alike if those are that are being compared; notes the outermost of these that counted.
    fn parts_alike(&mut self, one: Part<'s>, two: Part<'s>, lowest: &mut usize, depth: usize) -> bool {
        if one.1 == two.1 && std::ptr::eq(one.0, two.0) {
            return true;
        }
        let (Value::Object(first), Value::Object(second)) = (one.0, two.0) else { return one.0 == two.0 };
        let pair = (std::ptr::from_ref(one.0).addr(), std::ptr::from_ref(two.0).addr());
        if let Some(rests_on) = self.equal.get(&pair) {
            *lowest = (*lowest).min(*rests_on);
            return true;
        }
        if depth == DEPTH || self.unequal.contains(&pair) {
            return false;
        }
        self.judge.looked(first.len());
        self.equal.insert(pair, depth);
        let before = self.trail.len();
        self.trail.push(pair);
        let mut own = FREE;
        let asked = |keys: &'s Map<String, Value>| {
            keys.keys().map(String::as_str).filter(|key| asks(key) || counted(key)).collect::<Vec<_>>()
        };
        let (left, right) = (asked(first), asked(second));
        let held = left.len() == right.len()
            && left.iter().all(|key| self.keyword((first, one.1), (second, two.1), key, &mut own, depth + 1));
        let rests_on = if own < depth { own } else { FREE };
        if !held {
            for pair in self.trail.drain(before..) {
                self.equal.remove(&pair);
            }
            self.unequal.insert(pair);
        } else if rests_on == FREE {
            for pair in self.trail.drain(before..) {
                self.equal.insert(pair, FREE);
            }
        } else {
            self.equal.insert(pair, rests_on);
            *lowest = (*lowest).min(rests_on);
        }
        held
    }

    fn keyword(
        &mut self,
        one: Layer<'s>,
        two: Layer<'s>,
        key: &str,
        lowest: &mut usize,
        depth: usize,
    ) -> bool {
        let (Some(first), Some(second)) = (one.0.get(key), two.0.get(key)) else { return false };
        match key {
            "$ref" => {
                let target = |prover: &Self, layer: Layer<'s>| prover.judge.root(layer.1).find(layer.0);
                match (target(self, one), target(self, two)) {
                    (Some(first), Some(second)) => {
                        self.parts_alike((first.0, one.1), (second.0, two.1), lowest, depth)
                    }
                    (None, None) => self.foreign(first, one.1) == self.foreign(second, two.1),
                    _ => false,
                }
            }
            "$dynamicRef" | "$recursiveRef" => false,
            "enum" | "required" => words(first, second),
            "const" => equal(first, second),
            _ => match (first, second) {
                (Value::Object(first), Value::Object(second)) if NAMING.contains(&key) => {
                    first.len() == second.len()
                        && first.iter().all(|(name, part)| {
                            second.get(name).is_some_and(|other| match (part, other) {
                                (Value::Array(_), Value::Array(_)) => words(part, other),
                                _ => self.parts_alike((part, one.1), (other, two.1), lowest, depth),
                            })
                        })
                }
                (Value::Object(_), Value::Object(_)) => {
                    self.parts_alike((first, one.1), (second, two.1), lowest, depth)
                }
                (Value::Array(left), Value::Array(right)) => {
                    left.len() == right.len()
                        && left.iter().zip(right).all(|(first, second)| {
                            self.parts_alike((first, one.1), (second, two.1), lowest, depth)
                        })
                }
                _ => equal(first, second),
            },
        }
    }

    /// A reference into another document, as the newer schema would write it.
    fn foreign(&self, target: &Value, side: Side) -> Option<String> {
        let target = target.as_str()?;
        Some(if side == Side::Old { self.judge.naming.newer(target) } else { target.to_owned() })
    }

    /// Whether two objects of keywords ask the same by one keyword, with those that it depends on.
    pub(super) fn one_demand(&mut self, one: Layer<'s>, two: Layer<'s>, key: &str) -> bool {
        if !one.0.contains_key(key) {
            return false;
        }
        let beside: &[&str] = match key {
            "additionalProperties" => &["properties", "patternProperties"],
            "items" | "additionalItems" => &["prefixItems", "items"],
            "contains" => &["minContains", "maxContains"],
            "if" => &["then", "else"],
            "unevaluatedProperties" | "unevaluatedItems" => return self.objects_alike(one, two),
            _ => &[],
        };
        let address =
            |layer: Layer<'s>| layer.0.get(key).map_or(0, |demand| std::ptr::from_ref(demand).addr());
        let pair = (address(one), address(two));
        if let Some(known) = self.demands.get(&pair) {
            return *known;
        }
        let mut lowest = FREE;
        let held = beside.iter().chain([&key]).all(|key| {
            !one.0.contains_key(*key) && !two.0.contains_key(*key)
                || self.keyword(one, two, key, &mut lowest, 0)
        });
        self.demands.insert(pair, held);
        held
    }

    fn objects_alike(&mut self, one: Layer<'s>, two: Layer<'s>) -> bool {
        let keys = |layer: Layer<'s>| layer.0.keys().filter(|key| asks(key) || counted(key)).count();
        let mut lowest = FREE;
        let asked: Vec<_> = one.0.keys().filter(|key| asks(key) || counted(key)).collect();
        keys(one) == keys(two) && asked.into_iter().all(|key| self.keyword(one, two, key, &mut lowest, 0))
    }
}

/// Keywords that ask nothing by themselves, and change what another one asks.
fn counted(key: &str) -> bool {
    matches!(key, "then" | "else" | "minContains" | "maxContains")
}

/// Whether two lists hold the same words, in any order.
fn words(one: &Value, two: &Value) -> bool {
    let (Some(one), Some(two)) = (one.as_array(), two.as_array()) else { return one == two };
    if one == two {
        return true;
    }
    let set = |list: &[Value]| list.iter().map(canonical).collect::<std::collections::HashSet<_>>();
    set(one) == set(two)
}
