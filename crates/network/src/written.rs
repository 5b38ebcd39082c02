//! Derivations as they are written: figures, signs and brackets, and a line for each quantity that is passed.

use std::collections::BTreeSet;

use ailca_model::quantity::{Contradiction, Interval, Operand, Relation, Step};

use crate::derivation::How;
use crate::relation::{Kind, Power};
use crate::trial::{relation_of, sides};
use crate::{DerivationId, Derivations, End, Level, QuantityId, Reading, RelationId, TestId};

/// A derivation as it is written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Figures, signs and brackets, from left to right.
    pub steps: Vec<Step>,
    /// What is passed on the way and not stated, in the order in which it is computed.
    pub passed: Vec<Passed>,
}

/// A quantity that is not stated, on the way of a derivation.
#[derive(Debug, Clone, Copy)]
pub struct Passed {
    /// The quantity.
    pub quantity: QuantityId,
    /// The relation that gives it.
    pub relation: RelationId,
    /// What it comes to, in the unit that is computed in.
    pub values: Interval,
    /// How it is derived.
    pub derivation: DerivationId,
}

/// How strongly the last sign of a part binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Binds {
    Sum,
    Product,
    Figure,
}

/// What margins make possible beside what is derived, where the limit that is broken is theirs.
fn possible(relation: Relation, derived: Interval, told: Interval) -> Option<Interval> {
    let far = |left: f64, right: f64| (left - right).abs() > 1e-6 * right.abs();
    let lower = told.low() < derived.low() && far(told.low(), derived.low());
    let higher = told.high() > derived.high() && far(told.high(), derived.high());
    let is_theirs = match relation {
        Relation::Equal => lower || higher,
        Relation::AtLeast => lower,
        Relation::AtMost => higher,
    };
    is_theirs.then_some(told)
}

impl Derivations<'_, '_> {
    /// A derivation as it is written, with what it passes at a level.
    pub fn written(&self, derivation: DerivationId, level: Level) -> Written {
        let mut written = Written { steps: Vec::new(), passed: Vec::new() };
        self.write(derivation, level, true, &mut written, &mut BTreeSet::new());
        written
    }

    /// The proof that a broken test cannot hold, by the plain formulas of its relations; `None` of a test that holds.
    ///
    /// Where the margins of its relations leave one side open, what is derived is a limit. Of two derivations of a quantity
    /// that is not stated, the other one stands in the place of the figure, at the figure of the least standing.
    pub fn contradiction(&self, test: TestId) -> Option<Contradiction> {
        let own = self.test(test).filter(|test| test.is_broken())?;
        let at = |level| sides(self.net, &self.arena, own.end, own.derivation, own.relation, level);
        // Where rounding explains it, what somebody chose is shown as exact: else nothing would be seen.
        let plain = at(Level::Plain);
        let level = if plain.0.meets(plain.1) { Level::Claim } else { Level::Plain };
        let (stated, derived) = at(level);
        let (operand, figure) = match own.end {
            End::Figure(quantity) => (self.operand(quantity, level)?, quantity),
            End::Derivation(other) => self.as_figure(other, stated, level)?,
        };
        let relation = relation_of(self.net, &self.arena, own.end, own.derivation, own.relation);
        let in_unit = |values| match own.end {
            End::Figure(_) => self.net.figure(figure).map_or(values, |figure| figure.in_unit(values)),
            End::Derivation(_) => values,
        };
        let limit = if derived.high().is_finite() { derived } else { Interval::exactly(derived.low()) };
        Some(Contradiction {
            relation,
            stated: operand,
            derivation: self.written(own.derivation, level).steps,
            derived: in_unit(derived),
            possible: possible(relation, derived, at(Level::Told).1).map(in_unit),
            ratio: stated / limit,
            slip: self.slip(test),
        })
    }

    /// The figure of the least standing of a test: where a finding is placed that no stated result has.
    pub fn weakest(&self, test: TestId) -> Option<QuantityId> {
        let standing = |figure: &QuantityId| {
            let figure = self.net.figure(*figure);
            let basis = figure.and_then(crate::Figure::basis);
            basis.unwrap_or(ailca_model::quantity::Basis::Calculated)
        };
        let written =
            |figure: &QuantityId| self.net.figure(*figure).is_some_and(|figure| !figure.is_constant());
        self.evidence(test).filter(written).max_by_key(standing)
    }

