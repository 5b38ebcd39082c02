//! What was derived from the figures of a network, and tested.

use crate::derivation::{Arena, How};
use crate::relation::small;
use crate::search::{Labels, Searched, search};
use crate::trial::Tests;
use crate::{DerivationId, Network, QuantityId, RelationId, Test, TestId};

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
}
