//! Quantities of the network, by typed handles: what may be multiplied is decided by the algebra of dimensions.

use std::fmt;
use std::marker::PhantomData;

use ailca_model::quantity::{Dimension, Per, Times};

/// What a quantity is, in the numbers of who builds the network: where it belongs, and what it is there.
///
/// Only equality and order count. Results that do not depend on the order of declarations break ties by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Where it belongs: an activity, a supply, a section.
    pub scope: u32,
    /// What it is there: energy at a boundary, emissions by a method. Parts of a sum have the role of their total where
    /// they are the same kind of thing.
    pub role: u32,
}

/// A quantity of a network, whatever its dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuantityId(pub(crate) u32);

/// A quantity of dimension `D`: copied freely.
///
/// Other dimensions than those of the algebra do not compile:
///
/// ```compile_fail
/// use ailca_model::quantity::{Energy, Ghg, Power};
/// use ailca_network::{Formula, Key, Network};
/// let mut net = Network::new();
/// let emissions = net.quantity::<Ghg>(Key { scope: 0, role: 0 });
/// let energy = net.quantity::<Energy>(Key { scope: 0, role: 1 });
/// let power = net.quantity::<Power>(Key { scope: 0, role: 2 });
/// net.equal("X", emissions, energy.times(power));
/// ```
///
/// while these do:
///
/// ```
/// use ailca_model::quantity::{Energy, Ghg, GhgIntensity};
/// use ailca_network::{Formula, Key, Network};
/// let mut net = Network::new();
/// let emissions = net.quantity::<Ghg>(Key { scope: 0, role: 0 });
/// let energy = net.quantity::<Energy>(Key { scope: 0, role: 1 });
/// let intensity = net.quantity::<GhgIntensity>(Key { scope: 0, role: 2 });
/// net.equal("X", emissions, energy.times(intensity));
/// ```
#[derive(Clone, Copy)]
pub struct Var<D: Dimension> {
    id: QuantityId,
    dimension: PhantomData<fn() -> D>,
}

impl<D: Dimension> Var<D> {
    pub(crate) const fn new(id: QuantityId) -> Self {
        Self { id, dimension: PhantomData }
    }

    /// The quantity without its dimension, as results name it.
    pub const fn id(self) -> QuantityId {
        self.id
    }
}

impl<D: Dimension> fmt::Debug for Var<D> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}({})", D::KEY, self.id.0)
    }
}

/// A product or quotient of quantities, whose dimension follows from theirs.
pub trait Formula: Copy {
    /// What it is a value of.
    type Dimension: Dimension;

    /// Hands over every factor, with whether it divides; `over` where the whole formula divides.
    fn factors(&self, over: bool, visit: &mut dyn FnMut(QuantityId, bool));

    /// Multiplied by another formula.
    fn times<Other: Formula>(self, other: Other) -> Product<Self, Other>
    where
        Self::Dimension: Times<Other::Dimension>,
    {
        Product(self, other)
    }

    /// Divided by another formula.
    fn per<Other: Formula>(self, other: Other) -> Quotient<Self, Other>
    where
        Self::Dimension: Per<Other::Dimension>,
    {
        Quotient(self, other)
    }
}

impl<D: Dimension> Formula for Var<D> {
    type Dimension = D;

    fn factors(&self, over: bool, visit: &mut dyn FnMut(QuantityId, bool)) {
        visit(self.id, over);
    }
}

/// The product of two formulas.
#[derive(Debug, Clone, Copy)]
pub struct Product<Left, Right>(Left, Right);

impl<Left: Formula, Right: Formula> Formula for Product<Left, Right>
where
    Left::Dimension: Times<Right::Dimension>,
{
    type Dimension = <Left::Dimension as Times<Right::Dimension>>::Product;

    fn factors(&self, over: bool, visit: &mut dyn FnMut(QuantityId, bool)) {
        self.0.factors(over, visit);
        self.1.factors(over, visit);
    }
}

/// The quotient of two formulas.
#[derive(Debug, Clone, Copy)]
pub struct Quotient<Left, Right>(Left, Right);

impl<Left: Formula, Right: Formula> Formula for Quotient<Left, Right>
where
    Left::Dimension: Per<Right::Dimension>,
{
    type Dimension = <Left::Dimension as Per<Right::Dimension>>::Quotient;

    fn factors(&self, over: bool, visit: &mut dyn FnMut(QuantityId, bool)) {
        self.0.factors(over, visit);
        self.1.factors(!over, visit);
    }
}
