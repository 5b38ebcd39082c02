//! Which derivations a quantity keeps.

use std::cmp::Ordering;

use super::{KEPT, KEPT_OF_BOTH_SIDES, Labels, Search};
use crate::derivation::is_within;
use crate::{DerivationId, Level, QuantityId, Reading};

impl Search<'_, '_> {
    /// Ends a round: each quantity keeps the best of what it had and what reached it, and what is new is fresh.
    pub(super) fn accept(&mut self) {
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.sort_unstable();
        for reached in candidates.chunk_by(|left, right| left.0 == right.0) {
            let Some((quantity, _)) = reached.first().copied() else { continue };
            self.keep(quantity, reached);
        }
        candidates.clear();
        self.candidates = candidates;
    }

    fn keep(&mut self, quantity: QuantityId, reached: &[(QuantityId, DerivationId)]) {
        let before = self.labels_of(quantity);
        let mut pool: Vec<_> =
            before.iter().chain(reached.iter().map(|(_, derivation)| *derivation)).collect();
        pool.sort_by(|left, right| self.better(*left, *right));
        let mut labels = Labels::default();
        let mut kept: Vec<DerivationId> = Vec::with_capacity(KEPT);
        for derivation in pool {
            let most = if self.told(derivation).spread().is_finite() { KEPT_OF_BOTH_SIDES } else { KEPT };
            if kept.len() < most && !kept.iter().any(|better| self.covers(derivation, *better)) {
                kept.push(derivation);
            }
        }
        for (slot, derivation) in labels.kept.iter_mut().zip(&kept) {
            *slot = Some(*derivation);
        }
        self.fresh.extend(kept.into_iter().filter(|kept| before.iter().all(|label| label != *kept)));
        if let Some(slot) = self.labels.get_mut(quantity.0 as usize) {
            *slot = labels;
        }
    }

    /// Whether `better` needs no more figures than `derivation` and says as much.
    fn covers(&self, derivation: DerivationId, better: DerivationId) -> bool {
        let (own, tighter) = (self.told(derivation), self.told(better));
        is_within(self.arena.evidence(better), self.arena.evidence(derivation))
            && (own.covers(tighter) || own.spread().is_finite())
    }

    fn told(&self, derivation: DerivationId) -> ailca_model::quantity::Interval {
        let told = self.arena.value(self.net, derivation, Level::Told, Reading::Printed);
        told.unwrap_or(crate::solve::ANYTHING)
    }

    /// The tighter first; among equals that of fewer steps, then by what quantities are, never by the order of declaration.
    fn better(&self, left: DerivationId, right: DerivationId) -> Ordering {
        let (tight, other) = (self.told(left), self.told(right));
        let depth = |derivation| self.arena.get(derivation).map(|derivation| derivation.depth);
        let order = tight.spread().total_cmp(&other.spread());
        // Of two limits from below the higher says more.
        let limits = tight.spread().is_infinite() && other.spread().is_infinite();
        let order = if limits { order.then(other.low().total_cmp(&tight.low())) } else { order };
        order
            .then_with(|| depth(left).cmp(&depth(right)))
            .then_with(|| self.arena.evidence(left).len().cmp(&self.arena.evidence(right).len()))
            .then_with(|| tight.low().total_cmp(&other.low()))
            .then_with(|| tight.high().total_cmp(&other.high()))
            .then_with(|| self.names(left).cmp(&self.names(right)))
    }

    /// What a derivation rests on and passes, in words that the order of declaration does not change.
    fn names(&self, derivation: DerivationId) -> (Vec<Option<crate::Key>>, Vec<&'static str>) {
        let figures = self.arena.evidence(derivation).iter();
        let mut keys: Vec<_> = figures.map(|figure| self.net.key(QuantityId(*figure))).collect();
        let relations = self.arena.relations(derivation).iter();
        let mut rules: Vec<_> =
            relations.map(|relation| self.net.rule(crate::RelationId(*relation))).collect();
        keys.sort_unstable();
        rules.sort_unstable();
        (keys, rules)
    }
}
