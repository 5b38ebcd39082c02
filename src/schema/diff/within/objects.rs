//! Keys of objects as what is to be proved: the parts that hold a key are compared, whichever keywords name it.

use serde_json::{Map, Value};

use super::super::facts::{Facts, Layer, Literal};
use super::super::judge::Side;
use super::super::number::Decimal;
use super::{NEARBY, NEVER, Prover, bounds};

/// What an object of keywords describes by name or form: of itself, or with what it points at and demands.
struct Described<'s> {
    names: Vec<&'s Map<String, Value>>,
    forms: Vec<&'s str>,
    all: bool,
}

fn map<'s>(keys: &'s Map<String, Value>, key: &str) -> Option<&'s Map<String, Value>> {
    keys.get(key)?.as_object()
}

impl<'s> Prover<'s> {
    /// What is known of the value of a key.
    pub(in super::super) fn holder(&self, facts: &Facts<'s>, name: &str) -> Vec<Literal<'s>> {
        self.judge.looked(facts.layers.len());
        let mut known = Vec::new();
        if facts.lacks.contains(name) {
            known.push(Literal::Is(&NEVER, Side::New));
        }
        for (keys, side) in &facts.layers {
            let named = map(keys, "properties").and_then(|map| map.get(name));
            known.extend(named.map(|part| Literal::Is(part, *side)));
            for (form, part) in map(keys, "patternProperties").into_iter().flatten() {
                if self.judge.matches(form, name) == Some(true) {
                    known.push(Literal::Is(part, *side));
                }
            }
            // A form that cannot be read may describe it, so that the rest does not count.
            if self.judge.named(keys, name) == Some(false) {
                if let Some(part) = keys.get("additionalProperties") {
                    known.push(Literal::Is(part, *side));
                } else if let Some(part) = keys.get("unevaluatedProperties")
                    && !self.may_describe(keys, *side, name, 0)
                {
                    known.push(Literal::Is(part, *side));
                }
            }
            if let Some(names) = keys.get("propertyNames")
                && self.judge.valid(names, *side, &Value::from(name)) == Some(false)
            {
                known.push(Literal::Is(&NEVER, *side));
            }
        }
        let nots = facts.key_nots.iter().filter(|(of, _, _)| *of == name);
        known.extend(nots.map(|(_, part, side)| Literal::IsNot(part, *side)));
        known
    }

    /// Whether something beside an object's own keywords may describe a key for it.
    fn may_describe(&self, keys: &'s Map<String, Value>, side: Side, name: &str, depth: usize) -> bool {
        if depth == NEARBY || keys.contains_key("$dynamicRef") || keys.contains_key("$recursiveRef") {
            return true;
        }
        let lists =
            ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| keys.get(key)?.as_array()).flatten();
        let parts = ["if", "then", "else"].into_iter().filter_map(|key| keys.get(key));
        let depending = ["dependentSchemas", "dependencies"]
            .into_iter()
            .filter_map(|key| map(keys, key))
            .flat_map(Map::values);
        let target = match (keys.contains_key("$ref"), self.judge.root(side).find(keys)) {
            (true, None) => return true,
            (_, target) => target.map(|(target, _)| target),
        };
        lists.chain(parts).chain(depending).chain(target).filter_map(Value::as_object).any(|part| {
            part.contains_key("additionalProperties")
                || part.contains_key("unevaluatedProperties")
                || self.judge.named(part, name) != Some(false)
                || self.may_describe(part, side, name, depth + 1)
        })
    }

