//! The network: quantities, what is stated of them, and the relations between them.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use ailca_model::quantity::{Dimension, Interval, Unit};

use crate::relation::{Kind, Member, OwnSlip, Power, Relation, small};
use crate::{Figure, FigureOf, Key, Level, QuantityId, RelationId, Var};

/// Quantities, stated or not, and the relations between them.
#[derive(Debug, Default)]
pub struct Network<'a> {
    pub(crate) nodes: Vec<Node<'a>>,
    keys: HashMap<Key, QuantityId, BuildHasherDefault<Mixed>>,
    pub(crate) relations: Vec<Relation>,
    pub(crate) members: Vec<Member>,
    pub(crate) slips: Vec<OwnSlip>,
    /// Whether something was not declared for want of bounds.
    pub(crate) is_partial: bool,
}

/// A quantity and what is stated of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) key: Option<Key>,
    pub(crate) figure: Option<Figure<'a>>,
    pub(crate) dimension: &'static str,
    pub(crate) symbol: &'static str,
    pub(crate) may_be_negative: bool,
}

impl<'a> Network<'a> {
    /// A network without quantities.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that something was left undeclared, since it would take more than the size of the report allows: a search of
    /// it counts as stopped before its end.
    pub const fn leave_undeclared(&mut self) {
        self.is_partial = true;
    }

    /// The same, with room for so many quantities and as many relations, so that it is not moved as it grows.
    pub fn with_room_for(quantities: usize) -> Self {
        Self {
            nodes: Vec::with_capacity(quantities),
            keys: HashMap::with_capacity_and_hasher(quantities, BuildHasherDefault::default()),
            relations: Vec::with_capacity(quantities),
            members: Vec::with_capacity(quantities.saturating_mul(2)),
            ..Self::default()
        }
    }

    /// The quantity of `key`, the same one each time it is asked for; a key has one dimension.
    pub fn quantity<D: Dimension>(&mut self, key: Key) -> Var<D> {
        if let Some(known) = self.keys.get(&key) {
            return Var::new(*known);
        }
        let id = self.add::<D>(Some(key));
        self.keys.insert(key, id);
        Var::new(id)
    }

    /// A quantity without a name of its own, for a step of a formula.
    pub fn step<D: Dimension>(&mut self) -> Var<D> {
        Var::new(self.add::<D>(None))
    }

    /// A constant, in `unit`.
    pub fn constant<D: Dimension>(&mut self, value: f64, unit: D::Unit) -> Var<D> {
        let constant = self.step::<D>();
        self.state(constant, FigureOf::constant(value, unit));
        constant
    }

    /// States a quantity; `false` when it is stated already, and is left as it is.
    ///
    /// What a report states twice is two quantities with an equality between them.
    pub fn state<D: Dimension>(&mut self, quantity: Var<D>, figure: FigureOf<'a, D>) -> bool {
        match self.nodes.get_mut(quantity.id().0 as usize) {
            Some(node) if node.figure.is_none() => {
                node.figure = Some(figure.figure);
                true
            }
            _ => false,
        }
    }

