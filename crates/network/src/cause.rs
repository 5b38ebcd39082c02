//! Causes: which figure, changed alone, mends the tests that are broken.
//!
//! A figure is changed in the derivations that rest on it; nothing is written and nothing runs again. What a broken test
//! may be mended with is known for each of its figures, so a cause is the figure on whose value the most tests agree, and
//! that no test which holds speaks against. A sum does not speak for its parts: it was added up from them.

mod candidate;
mod columns;
mod looks;
mod ranking;
mod rows;
mod sums;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ailca_model::quantity::{Interval, Slip};

use crate::trial::Test;
use crate::{Derivations, End, QuantityId, Severity, TestId, Verdict};
use candidate::Sought;
use looks::Looks;
use ranking::{Order, Ranking};

/// Broken tests of one cause.
#[derive(Debug, Clone)]
pub struct Group {
    /// The tests, with those that follow from them.
    pub tests: Vec<TestId>,
    /// The gravest of them.
    pub severity: Severity,
    /// What would mend them.
    pub cause: Cause,
}

/// What would mend the tests of a group.
#[derive(Debug, Clone)]
pub enum Cause {
    /// One figure. Where several would do as well, all of them, the likeliest first.
    Figure(Vec<Candidate>),
    /// One mistake in several figures of a kind, such as a wrong unit in a column. Where several kinds would do as well, all
    /// of them, the likeliest first.
    Column(Vec<Vec<Candidate>>),
    /// One mistake in all figures of a row, such as an activity of which all is ten times too low.
    Row(Vec<Candidate>),
    /// Totals that leave parts out.
    LeftOut {
        /// The totals.
        totals: Vec<QuantityId>,
        /// The parts that they leave out, by the scope of their keys where they have one.
        parts: Vec<QuantityId>,
    },
    /// Totals that count parts twice.
    CountedTwice {
        /// The totals.
        totals: Vec<QuantityId>,
        /// The parts that they count twice.
        parts: Vec<QuantityId>,
    },
    /// A part that totals have and nobody lists: each total with what it is too high by.
    PartMissing(Vec<(QuantityId, Interval)>),
    /// Any of the figures of the tests.
    Unknown,
}

/// A figure that may be the cause.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The figure.
    pub figure: QuantityId,
    /// What it would have to be, in the unit that is computed in.
    pub values: Interval,
    /// What it is stated too high by.
    pub factor: f64,
    /// The common slip that was made with it.
    pub slip: Option<Slip>,
    /// How it stands to what is published of such figures.
    pub published: Published,
    /// The broken tests that it mends.
    pub mends: Vec<TestId>,
    /// The tests that hold and were added up from it: their totals would then be others.
    pub then: Vec<TestId>,
}

/// How a figure that may be the cause stands to what is published of such figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Published {
    /// It lies outside, and what it ought to be inside.
    MendedByIt,
    /// Nothing is published, or what it ought to be lies inside as it does itself.
    Silent,
    /// What it ought to be lies outside.
    Against,
}

impl Group {
    /// The likeliest candidate, where figures are the cause.
    pub fn candidate(&self) -> Option<&Candidate> {
        match &self.cause {
            Cause::Figure(candidates) | Cause::Row(candidates) => candidates.first(),
            Cause::Column(columns) => columns.first()?.first(),
            _ => None,
        }
    }

    /// The figures that stand in question: those that the cause names, none where it is unknown.
    pub fn blamed(&self) -> Vec<QuantityId> {
        match &self.cause {
            Cause::Figure(candidates) | Cause::Row(candidates) => {
                candidates.iter().map(|candidate| candidate.figure).collect()
            }
            Cause::Column(columns) => columns.iter().flatten().map(|candidate| candidate.figure).collect(),
            Cause::LeftOut { totals, parts } | Cause::CountedTwice { totals, parts } => {
                totals.iter().chain(parts).copied().collect()
            }
            Cause::PartMissing(gaps) => gaps.iter().map(|(total, _)| *total).collect(),
            Cause::Unknown => Vec::new(),
        }
    }
}

impl Derivations<'_, '_> {
    /// The broken tests by their causes: those that mend the most first.
    pub fn causes(&self) -> Vec<Group> {
        self.causes_by(&|_| None)
    }

    /// The same with what is published of figures, in the unit that is computed in: no figure is the one cause of several
    /// contradictions that ought to be what none was ever seen to be.
    pub fn causes_by(&self, published: &dyn Fn(QuantityId) -> Option<Interval>) -> Vec<Group> {
        let broken: BTreeSet<_> =
            self.tests().filter(|(_, test)| test.is_broken()).map(|(id, _)| id).collect();
        if broken.is_empty() {
            return Vec::new();
        }
        let mut followers: BTreeMap<TestId, Vec<TestId>> = BTreeMap::new();
        for test in &broken {
            if let Some(root) = self.test(*test).and_then(|test| test.follows) {
                followers.entry(root).or_default().push(*test);
            }
        }
        let sought = Sought::new(self, published);
        let mut causes = Causes { run: self, sought, left: broken, followers, groups: Vec::new() };
        causes.name_rows();
        causes.name_figures(2);
        causes.name_sums();
        causes.name_figures(1);
        causes.leave_rest();
        let mut groups = causes.groups;
        self.fold_sums(&mut groups);
        self.fold_columns(&mut groups);
        groups.sort_by_key(|group| (Reverse(group.tests.len()), group.tests.first().copied()));
        groups
    }

    /// The figures that a group puts in question: those of its cause, or all of its tests where that is unknown.
    pub(crate) fn questioned(&self, group: &Group) -> Vec<QuantityId> {
        if !matches!(group.cause, Cause::Unknown) {
            return group.blamed();
        }
        let roots =
            group.tests.iter().filter(|test| self.test(**test).is_some_and(|test| test.follows.is_none()));
        roots.flat_map(|test| self.evidence(*test)).collect()
    }
}

