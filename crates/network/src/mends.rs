//! Which values of one figure a test holds with: for causes, and for how much room a figure has.

use ailca_model::quantity::Interval;

use crate::derivation::How;
use crate::relation::Kind;
use crate::solve::{ANYTHING, over, solve, times};
use crate::trial::sides;
use crate::{DerivationId, Derivations, End, Level, QuantityId, Reading, Test, TestId};

/// The values of a figure with which a test holds; the other figures stay as they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Permit {
    pub(crate) figure: QuantityId,
    /// `None` where it holds with none.
    pub(crate) values: Option<Interval>,
    /// Whether the figure is a part of a sum, or enters one: the sum was added up from it.
    pub(crate) summed: bool,
}

/// Where what is derived lies, of what is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Below,
    Holds,
    Above,
    /// Something would lie below zero that cannot.
    Impossible,
}

/// The natural logarithm of the largest factor that a figure can be wrong by: 10 to the 36th.
const WRONG: f64 = 83.0;

/// How often the range of factors is halved: to nine digits, more than are told.
// 0019: all of the test is computed each time, which is most of what a broken sum of many parts costs.
const HALVED: usize = 37;

impl Derivations<'_, '_> {
    /// The values of a figure with which a test holds, as its figures are read at a level; `None` where no value does, or
    /// the test does not rest on the figure.
    pub fn mends(&self, test: TestId, figure: QuantityId, level: Level) -> Option<Interval> {
        let permits = self.permits(self.test(test)?, level);
        permits.iter().find(|permit| permit.figure == figure)?.values
    }

    /// For each figure of a test the values with which it holds, sorted by figure; what holds with none is left out.
    pub fn each_mends(&self, test: TestId, level: Level) -> Vec<(QuantityId, Interval)> {
        let permits = self.test(test).map_or_else(Vec::new, |test| self.permits(test, level));
        permits.into_iter().filter_map(|permit| Some((permit.figure, permit.values?))).collect()
    }

    /// What each figure of a test may be for it to hold, sorted by figure. One pass back through the derivation serves all
    /// that stand in it once; what stands in it twice cannot be solved for, and is sought.
    pub(crate) fn permits(&self, test: &Test, level: Level) -> Vec<Permit> {
        let (stated, derived) = sides(self.net, &self.arena, test.end, test.derivation, test.relation, level);
        let mut found = Vec::new();
        self.descend(test.derivation, stated, level, false, &mut found);
        match test.end {
            End::Figure(figure) => found.push(Permit { figure, values: Some(derived), summed: false }),
            End::Derivation(other) => self.descend(other, derived, level, false, &mut found),
        }
        found.sort_by_key(|permit| permit.figure);
        let mut permits: Vec<Permit> = Vec::with_capacity(found.len());
        for same in found.chunk_by(|left, right| left.figure == right.figure) {
            let Some(permit) = same.first() else { continue };
            let summed = same.iter().all(|permit| permit.summed);
            let values = if same.len() > 1 { self.sought(test, permit.figure, level) } else { permit.values };
            let values = values.and_then(|values| values.common(self.possible(permit.figure)));
            permits.push(Permit { values, summed, ..*permit });
        }
        permits
    }

    /// Hands what a derivation may be down to its figures: each input may be what the relation gives for it.
    fn descend(
        &self,
        derivation: DerivationId,
        allowed: Interval,
        level: Level,
        summed: bool,
        found: &mut Vec<Permit>,
    ) {
        let Some(own) = self.arena.get(derivation) else { return };
        let How::Through { relation, target, inputs } = own.how else {
            found.push(Permit { figure: own.quantity, values: Some(allowed), summed });
            return;
        };
        let Some(rule) = self.net.relation(relation) else { return };
        let (target, members, inputs) =
            (target as usize, self.net.members(relation), self.arena.inputs(inputs));
        let Some(allowed) = allowed.common(self.possible(own.quantity)) else {
            let figures = self.arena.evidence(derivation).iter().map(|figure| QuantityId(*figure));
            found.extend(figures.map(|figure| Permit { figure, values: None, summed }));
            return;
        };
        let margin = rule.margin.at(level);
        let values: Vec<Option<Interval>> = (0..members.len())
            .map(|position| match inputs.get(position) {
                _ if position == target => Some(allowed),
                Some(input) => self.arena.value(self.net, *input, level, rule.reading),
                None => None,
            })
            .collect();
        let given = |position: usize| values.get(position).copied().flatten();
        let rest = (rule.kind == Kind::Sum).then(|| Rest::new(&values));
        for (position, input) in inputs.iter().enumerate() {
            if position == target || *input == DerivationId::NONE {
                continue;
            }
            let (own, summed) = match &rest {
                None => (solve(rule.kind, members, position, margin, given), summed),
                Some(rest) if position == 0 => (times(rest.all(), margin), summed),
                Some(rest) => {
                    let own = over(given(0).unwrap_or(ANYTHING), margin) - rest.without(position);
                    (if rest.complete { own } else { or_less(own) }, true)
                }
            };
            self.descend(*input, own, level, summed, found);
        }
    }

