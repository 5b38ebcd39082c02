//! Terms: figures and the products, quotients and sums of them, with their interval and their derivation.
//!
//! A term is built on the stack and computes its interval only; the derivation is written when something is to be
//! explained, so a relation that holds costs no allocation.

use super::dimension::{Dimension, Per, Times, Unit};
use super::{Interval, Quantity};
use crate::document::{Located, NodeId};

/// Something that has a value of one dimension and can show how it was come by.
pub trait Term {
    /// What it is a value of.
    type Dimension: Dimension;

    /// Every value that it may truly have, in the unit that is computed in.
    fn interval(&self) -> Interval;

    /// Adds its derivation, as it reads from left to right.
    fn derive(&self, derivation: &mut Vec<Step>);

    /// Multiplied by another term.
    fn times<Other: Term>(self, other: Other) -> Product<Self, Other>
    where
        Self: Sized,
        Self::Dimension: Times<Other::Dimension>,
    {
        Product(self, other)
    }

    /// Divided by another term.
    fn per<Other: Term>(self, other: Other) -> Quotient<Self, Other>
    where
        Self: Sized,
        Self::Dimension: Per<Other::Dimension>,
    {
        Quotient(self, other)
    }

    /// The same with no upper bound: the figure counts only a part.
    fn or_more(self) -> OrMore<Self>
    where
        Self: Sized,
    {
        OrMore(self)
    }
}

/// One step of a derivation.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// A figure that takes part.
    Operand(Operand),
    /// A sign between two of them, or a bracket.
    Sign(&'static str),
}

/// A figure that takes part in a derivation.
#[derive(Debug, Clone, PartialEq)]
pub struct Operand {
    /// Where it stands; nowhere for a constant.
    pub node: NodeId,
    /// The number and unit as written.
    pub written: String,
    /// The values it stands for, in the unit as written.
    pub interval: Interval,
    /// The symbol of that unit.
    pub unit: &'static str,
    /// The key of its dimension; none where it was put together of several.
    pub dimension: &'static str,
    /// Whether it counts as exact: a count, a rating or a constant.
    pub exact: bool,
}

/// A figure whose value, or whose bounds, are given.
#[derive(Debug, Clone, Copy)]
pub struct FigureTerm<'a, D: Dimension> {
    quantity: &'a Quantity<D>,
    unit: D::Unit,
    interval: Interval,
    exact: bool,
}

impl<D: Dimension> Quantity<D> {
    /// The figure as a term; `None` when nothing is given of it.
    pub fn known(&self) -> Option<FigureTerm<'_, D>> {
        Some(FigureTerm {
            quantity: self,
            unit: self.unit()?,
            interval: self.interval_as_written()?,
            exact: self.is_exact(),
        })
    }

    /// The figure as a rating: the number that a datasheet or a rule sets, which nobody rounded.
    pub fn rating(&self) -> Option<FigureTerm<'_, D>> {
        let interval = match self.written() {
            Some(_) if self.uncertainty.is_none() && !self.is_bound() => self.exact_as_written()?,
            _ => return self.known(),
        };
        Some(FigureTerm { quantity: self, unit: self.unit()?, interval, exact: true })
    }
}

impl<'a, D: Dimension> FigureTerm<'a, D> {
    /// The figure by its digits alone: no uncertainty of the world explains why printed numbers do not add up.
    #[must_use]
    pub fn printed(mut self) -> Self {
        self.interval = self.quantity.printed_as_written().unwrap_or(self.interval);
        self
    }

    /// The figure itself.
    pub const fn quantity(&self) -> &'a Quantity<D> {
        self.quantity
    }

    /// Its unit.
    pub const fn unit(&self) -> D::Unit {
        self.unit
    }

    /// The figure as it takes part in a derivation.
    pub fn operand(&self) -> Operand {
        Operand {
            node: self.quantity.value_node(),
            written: self.quantity.to_string(),
            interval: self.interval,
            unit: self.unit.symbol(),
            dimension: D::KEY,
            exact: self.exact,
        }
    }
}

impl<D: Dimension> Term for FigureTerm<'_, D> {
    type Dimension = D;

    fn interval(&self) -> Interval {
        self.unit.to_canonical(self.interval)
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        derivation.push(Step::Operand(self.operand()));
    }
}

/// A number that is exact by its nature: how many devices, how many hours a year has.
#[derive(Debug, Clone, Copy)]
pub struct Exact<D: Dimension> {
    value: f64,
    unit: D::Unit,
    node: NodeId,
}