/// Broken tests that are left, and the groups that were formed.
struct Causes<'r, 'n, 'a> {
    run: &'r Derivations<'n, 'a>,
    sought: Sought<'r, 'n, 'a>,
    left: BTreeSet<TestId>,
    /// The broken tests that follow from each.
    followers: BTreeMap<TestId, Vec<TestId>>,
    groups: Vec<Group>,
}

impl Causes<'_, '_, '_> {
    fn is_root(&self, test: TestId) -> bool {
        self.run.test(test).is_some_and(|test| test.follows.is_none())
    }

    fn roots(&self, candidate: &Candidate) -> usize {
        candidate.mends.iter().filter(|test| self.is_root(**test)).count()
    }

    /// Names figures as causes, as long as one mends at least so many tests, or a slip speaks for it where it mends fewer.
    fn name_figures(&mut self, least: usize) {
        let mut ranking = Ranking::default();
        let mut stale: BTreeSet<_> = self.left.iter().flat_map(|test| self.run.evidence(*test)).collect();
        let mut looks = Looks::default();
        loop {
            for figure in std::mem::take(&mut stale) {
                if looks.may_wait(figure) {
                    continue;
                }
                let candidate = self.sought.candidate(figure, &self.left);
                let order = candidate.as_ref().filter(|own| self.fits(own, least)).map(|own| self.order(own));
                ranking.put(figure, candidate, order);
                let is_left = |(id, _): &(TestId, &Test)| self.left.contains(id);
                looks.taken(figure, self.run.tests.of(figure).filter(is_left).count());
            }
            let Some(best) = ranking.best() else {
                stale = looks.all_due();
                if stale.is_empty() {
                    return;
                }
                continue;
            };
            if looks.is_due(best.figure) {
                stale.insert(best.figure);
                continue;
            }
            // What mends the same tests is a figure of each of them.
            let figures = best.mends.first().into_iter().flat_map(|test| self.run.evidence(*test));
            let tied = ranking.tied(best, figures);
            let tests = self.with_followers(&tied);
            for test in &tests {
                for figure in self.run.evidence(*test) {
                    stale.insert(figure);
                    looks.lost(figure);
                }
                self.left.remove(test);
            }
            self.add(tests, Cause::Figure(tied));
        }
    }

    /// Whether a candidate mends at least so many tests, or a slip speaks for it where it mends fewer.
    fn fits(&self, candidate: &Candidate, least: usize) -> bool {
        let roots = self.roots(candidate);
        (roots >= 2 && (least < 2 || candidate.published != Published::Against))
            || (least < 2 && roots == 1 && candidate.slip.is_some())
    }

    /// What comes first: nothing that ought to be what was never seen, what mends more, a named slip, what lies outside of what is published, the weakest standing.
    fn order(&self, candidate: &Candidate) -> Order {
        let figure = self.run.net.figure(candidate.figure);
        let basis = figure.and_then(crate::Figure::basis);
        let standing = basis.unwrap_or(ailca_model::quantity::Basis::Calculated);
        let key = self.run.net.key(candidate.figure);
        // 0009: a finding stands at the result that a test ends at, as long as nothing speaks for another figure.
        let is_end = |test: &TestId| {
            self.run.test(*test).is_some_and(|test| test.end == End::Figure(candidate.figure))
        };
        let ends = candidate.mends.iter().any(is_end);
        let weight = (Reverse(self.roots(candidate)), Reverse(candidate.mends.len()));
        let named = (candidate.slip.is_none(), candidate.published);
        let last = candidate.published == Published::Against;
        (last, weight, named, Reverse(standing), !ends, key, candidate.figure)
    }

    /// The tests that candidates mend, with those that follow from them and are left.
    fn with_followers(&self, candidates: &[Candidate]) -> Vec<TestId> {
        let mends = candidates.first().map_or(&[][..], |candidate| candidate.mends.as_slice());
        let followers = mends.iter().filter_map(|test| self.followers.get(test)).flatten();
        let tests: BTreeSet<_> = mends.iter().chain(followers).copied().collect();
        tests.into_iter().filter(|test| self.left.contains(test)).collect()
    }

    /// What is left: each test that follows from no other, with those that follow from it.
    fn leave_rest(&mut self) {
        let root_of = |test: &TestId| self.run.test(*test).and_then(|test| test.follows).unwrap_or(*test);
        let mut tests_of: BTreeMap<TestId, Vec<TestId>> = BTreeMap::new();
        for test in &self.left {
            tests_of.entry(root_of(test)).or_default().push(*test);
        }
        let is_left = |root: &TestId| self.left.contains(root);
        let (own, orphans): (Vec<_>, Vec<_>) = tests_of.into_iter().partition(|(root, _)| is_left(root));
        for (root, mut tests) in own {
            // The root comes first.
            tests.sort_unstable_by_key(|test| (*test != root, *test));
            self.add(tests, Cause::Unknown);
        }
        // Their roots were mended by a cause that does not mend them.
        let mut orphans: Vec<TestId> = orphans.into_iter().flat_map(|(_, tests)| tests).collect();
        orphans.sort_unstable();
        self.left.clear();
        for test in orphans {
            self.add(vec![test], Cause::Unknown);
        }
    }

    fn add(&mut self, tests: Vec<TestId>, cause: Cause) {
        let severity = tests.iter().filter_map(|test| match self.run.test(*test)?.verdict {
            Verdict::Broken(severity) => Some(severity),
            Verdict::Held => None,
        });
        let severity = severity.max().unwrap_or(Severity::Advice);
        self.groups.push(Group { tests, severity, cause });
    }
}
