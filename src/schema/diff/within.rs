//! A proof that every document of one part is a document of another. What is proved holds; what is not proved may hold.
//!
//! A claim about a document may rest on the same claim about what lies within that document, never on itself about the
//! document as a whole: so each claim bears the level at which it was made.

mod alike;
mod bounds;
mod choices;
mod lists;
mod objects;

use std::collections::{HashMap, HashSet};

use serde_json::{Map, Value};

use super::facts::{Choice, Facts, Layer, Literal};
use super::judge::{Judge, Side};
use super::keywords::asks;
use super::types;

/// How often what is known is taken apart into cases, one within another.
pub(super) const EFFORT: u8 = 3;

/// How deep claims may rest on claims.
const DEPTH: usize = 160;

/// How many claims one question may rest on.
const STEPS: usize = 600;

/// How many literals, keys and objects one step may look at.
const STEP: usize = 64;

/// Rests on no open claim.
const FREE: usize = usize::MAX;

/// Branches up to this number are each held against each.
pub(super) const FEW: usize = 48;

/// How far what stands in the place of an object is followed for the keys or items that it looks at.
pub(super) const NEARBY: usize = 6;

static NEVER: Value = Value::Bool(false);

/// Literals, and the part that is claimed to follow from them.
type Claim = (Vec<(u8, usize)>, usize);

/// Two schemas, with what has been proved of them.
pub(super) struct Prover<'s> {
    pub(super) judge: Judge<'s>,
    /// Claims that hold from a level on, and the outermost open claim that they rest on.
    proven: HashMap<Claim, (usize, usize)>,
    /// Those of them that rest on an open one.
    recent: Vec<Claim>,
    /// Claims that were not proved, with the effort that was made.
    failed: HashMap<Claim, u8>,
    /// Claims that are open, each with its level and its depth.
    assumed: HashMap<Claim, (usize, usize)>,
    /// The outermost open claim that the one at hand has rested on so far.
    lowest: usize,
    level: usize,
    depth: usize,
    steps: usize,
    /// Steps that are left for all questions together, so that a large pair ends.
    budget: usize,
    /// Pairs of parts that ask the same, and the outermost open pair that they rest on.
    equal: HashMap<(usize, usize), usize>,
    /// Those of them that rest on an open one.
    trail: Vec<(usize, usize)>,
    unequal: HashSet<(usize, usize)>,
    /// Demands, by their addresses, that ask the same, and lists of branches of which each asks the same as its twin.
    demands: HashMap<(usize, usize), bool>,
    twins: HashMap<(usize, usize), bool>,
    exclusive: HashMap<usize, bool>,
    index: HashMap<usize, HashMap<String, usize>>,
}

impl<'s> Prover<'s> {
    pub(super) fn new(judge: Judge<'s>, budget: usize) -> Self {
        Self {
            judge,
            proven: HashMap::new(),
            recent: Vec::new(),
            failed: HashMap::new(),
            assumed: HashMap::new(),
            lowest: FREE,
            level: 0,
            depth: 0,
            steps: 0,
            budget,
            equal: HashMap::new(),
            trail: Vec::new(),
            unequal: HashSet::new(),
            demands: HashMap::new(),
            twins: HashMap::new(),
            exclusive: HashMap::new(),
            index: HashMap::new(),
        }
    }

    /// Whether every document of a part of one side is one of a part of the other.
    pub(super) fn holds(&mut self, part: &'s Value, side: Side, goal: &'s Value, goal_side: Side) -> bool {
        self.steps = STEPS.min(self.budget);
        let before = self.steps;
        let held = self.within(&[Literal::Is(part, side)], goal, goal_side, EFFORT);
        self.budget = self.budget.saturating_sub(before - self.steps);
        held
    }