    /// The values of a figure that stands more than once in a test, by halving on the scale of factors.
    fn sought(&self, test: &Test, figure: QuantityId, level: Level) -> Option<Interval> {
        let stated = self.net.figure(figure)?.at(level, Reading::Printed).middle();
        let base = if stated > 0.0 { stated } else { 1.0 };
        let at = |factor: f64| base * factor.exp();
        let side =
            |factor: f64| match self.sides_with(test, level, &[(figure, Interval::exactly(at(factor)))]) {
                Some((stated, derived)) if derived.is_below(stated) => Side::Below,
                Some((stated, derived)) if stated.is_below(derived) => Side::Above,
                Some(_) => Side::Holds,
                None => Side::Impossible,
            };
        let edge = |mut from: f64, mut to: f64, sign: Side| {
            for _ in 0..HALVED {
                let middle = f64::midpoint(from, to);
                if side(middle) == sign { from = middle } else { to = middle }
            }
            to
        };
        // Beside what cannot be may lie what does not hold.
        let edge = |from: f64, inner: f64, sign: Side| {
            let to = edge(from, inner, sign);
            let beside = side(to);
            if sign == Side::Impossible && beside != Side::Holds { edge(to, inner, beside) } else { to }
        };
        let (least, most) = (side(-WRONG), side(WRONG));
        if least == most && least != Side::Holds && side(0.0) != Side::Holds {
            return None;
        }
        let inner = if least == most { 0.0 } else { WRONG };
        let low = if least == Side::Holds { 0.0 } else { at(edge(-WRONG, inner, least)) };
        let high = if most == Side::Holds { f64::INFINITY } else { at(edge(WRONG, -inner, most)) };
        if low > high {
            return None;
        }
        // Not every figure that stands twice enters one way: what was found is tried.
        let middle = if high.is_finite() { (low.max(base * 1e-36) * high).sqrt() } else { low.max(base) };
        (side((middle / base).ln()) == Side::Holds).then_some(Interval::new(low, high))
    }

    /// What a quantity may be as far as its dimension says.
    pub(crate) fn possible(&self, quantity: QuantityId) -> Interval {
        let bounded = !self.net.may_be_negative(quantity);
        if bounded { Interval::new(0.0, f64::INFINITY) } else { ANYTHING }
    }

    /// Whether a test holds with other values of some of its figures, as the rest is read at a level.
    pub fn holds_with(&self, test: TestId, level: Level, with: &[(QuantityId, Interval)]) -> bool {
        let sides = self.test(test).and_then(|test| self.sides_with(test, level, with));
        sides.is_some_and(|(stated, derived)| stated.meets(derived))
    }

    /// Both sides of a test with figures replaced; `None` where something would lie below zero that cannot.
    pub(crate) fn sides_with(
        &self,
        test: &Test,
        level: Level,
        with: &[(QuantityId, Interval)],
    ) -> Option<(Interval, Interval)> {
        let reading = self.net.relation(test.relation).map_or(Reading::Printed, |relation| relation.reading);
        let value = |id| self.arena.value_with(self.net, id, level, reading, with);
        let stated = match test.end {
            End::Figure(quantity) => {
                let replaced = with.iter().find(|(figure, _)| *figure == quantity).map(|(_, values)| *values);
                replaced.or_else(|| Some(self.net.figure(quantity)?.at(level, reading)))
            }
            End::Derivation(other) => value(other),
        };
        Some((stated?, value(test.derivation)?))
    }
}

/// The same upper bound and no lower one.
fn or_less(values: Interval) -> Interval {
    Interval::new(f64::NEG_INFINITY, values.high())
}

/// The parts of a sum without one of them, for each, in one pass from either side.
struct Rest {
    before: Vec<Interval>,
    after: Vec<Interval>,
    complete: bool,
}

impl Rest {
    /// `values` has the result first.
    fn new(values: &[Option<Interval>]) -> Self {
        let running = |list: &mut dyn Iterator<Item = &Option<Interval>>| {
            let mut sums = vec![Interval::exactly(0.0)];
            let mut sum = Interval::exactly(0.0);
            for value in list {
                sum = value.map_or(sum, |value| sum + value);
                sums.push(sum);
            }
            sums
        };
        let before = running(&mut values.iter().skip(1));
        let mut after = running(&mut values.iter().skip(1).rev());
        after.reverse();
        Self { before, after, complete: values.iter().skip(1).all(Option::is_some) }
    }

    fn all(&self) -> Interval {
        let all = self.after.first().copied().unwrap_or(Interval::exactly(0.0));
        if self.complete { all } else { all.or_more() }
    }

    fn without(&self, position: usize) -> Interval {
        let nothing = Interval::exactly(0.0);
        let before = self.before.get(position - 1).copied().unwrap_or(nothing);
        before + self.after.get(position).copied().unwrap_or(nothing)
    }
}
