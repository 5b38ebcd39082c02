//! The search: derivations through quantities that are not stated, from figures to figures.
//!
//! It goes in rounds, so that nothing depends on the order of declarations: every relation that a fresh value enters is
//! solved with the values of the round before, then each quantity keeps the few best. Sums wait until the products have
//! nothing left, and are taken once each: as a queue entry a sum of n parts would be solved n times.

mod accept;
mod sums;

use crate::derivation::Arena;
use crate::relation::{Kind, Span, small};
use crate::{DerivationId, Network, QuantityId, RelationId};

/// How many derivations a quantity that is not stated keeps.
const KEPT: usize = 4;

/// How many of them give it from both sides: the rest is left to limits, which are never as tight.
// 0009: the tightest derivations would crowd out the limit from an inner boundary.
const KEPT_OF_BOTH_SIDES: usize = 3;

/// How many products deep a derivation may be.
const DEEPEST: u8 = 7;

/// How many derivations are tried at most, for each relation.
const TRIED: usize = 64;

/// The few derivations that a quantity keeps, the best first.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Labels {
    kept: [Option<DerivationId>; KEPT],
}

impl Labels {
    pub(crate) fn iter(&self) -> impl Iterator<Item = DerivationId> + '_ {
        self.kept.iter().map_while(|kept| *kept)
    }

    fn is_empty(&self) -> bool {
        self.kept.first().is_none_or(Option::is_none)
    }
}

/// A derivation that reached a figure or a quantity.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reached {
    pub(crate) quantity: QuantityId,
    pub(crate) derivation: DerivationId,
    pub(crate) relation: RelationId,
}

/// What a search found.
pub(crate) struct Searched {
    pub(crate) arena: Arena,
    pub(crate) labels: Vec<Labels>,
    /// Derivations that end at a figure.
    pub(crate) reached: Vec<Reached>,
    pub(crate) steps: usize,
    pub(crate) cut: bool,
}

/// Looks for derivations from the figures of a network.
pub(crate) fn search(net: &Network<'_>) -> Searched {
    let mut search = Search::new(net);
    search.run();
    let Search { arena, labels, tests: reached, steps, cut, .. } = search;
    Searched { arena, labels, reached, steps, cut }
}

struct Search<'n, 'a> {
    net: &'n Network<'a>,
    arena: Arena,
    labels: Vec<Labels>,
    /// Where the products of each quantity start in `products`.
    starts: Vec<u32>,
    products: Vec<(RelationId, u32)>,
    sums: Vec<(RelationId, sums::State)>,
    candidates: Vec<(QuantityId, DerivationId)>,
    fresh: Vec<DerivationId>,
    tests: Vec<Reached>,
    inputs: Vec<DerivationId>,
    steps: usize,
    cut: bool,
}

