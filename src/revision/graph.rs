//! Which quantities are computed from which, and the stated figures behind each.

use std::collections::HashMap;

use ailca_network::{Network, QuantityId, RelationId};

use crate::document::NodeId;

/// How many unchanged figures are named for one that changed.
const MOST_NAMED: usize = 4;

/// What is known of the figures that a quantity is computed from, through what is not stated.
#[derive(Debug, Clone, Default)]
pub(super) struct Behind {
    /// Some that changed.
    pub(super) moved: Vec<NodeId>,
    /// Whether one of them changed, or is new.
    pub(super) has_moved: bool,
    /// Some that did not.
    pub(super) unmoved: Vec<NodeId>,
}

/// Which quantities are computed from which.
pub(super) struct Graph {
    results: HashMap<QuantityId, Vec<QuantityId>>,
    formulas: HashMap<QuantityId, Vec<RelationId>>,
}

impl Graph {
    pub(super) fn of(net: &Network<'_>) -> Self {
        let mut results: HashMap<QuantityId, Vec<QuantityId>> = HashMap::new();
        let mut formulas: HashMap<QuantityId, Vec<RelationId>> = HashMap::new();
        for relation in net.relations() {
            let Some(result) = net.result(relation) else { continue };
            formulas.entry(result).or_default().push(relation);
            for input in net.inputs(relation) {
                results.entry(input).or_default().push(result);
            }
        }
        Self { results, formulas }
    }

    pub(super) fn results(&self, quantity: QuantityId) -> &[QuantityId] {
        self.results.get(&quantity).map_or(&[], Vec::as_slice)
    }

    /// The relations that give a quantity.
    pub(super) fn formulas(&self, quantity: QuantityId) -> &[RelationId] {
        self.formulas.get(&quantity).map_or(&[], Vec::as_slice)
    }

    /// The stated figures behind each quantity: each passes on through what is not stated, once for what moved and a few
    /// times for what did not, so that the work grows with the relations.
    pub(super) fn behind(
        &self,
        net: &Network<'_>,
        is_moved: impl Fn(NodeId) -> bool,
        is_new: impl Fn(NodeId) -> bool,
    ) -> HashMap<QuantityId, Behind> {
        let mut behind: HashMap<QuantityId, Behind> = HashMap::new();
        let stated = net.quantities().filter_map(|quantity| {
            let figure = net.figure(quantity).filter(|figure| !figure.is_constant())?;
            (figure.node() != NodeId::NOWHERE).then_some((quantity, figure.node()))
        });
        let mut waiting: Vec<(QuantityId, NodeId, bool)> =
            stated.map(|(quantity, node)| (quantity, node, is_moved(node) || is_new(node))).collect();
        while let Some((quantity, node, has_moved)) = waiting.pop() {
            for result in self.results(quantity) {
                let own = behind.entry(*result).or_default();
                let named = if has_moved { &mut own.moved } else { &mut own.unmoved };
                let is_news = !named.contains(&node) && named.len() < MOST_NAMED;
                if is_news {
                    named.push(node);
                }
                own.has_moved |= has_moved;
                if is_news && net.figure(*result).is_none() {
                    waiting.push((*result, node, has_moved));
                }
            }
        }
        behind
    }
}
