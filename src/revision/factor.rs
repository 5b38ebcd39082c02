//! Whether what a figure became follows from what the figures behind it became: by the factors by which they changed.

use std::collections::{HashMap, HashSet};

use ailca_network::{Network, QuantityId, RelationId};

use super::graph::Graph;
use crate::document::NodeId;
use crate::quantity::Interval;
use crate::reference::margins;

/// How many quantities that nobody states may lie between two figures.
const MOST_BETWEEN: usize = 16;

const ONE: Interval = Interval::exactly(1.0);

/// What is known of how a stated figure changed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Known {
    /// It did not.
    Still,
    /// It did, by a factor where one can be told.
    Moved(Option<Interval>),
    /// Nothing: it was not stated before.
    Not,
}

/// What the figures behind one say of what became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// They lead to it.
    Follows,
    /// They changed, and do not lead to it.
    Elsewhere,
    /// They did not change.
    Still,
    /// Nothing is known of them.
    Unknown,
}

/// The factor of a quantity, and whether a figure behind it changed.
type Factor = Option<(Interval, bool)>;

/// The factors by which quantities changed.
pub(super) struct Factors<'n, 'a> {
    net: &'n Network<'a>,
    graph: &'n Graph,
    known: HashMap<QuantityId, Factor>,
    /// Quantities of which nothing can be told because of what was not stated before.
    new: HashSet<QuantityId>,
}

impl<'n, 'a> Factors<'n, 'a> {
    pub(super) fn of(net: &'n Network<'a>, graph: &'n Graph, known: impl Fn(NodeId) -> Known) -> Self {
        let mut factors = Self { net, graph, known: HashMap::new(), new: HashSet::new() };
        for quantity in net.quantities() {
            let Some(figure) = net.figure(quantity) else { continue };
            let is_given = figure.is_constant() || figure.node() == NodeId::NOWHERE;
            let factor = match if is_given { Known::Still } else { known(figure.node()) } {
                Known::Still => Some((ONE, false)),
                Known::Moved(factor) => factor.map(|factor| (factor, true)),
                Known::Not => None,
            };
            if factor.is_none() {
                factors.new.insert(quantity);
            }
            factors.known.insert(quantity, factor);
        }
        factors
    }

    /// Whether an input of a relation is not known for what was not stated before.
    fn is_new(&self, relation: RelationId) -> bool {
        self.net.inputs(relation).any(|input| self.new.contains(&input))
    }

    fn carried(&mut self, relation: RelationId, between: usize) -> Factor {
        let mut has_moved = false;
        let net = self.net;
        let carried = net.carried(relation, |input| {
            let (factor, is_moved) = self.factor(input, between)?;
            has_moved |= is_moved;
            Some(factor)
        });
        Some((carried?, has_moved))
    }

    /// The factor of a quantity: as it is stated, else whatever its formulas give.
    fn factor(&mut self, quantity: QuantityId, between: usize) -> Factor {
        if let Some(known) = self.known.get(&quantity) {
            return *known;
        }
        // What is computed from itself says nothing.
        self.known.insert(quantity, None);
        let graph = self.graph;
        let mut all: Factor = None;
        if between < MOST_BETWEEN {
            for relation in graph.formulas(quantity) {
                if let Some((factor, is_moved)) = self.carried(*relation, between + 1) {
                    all =
                        Some(all.map_or((factor, is_moved), |(known, was)| {
                            (known.hull(factor), was || is_moved)
                        }));
                }
            }
        }
        if all.is_none() && graph.formulas(quantity).iter().any(|relation| self.is_new(*relation)) {
            self.new.insert(quantity);
        }
        self.known.insert(quantity, all);
        all
    }

    /// What leads to a stated figure that changed by a factor.
    pub(super) fn lead(&mut self, quantity: QuantityId, factor: Option<Interval>) -> Lead {
        let (net, graph) = (self.net, self.graph);
        // Two passes: what a figure is equal to tells more than what limits it.
        for is_limit in [false, true] {
            let (mut is_unknown, mut is_still, mut is_elsewhere) = (false, false, false);
            for relation in
                graph.formulas(quantity).iter().filter(|relation| net.is_limit(**relation) == is_limit)
            {
                match self.carried(*relation, 0) {
                    None => is_unknown |= self.is_new(*relation),
                    Some((_, false)) => is_still = true,
                    Some((carried, true)) => {
                        // What is limited may lie anywhere below, as load does, and it need not follow all the way.
                        let near = margins::between_revisions::SILENT;
                        let allowed = if is_limit { carried.hull(ONE) * near } else { carried };
                        if factor.is_none_or(|factor| factor.meets(allowed)) {
                            return Lead::Follows;
                        }
                        is_elsewhere = true;
                    }
                }
            }
            if is_elsewhere {
                return Lead::Elsewhere;
            }
            if is_unknown && !is_limit {
                return Lead::Unknown;
            }
            if is_still {
                return Lead::Still;
            }
        }
        Lead::Unknown
    }
}