impl<'n, 'a> Search<'n, 'a> {
    fn new(net: &'n Network<'a>) -> Self {
        let kind = |relation: &RelationId| net.relation(*relation).map(|relation| relation.kind);
        let mut products: Vec<(QuantityId, RelationId, u32)> = Vec::with_capacity(net.members.len());
        for relation in net.relations().filter(|relation| kind(relation) == Some(Kind::Product)) {
            let members = net.members(relation).iter().enumerate();
            products.extend(members.map(|(position, member)| (member.quantity, relation, small(position))));
        }
        products.sort_unstable();
        let mut starts = vec![0; net.nodes.len() + 1];
        for (quantity, ..) in &products {
            if let Some(start) = starts.get_mut(quantity.0 as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let sums = net.relations().filter(|relation| kind(relation) == Some(Kind::Sum));
        Self {
            net,
            arena: Arena::default(),
            labels: vec![Labels::default(); net.nodes.len()],
            starts,
            products: products.into_iter().map(|(_, relation, position)| (relation, position)).collect(),
            sums: sums.map(|relation| (relation, sums::State::Waiting)).collect(),
            candidates: Vec::new(),
            fresh: Vec::new(),
            tests: Vec::new(),
            inputs: Vec::new(),
            steps: 0,
            cut: false,
        }
    }

    fn run(&mut self) {
        for quantity in self.net.quantities().filter(|quantity| self.net.is_stated(*quantity)) {
            let figure = self.arena.figure(quantity);
            if let Some(labels) = self.labels.get_mut(quantity.0 as usize) {
                labels.kept = [Some(figure), None, None, None];
            }
        }
        for relation in self.net.relations() {
            if self.net.relation(relation).is_some_and(|relation| relation.kind == Kind::Product) {
                self.solve_for_each(relation, None);
            }
        }
        let mut partly = false;
        // 0009: a queue would keep what came first, so that the order of declarations decided what is found.
        while !self.cut {
            self.accept();
            if self.fresh.is_empty() {
                // First what is complete; what is known in part only when nothing else is left.
                if !self.sums(false) && (partly || !self.sums(true)) {
                    if partly {
                        break;
                    }
                    partly = true;
                }
                continue;
            }
            for label in std::mem::take(&mut self.fresh) {
                let Some(quantity) = self.arena.get(label).map(|derivation| derivation.quantity) else {
                    continue;
                };
                for (relation, position) in self.products_of(quantity) {
                    if !self.arena.passes(label, relation) {
                        self.solve_for_each(relation, Some((position as usize, label)));
                    }
                }
            }
        }
        self.accept();
    }

    fn products_of(&self, quantity: QuantityId) -> Vec<(RelationId, u32)> {
        let start = self.starts.get(quantity.0 as usize).copied().unwrap_or_default();
        let end = self.starts.get(quantity.0 as usize + 1).copied().unwrap_or_default();
        Span { start, end }.of(&self.products).to_vec()
    }

    /// Solves a product for each member that it may lead to: its result, and what is not stated. With `fresh` at its
    /// position, and of each other member the best value, then one of them varied at a time.
    fn solve_for_each(&mut self, relation: RelationId, fresh: Option<(usize, DerivationId)>) {
        let net = self.net;
        let members = net.members(relation);
        let is_empty = |position: usize| {
            members.get(position).is_none_or(|member| self.labels_of(member.quantity).is_empty())
        };
        let given = |position: usize| fresh.is_some_and(|(own, _)| own == position);
        let mut empty = (0..members.len()).filter(|position| is_empty(*position));
        let (missing, more) = (empty.next(), empty.next());
        if more.is_some() {
            return;
        }
        for target in 0..members.len() {
            let Some(quantity) = members.get(target).map(|member| member.quantity) else { continue };
            let leads = target == 0 || !net.is_stated(quantity);
            if !leads || given(target) || missing.is_some_and(|missing| missing != target) {
                continue;
            }
            self.solve(relation, target, fresh, None);
            for position in (0..members.len()).filter(|position| *position != target && !given(*position)) {
                let Some(varied) = members.get(position).map(|member| self.labels_of(member.quantity)) else {
                    continue;
                };
                for label in varied.iter().skip(1) {
                    self.solve(relation, target, fresh, Some((position, label)));
                }
            }
        }
    }

    fn solve(
        &mut self,
        relation: RelationId,
        target: usize,
        fresh: Option<(usize, DerivationId)>,
        varied: Option<(usize, DerivationId)>,
    ) {
        if self.is_spent() {
            return;
        }
        let members = self.net.members(relation);
        let mut inputs = std::mem::take(&mut self.inputs);
        inputs.clear();
        let mut fits = true;
        for (position, member) in members.iter().enumerate() {
            let given = [fresh, varied].into_iter().flatten().find(|(own, _)| *own == position);
            let input = match given {
                _ if position == target => DerivationId::NONE,
                Some((_, label)) => label,
                None => self.labels_of(member.quantity).iter().next().unwrap_or(DerivationId::NONE),
            };
            if position != target {
                let depth = self.arena.get(input).map_or(u8::MAX, |derivation| derivation.depth);
                fits &= depth < DEEPEST && !self.arena.passes(input, relation);
            }
            inputs.push(input);
        }
        if fits {
            self.reach(relation, target, &inputs);
        }
        self.inputs = inputs;
    }

    /// Counts a step; whether there is none left.
    fn is_spent(&mut self) -> bool {
        self.steps += 1;
        self.cut |= self.steps > TRIED * self.net.relations.len();
        self.cut
    }

    /// Derives the member at `target`: a test where it is stated, else a candidate for its labels.
    fn reach(&mut self, relation: RelationId, target: usize, inputs: &[DerivationId]) {
        let Some(quantity) = self.net.members(relation).get(target).map(|member| member.quantity) else {
            return;
        };
        let is_stated = self.net.is_stated(quantity);
        if is_stated && inputs.iter().any(|input| self.arena.rests_on(*input, quantity)) {
            return;
        }
        let Some(derivation) = self.arena.through(self.net, relation, target, inputs) else { return };
        if is_stated {
            self.tests.push(Reached { quantity, derivation, relation });
        } else {
            self.candidates.push((quantity, derivation));
        }
    }

    fn labels_of(&self, quantity: QuantityId) -> Labels {
        self.labels.get(quantity.0 as usize).copied().unwrap_or_default()
    }
}
