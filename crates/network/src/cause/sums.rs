//! Totals that leave parts out, count them twice, or hold a part that nobody lists.

use std::collections::{BTreeMap, BTreeSet};

use ailca_model::quantity::Interval;

use super::{Cause, Causes, Group};
use crate::derivation::How;
use crate::relation::Kind;
use crate::trial::sides;
use crate::{Derivations, End, Level, QuantityId, TestId};

/// The most parts of a sum of which some are left out on trial.
const PARTS: usize = 20;

/// The most parts that are left out, or counted twice, at once.
const AT_ONCE: usize = 3;

/// By how much a row that nobody lists may use power or devices unlike the others: a judgement.
const UNLIKE: f64 = 2.0;

/// A broken sum: its total, and each part with its value.
pub(super) struct BrokenSum {
    pub(super) test: TestId,
    pub(super) total: QuantityId,
    stated: Interval,
    pub(super) parts: Vec<(QuantityId, Interval)>,
}

impl BrokenSum {
    /// What the total has more than its parts; negative where it has less.
    pub(super) fn gap(&self) -> Interval {
        self.stated - self.parts.iter().map(|(_, value)| *value).sum()
    }

    /// What the total has beside all parts but one: what that one ought to be.
    pub(super) fn left_by_others(&self, own: QuantityId) -> Interval {
        let others = self.parts.iter().filter(|(part, _)| *part != own);
        self.stated - others.map(|(_, value)| *value).sum()
    }

    /// The few parts that, left out or counted twice, make the total; `None` unless they are the only ones of their
    /// number. With whether they were counted twice.
    fn subset(&self) -> Option<(Vec<QuantityId>, bool)> {
        if self.parts.len() > PARTS {
            return None;
        }
        for number in 1..=AT_ONCE.min(self.parts.len().saturating_sub(1)) {
            let mut fitting = Vec::new();
            self.choose(number, 0, &mut Vec::new(), &mut fitting);
            match fitting.as_slice() {
                [] => {}
                [only] => return Some(only.clone()),
                _ => return None,
            }
        }
        None
    }

    fn choose(
        &self,
        number: usize,
        from: usize,
        chosen: &mut Vec<usize>,
        fitting: &mut Vec<(Vec<QuantityId>, bool)>,
    ) {
        if chosen.len() == number {
            let sum = |times: fn(Interval) -> Option<Interval>| -> Interval {
                let value = |(index, (_, value)): (usize, &(QuantityId, Interval))| {
                    if chosen.contains(&index) { times(*value) } else { Some(*value) }
                };
                self.parts.iter().enumerate().filter_map(value).sum()
            };
            let parts = || chosen.iter().filter_map(|index| Some(self.parts.get(*index)?.0)).collect();
            // 0009: a part that is more than the whole is wrong itself.
            let fits = |index: &usize| {
                self.parts.get(*index).is_some_and(|(_, value)| !self.stated.is_below(*value))
            };
            if chosen.iter().all(fits) && self.stated.meets(sum(|_| None)) {
                fitting.push((parts(), false));
            }
            if self.stated.meets(sum(|value| Some(value + value))) {
                fitting.push((parts(), true));
            }
            return;
        }
        for index in from..self.parts.len() {
            chosen.push(index);
            self.choose(number, index + 1, chosen, fitting);
            chosen.pop();
        }
    }
}

impl Derivations<'_, '_> {
    /// A broken test that is a sum of stated parts.
    pub(super) fn broken_sum(&self, id: TestId) -> Option<BrokenSum> {
        let test = self.test(id)?;
        let End::Figure(total) = test.end else { return None };
        let How::Through { relation, target: 0, inputs } = self.arena.get(test.derivation)?.how else {
            return None;
        };
        let rule = self.net.relation(relation).filter(|relation| relation.kind == Kind::Sum)?;
        let quantities = self.net.inputs(relation);
        let part = |(quantity, input): (QuantityId, &crate::DerivationId)| {
            // 0009: what is derived may be wrong for reasons of its own.
            let value = self.arena.value(self.net, *input, Level::Plain, rule.reading)?;
            self.is_figure(*input).then_some((quantity, value))
        };
        let inputs = self.arena.inputs(inputs).iter().skip(1);
        let parts: Option<Vec<_>> = quantities.zip(inputs).map(part).collect();
        let (stated, _) =
            sides(self.net, &self.arena, test.end, test.derivation, test.relation, Level::Plain);
        Some(BrokenSum { test: id, total, stated, parts: parts? })
    }

    /// How the gaps of two totals stand to each other beside their parts: `Some(true)` where as the parts do, `Some(false)`
    /// where not much unlike them, `None` where no row of this kind would leave them.
    fn coherence(&self, left: &BrokenSum, right: &BrokenSum) -> Option<bool> {
        let scope = |quantity: QuantityId| self.net.key(quantity).map(|key| key.scope);
        let values: BTreeMap<_, _> =
            right.parts.iter().filter_map(|(part, value)| Some((scope(*part)?, *value))).collect();
        let ratios = left.parts.iter().filter_map(|(part, value)| {
            let other = values.get(&scope(*part)?)?;
            (other.low() > 0.0 && value.low() > 0.0).then(|| *value / *other)
        });
        let usual = ratios.reduce(Interval::hull)?;
        let (own, other) = (left.gap(), right.gap());
        if other.low() <= 0.0 || own.low() <= 0.0 {
            return None;
        }
        let ratio = own / other;
        (usual * Interval::new(1.0 / UNLIKE, UNLIKE)).meets(ratio).then(|| usual.meets(ratio))
    }

