//! Derivations: trees of relations with figures as leaves, in one arena.

use ailca_model::quantity::Interval;

use crate::relation::{Span, small};
use crate::solve::solve;
use crate::{Level, Network, QuantityId, Reading, RelationId};

/// A derivation of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DerivationId(pub(crate) u32);

impl DerivationId {
    /// In place of a part that nothing is known of, and of the member that is solved for.
    pub(crate) const NONE: Self = Self(u32::MAX);
}

/// How a value was come by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum How {
    /// It is stated.
    Figure,
    /// By solving a relation for the member at `target`; the others have their derivations in `inputs`, by position.
    Through { relation: RelationId, target: u32, inputs: Span },
}

/// A value of a quantity at every level, with what it rests on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Derivation {
    pub(crate) quantity: QuantityId,
    pub(crate) how: How,
    /// By level. Of a figure they are not used: how it is read depends on the relation that it enters.
    values: [Interval; Level::ALL.len()],
    /// The figures it rests on, sorted.
    evidence: Span,
    /// The relations it passes, sorted.
    relations: Span,
    /// How many products deep it is.
    pub(crate) depth: u8,
}

/// All derivations of a run.
#[derive(Debug, Default)]
pub(crate) struct Arena {
    derivations: Vec<Derivation>,
    inputs: Vec<DerivationId>,
    sets: Vec<u32>,
    scratch: Vec<u32>,
}

impl Arena {
    /// The derivation that a stated quantity is.
    pub(crate) fn figure(&mut self, quantity: QuantityId) -> DerivationId {
        let start = small(self.sets.len());
        self.sets.push(quantity.0);
        let values = [Interval::exactly(0.0); Level::ALL.len()];
        let evidence = Span { start, end: start + 1 };
        let relations = Span { start, end: start };
        self.add(Derivation { quantity, how: How::Figure, values, evidence, relations, depth: 0 })
    }

    /// The derivation that solves a relation for the member at `target`. `None` where it tells nothing, or nothing that can
    /// be.
    pub(crate) fn through(
        &mut self,
        net: &Network<'_>,
        relation: RelationId,
        target: usize,
        inputs: &[DerivationId],
    ) -> Option<DerivationId> {
        let (kind, margin, reading) =
            net.relation(relation).map(|relation| (relation.kind, relation.margin, relation.reading))?;
        let members = net.members(relation);
        let quantity = members.get(target)?.quantity;
        let bounded = !net.may_be_negative(quantity);
        let values = Level::ALL.map(|level| {
            let value = |position: usize| self.value(net, *inputs.get(position)?, level, reading);
            let values = solve(kind, members, target, margin.at(level), value);
            if bounded && values.high() >= 0.0 { values.not_negative() } else { values }
        });
        let told = values.get(Level::Told.index())?;
        let says = told.high().is_finite() || told.low() > if bounded { 0.0 } else { f64::NEG_INFINITY };
        if !says || (bounded && told.high() < 0.0) {
            return None;
        }
        let depth = inputs.iter().filter_map(|input| self.get(*input)).map(|input| input.depth).max();
        let depth = depth.unwrap_or_default() + u8::from(kind == crate::Kind::Product);
        let evidence = self.union(inputs, |derivation| derivation.evidence, None);
        let relations = self.union(inputs, |derivation| derivation.relations, Some(relation.0));
        let start = small(self.inputs.len());
        self.inputs.extend_from_slice(inputs);
        let inputs = Span { start, end: small(self.inputs.len()) };
        let how = How::Through { relation, target: small(target), inputs };
        Some(self.add(Derivation { quantity, how, values, evidence, relations, depth }))
    }

    fn add(&mut self, derivation: Derivation) -> DerivationId {
        self.derivations.push(derivation);
        DerivationId(small(self.derivations.len() - 1))
    }

