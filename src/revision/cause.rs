//! What follows from what: a figure that changed, and those that the network computes from it.

use std::collections::{HashMap, VecDeque};

use ailca_network::{Network, QuantityId};

use super::Side;
use super::walk::{self, Found};
use crate::document::NodeId;
use crate::facts::Facts;
use crate::relations;

/// How many unchanged figures are named for one that changed.
const MOST_NAMED: usize = 4;

/// What is known of the figures that a quantity is computed from, through what is not stated.
#[derive(Debug, Clone, Default)]
struct Behind {
    /// Whether one of them changed, or is new.
    has_moved: bool,
    /// Some that did not.
    unmoved: Vec<NodeId>,
}

/// Finds for each figure that changed the one that it follows from, or the unchanged ones that it rests on.
pub(super) fn trace(new: Side<'_>, changes: &mut [Found]) {
    let facts = Facts::of(new.report);
    let relations = relations::of(&facts);
    let net = &relations.net;
    let moved = walk::moved(changes);
    // What only became known says nothing of what it was.
    let added = walk::added(changes);
    let graph = Graph::of(net);
    let behind = graph.behind(net, |node| moved.contains_key(&node) || added.contains(&node));
    let is_figure = |quantity: QuantityId| net.figure(quantity).map(ailca_network::Figure::node);
    let mut waiting: VecDeque<(QuantityId, usize)> = VecDeque::new();
    let mut later: Vec<(QuantityId, usize)> = Vec::new();
    for quantity in net.quantities() {
        let Some(place) = is_figure(quantity).and_then(|node| moved.get(&node).copied()) else { continue };
        let own = behind.get(&quantity);
        if own.is_some_and(|own| own.has_moved) {
            later.push((quantity, place));
            continue;
        }
        if let (Some(own), Some(found)) = (own, changes.get_mut(place)) {
            let named = own.unmoved.iter().take(MOST_NAMED).map(|node| new.tree.pointer(*node));
            found.change.rests_on = named.collect();
        }
        waiting.push_back((quantity, place));
    }
    let mut reached: HashMap<QuantityId, usize> = HashMap::new();
    // Figures that are computed from each other have no first: one of them is taken for it.
    for round in std::iter::once(None).chain(later.into_iter().map(Some)) {
        if let Some((quantity, place)) = round {
            if reached.contains_key(&quantity)
                || changes.get(place).is_none_or(|found| found.change.follows.is_some())
            {
                continue;
            }
            waiting.push_back((quantity, place));
        }
        while let Some((quantity, root)) = waiting.pop_front() {
            if reached.insert(quantity, root).is_some() {
                continue;
            }
            for result in graph.results(quantity) {
                match is_figure(*result) {
                    None => waiting.push_back((*result, root)),
                    Some(node) => {
                        let Some(place) = moved.get(&node).copied() else { continue };
                        let is_root = behind.get(result).is_none_or(|own| !own.has_moved);
                        let own = changes.get_mut(place).filter(|_| place != root && !is_root);
                        if let Some(found) = own.filter(|found| found.change.follows.is_none()) {
                            found.change.follows = Some(root);
                            waiting.push_back((*result, root));
                        }
                    }
                }
            }
        }
    }
}

/// Which quantities are computed from which.
struct Graph {
    results: HashMap<QuantityId, Vec<QuantityId>>,
}

impl Graph {
    fn of(net: &Network<'_>) -> Self {
        let mut results: HashMap<QuantityId, Vec<QuantityId>> = HashMap::new();
        for relation in net.relations() {
            let Some(result) = net.result(relation) else { continue };
            for input in net.inputs(relation) {
                results.entry(input).or_default().push(result);
            }
        }
        Self { results }
    }

    fn results(&self, quantity: QuantityId) -> &[QuantityId] {
        self.results.get(&quantity).map_or(&[], Vec::as_slice)
    }

    /// The stated figures behind each quantity: each passes on through what is not stated, once for what moved and a few
    /// times for what did not, so that the work grows with the relations.
    fn behind(&self, net: &Network<'_>, is_moved: impl Fn(NodeId) -> bool) -> HashMap<QuantityId, Behind> {
        let mut behind: HashMap<QuantityId, Behind> = HashMap::new();
        let stated = net.quantities().filter_map(|quantity| {
            let figure = net.figure(quantity).filter(|figure| !figure.is_constant())?;
            (figure.node() != NodeId::NOWHERE).then_some((quantity, figure.node()))
        });
        let mut waiting: Vec<(QuantityId, NodeId, bool)> =
            stated.map(|(quantity, node)| (quantity, node, is_moved(node))).collect();
        while let Some((quantity, node, has_moved)) = waiting.pop() {
            for result in self.results(quantity) {
                let own = behind.entry(*result).or_default();
                let is_news = if has_moved {
                    !std::mem::replace(&mut own.has_moved, true)
                } else {
                    let is_named = own.unmoved.contains(&node) || own.unmoved.len() >= MOST_NAMED;
                    if !is_named {
                        own.unmoved.push(node);
                    }
                    !is_named
                };
                if is_news && net.figure(*result).is_none() {
                    waiting.push((*result, node, has_moved));
                }
            }
        }
        behind
    }
}