    /// A derivation in the place of a figure.
    fn as_figure(
        &self,
        derivation: DerivationId,
        values: Interval,
        level: Level,
    ) -> Option<(Operand, QuantityId)> {
        let figures = self.arena.evidence(derivation).iter().map(|figure| QuantityId(*figure));
        let standing = |figure: &QuantityId| {
            let basis = self.net.figure(*figure).and_then(crate::Figure::basis);
            basis.unwrap_or(ailca_model::quantity::Basis::Calculated)
        };
        let figure = figures.max_by_key(standing)?;
        let words: Vec<_> = self
            .written(derivation, level)
            .steps
            .into_iter()
            .map(|step| match step {
                Step::Operand(operand) => operand.written,
                Step::Sign(sign) => sign.to_owned(),
            })
            .collect();
        let node = self.operand(figure, level)?.node;
        let written = words.join(" ").replace("( ", "(").replace(" )", ")");
        Some((Operand { node, written, interval: values, unit: "", dimension: "", exact: false }, figure))
    }

    fn operand(&self, quantity: QuantityId, level: Level) -> Option<Operand> {
        let figure = self.net.figure(quantity)?;
        Some(figure.operand(figure.is_chosen() && matches!(level, Level::Claim | Level::Told)))
    }

    /// Writes a derivation behind what is there; `seen` are those whose quantity is among what was passed.
    fn write(
        &self,
        derivation: DerivationId,
        level: Level,
        is_root: bool,
        written: &mut Written,
        seen: &mut BTreeSet<DerivationId>,
    ) -> Binds {
        let Some(own) = self.arena.get(derivation) else { return Binds::Figure };
        let How::Through { relation, target, inputs } = own.how else {
            written.steps.extend(self.operand(own.quantity, level).map(Step::Operand));
            return Binds::Figure;
        };
        let (target, inputs, members) =
            (target as usize, self.arena.inputs(inputs), self.net.members(relation));
        let divides =
            |position: usize| members.get(position).is_some_and(|member| member.power == Power::Over);
        let is_sum = self.net.relation(relation).is_some_and(|relation| relation.kind == Kind::Sum);
        // What stands before the sign that inverts, and what after it.
        let is_after = |position: usize| match (is_sum, position) {
            (true, _) => target != 0 && position != 0,
            (false, 0) => target != 0 && divides(target),
            (false, _) => divides(position) == (target == 0 || divides(target)),
        };
        let (sign, inverse) = if is_sum { ("+", "−") } else { ("×", "÷") };
        let present =
            |position: &usize| inputs.get(*position).is_some_and(|input| *input != DerivationId::NONE);
        let before = (0..inputs.len()).filter(present).filter(|position| !is_after(*position));
        let after = (0..inputs.len()).filter(present).filter(|position| is_after(*position));
        let (mut parts, mut binds) = (0, Binds::Figure);
        for (position, sign) in
            before.map(|position| (position, sign)).chain(after.map(|after| (after, inverse)))
        {
            let Some(input) = inputs.get(position) else { continue };
            if parts > 0 {
                written.steps.push(Step::Sign(sign));
            } else if sign == inverse {
                written.steps.push(Step::Operand(Operand {
                    node: ailca_model::document::NodeId::NOWHERE,
                    written: "1".to_owned(),
                    interval: Interval::exactly(1.0),
                    unit: "1",
                    dimension: "",
                    exact: true,
                }));
                written.steps.push(Step::Sign(sign));
            }
            let start = written.steps.len();
            let inner = self.write(*input, level, false, written, seen);
            let bracket = match sign {
                "+" => false,
                "−" | "×" => inner == Binds::Sum,
                _ => inner != Binds::Figure,
            };
            if bracket {
                written.steps.insert(start, Step::Sign("("));
                written.steps.push(Step::Sign(")"));
            }
            parts += 1;
            binds = if parts == 1 {
                inner
            } else if is_sum {
                Binds::Sum
            } else {
                Binds::Product
            };
            if parts == 1 && sign == inverse {
                binds = Binds::Product;
            }
        }
        if !is_root && seen.insert(derivation) {
            let values = self.arena.value(self.net, derivation, level, Reading::Printed);
            let values = values.unwrap_or(crate::solve::ANYTHING);
            written.passed.push(Passed { quantity: own.quantity, relation, values, derivation });
        }
        binds
    }
}
