//! Items of lists as what is to be proved.

use serde_json::{Map, Value};

use super::super::facts::{Facts, Layer, Literal};
use super::super::number::Decimal;
use super::{NEARBY, Prover, bounds};

/// The parts of the first items, and of those after them.
pub(super) fn positions(keys: &Map<String, Value>) -> (&[Value], Option<&Value>) {
    match (keys.get("items"), keys.get("prefixItems").and_then(Value::as_array)) {
        (Some(Value::Array(first)), _) => (first, keys.get("additionalItems")),
        (rest, first) => (first.map(Vec::as_slice).unwrap_or_default(), rest),
    }
}

impl<'s> Prover<'s> {
    /// What is known of the item at a position, or of those after all that are told apart.
    pub(in super::super) fn item(&self, facts: &Facts<'s>, index: usize) -> Vec<Literal<'s>> {
        let mut known = Vec::new();
        for (keys, side) in &facts.layers {
            let (first, rest) = positions(keys);
            let part = first.get(index).or_else(|| match (rest, keys.get("unevaluatedItems")) {
                (None, Some(other)) => {
                    Some(other).filter(|_| self.may_look_at(keys, *side, 0).is_some_and(|most| most <= index))
                }
                (rest, _) => rest,
            });
            known.extend(part.map(|part| Literal::Is(part, *side)));
        }
        known
    }

    /// How many items are told apart by what is known.
    pub(in super::super) fn told_apart(facts: &Facts<'_>) -> usize {
        facts.layers.iter().map(|(keys, _)| positions(keys).0.len()).max().unwrap_or(0)
    }

    pub(super) fn list(&mut self, facts: &Facts<'s>, (keys, side): Layer<'s>, key: &str, effort: u8) -> bool {
        let Some(demand) = keys.get(key) else { return true };
        let most = bounds::count(facts, "maxItems");
        let within = |index: usize| {
            most.is_none_or(|most| most.order(Decimal::whole(index as i128)) == std::cmp::Ordering::Greater)
        };
        match key {
            "minItems" => bounds::counted(facts, key, demand) || Self::least_contained(facts, demand),
            "maxItems" => bounds::counted(facts, key, demand),
            "uniqueItems" => {
                demand.as_bool() != Some(true)
                    || !within(1)
                    || facts
                        .layers
                        .iter()
                        .any(|(keys, _)| keys.get("uniqueItems") == Some(&Value::Bool(true)))
            }
            "contains" => self.contains(facts, (keys, side), demand, effort),
            // Those by position with `items`, or alone; those after them with whichever keyword holds them.
            "prefixItems" => self.first(facts, positions(keys).0, side, &within, effort),
            "items" if demand.is_array() => self.first(facts, positions(keys).0, side, &within, effort),
            "items" | "additionalItems" => {
                let (first, rest) = positions(keys);
                let Some(rest) = rest else { return true };
                self.after(facts, first.len(), rest, side, &within, effort)
            }
            "unevaluatedItems" => {
                // What is looked at for certain: by this object, and by what it points at and demands.
                let (sure, all) = self.looked_at(keys, side, 0);
                all || self.after(facts, sure, demand, side, &within, effort)
            }
            _ => false,
        }
    }

    /// How many first items an object looks at for certain, and whether it looks at all.
    fn looked_at(&self, keys: &'s Map<String, Value>, side: super::Side, depth: usize) -> (usize, bool) {
        let (first, rest) = positions(keys);
        let mut sum = (first.len(), rest.is_some());
        if depth == NEARBY {
            return sum;
        }
        let demands = keys.get("allOf").and_then(Value::as_array).into_iter().flatten();
        let target = self.judge.root(side).find(keys).map(|(target, _)| target);
        for part in demands.chain(target).filter_map(Value::as_object) {
            let nested = part.contains_key("unevaluatedItems");
            let (first, all) = self.looked_at(part, side, depth + 1);
            sum = (sum.0.max(first), sum.1 || all || nested);
        }
        sum
    }

    /// How many first items an object may look at, with what stands in its place; nothing where it may be all.
    fn may_look_at(&self, keys: &'s Map<String, Value>, side: super::Side, depth: usize) -> Option<usize> {
        let open = ["contains", "$dynamicRef", "$recursiveRef"].iter().any(|key| keys.contains_key(*key));
        let (first, rest) = positions(keys);
        if open || depth == NEARBY || rest.is_some() || depth > 0 && keys.contains_key("unevaluatedItems") {
            return None;
        }
        let lists =
            ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|key| keys.get(key)?.as_array()).flatten();
        let parts = ["if", "then", "else"].into_iter().filter_map(|key| keys.get(key));
        let target = match (keys.contains_key("$ref"), self.judge.root(side).find(keys)) {
            (true, None) => return None,
            (_, target) => target.map(|(target, _)| target),
        };
        let mut most = first.len();
        for part in lists.chain(parts).chain(target).filter_map(Value::as_object) {
            most = most.max(self.may_look_at(part, side, depth + 1)?);
        }
        Some(most)
    }

