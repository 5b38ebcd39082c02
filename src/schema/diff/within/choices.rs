//! Branches, exclusions and conditions as what is to be proved.

use std::collections::HashSet;

use serde_json::Value;

use super::super::facts::{Facts, Layer, Literal};
use super::super::judge::Side;
use super::super::mark::mark;
use super::super::number::canonical;
use super::super::types;
use super::{FEW, FREE, NEVER, Prover};

impl<'s> Prover<'s> {
    pub(super) fn choice(
        &mut self,
        literals: &[Literal<'s>],
        facts: &Facts<'s>,
        (keys, side): Layer<'s>,
        key: &'s str,
        effort: u8,
    ) -> bool {
        let Some(demand) = keys.get(key) else { return true };
        let with = |further: &[Literal<'s>]| [literals, further].concat();
        match key {
            "not" => match demand.get("not") {
                Some(inner) if demand.as_object().is_some_and(|keys| keys.len() == 1) => {
                    self.within(literals, inner, side, effort)
                }
                _ => self.within(&with(&[Literal::Is(demand, side)]), &NEVER, side, effort),
            },
            "if" => [("then", Literal::Is(demand, side)), ("else", Literal::IsNot(demand, side))]
                .into_iter()
                .all(|(branch, known)| {
                    keys.get(branch).is_none_or(|part| self.within(&with(&[known]), part, side, effort))
                }),
            _ => {
                let Some(list) = demand.as_array() else { return false };
                if key == "oneOf" && self.branchwise(facts, list, side) {
                    return true;
                }
                let own = self.candidates(literals, list, side);
                let all = if list.len() <= FEW { 0..list.len() } else { 0..0 };
                let mut tried = HashSet::new();
                own.into_iter().chain(all).any(|index| {
                    tried.insert(index)
                        && list.get(index).is_some_and(|part| {
                            self.within(literals, part, side, effort.saturating_sub(1))
                                && (key == "anyOf" || self.alone(literals, list, index, side, effort))
                        })
                })
            }
        }
    }

    /// Whether what is known satisfies no branch but one.
    fn alone(
        &mut self,
        literals: &[Literal<'s>],
        list: &'s [Value],
        index: usize,
        side: Side,
        effort: u8,
    ) -> bool {
        if self.exclusive(list, side) {
            return true;
        }
        list.len() <= FEW
            && list.iter().enumerate().all(|(other, part)| {
                other == index
                    || self.within(
                        &[literals, &[Literal::Is(part, side)]].concat(),
                        &NEVER,
                        side,
                        effort.saturating_sub(1),
                    )
            })
    }

    /// Whether no document satisfies two branches: each is of its own types, lists its own words, or asks for a key with
    /// words of its own.
    fn exclusive(&mut self, list: &'s [Value], side: Side) -> bool {
        let address = list.as_ptr().addr();
        if let Some(known) = self.exclusive.get(&address) {
            return *known;
        }
        let facts: Vec<_> =
            list.iter().map(|part| Facts::of(&[Literal::Is(part, side)], &self.judge)).collect();
        let apart = |sets: Vec<Option<Vec<String>>>| {
            let mut seen = HashSet::new();
            sets.into_iter().all(|set| {
                set.is_some_and(|set| {
                    set.into_iter().collect::<HashSet<_>>().into_iter().all(|word| seen.insert(word))
                })
            })
        };
        let words = |facts: &Facts<'s>| {
            Some(facts.words.as_ref()?.iter().map(|word| canonical(word)).collect::<Vec<_>>())
        };
        let mut found = facts.iter().map(|each| each.types).try_fold(0, |sum, each| {
            // No type in common; the mask of all types fits.
            (sum & each == 0).then_some(sum | each)
        });
        found = found.or_else(|| apart(facts.iter().map(words).collect()).then_some(0));
        let mut names: Vec<_> =
            facts.first().map(|first| first.has.iter().copied().collect()).unwrap_or_default();
        names.sort_unstable();
        let held = found.is_some()
            || facts.iter().all(|each| each.types == types::OBJECT)
                && names.into_iter().filter(|name| facts.iter().all(|each| each.has.contains(name))).any(
                    |name| {
                        apart(
                            facts
                                .iter()
                                .map(|each| words(&Facts::of(&self.holder(each, name), &self.judge)))
                                .collect(),
                        )
                    },
                );
        self.exclusive.insert(address, held);
        held
    }

    /// Whether a choice of one branch that is known to hold has the same branches, each asking the same.
    fn branchwise(&mut self, facts: &Facts<'s>, list: &'s [Value], side: Side) -> bool {
        let lists: Vec<(&'s Vec<Value>, Side)> = facts
            .layers
            .iter()
            .filter_map(|(keys, of)| Some((keys.get("oneOf")?.as_array()?, *of)))
            .filter(|(known, _)| known.len() == list.len() && known.len() > 1)
            .collect();
        lists.into_iter().any(|(known, of)| {
            let pair = (known.as_ptr().addr(), list.as_ptr().addr());
            if let Some(held) = self.twins.get(&pair) {
                return *held;
            }
            // Until it is found to hold, it is not made use of.
            self.twins.insert(pair, false);
            let outer = std::mem::replace(&mut self.lowest, FREE);
            let held = self.all_twins((known, of), list, side);
            if self.lowest == FREE {
                self.twins.insert(pair, held);
            } else {
                // It rests on what is still open.
                self.twins.remove(&pair);
            }
            self.lowest = self.lowest.min(outer);
            held
        })
    }

    fn all_twins(&mut self, (known, of): (&'s [Value], Side), list: &'s [Value], side: Side) -> bool {
        let mut taken = HashSet::new();
        known.iter().enumerate().all(|(index, part)| {
            let likely = self.candidates(&[Literal::Is(part, of)], list, side);
            likely.into_iter().chain([index]).any(|index| {
                !taken.contains(&index)
                    && list.get(index).is_some_and(|twin| {
                        self.within(&[Literal::Is(part, of)], twin, side, 1)
                            && self.within(&[Literal::Is(twin, side)], part, of, 1)
                    })
                    && taken.insert(index)
            })
        })
    }

    /// The branches that what is known is likely to satisfy: of the same text, or of the same mark.
    fn candidates(&mut self, literals: &[Literal<'s>], list: &'s [Value], side: Side) -> Vec<usize> {
        let address = list.as_ptr().addr();
        if !self.index.contains_key(&address) {
            let mut index = std::collections::HashMap::new();
            for (at, part) in list.iter().enumerate() {
                for name in names(self, part, side) {
                    index.entry(name).or_insert(at);
                }
            }
            self.index.insert(address, index);
        }
        let latest = literals.iter().rev().find_map(|literal| match literal {
            Literal::Is(part, of) => Some((*part, *of)),
            _ => None,
        });
        let Some((part, of)) = latest else { return Vec::new() };
        let names = names(self, part, of);
        let index = self.index.get(&address);
        names.iter().filter_map(|name| index?.get(name).copied()).collect()
    }
}

fn names(prover: &Prover<'_>, part: &Value, side: Side) -> Vec<String> {
    let mark = mark(part, &prover.judge.naming, side == Side::Old).map(|mark| format!("mark {mark}"));
    mark.into_iter().chain([canonical(part)]).collect()
}
