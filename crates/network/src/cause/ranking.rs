//! Candidates in the order in which they are named: the best is found without looking at all of them again.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ailca_model::quantity::Basis;

use super::{Candidate, Published};
use crate::{Key, QuantityId, TestId};

/// What comes first, of two candidates.
pub(super) type Order = (
    bool,
    (Reverse<usize>, Reverse<usize>),
    (bool, Published),
    Reverse<Basis>,
    bool,
    Option<Key>,
    QuantityId,
);

/// The candidates among which the next cause is.
#[derive(Default)]
pub(super) struct Ranking {
    known: BTreeMap<QuantityId, Ranked>,
    order: BTreeSet<Order>,
    /// How many candidates explain each test by a slip of their own.
    by_slip: BTreeMap<TestId, usize>,
}

/// A candidate; one that may not be named yet has no order, though its slip counts.
struct Ranked {
    candidate: Candidate,
    order: Option<Order>,
}

impl Ranking {
    /// Takes a figure as a candidate, or no longer, in place of what was known of it.
    pub(super) fn put(&mut self, figure: QuantityId, candidate: Option<Candidate>, order: Option<Order>) {
        if let Some(old) = self.known.remove(&figure) {
            if let Some(order) = &old.order {
                self.order.remove(order);
            }
            for test in explained_by_slip(&old.candidate) {
                if let Some(count) = self.by_slip.get_mut(test) {
                    *count -= 1;
                }
            }
        }
        if let Some(candidate) = candidate {
            for test in explained_by_slip(&candidate) {
                *self.by_slip.entry(*test).or_default() += 1;
            }
            self.order.extend(order);
            self.known.insert(figure, Ranked { candidate, order });
        }
    }

    /// The first candidate that is more than chance: what slips explain, each in a figure of its own, is not one figure without
    /// a name that stands in all of them.
    pub(super) fn best(&self) -> Option<&Candidate> {
        let by_slip = |test: &TestId| self.by_slip.get(test).is_some_and(|count| *count > 0);
        let ranked = self.order.iter().filter_map(|(.., figure)| self.known.get(figure));
        let candidates = ranked.map(|ranked| &ranked.candidate);
        candidates.into_iter().find(|own| own.slip.is_some() || !own.mends.iter().all(by_slip))
    }

    /// The candidates that are as good as the best: those that mend the same tests, with a slip where it has one.
    pub(super) fn tied(&self, best: &Candidate, figures: impl Iterator<Item = QuantityId>) -> Vec<Candidate> {
        let is_tied = |candidate: &Candidate| {
            // Of what is only known to be too much no slip can be told, and it is as likely.
            let open = candidate.values.low() <= 0.0;
            candidate.mends == best.mends && (open || candidate.slip.is_some() == best.slip.is_some())
        };
        let ranked = figures.filter_map(|figure| self.known.get(&figure));
        let mut tied: Vec<_> = ranked
            .filter_map(|ranked| Some((ranked.order?, &ranked.candidate)))
            .filter(|(_, candidate)| is_tied(candidate))
            .collect();
        tied.sort_by_key(|(order, _)| *order);
        tied.into_iter().map(|(_, candidate)| candidate.clone()).collect()
    }
}

/// The tests that a slip of a candidate explains; none where it ought to be what was never seen.
fn explained_by_slip(candidate: &Candidate) -> &[TestId] {
    let is_named = candidate.slip.is_some() && candidate.published != Published::Against;
    if is_named { &candidate.mends } else { &[] }
}