    fn first(
        &mut self,
        facts: &Facts<'s>,
        parts: &'s [Value],
        side: super::Side,
        within: &impl Fn(usize) -> bool,
        effort: u8,
    ) -> bool {
        parts.iter().enumerate().take_while(|(index, _)| within(*index)).all(|(index, part)| {
            let known = self.item(facts, index);
            self.below(&known, part, side, effort)
        })
    }

    fn after(
        &mut self,
        facts: &Facts<'s>,
        from: usize,
        part: &'s Value,
        side: super::Side,
        within: &impl Fn(usize) -> bool,
        effort: u8,
    ) -> bool {
        let last = Self::told_apart(facts).max(from);
        (from..=last).take_while(|index| within(*index)).all(|index| {
            let known = self.item(facts, index);
            self.below(&known, part, side, effort)
        })
    }

    /// A list that must hold an item of a kind has at least one.
    fn least_contained(facts: &Facts<'_>, demand: &Value) -> bool {
        let asked = Decimal::of(demand);
        facts.layers.iter().filter(|(keys, _)| keys.contains_key("contains")).any(|(keys, _)| {
            let least = keys.get("minContains").map_or(Some(Decimal::whole(1)), Decimal::of);
            least.zip(asked).is_some_and(|(least, asked)| least.order(asked).is_ge())
        })
    }

    fn contains(&mut self, facts: &Facts<'s>, (keys, side): Layer<'s>, part: &'s Value, effort: u8) -> bool {
        let bound = |keys: &Map<String, Value>, key: &str, none: Option<i128>| match keys.get(key) {
            Some(value) => Decimal::of(value),
            None => none.map(Decimal::whole),
        };
        let least = bound(keys, "minContains", Some(1));
        let most = bound(keys, "maxContains", None);
        let nothing = least.is_some_and(|least| least.order(Decimal::whole(0)).is_le());
        let mut enough_held = nothing;
        let mut few_held = !keys.contains_key("maxContains");
        let known: Vec<Layer<'s>> =
            facts.layers.iter().filter(|(keys, _)| keys.contains_key("contains")).copied().collect();
        for (other, of) in known {
            let Some(known) = other.get("contains") else { continue };
            let has_lower = bound(other, "minContains", Some(1));
            if !enough_held
                && least.zip(has_lower).is_some_and(|(asked, has)| has.order(asked).is_ge())
                && self.below(&[Literal::Is(known, of)], part, side, effort)
            {
                enough_held = true;
            }
            let has_upper = bound(other, "maxContains", None);
            if !few_held
                && most.zip(has_upper).is_some_and(|(asked, has)| has.order(asked).is_le())
                && self.below(&[Literal::Is(part, side)], known, of, effort)
            {
                few_held = true;
            }
        }
        // Every item is of the kind, and there are enough of them.
        if !enough_held && let Some(least) = least {
            let enough = bounds::count(facts, "minItems").is_some_and(|count| count.order(least).is_ge());
            enough_held = enough && {
                let end = Self::told_apart(facts);
                (0..=end).all(|index| {
                    let known = self.item(facts, index);
                    self.below(&known, part, side, effort)
                })
            };
        }
        few_held = few_held
            || most.zip(bounds::count(facts, "maxItems")).is_some_and(|(most, all)| all.order(most).is_le());
        enough_held && few_held
    }
}