    /// Whether one row that nobody lists may be what several totals have more than their parts: two of its figures stand to
    /// each other as in the other rows, as emissions and energy of one grid do, and none is far from them.
    fn is_one_row(&self, sums: &[BrokenSum]) -> bool {
        let mut alike = false;
        for (index, left) in sums.iter().enumerate() {
            for right in sums.iter().skip(index + 1) {
                match self.coherence(left, right) {
                    Some(as_parts) => alike |= as_parts,
                    None => return false,
                }
            }
        }
        alike
    }

    /// Totals of one section that leave out, or count twice, the same rows.
    pub(super) fn fold_sums(&self, groups: &mut Vec<Group>) {
        let scopes = |parts: &[QuantityId]| -> Option<BTreeSet<u32>> {
            parts.iter().map(|part| Some(self.net.key(*part)?.scope)).collect()
        };
        let mut folded: Vec<Group> = Vec::new();
        let mut known: BTreeMap<_, usize> = BTreeMap::new();
        for group in groups.drain(..) {
            let own = match &group.cause {
                Cause::LeftOut { parts, .. } => scopes(parts).map(|scopes| (scopes, false)),
                Cause::CountedTwice { parts, .. } => scopes(parts).map(|scopes| (scopes, true)),
                _ => None,
            };
            let first = own.as_ref().and_then(|own| known.get(own).copied());
            if let Some(first) = first.and_then(|first| folded.get_mut(first)) {
                first.take_in(group);
                continue;
            }
            if let Some(own) = own {
                known.insert(own, folded.len());
            }
            folded.push(group);
        }
        *groups = folded;
    }
}

impl Group {
    /// Takes in another group of sums that the same rows are wrong in.
    fn take_in(&mut self, other: Self) {
        if let (
            Cause::LeftOut { totals, parts } | Cause::CountedTwice { totals, parts },
            Cause::LeftOut { totals: more, parts: others }
            | Cause::CountedTwice { totals: more, parts: others },
        ) = (&mut self.cause, other.cause)
        {
            totals.extend(more);
            parts.extend(others);
        }
        self.tests.extend(other.tests);
        self.severity = self.severity.max(other.severity);
    }
}

/// Of how many figures a sum may be for parts of it to be named.
pub(super) const MOST_PARTS: usize = 256;

impl Causes<'_, '_, '_> {
    /// Names the totals that leave parts out or count them twice, then the part that totals of a section have in common
    /// and nobody lists.
    pub(super) fn name_sums(&mut self) {
        let roots: Vec<_> = self.left.iter().copied().filter(|test| self.is_root(*test)).collect();
        let mut rest = Vec::new();
        for sum in roots.into_iter().filter_map(|test| self.run.broken_sum(test)) {
            // Of very many parts some always fit by chance, and looking at each costs the square of them.
            if self.run.evidence(sum.test).nth(MOST_PARTS).is_some() {
                continue;
            }
            // 0009: a named slip of a figure says more than a subset that happens to fit.
            let has_slip = self.run.evidence(sum.test).any(|figure| {
                let candidate = self.sought.candidate(figure, &self.left);
                candidate.is_some_and(|candidate| candidate.slip.is_some())
            });
            if has_slip {
                continue;
            }
            if let Some((parts, twice)) = sum.subset() {
                let totals = vec![sum.total];
                let cause = if twice {
                    Cause::CountedTwice { totals, parts }
                } else {
                    Cause::LeftOut { totals, parts }
                };
                self.take(&[sum.test], cause);
            } else {
                rest.push(sum);
            }
        }
        let scope = |sum: &BrokenSum| self.run.net.key(sum.total).map(|key| key.scope);
        rest.sort_by_key(scope);
        let sections: Vec<Vec<BrokenSum>> = {
            let mut sections: Vec<Vec<BrokenSum>> = Vec::new();
            for sum in rest {
                match sections.last_mut() {
                    Some(section) if section.first().map(scope) == Some(scope(&sum)) => section.push(sum),
                    _ => sections.push(vec![sum]),
                }
            }
            sections
        };
        for section in sections {
            if !self.run.is_one_row(&section) {
                continue;
            }
            let gaps = section.iter().map(|sum| (sum.total, sum.gap())).collect();
            let tests: Vec<_> = section.iter().map(|sum| sum.test).collect();
            self.take(&tests, Cause::PartMissing(gaps));
        }
    }

    /// Forms a group of tests and what follows from them.
    pub(super) fn take(&mut self, tests: &[TestId], cause: Cause) {
        let follows = |test: &&TestId| {
            let root = self.run.test(**test).and_then(|test| test.follows);
            root.is_some_and(|root| tests.contains(&root))
        };
        let mut all = tests.to_vec();
        all.extend(self.left.iter().filter(follows));
        self.left.retain(|test| !all.contains(test));
        self.add(all, cause);
    }
}
