//! Tests: derivations that end at a figure, and whether they hold.

mod explain;

pub(crate) use explain::{relation_of, sides, slip, slips as own_slips, symbols};

use ailca_model::quantity::Relation;

use crate::derivation::{Arena, is_within};
use crate::relation::{Span, small};
use crate::search::{Labels, Reached};
use crate::{DerivationId, Level, Network, QuantityId, RelationId, Severity};

/// What became of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// Some true values fit all figures.
    Held,
    /// None do, with the margins that are let pass in silence.
    Broken(Severity),
}

/// A test of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TestId(pub(crate) u32);

/// What a derivation is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// A stated quantity.
    Figure(QuantityId),
    /// Another derivation of the same quantity, which is not stated.
    Derivation(DerivationId),
}

/// A derivation that ends at a figure.
#[derive(Debug, Clone, Copy)]
pub struct Test {
    /// What the derivation is held against.
    pub end: End,
    /// The derivation.
    pub derivation: DerivationId,
    /// The last relation that it passes: whose result it tests.
    pub relation: RelationId,
    /// Whether it holds.
    pub verdict: Verdict,
    /// A broken test, as grave, that rests on some of the same figures alone: this one is broken with it.
    pub follows: Option<TestId>,
    pub(crate) evidence: Span,
}

impl Test {
    /// Whether it is broken.
    pub const fn is_broken(&self) -> bool {
        matches!(self.verdict, Verdict::Broken(_))
    }
}

/// The tests of a run, one for each set of figures.
#[derive(Debug, Default)]
pub(crate) struct Tests {
    pub(crate) list: Vec<Test>,
    /// What became of each relation whose result was tested, before tests of the same figures were taken as one.
    pub(crate) by_relation: Vec<Option<Verdict>>,
    /// The tests of each figure, sorted by figure.
    by_figure: Vec<(u32, TestId)>,
}

impl Tests {
    pub(crate) fn new(
        net: &Network<'_>,
        arena: &mut Arena,
        labels: &[Labels],
        reached: Vec<Reached>,
    ) -> Self {
        let mut list = Vec::with_capacity(reached.len());
        for Reached { quantity, derivation, relation } in reached {
            let evidence = arena.evidence_of(&[derivation], Some(quantity));
            list.push((End::Figure(quantity), derivation, relation, evidence));
        }
        for labels in labels {
            meetings(net, arena, labels, &mut list);
        }
        let mut list: Vec<_> = list
            .into_iter()
            .map(|(end, derivation, relation, evidence)| {
                let verdict = explain::judge(net, arena, end, derivation, relation);
                Test { end, derivation, relation, verdict, follows: None, evidence }
            })
            .collect();
        let mut by_relation = vec![None; net.relations.len()];
        for test in list.iter().filter(|test| matches!(test.end, End::Figure(_))) {
            if let Some(verdict) = by_relation.get_mut(test.relation.0 as usize) {
                *verdict = (*verdict).max(Some(test.verdict));
            }
        }
        // Tests with the same evidence are one: the gravest, then that of fewer relations and figures stated by name.
        let order = |test: &Test| {
            let through = arena.relations(test.derivation).len();
            let meets = matches!(test.end, End::Derivation(_));
            let figure = match test.end {
                End::Figure(quantity) => Some(quantity),
                End::Derivation(_) => None,
            };
            // Of two figures that a contradiction may end at, the one of the least standing.
            let basis = figure.and_then(|figure| net.figure(figure)).and_then(crate::Figure::basis);
            let standing = std::cmp::Reverse(basis.unwrap_or(ailca_model::quantity::Basis::Calculated));
            let at = figure.map(|figure| net.key(figure));
            (std::cmp::Reverse(test.verdict), meets, through, standing, at, net.rule(test.relation))
        };
        list.sort_by(|left, right| {
            let evidence = arena.set(left.evidence).cmp(arena.set(right.evidence));
            evidence.then_with(|| order(left).cmp(&order(right)))
        });
        list.dedup_by(|later, kept| arena.set(later.evidence) == arena.set(kept.evidence));
        let mut by_figure = Vec::new();
        for (index, test) in list.iter().enumerate() {
            let id = TestId(small(index));
            by_figure.extend(arena.set(test.evidence).iter().map(|figure| (*figure, id)));
        }
        by_figure.sort_unstable();
        let mut tests = Self { list, by_relation, by_figure };
        tests.mark_consequences(net, arena);
        tests
    }