    /// Takes back what is stated of a quantity: what remains is asked what it still tells.
    pub fn forget(&mut self, quantity: QuantityId) -> Option<Figure<'a>> {
        self.nodes.get_mut(quantity.0 as usize)?.figure.take()
    }

    /// Takes every figure as it is printed, rounded by nobody.
    pub fn take_as_exact(&mut self) {
        for figure in self.nodes.iter_mut().filter_map(|node| node.figure.as_mut()) {
            figure.take_as_exact();
        }
    }

    /// Declares that a quantity cannot be negative though others of its dimension can: what nobody knows of it only adds.
    pub fn never_negative<D: Dimension>(&mut self, quantity: Var<D>) {
        if let Some(node) = self.nodes.get_mut(quantity.id().0 as usize) {
            node.may_be_negative = false;
        }
    }

    fn add<D: Dimension>(&mut self, key: Option<Key>) -> QuantityId {
        let id = QuantityId(small(self.nodes.len()));
        let (dimension, may_be_negative) = (D::KEY, D::MAY_BE_NEGATIVE);
        let symbol = D::Unit::ALL.first().map_or("", |unit| unit.symbol());
        self.nodes.push(Node { key, figure: None, dimension, symbol, may_be_negative });
        id
    }

    /// Every quantity, in the order of declaration.
    pub fn quantities(&self) -> impl Iterator<Item = QuantityId> + use<> {
        (0..small(self.nodes.len())).map(QuantityId)
    }

    /// Every relation, in the order of declaration.
    pub fn relations(&self) -> impl Iterator<Item = RelationId> + use<> {
        (0..small(self.relations.len())).map(RelationId)
    }

    /// What a quantity is; `None` for a step of a formula.
    pub fn key(&self, quantity: QuantityId) -> Option<Key> {
        self.node(quantity)?.key
    }

    /// The key of its dimension.
    pub fn dimension(&self, quantity: QuantityId) -> &'static str {
        self.node(quantity).map_or("", |node| node.dimension)
    }

    /// The symbol of the unit that it is computed in.
    pub fn symbol(&self, quantity: QuantityId) -> &'static str {
        self.node(quantity).map_or("", |node| node.symbol)
    }

    /// What is stated of it.
    pub fn figure(&self, quantity: QuantityId) -> Option<&Figure<'a>> {
        self.node(quantity)?.figure.as_ref()
    }

    /// The rule that declared a relation.
    pub fn rule(&self, relation: RelationId) -> &'static str {
        self.relation(relation).map_or("", |relation| relation.rule)
    }

    /// The key of the margin of a relation; empty where it has none.
    pub fn margin(&self, relation: RelationId) -> &'static str {
        self.relation(relation).map_or("", |relation| relation.margin.key)
    }

    /// The result of a relation.
    pub fn result(&self, relation: RelationId) -> Option<QuantityId> {
        self.members(relation).first().map(|member| member.quantity)
    }

    /// What the result follows from.
    pub fn inputs(&self, relation: RelationId) -> impl Iterator<Item = QuantityId> + '_ {
        self.members(relation).iter().skip(1).map(|member| member.quantity)
    }

    /// Whether the formula of a relation is a limit of its result, and not what it equals.
    pub fn is_limit(&self, relation: RelationId) -> bool {
        let told = self.relation(relation).map(|relation| relation.margin.at(Level::Told));
        told.is_some_and(|told| told.low() <= 0.0 || told.high().is_infinite())
    }

    /// By what factor the formula of a relation changes where each input changes by one: a product by theirs, a sum by
    /// something between the least and the most. `None` where one is not known.
    pub fn carried(
        &self,
        relation: RelationId,
        mut factor: impl FnMut(QuantityId) -> Option<Interval>,
    ) -> Option<Interval> {
        let own = self.relation(relation)?;
        let mut carried: Option<Interval> = None;
        for member in self.members(relation).iter().skip(1) {
            let by = factor(member.quantity)?;
            carried = Some(match (own.kind, member.power) {
                (Kind::Sum, _) => carried.map_or(by, |carried| carried.hull(by)),
                (Kind::Product, Power::Times) => carried.map_or(by, |carried| carried * by),
                (Kind::Product, Power::Over) => carried.unwrap_or(Interval::exactly(1.0)) / by,
            });
        }
        let told = own.margin.at(Level::Told);
        // Before and after, the result may lie anywhere within the margin.
        let (low, high) = (Interval::exactly(told.low()), Interval::exactly(told.high()));
        let may_lie =
            if self.is_limit(relation) { Interval::exactly(1.0) } else { (low / high).hull(high / low) };
        Some(carried? * may_lie)
    }

    pub(crate) fn node(&self, quantity: QuantityId) -> Option<&Node<'a>> {
        self.nodes.get(quantity.0 as usize)
    }

    pub(crate) fn relation(&self, relation: RelationId) -> Option<&Relation> {
        self.relations.get(relation.0 as usize)
    }

    pub(crate) fn members(&self, relation: RelationId) -> &[Member] {
        self.relation(relation).map_or(&[], |relation| relation.members.of(&self.members))
    }

    pub(crate) fn is_stated(&self, quantity: QuantityId) -> bool {
        self.figure(quantity).is_some()
    }

    pub(crate) fn may_be_negative(&self, quantity: QuantityId) -> bool {
        self.node(quantity).is_none_or(|node| node.may_be_negative)
    }
}

/// Mixes the two numbers of a key. They are places in a report that was read, not words of a stranger.
#[derive(Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        // The golden ratio in 64 bits: neighbours land far apart, in the high bits as well.
        let mixed = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 29);
    }
}