impl<D: Dimension> Exact<D> {
    /// A constant, in `unit`.
    pub const fn constant(value: f64, unit: D::Unit) -> Self {
        Self { value, unit, node: NodeId::NOWHERE }
    }
}

impl Exact<super::Count> {
    /// A number of things that the report counts.
    #[allow(clippy::cast_precision_loss, reason = "nobody counts more than 2^53 devices")]
    pub fn count(number: &Located<u64>) -> Self {
        Self { value: **number as f64, unit: super::CountUnit::One, node: number.node() }
    }
}

impl<D: Dimension> Term for Exact<D> {
    type Dimension = D;

    fn interval(&self) -> Interval {
        self.unit.to_canonical(Interval::exactly(self.value))
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        let unit = self.unit.symbol();
        let written = if unit == "1" { self.value.to_string() } else { format!("{} {unit}", self.value) };
        let interval = Interval::exactly(self.value);
        let dimension = D::KEY;
        derivation.push(Step::Operand(Operand {
            node: self.node,
            written,
            interval,
            unit,
            dimension,
            exact: true,
        }));
    }
}

/// The product of two terms.
#[derive(Debug, Clone, Copy)]
pub struct Product<Left, Right>(Left, Right);

impl<Left: Term, Right: Term> Term for Product<Left, Right>
where
    Left::Dimension: Times<Right::Dimension>,
{
    type Dimension = <Left::Dimension as Times<Right::Dimension>>::Product;

    fn interval(&self) -> Interval {
        self.0.interval() * self.1.interval()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        bracket(derivation, |steps| self.0.derive(steps), |sign| sign == "+");
        derivation.push(Step::Sign("×"));
        bracket(derivation, |steps| self.1.derive(steps), |sign| sign == "+");
    }
}

/// The quotient of two terms.
#[derive(Debug, Clone, Copy)]
pub struct Quotient<Left, Right>(Left, Right);

impl<Left: Term, Right: Term> Term for Quotient<Left, Right>
where
    Left::Dimension: Per<Right::Dimension>,
{
    type Dimension = <Left::Dimension as Per<Right::Dimension>>::Quotient;

    fn interval(&self) -> Interval {
        self.0.interval() / self.1.interval()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        bracket(derivation, |steps| self.0.derive(steps), |sign| sign == "+");
        derivation.push(Step::Sign("÷"));
        bracket(derivation, |steps| self.1.derive(steps), |_| true);
    }
}

/// Adds the steps of a part, in brackets where one of its signs binds less than the sign beside it.
fn bracket(steps: &mut Vec<Step>, part: impl FnOnce(&mut Vec<Step>), looser: impl Fn(&str) -> bool) {
    let start = steps.len();
    part(steps);
    if steps.iter().skip(start).any(|step| matches!(step, Step::Sign(sign) if looser(sign))) {
        steps.insert(start, Step::Sign("("));
        steps.push(Step::Sign(")"));
    }
}

/// The sum of several terms of one dimension.
#[derive(Debug, Clone)]
pub struct Sum<T>(pub Vec<T>);

impl<T: Term> Term for Sum<T> {
    type Dimension = T::Dimension;

    fn interval(&self) -> Interval {
        self.0.iter().map(Term::interval).sum()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        for (index, part) in self.0.iter().enumerate() {
            if index > 0 {
                derivation.push(Step::Sign("+"));
            }
            part.derive(derivation);
        }
    }
}

/// A term of which only the lower bound counts.
#[derive(Debug, Clone, Copy)]
pub struct OrMore<T>(T);

impl<T: Term> Term for OrMore<T> {
    type Dimension = T::Dimension;

    fn interval(&self) -> Interval {
        self.0.interval().or_more()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        self.0.derive(derivation);
    }
}

/// One of two terms of the same dimension.
#[derive(Debug, Clone, Copy)]
pub enum Either<Left, Right> {
    /// The first.
    Left(Left),
    /// The second.
    Right(Right),
}

impl<Left: Term, Right: Term<Dimension = Left::Dimension>> Term for Either<Left, Right> {
    type Dimension = Left::Dimension;

    fn interval(&self) -> Interval {
        match self {
            Self::Left(term) => term.interval(),
            Self::Right(term) => term.interval(),
        }
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        match self {
            Self::Left(term) => term.derive(derivation),
            Self::Right(term) => term.derive(derivation),
        }
    }
}

impl<T: Term + ?Sized> Term for Box<T> {
    type Dimension = T::Dimension;

    fn interval(&self) -> Interval {
        (**self).interval()
    }

    fn derive(&self, derivation: &mut Vec<Step>) {
        (**self).derive(derivation);
    }
}
