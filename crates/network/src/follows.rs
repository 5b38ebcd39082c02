//! What follows from the figures: a range for each quantity that is not stated.

use std::collections::BTreeSet;

use ailca_model::quantity::Interval;

use crate::relation::Kind;
use crate::solve::solve;
use crate::{DerivationId, Derivations, Figure, Group, Level, QuantityId, Reading, RelationId};

/// The most rounds of contraction.
const ROUNDS: usize = 50;

/// The least gain that is worth another round, as a part of the width.
const GAIN: f64 = 1e-6;

/// A quantity that is not stated, and what follows of it.
#[derive(Debug, Clone)]
pub struct Following {
    /// The quantity.
    pub quantity: QuantityId,
    /// What it may be, in the unit that is computed in: what its derivations and all that holds have in common.
    pub values: Interval,
    /// Its derivations, the best first. Where two do not meet, the report contradicts itself, and `values` are of the first.
    pub derivations: Vec<DerivationId>,
    /// Whether two of its derivations do not meet.
    pub contested: bool,
}

impl Derivations<'_, '_> {
    /// What follows of each quantity that is not stated and that anything is derived of. `groups` are the causes of what is
    /// broken: their figures are set aside.
    pub fn follows(&self, groups: &[Group]) -> Vec<Following> {
        self.follows_without(&self.in_question(groups))
    }

    /// The figures that may be the cause of something broken.
    pub fn in_question(&self, groups: &[Group]) -> BTreeSet<QuantityId> {
        groups.iter().flat_map(|group| self.questioned(group)).collect()
    }

    /// What follows of each quantity that is not stated, with some figures set aside.
    ///
    /// The derivations first; then all ranges are narrowed by all relations, until nothing is gained. What others published
    /// narrows nothing beyond the derivations that it takes part in, so that each of those tells what its range rests on.
    pub fn follows_without(&self, aside: &BTreeSet<QuantityId>) -> Vec<Following> {
        let mut domains = Domains::new(self, aside);
        // 0009: only for what holds: the first contradiction empties everything that it touches.
        domains.contract();
        let unstated = self.net.quantities().filter(|quantity| !self.net.is_stated(*quantity));
        unstated
            .filter_map(|quantity| {
                let derivations: Vec<_> = self.labels(quantity).collect();
                let value = |derivation: &DerivationId| self.value(*derivation, Level::Range);
                let first = value(derivations.first()?);
                let meet =
                    derivations.iter().map(|own| Some(value(own))).reduce(|left, right| left?.common(right?));
                let contested = meet.flatten().is_none();
                let own = domains.of(quantity);
                let sound = |own: &&DerivationId| self.figures(**own).all(|figure| !aside.contains(&figure));
                let narrowed = derivations.iter().filter(sound).map(value);
                let narrowed = narrowed.fold(first, |all, each| all.common(each).unwrap_or(all));
                let values = if contested { first } else { narrowed.common(own).unwrap_or(narrowed) };
                Some(Following { quantity, values, derivations, contested })
            })
            .collect()
    }
}

/// What each quantity may be.
struct Domains<'r, 'n, 'a> {
    run: &'r Derivations<'n, 'a>,
    ranges: Vec<Interval>,
    /// Quantities that relations contradict each other of: what is left of them is not narrowed further.
    frozen: BTreeSet<QuantityId>,
    /// The relations of each quantity.
    relations: Vec<Vec<RelationId>>,
}

impl<'r, 'n, 'a> Domains<'r, 'n, 'a> {
    fn new(run: &'r Derivations<'n, 'a>, aside: &BTreeSet<QuantityId>) -> Self {
        let net = run.net;
        let domain = |quantity: QuantityId| {
            let possible = run.possible(quantity);
            if aside.contains(&quantity) {
                return possible;
            }
            let is_published = |quantity| net.figure(quantity).is_some_and(Figure::is_published);
            if let Some(figure) = net.figure(quantity).filter(|figure| !figure.is_published()) {
                return figure.at(Level::Range, Reading::Believed);
            }
            let sound = |label: &DerivationId| {
                let mut figures = run.figures(*label);
                figures.all(|figure| !aside.contains(&figure) && !is_published(figure))
            };
            let labels = run.labels(quantity).filter(sound).map(|label| run.value(label, Level::Range));
            labels.fold(possible, |values, label| values.common(label).unwrap_or(values))
        };
        let ranges = net.quantities().map(domain).collect();
        let mut relations = vec![Vec::new(); net.nodes.len()];
        for relation in net.relations() {
            for member in net.members(relation) {
                if let Some(own) = relations.get_mut(member.quantity.0 as usize) {
                    own.push(relation);
                }
            }
        }
        Self { run, ranges, frozen: BTreeSet::new(), relations }
    }

    fn of(&self, quantity: QuantityId) -> Interval {
        self.ranges.get(quantity.0 as usize).copied().unwrap_or(crate::solve::ANYTHING)
    }

    fn contract(&mut self) {
        let mut due: BTreeSet<RelationId> = self.run.net.relations().collect();
        for _ in 0..ROUNDS {
            let mut next = BTreeSet::new();
            for relation in due {
                for quantity in self.narrow(relation) {
                    next.extend(self.relations.get(quantity.0 as usize).into_iter().flatten().copied());
                }
            }
            if next.is_empty() {
                return;
            }
            due = next;
        }
    }

    /// Narrows each quantity of a relation that is not stated; those that gained by it.
    fn narrow(&mut self, relation: RelationId) -> Vec<QuantityId> {
        let net = self.run.net;
        let Some(rule) = net.relation(relation) else { return Vec::new() };
        let members = net.members(relation);
        let margin = rule.margin.at(Level::Range);
        let mut gained = Vec::new();
        // Of a long sum two unknown parts say nothing of each other, and each would be a sum again.
        let open = |quantity: QuantityId| !net.is_stated(quantity);
        let known = |position: usize| members.get(position).map(|member| self.of(member.quantity));
        let targets: Vec<_> = members
            .iter()
            .enumerate()
            .filter(|(_, member)| open(member.quantity))
            .map(|(index, _)| index)
            .collect();
        let unknown = targets
            .iter()
            .filter(|target| known(**target).is_some_and(|own| own.high().is_infinite()))
            .count();
        if rule.kind == Kind::Sum && unknown > 1 {
            return gained;
        }
        let mut solved = Vec::with_capacity(targets.len());
        for target in targets {
            if let Some(member) = members.get(target) {
                solved.push((member.quantity, solve(rule.kind, members, target, margin, known)));
            }
        }
        for (quantity, values) in solved {
            let before = self.of(quantity);
            if self.frozen.contains(&quantity) {
                continue;
            }
            let Some(after) = before.common(values) else {
                self.frozen.insert(quantity);
                continue;
            };
            if is_gain(before, after) {
                gained.push(quantity);
                if let Some(domain) = self.ranges.get_mut(quantity.0 as usize) {
                    *domain = after;
                }
            }
        }
        gained
    }
}

/// Whether a range became narrower by more than a millionth of its width.
fn is_gain(before: Interval, after: Interval) -> bool {
    let width = before.high() - before.low();
    if width.is_finite() {
        width - (after.high() - after.low()) > GAIN * width
    } else {
        (after.high().is_finite() && before.high().is_infinite())
            || (after.low().is_finite() && before.low().is_infinite())
            || after.low() > before.low() + GAIN * before.low().abs()
            || after.high() < before.high() - GAIN * before.high().abs()
    }
}
