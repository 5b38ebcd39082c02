//! A whole row that is off by one factor: hours, energy, emissions and water of an activity alike.

use std::collections::BTreeMap;

use ailca_model::quantity::{Interval, Slip};

use super::sums::{BrokenSum, MOST_PARTS};
use super::{Candidate, Cause, Causes, Published};
use crate::{QuantityId, TestId};

/// The powers of ten that a row is off by.
const POWERS: [i32; 6] = [-6, -3, -1, 1, 3, 6];

/// The fewest totals that speak for a row: a slip of one of its figures speaks for itself.
const LEAST: usize = 2;

impl Causes<'_, '_, '_> {
    /// Names the row whose figures, all put right by one power of ten, mend all broken totals of its section, where it is the
    /// only one: any row that is in proportion to it would mend them by some factor.
    pub(super) fn name_rows(&mut self) {
        let roots = self.left.iter().copied().filter(|test| self.is_root(*test));
        let sums = roots.filter_map(|test| self.run.broken_sum(test));
        let mut sections: BTreeMap<u32, Vec<BrokenSum>> = BTreeMap::new();
        for sum in sums.filter(|sum| sum.parts.len() <= MOST_PARTS) {
            if let Some(key) = self.run.net.key(sum.total) {
                sections.entry(key.scope).or_default().push(sum);
            }
        }
        for (section, sums) in sections.into_iter().filter(|(_, sums)| sums.len() >= LEAST) {
            let Some(row) = self.only_row(section, &sums) else { continue };
            let tests: Vec<TestId> = sums.iter().map(|sum| sum.test).collect();
            self.take(&tests, Cause::Row(row));
        }
    }

    fn only_row(&self, section: u32, sums: &[BrokenSum]) -> Option<Vec<Candidate>> {
        let scope = |part: QuantityId| self.run.net.key(part).map(|key| key.scope);
        let first = sums.first()?;
        let mut scopes: Vec<_> =
            first.parts.iter().filter_map(|(part, _)| scope(*part)).filter(|own| *own != section).collect();
        scopes.sort_unstable();
        scopes.dedup();
        let mut rows = scopes.into_iter().filter_map(|own| self.row(own, sums));
        rows.next().filter(|_| rows.next().is_none())
    }

    /// The figures of a row, each as what is wrong in one total, where one power of ten puts all of them right.
    fn row(&self, own: u32, sums: &[BrokenSum]) -> Option<Vec<Candidate>> {
        let of = |sum: &BrokenSum| {
            let is_own = |(part, _): &&(QuantityId, Interval)| {
                self.run.net.key(*part).is_some_and(|key| key.scope == own)
            };
            let mut parts = sum.parts.iter().filter(is_own);
            let (part, value) = parts.next().filter(|_| parts.next().is_none())?;
            let ought = sum.left_by_others(*part);
            (value.low() > 0.0 && ought.low() > 0.0).then_some((sum.test, *part, *value, ought))
        };
        let found: Option<Vec<_>> = sums.iter().map(of).collect();
        let found = found?;
        let factors = found.iter().map(|(_, _, value, ought)| Some(*value / *ought));
        let factor = factors.reduce(|left, right| left?.common(right?)).flatten()?;
        let power =
            POWERS.into_iter().map(|power| 10_f64.powi(power)).find(|power| factor.contains(*power))?;
        let candidate = |(test, figure, _, values): (TestId, QuantityId, Interval, Interval)| Candidate {
            figure,
            values,
            factor: power,
            slip: Slip::of_figure(power, self.run.net.dimension(figure)),
            published: Published::Silent,
            mends: vec![test],
            then: Vec::new(),
        };
        Some(found.into_iter().map(candidate).collect())
    }
}