    /// The tests that rest on a figure.
    pub(crate) fn of(&self, figure: QuantityId) -> impl Iterator<Item = (TestId, &Test)> {
        let start = self.by_figure.partition_point(|(own, _)| *own < figure.0);
        let rest = self.by_figure.get(start..).unwrap_or_default().iter();
        let own = rest.take_while(move |(own, _)| *own == figure.0);
        own.filter_map(|(_, id)| Some((*id, self.list.get(id.0 as usize)?)))
    }

    /// Marks the broken tests whose evidence holds that of a smaller broken one which is as grave, and no
    /// limit beside an equation.
    fn mark_consequences(&mut self, net: &Network<'_>, arena: &Arena) {
        let is_limit = |test: &Test| {
            relation_of(net, arena, test.end, test.derivation, test.relation) != Relation::Equal
        };
        let broken = || self.list.iter().enumerate().filter(|(_, test)| test.is_broken());
        let count = |figure: &u32| self.of(QuantityId(*figure)).filter(|(_, test)| test.is_broken()).count();
        // Each broken test is looked for at the figure that the fewest of them share, so that it is seldom looked at.
        let mut owned: Vec<(u32, usize)> = Vec::new();
        let mut counts = std::collections::BTreeMap::new();
        for (index, test) in broken() {
            let rarest = arena
                .set(test.evidence)
                .iter()
                .min_by_key(|figure| *counts.entry(**figure).or_insert_with(|| count(figure)));
            owned.extend(rarest.map(|figure| (*figure, index)));
        }
        owned.sort_unstable();
        let mut follows = Vec::new();
        for (index, test) in broken() {
            let evidence = arena.set(test.evidence);
            let mut smallest: Option<(usize, usize)> = None;
            for figure in evidence {
                let start = owned.partition_point(|(own, _)| own < figure);
                let near = owned.get(start..).unwrap_or_default().iter();
                for (_, other) in near.take_while(|(own, _)| own == figure) {
                    // What is graver than another is told itself: margins of the other may explain more. So is an equation
                    // beside a limit, since it says what the figure ought to be.
                    let known = self.list.get(*other).filter(|other| {
                        other.verdict >= test.verdict && (!is_limit(other) || is_limit(test))
                    });
                    let Some(smaller) = known.map(|other| arena.set(other.evidence)) else { continue };
                    let found = (smaller.len(), *other);
                    if smaller.len() < evidence.len()
                        && smallest.is_none_or(|smallest| found < smallest)
                        && is_within(smaller, evidence)
                    {
                        smallest = Some(found);
                    }
                }
            }
            follows.extend(smallest.map(|(_, other)| (index, TestId(small(other)))));
        }
        for (index, other) in follows {
            if let Some(test) = self.list.get_mut(index) {
                test.follows = Some(other);
            }
        }
    }
}

/// The tests between derivations of one quantity that is not stated, each by a relation whose result it is. What was
/// solved for it leads back to the figure it was solved from, and is tested there. A limit is what the other is held to.
fn meetings(
    net: &Network<'_>,
    arena: &mut Arena,
    labels: &Labels,
    list: &mut Vec<(End, DerivationId, RelationId, Span)>,
) {
    let is_limit = |relation: RelationId| {
        let own = net.relation(relation);
        own.is_some_and(|own| own.margin.at(Level::Told) == crate::Margin::AT_LEAST.at(Level::Told))
    };
    let forward = |arena: &Arena, label: DerivationId| match arena.get(label)?.how {
        crate::derivation::How::Through { relation, target: 0, .. } => Some((label, relation)),
        _ => None,
    };
    let results: Vec<_> = labels.iter().filter_map(|label| forward(arena, label)).collect();
    for (index, (left, relation)) in results.iter().enumerate() {
        for (right, other) in results.iter().skip(index + 1) {
            if relation == other || arena.passes(*right, *relation) || arena.passes(*left, *other) {
                continue;
            }
            let evidence = arena.evidence_of(&[*left, *right], None);
            if is_limit(*other) && !is_limit(*relation) {
                list.push((End::Derivation(*left), *right, *other, evidence));
            } else {
                list.push((End::Derivation(*right), *left, *relation, evidence));
            }
        }
    }
}