    /// What is known of the value of a key that nothing names: of one of a form, or of one of no form.
    pub(in super::super) fn nameless(facts: &Facts<'s>, form: Option<&str>) -> Vec<Literal<'s>> {
        let mut known = Vec::new();
        for (keys, side) in &facts.layers {
            let forms = map(keys, "patternProperties").filter(|forms| !forms.is_empty());
            let own = form.and_then(|form| forms?.get(form));
            known.extend(own.map(|part| Literal::Is(part, *side)));
            if form.is_none() || forms.is_none() {
                let rest = keys.get("additionalProperties").or_else(|| {
                    let alone = ["allOf", "anyOf", "oneOf", "if", "then", "else", "dependentSchemas"]
                        .iter()
                        .chain(&["dependencies", "$ref", "$dynamicRef", "$recursiveRef"])
                        .all(|key| !keys.contains_key(*key));
                    keys.get("unevaluatedProperties").filter(|_| alone)
                });
                known.extend(rest.map(|part| Literal::Is(part, *side)));
            }
        }
        known
    }

    /// Names that what is known speaks of, and whether there may be others.
    pub(in super::super) fn names(&self, facts: &Facts<'s>) -> (Vec<&'s str>, bool) {
        let mut names: Vec<&'s str> = facts.has.iter().copied().collect();
        for (keys, _) in &facts.layers {
            names.extend(map(keys, "properties").into_iter().flat_map(|map| map.keys().map(String::as_str)));
        }
        let listed = facts.layers.iter().find_map(|(keys, side)| {
            let part = keys.get("propertyNames")?;
            Facts::of(&[Literal::Is(part, *side)], &self.judge).words
        });
        let open = listed.is_none();
        names.extend(listed.into_iter().flatten().filter_map(Value::as_str));
        names.extend(facts.key_nots.iter().map(|(name, _, _)| *name));
        names.sort_unstable();
        names.dedup();
        (names, open)
    }

    pub(in super::super) fn forms(facts: &Facts<'s>) -> Vec<&'s str> {
        let forms = facts.layers.iter().filter_map(|(keys, _)| map(keys, "patternProperties"));
        let mut forms: Vec<_> = forms.flat_map(|map| map.keys().map(String::as_str)).collect();
        forms.sort_unstable();
        forms.dedup();
        forms
    }

    pub(super) fn object(
        &mut self,
        literals: &[Literal<'s>],
        facts: &Facts<'s>,
        (keys, side): Layer<'s>,
        key: &str,
        effort: u8,
    ) -> bool {
        let Some(demand) = keys.get(key) else { return true };
        let own = |key: &str| map(keys, key).into_iter();
        match key {
            "minProperties" => {
                let has = Decimal::whole(facts.has.len() as i128);
                bounds::counted(facts, key, demand)
                    || Decimal::of(demand).is_some_and(|asked| has.order(asked).is_ge())
            }
            "maxProperties" => bounds::counted(facts, key, demand),
            "required" => {
                let mut names = demand.as_array().into_iter().flatten().filter_map(Value::as_str);
                names.all(|name| facts.has.contains(name))
            }
            "properties" => map(keys, key).into_iter().flatten().all(|(name, part)| {
                let known = self.holder(facts, name);
                self.below(&known, part, side, effort)
            }),
            "patternProperties" => map(keys, key)
                .into_iter()
                .flatten()
                .all(|(form, part)| self.of_form(facts, form, part, side, effort)),
            "additionalProperties" => {
                let forms = own("patternProperties").flat_map(|map| map.keys().map(String::as_str)).collect();
                let described = Described { names: own("properties").collect(), forms, all: false };
                self.others(facts, &described, demand, side, effort)
            }
            "unevaluatedProperties" => {
                let mut described = Described { names: Vec::new(), forms: Vec::new(), all: false };
                self.described(keys, side, &mut described, 0);
                described.all || self.others(facts, &described, demand, side, effort)
            }
            "propertyNames" => self.key_names(facts, demand, side, effort),
            "dependentRequired" | "dependentSchemas" | "dependencies" => {
                map(keys, key).into_iter().flatten().all(|(name, then)| {
                    facts.lacks.contains(name.as_str())
                        || self.below(&self.holder(facts, name), &NEVER, side, 0)
                        || self.depends(literals, name, then, side, effort)
                })
            }
            _ => false,
        }
    }

    /// What an object describes for certain.
    fn described(&self, keys: &'s Map<String, Value>, side: Side, sum: &mut Described<'s>, depth: usize) {
        sum.names.extend(map(keys, "properties"));
        let forms = map(keys, "patternProperties").into_iter();
        sum.forms.extend(forms.flat_map(|map| map.keys().map(String::as_str)));
        sum.all |= keys.contains_key("additionalProperties")
            || depth > 0 && keys.contains_key("unevaluatedProperties");
        if depth == NEARBY {
            return;
        }
        let demands = keys.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let target = self.judge.root(side).find(keys).map(|(target, _)| target);
        for part in demands.chain(target).filter_map(Value::as_object) {
            self.described(part, side, sum, depth + 1);
        }
    }

    fn depends(
        &mut self,
        literals: &[Literal<'s>],
        name: &'s str,
        then: &'s Value,
        side: Side,
        effort: u8,
    ) -> bool {
        let known = [literals, &[Literal::Has(name)]].concat();
        match then {
            Value::Array(names) => {
                let asked: Vec<&'s str> = names.iter().filter_map(Value::as_str).collect();
                // What is known to be there needs no question of its own.
                let facts = self.facts(&known);
                let there = |asked: &str| facts.has.contains(asked) || facts.none;
                asked.into_iter().all(|asked| there(asked) || self.has(&known, asked, effort))
            }
            part => self.within(&known, part, side, effort),
        }
    }

    /// Whether an object of what is known has a key, in each of the cases that it falls into.
    fn has(&mut self, literals: &[Literal<'s>], name: &str, effort: u8) -> bool {
        let facts = self.facts(literals);
        if facts.has.contains(name) || facts.types & super::types::OBJECT == 0 || facts.none {
            return true;
        }
        if self.impossible(literals, &facts, effort) {
            return true;
        }
        effort > 0
            && self.cases(&facts).into_iter().any(|cases| {
                cases.into_iter().all(|case| {
                    self.steps = self.steps.saturating_sub(1);
                    self.steps > 0 && self.has(&[literals, &case].concat(), name, effort - 1)
                })
            })
    }

    /// Keys that the goal describes by a form.
    fn of_form(&mut self, facts: &Facts<'s>, form: &'s str, part: &'s Value, side: Side, effort: u8) -> bool {
        let (names, open) = self.names(facts);
        for name in names {
            if self.judge.matches(form, name) != Some(false) {
                let known = self.holder(facts, name);
                if !self.below(&known, part, side, effort) {
                    return false;
                }
            }
        }
        if !open {
            return true;
        }
        let forms = Self::forms(facts);
        if forms.contains(&form) {
            return self.below(&Self::nameless(facts, Some(form)), part, side, effort);
        }
        forms
            .into_iter()
            .map(Some)
            .chain([None])
            .all(|form| self.below(&Self::nameless(facts, form), part, side, effort))
    }

    /// Keys that the goal does not describe.
    fn others(
        &mut self,
        facts: &Facts<'s>,
        described: &Described<'s>,
        part: &'s Value,
        side: Side,
        effort: u8,
    ) -> bool {
        let (names, open) = self.names(facts);
        for name in names {
            let known = described.names.iter().any(|map| map.contains_key(name))
                || described.forms.iter().any(|form| self.judge.matches(form, name) == Some(true));
            if !known {
                let holder = self.holder(facts, name);
                if !self.below(&holder, part, side, effort) {
                    return false;
                }
            }
        }
        if !open {
            return true;
        }
        let mut forms: Vec<_> = Self::forms(facts).into_iter().map(Some).collect();
        forms.retain(|form| form.is_none_or(|form| !described.forms.contains(&form)));
        forms.push(None);
        forms.into_iter().all(|form| self.below(&Self::nameless(facts, form), part, side, effort))
    }

    fn key_names(&mut self, facts: &Facts<'s>, demand: &'s Value, side: Side, effort: u8) -> bool {
        let known: Vec<Literal<'s>> = facts
            .layers
            .iter()
            .filter_map(|(keys, side)| Some(Literal::Is(keys.get("propertyNames")?, *side)))
            .chain([Literal::Of(super::types::TEXT)])
            .collect();
        if self.below(&known, demand, side, effort) {
            return true;
        }
        // Where no other keys are taken, each of those that are.
        let closed = !Self::forms(facts).into_iter().map(Some).chain([None]).any(|form| {
            let rest = Self::nameless(facts, form);
            !self.below(&rest, &NEVER, side, 0)
        });
        let (names, _) = self.names(facts);
        closed
            && names.into_iter().all(|name| {
                self.judge.valid(demand, side, &Value::from(name)) == Some(true) || {
                    let holder = self.holder(facts, name);
                    !holder.is_empty() && self.below(&holder, &NEVER, side, 0)
                }
            })
    }
}
