//! What was derived from the figures of a network, and tested.

use ailca_model::quantity::{Interval, Relation, Slip};

use crate::derivation::{Arena, How};
use crate::relation::small;
use crate::search::{Labels, Searched, search};
use crate::solve::ANYTHING;
use crate::trial::{Tests, relation_of, slip};
use crate::{DerivationId, Level, Network, QuantityId, Reading, RelationId, Test, TestId, Verdict};

/// What was derived from the figures of a network, and tested.
#[derive(Debug)]
pub struct Derivations<'n, 'a> {
    pub(crate) net: &'n Network<'a>,
    pub(crate) arena: Arena,
    pub(crate) labels: Vec<Labels>,
    pub(crate) tests: Tests,
    steps: usize,
    cut: bool,
}

impl<'a> Network<'a> {
    /// Derives what follows from the figures, and tests each figure that something else leads to.
    pub fn derive(&self) -> Derivations<'_, 'a> {
        let Searched { mut arena, labels, reached, steps, cut } = search(self);
        let tests = Tests::new(self, &mut arena, &labels, reached);
        Derivations { net: self, arena, labels, tests, steps, cut }
    }
}

impl<'n, 'a> Derivations<'n, 'a> {
    /// The network they are of.
    pub const fn network(&self) -> &'n Network<'a> {
        self.net
    }

    /// Every test, in no particular order.
    pub fn tests(&self) -> impl Iterator<Item = (TestId, &Test)> {
        self.tests.list.iter().enumerate().map(|(index, test)| (TestId(small(index)), test))
    }

    /// One test.
    pub fn test(&self, id: TestId) -> Option<&Test> {
        self.tests.list.get(id.0 as usize)
    }

    /// The figures that a test rests on, its own included.
    pub fn evidence(&self, test: TestId) -> impl Iterator<Item = QuantityId> + '_ {
        let evidence = self.test(test).map_or(&[][..], |test| self.arena.set(test.evidence));
        evidence.iter().map(|figure| QuantityId(*figure))
    }

    /// The figures that a derivation rests on.
    pub fn figures(&self, derivation: DerivationId) -> impl Iterator<Item = QuantityId> + '_ {
        self.arena.evidence(derivation).iter().map(|figure| QuantityId(*figure))
    }

    /// The derivations that a quantity keeps, the best first; of a stated one its figure.
    pub fn labels(&self, quantity: QuantityId) -> impl Iterator<Item = DerivationId> + '_ {
        self.labels.get(quantity.0 as usize).into_iter().flat_map(Labels::iter)
    }

    /// The relations that a derivation passes.
    pub fn passed(&self, derivation: DerivationId) -> impl Iterator<Item = RelationId> + '_ {
        self.arena.relations(derivation).iter().map(|relation| RelationId(*relation))
    }

    /// How many derivations were tried.
    pub const fn steps(&self) -> usize {
        self.steps
    }

    /// Whether the search was stopped before it ended, so that something may have been missed.
    pub const fn is_cut(&self) -> bool {
        self.cut || self.net.is_partial
    }

    /// The quantity that a derivation is of.
    pub fn quantity(&self, derivation: DerivationId) -> Option<QuantityId> {
        self.arena.get(derivation).map(|derivation| derivation.quantity)
    }

    /// Whether a derivation is a figure itself.
    pub fn is_figure(&self, derivation: DerivationId) -> bool {
        self.arena.get(derivation).is_some_and(|derivation| matches!(derivation.how, How::Figure))
    }

    /// What a derivation gives at a level, in the unit that is computed in.
    pub fn value(&self, derivation: DerivationId, level: Level) -> Interval {
        let value = self.arena.value(self.net, derivation, level, Reading::Believed);
        value.unwrap_or(ANYTHING)
    }

    /// The same with one figure replaced by other values; `None` where something would lie below zero that cannot.
    pub fn value_with(
        &self,
        derivation: DerivationId,
        level: Level,
        figure: QuantityId,
        values: Interval,
    ) -> Option<Interval> {
        let with = [(figure, values)];
        self.arena.value_with(self.net, derivation, level, Reading::Believed, &with)
    }

    /// What became of the tests of a relation's result: the gravest. `None` where there was none.
    pub fn verdict(&self, relation: RelationId) -> Option<Verdict> {
        self.tests.by_relation.get(relation.0 as usize).copied().flatten()
    }

    /// Whether what is derived is what the figure ought to be, and no limit.
    pub fn is_equation(&self, test: TestId) -> bool {
        self.test(test).is_some_and(|test| {
            let stands = relation_of(self.net, &self.arena, test.end, test.derivation, test.relation);
            stands == Relation::Equal
        })
    }

    /// The common slip that would explain why a test is broken.
    pub fn slip(&self, test: TestId) -> Option<Slip> {
        let test = self.test(test).filter(|test| test.is_broken())?;
        slip(self.net, &self.arena, test.end, test.derivation, test.relation)
    }
}