    /// Whether a part follows from literals.
    fn within(&mut self, literals: &[Literal<'s>], goal: &'s Value, side: Side, effort: u8) -> bool {
        if goal.as_bool() == Some(true) || goal.as_object().is_some_and(Map::is_empty) {
            return true;
        }
        if self.steps == 0 || self.depth == DEPTH {
            return false;
        }
        for literal in literals {
            if let Literal::Is(part, of) = literal
                && self.alike((part, *of), (goal, side))
            {
                return true;
            }
        }
        let mut keys: Vec<_> = literals.iter().map(|literal| literal.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        let claim = (keys, std::ptr::from_ref(goal).addr());
        if let Some((level, rests_on)) = self.proven.get(&claim)
            && *level <= self.level
        {
            self.lowest = self.lowest.min(*rests_on);
            return true;
        }
        if self.failed.get(&claim).is_some_and(|tried| effort <= *tried) {
            return false;
        }
        if let Some((level, depth)) = self.assumed.get(&claim) {
            // 0011: documents end, so that a claim may use itself about what lies within one.
            let held = *level < self.level;
            if held {
                self.lowest = self.lowest.min(*depth);
            }
            return held;
        }
        self.steps -= 1;
        self.judge.looked(literals.len());
        let outer = std::mem::replace(&mut self.lowest, FREE);
        self.assumed.insert(claim.clone(), (self.level, self.depth));
        self.depth += 1;
        let before = self.recent.len();
        let held = self.prove(literals, goal, side, effort);
        self.depth -= 1;
        self.assumed.remove(&claim);
        let rests_on = if self.lowest < self.depth { self.lowest } else { FREE };
        self.lowest = outer;
        if !held {
            // What was proved meanwhile on the strength of it, or of what is open around it, is not.
            for other in self.recent.drain(before..) {
                self.proven.remove(&other);
            }
            self.failed.insert(claim, effort);
        } else if rests_on == FREE {
            // It holds by itself, and so does all that was proved on the strength of it.
            for other in self.recent.drain(before..) {
                self.proven.insert(other, (0, FREE));
            }
            self.proven.insert(claim, (0, FREE));
        } else {
            self.lowest = self.lowest.min(rests_on);
            self.proven.insert(claim.clone(), (self.level, rests_on));
            self.recent.push(claim);
        }
        held
    }

    /// The same of what lies within the document.
    fn below(&mut self, literals: &[Literal<'s>], goal: &'s Value, side: Side, effort: u8) -> bool {
        self.level += 1;
        let held = self.within(literals, goal, side, effort);
        self.level -= 1;
        held
    }

    /// What literals say. A step is meant for a small part: what a large one takes beyond that counts as further steps.
    fn facts(&mut self, literals: &[Literal<'s>]) -> Facts<'s> {
        let facts = Facts::of(literals, &self.judge);
        self.steps = self.steps.saturating_sub((literals.len() + facts.size()) / STEP);
        facts
    }

    fn prove(&mut self, literals: &[Literal<'s>], goal: &'s Value, side: Side, effort: u8) -> bool {
        let facts = self.facts(literals);
        if facts.none {
            return true;
        }
        let Value::Object(keys) = goal else {
            return self.split(literals, &facts, None, effort);
        };
        let mut asked = keys.keys().filter(|key| asks(key));
        asked.all(|key| {
            let layer = (keys, side);
            self.demand(literals, &facts, layer, key, effort)
                || self.split(literals, &facts, Some((layer, key)), effort)
        })
    }

    /// Whether a demand follows, or nothing satisfies the literals, in each of some cases.
    fn split(
        &mut self,
        literals: &[Literal<'s>],
        facts: &Facts<'s>,
        goal: Option<(Layer<'s>, &'s str)>,
        effort: u8,
    ) -> bool {
        if self.impossible(literals, facts, effort) {
            return true;
        }
        if effort == 0 {
            return false;
        }
        for cases in self.cases(facts).into_iter().chain(Self::kinds(facts)) {
            let held = cases.into_iter().all(|case| {
                if self.steps == 0 {
                    return false;
                }
                self.steps -= 1;
                let mut known = literals.to_vec();
                known.extend(case);
                let facts = self.facts(&known);
                facts.none
                    || goal.is_some_and(|(layer, key)| self.demand(&known, &facts, layer, key, effort - 1))
                    || self.split(&known, &facts, goal, effort - 1)
            });
            if held {
                return true;
            }
        }
        false
    }

    /// Ways to take what is known apart, of which each covers all documents.
    #[expect(clippy::unused_self, reason = "one of the steps of a proof")]
    pub(super) fn cases(&self, facts: &Facts<'s>) -> Vec<Vec<Vec<Literal<'s>>>> {
        let mut ways = Vec::new();
        for Choice { list, side, one } in &facts.choices {
            let address = list.as_ptr().addr();
            if facts.apart.contains(&address) {
                continue;
            }
            let case = |(index, part): (usize, &'s Value)| {
                let own = [Literal::Apart(address), Literal::Is(part, *side)];
                // That the others do not hold is of use where they are few.
                let others =
                    list.iter().enumerate().filter(|(other, _)| *one && list.len() <= 4 && *other != index);
                own.into_iter().chain(others.map(|(_, part)| Literal::IsNot(part, *side))).collect()
            };
            ways.push(list.iter().enumerate().map(case).collect());
        }
        for (keys, side) in &facts.conditions {
            let address = std::ptr::from_ref(*keys).addr();
            let Some(condition) = keys.get("if").filter(|_| !facts.apart.contains(&address)) else {
                continue;
            };
            let then = keys.get("then").map(|part| Literal::Is(part, *side));
            let other = keys.get("else").map(|part| Literal::Is(part, *side));
            let case = |first, second: Option<_>| {
                [Literal::Apart(address), first].into_iter().chain(second).collect::<Vec<_>>()
            };
            ways.push(vec![
                case(Literal::Is(condition, *side), then),
                case(Literal::IsNot(condition, *side), other),
            ]);
        }
        ways
    }

    /// One case for each type that is left.
    fn kinds(facts: &Facts<'s>) -> Option<Vec<Vec<Literal<'s>>>> {
        let kinds: Vec<_> = types::EACH.into_iter().filter(|each| facts.types & each != 0).collect();
        (kinds.len() > 1).then(|| kinds.into_iter().map(|each| vec![Literal::Of(each)]).collect())
    }

    /// Whether nothing satisfies the literals.
    fn impossible(&mut self, literals: &[Literal<'s>], facts: &Facts<'s>, effort: u8) -> bool {
        if facts.none {
            return true;
        }
        if let Some(words) = &facts.words {
            return words.iter().all(|word| self.refuted(literals, word));
        }
        let left = types::EACH.into_iter().filter(|each| facts.types & each != 0);
        if left.into_iter().all(|each| self.no_value_of(facts, each, effort)) {
            return true;
        }
        if effort == 0 {
            return false;
        }
        if facts.nots.iter().any(|(part, side)| self.within(literals, part, *side, effort - 1)) {
            return true;
        }
        false
    }

    /// Whether no value of one type satisfies what is known.
    fn no_value_of(&mut self, facts: &Facts<'s>, kind: types::Types, effort: u8) -> bool {
        match kind {
            types::WHOLE | types::FRACTION => bounds::no_number(facts, kind),
            types::TEXT => bounds::crossed(facts, "minLength", "maxLength"),
            types::LIST => bounds::crossed(facts, "minItems", "maxItems"),
            types::OBJECT => {
                let mut names: Vec<_> = facts.has.iter().copied().collect();
                names.sort_unstable();
                bounds::crossed(facts, "minProperties", "maxProperties")
                    || names.into_iter().any(|name| {
                        let holder = self.holder(facts, name);
                        !holder.is_empty() && self.below(&holder, &NEVER, Side::New, effort.min(1))
                    })
            }
            _ => false,
        }
    }

    /// Whether a value is known not to satisfy the literals.
    fn refuted(&self, literals: &[Literal<'s>], word: &Value) -> bool {
        literals.iter().any(|literal| {
            let verdict = match *literal {
                Literal::Is(part, side) => self.judge.valid(part, side, word),
                Literal::IsNot(part, side) => self.judge.valid(part, side, word).map(|valid| !valid),
                Literal::Of(types) => Some(types::of(word) & types != 0),
                Literal::Has(name) => word.as_object().map(|word| word.contains_key(name)),
                Literal::Apart(_) => None,
            };
            verdict == Some(false)
        })
    }

    /// Whether one demand of the goal follows.
    fn demand(
        &mut self,
        literals: &[Literal<'s>],
        facts: &Facts<'s>,
        layer: Layer<'s>,
        key: &'s str,
        effort: u8,
    ) -> bool {
        let (keys, side) = layer;
        self.judge.looked(1 + facts.layers.len());
        if facts.types & types::looked_at(key) == 0 || self.known(facts, layer, key) {
            return true;
        }
        let branches = keys.get(key).and_then(Value::as_array).map_or(0, Vec::len);
        if let Some(words) = &facts.words
            && !(branches > FEW && matches!(key, "anyOf" | "oneOf"))
        {
            return words.iter().all(|word| {
                self.judge.keyword_holds(keys, key, side, word) == Some(true) || self.refuted(literals, word)
            });
        }
        let Some(demand) = keys.get(key) else { return true };
        if facts.types == types::TEXT
            && let Some(texts) = bounds::every_text(facts)
        {
            return texts.iter().all(|text| {
                self.judge.keyword_holds(keys, key, side, text) == Some(true) || self.refuted(literals, text)
            });
        }
        match key {
            "$ref" => match self.judge.root(side).find(keys) {
                Some((target, _)) => self.within(literals, target, side, effort),
                None => false,
            },
            "allOf" => {
                let parts = demand.as_array().map(Vec::as_slice).unwrap_or_default();
                parts.iter().all(|part| self.within(literals, part, side, effort))
            }
            "type" => facts.types & !types::named(demand) == 0 || bounds::whole(facts, demand),
            "enum" | "const" => false,
            "anyOf" | "oneOf" | "not" | "if" => self.choice(literals, facts, layer, key, effort),
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
                bounds::number(facts, key, demand)
            }
            "minLength" | "maxLength" | "pattern" => bounds::text(facts, key, demand),
            _ if types::looked_at(key) == types::LIST => self.list(facts, layer, key, effort),
            _ if types::looked_at(key) == types::OBJECT => self.object(literals, facts, layer, key, effort),
            // A reference whose target depends on the way that led to it.
            "$dynamicRef" | "$recursiveRef" => false,
            _ => true,
        }
    }

    /// Whether an object of keywords that is known to hold asks the very same.
    fn known(&mut self, facts: &Facts<'s>, (keys, side): Layer<'s>, key: &'s str) -> bool {
        facts.layers.iter().any(|(other, of)| {
            (*of == side && std::ptr::eq(*other, keys)) || self.one_demand((other, *of), (keys, side), key)
        })
    }
}
