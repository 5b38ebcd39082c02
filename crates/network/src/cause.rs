//! Causes: which figure, changed alone, mends the tests that are broken.
//!
//! A figure is changed in the derivations that rest on it; nothing is written and nothing runs again. What a broken test
//! may be mended with is known for each of its figures, so a cause is the figure on whose value the most tests agree, and
//! that no test which holds speaks against. A sum does not speak for its parts: it was added up from them.

mod candidate;
mod rows;
mod sums;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use ailca_model::quantity::{Interval, Slip, SlipKind};

use crate::{Derivations, End, QuantityId, Severity, TestId, Verdict};
use candidate::Sought;

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
        let mut causes =
            Causes { run: self, sought: Sought::new(self, published), left: broken, groups: Vec::new() };
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

    /// One mistake in a whole column: the same slip of figures of one kind and unit.
    fn fold_columns(&self, groups: &mut Vec<Group>) {
        let kind = |candidate: &Candidate| self.column_of(candidate);
        let mut columns: BTreeMap<_, usize> = BTreeMap::new();
        let mut folded: Vec<Group> = Vec::new();
        for group in groups.drain(..) {
            let own = match &group.cause {
                Cause::Figure(candidates) => candidates.first().and_then(kind),
                _ => None,
            };
            let first = own.and_then(|own| columns.get(&own).copied());
            if let (Some(first), Cause::Figure(candidates)) =
                (first.and_then(|first| folded.get_mut(first)), &group.cause)
            {
                let columns = match std::mem::replace(&mut first.cause, Cause::Unknown) {
                    Cause::Column(columns) => columns,
                    Cause::Figure(all) => all.into_iter().map(|candidate| vec![candidate]).collect(),
                    _ => Vec::new(),
                };
                first.cause = Cause::Column(self.longer(columns, candidates));
                first.tests.extend(&group.tests);
                first.severity = first.severity.max(group.severity);
                continue;
            }
            if let Some(own) = own {
                columns.insert(own, folded.len());
            }
            folded.push(group);
        }
        *groups = folded;
    }

    /// The column that a figure with a slip belongs to: those with the same slip, unit and kind.
    fn column_of(&self, candidate: &Candidate) -> Option<(SlipKind, &'static str, u32)> {
        let slip = candidate.slip.as_ref()?.kind;
        let unit = self.net.figure(candidate.figure)?.symbol();
        Some((slip, unit, self.net.key(candidate.figure)?.role))
    }

    /// Columns with one more figure each: the first goes on, and the others do as well only where each group has another figure
    /// of theirs.
    fn longer(&self, mut columns: Vec<Vec<Candidate>>, candidates: &[Candidate]) -> Vec<Vec<Candidate>> {
        let next = |column: &[Candidate]| {
            let own = self.column_of(column.first()?)?;
            let is_next = |candidate: &&Candidate| {
                self.column_of(candidate) == Some(own)
                    && column.iter().all(|other| other.figure != candidate.figure)
            };
            candidates.iter().find(is_next).cloned()
        };
        let mut is_first = true;
        columns.retain_mut(|column| {
            let next = if std::mem::take(&mut is_first) { candidates.first().cloned() } else { next(column) };
            let goes_on = next.is_some();
            column.extend(next);
            goes_on
        });
        columns
    }
}

/// Broken tests that are left, and the groups that were formed.
struct Causes<'r, 'n, 'a> {
    run: &'r Derivations<'n, 'a>,
    sought: Sought<'r, 'n, 'a>,
    left: BTreeSet<TestId>,
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
        let mut figures: BTreeMap<QuantityId, Option<Candidate>> = BTreeMap::new();
        for test in &self.left {
            figures.extend(self.run.evidence(*test).map(|figure| (figure, None)));
        }
        let mut stale: Vec<_> = figures.keys().copied().collect();
        loop {
            for figure in std::mem::take(&mut stale) {
                figures.insert(figure, self.sought.candidate(figure, &self.left));
            }
            let fits = |candidate: &&Candidate| {
                let roots = self.roots(candidate);
                (roots >= 2 && (least < 2 || candidate.published != Published::Against))
                    || (least < 2 && roots == 1 && candidate.slip.is_some())
            };
            let all: Vec<&Candidate> = figures.values().flatten().filter(fits).collect();
            // What slips explain, each in a figure of its own, is not one figure without a name that stands in all of them.
            let is_named = |candidate: &&Candidate| {
                candidate.slip.is_some() && candidate.published != Published::Against
            };
            let with_slip = figures.values().flatten().filter(is_named);
            let slips: BTreeSet<_> =
                with_slip.flat_map(|candidate| candidate.mends.iter().copied()).collect();
            let Some(tied) = self.best(&all, &slips) else { return };
            let tests = self.with_followers(&tied);
            for test in &tests {
                stale.extend(self.run.evidence(*test));
                self.left.remove(test);
            }
            stale.sort_unstable();
            stale.dedup();
            self.add(tests, Cause::Figure(tied));
        }
    }

    /// The candidates that are as good as the best: those that mend the same tests, with a slip where one has one.
    fn best(&self, candidates: &[&Candidate], slips: &BTreeSet<TestId>) -> Option<Vec<Candidate>> {
        let mut ordered: Vec<_> = candidates.to_vec();
        ordered.sort_by_cached_key(|candidate| self.order(candidate));
        let is_chance = |candidate: &&&Candidate| {
            candidate.slip.is_none() && candidate.mends.iter().all(|test| slips.contains(test))
        };
        let best = ordered.iter().find(|candidate| !is_chance(candidate))?;
        // Of what is only known to be too much no slip can be told, and it is as likely.
        let tied = ordered.iter().filter(|candidate| {
            let open = candidate.values.low() <= 0.0;
            candidate.mends == best.mends && (open || candidate.slip.is_some() == best.slip.is_some())
        });
        Some(tied.map(|candidate| (*candidate).clone()).collect())
    }

    /// What comes first: nothing that ought to be what was never seen, what mends more, a named slip, what lies outside of what is published, the weakest standing.
    fn order(&self, candidate: &Candidate) -> impl Ord + use<> {
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
        let mut tests: BTreeSet<_> =
            candidates.first().into_iter().flat_map(|candidate| candidate.mends.iter().copied()).collect();
        let follows = |test: &TestId| self.run.test(*test).and_then(|test| test.follows);
        let more: Vec<_> =
            self.left.iter().filter(|test| follows(test).is_some_and(|root| tests.contains(&root))).collect();
        tests.extend(more);
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