    /// A new sorted set: what some derivations hold, and one more.
    fn union(
        &mut self,
        inputs: &[DerivationId],
        set: impl Fn(&Derivation) -> Span,
        more: Option<u32>,
    ) -> Span {
        self.scratch.clear();
        for input in inputs {
            if let Some(derivation) = self.derivations.get(input.0 as usize) {
                self.scratch.extend_from_slice(set(derivation).of(&self.sets));
            }
        }
        self.scratch.extend(more);
        self.scratch.sort_unstable();
        self.scratch.dedup();
        let start = small(self.sets.len());
        self.sets.extend_from_slice(&self.scratch);
        Span { start, end: small(self.sets.len()) }
    }

    /// A new sorted set of the figures of two derivations, and one more.
    pub(crate) fn evidence_of(&mut self, derivations: &[DerivationId], more: Option<QuantityId>) -> Span {
        self.union(derivations, |derivation| derivation.evidence, more.map(|more| more.0))
    }

    pub(crate) fn get(&self, id: DerivationId) -> Option<&Derivation> {
        self.derivations.get(id.0 as usize)
    }

    pub(crate) fn inputs(&self, inputs: Span) -> &[DerivationId] {
        inputs.of(&self.inputs)
    }

    pub(crate) fn set(&self, set: Span) -> &[u32] {
        set.of(&self.sets)
    }

    /// The figures that a derivation rests on, sorted.
    pub(crate) fn evidence(&self, id: DerivationId) -> &[u32] {
        self.get(id).map_or(&[], |derivation| self.set(derivation.evidence))
    }

    /// The relations that a derivation passes, sorted.
    pub(crate) fn relations(&self, id: DerivationId) -> &[u32] {
        self.get(id).map_or(&[], |derivation| self.set(derivation.relations))
    }

    /// Whether a derivation rests on a figure.
    pub(crate) fn rests_on(&self, id: DerivationId, figure: QuantityId) -> bool {
        self.evidence(id).binary_search(&figure.0).is_ok()
    }

    /// Whether a derivation passes a relation.
    pub(crate) fn passes(&self, id: DerivationId, relation: RelationId) -> bool {
        self.relations(id).binary_search(&relation.0).is_ok()
    }

    /// What a derivation gives at a level, as a relation that reads figures so takes it in; `None` of no derivation.
    pub(crate) fn value(
        &self,
        net: &Network<'_>,
        id: DerivationId,
        level: Level,
        reading: Reading,
    ) -> Option<Interval> {
        let derivation = self.get(id)?;
        match derivation.how {
            How::Figure => net.figure(derivation.quantity).map(|figure| figure.at(level, reading)),
            How::Through { .. } => derivation.values.get(level.index()).copied(),
        }
    }

    /// The same with figures replaced; what rests on none of them is not computed again. `None` where something would lie
    /// below zero that cannot.
    pub(crate) fn value_with(
        &self,
        net: &Network<'_>,
        id: DerivationId,
        level: Level,
        reading: Reading,
        with: &[(QuantityId, Interval)],
    ) -> Option<Interval> {
        let derivation = self.get(id)?;
        let Some((_, replaced)) = with.iter().find(|(figure, _)| self.rests_on(id, *figure)) else {
            return self.value(net, id, level, reading);
        };
        let How::Through { relation, target, inputs } = derivation.how else { return Some(*replaced) };
        let rule = net.relation(relation)?;
        let inputs = self.inputs(inputs);
        let mut given = Vec::with_capacity(inputs.len());
        for input in inputs {
            let is_there = *input != DerivationId::NONE;
            let value = is_there.then(|| self.value_with(net, *input, level, rule.reading, with));
            given.push(match value {
                Some(value) => Some(value?),
                None => None,
            });
        }
        let value = |position: usize| given.get(position).copied().flatten();
        let values = solve(rule.kind, net.members(relation), target as usize, rule.margin.at(level), value);
        let bounded = !net.may_be_negative(derivation.quantity);
        if !bounded {
            return Some(values);
        }
        (values.high() >= 0.0).then(|| values.not_negative())
    }
}

/// Whether each entry of a sorted list is in another.
pub(crate) fn is_within(few: &[u32], many: &[u32]) -> bool {
    few.len() <= many.len() && few.iter().all(|entry| many.binary_search(entry).is_ok())
}
