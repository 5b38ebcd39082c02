//! What follows from what: a figure that changed, and those that the network computes from it.

use std::collections::{HashMap, HashSet, VecDeque};

use ailca_network::QuantityId;

use super::factor::{Factors, Known, Lead};
use super::graph::Graph;
use super::walk::{self, Found};
use super::{How, Side};
use crate::document::NodeId;
use crate::facts::Facts;
use crate::relations;

/// Finds for each figure that changed the one that it follows from, or the figures that do not lead to what it became.
pub(super) fn trace(old: Side<'_>, new: Side<'_>, changes: &mut [Found]) {
    let facts = Facts::of(new.report);
    let relations = relations::of(&facts);
    let net = &relations.net;
    let moved = walk::moved(changes);
    // What only became known says nothing of what it was.
    let added = walk::added(changes);
    let graph = Graph::of(net);
    let behind = graph.behind(net, |node| moved.contains_key(&node), |node| added.contains(&node));
    let is_figure = |quantity: QuantityId| net.figure(quantity).map(ailca_network::Figure::node);
    let mut factors = Factors::of(net, &graph, |node| match moved.get(&node) {
        Some(place) => Known::Moved(changes.get(*place).and_then(|found| found.change.moved.as_ref()?.ratio)),
        None if added.contains(&node) => Known::Not,
        None => Known::Still,
    });
    let mut waiting: VecDeque<(QuantityId, usize)> = VecDeque::new();
    let mut later: Vec<(QuantityId, usize)> = Vec::new();
    let mut leads: Vec<(usize, Lead)> = Vec::new();
    let mut led: Vec<usize> = Vec::new();
    for quantity in net.quantities() {
        let Some(place) = is_figure(quantity).and_then(|node| moved.get(&node).copied()) else { continue };
        let Some(found) = changes.get(place) else { continue };
        let own = behind.get(&quantity);
        let leading = factors.lead(quantity, found.change.moved.as_ref().and_then(|moved| moved.ratio));
        let has_moved = own.is_some_and(|own| own.has_moved);
        led.extend(has_moved.then_some(place));
        if has_moved && matches!(leading, Lead::Follows | Lead::Unknown) {
            later.push((quantity, place));
            continue;
        }
        leads.push((place, leading));
        waiting.push_back((quantity, place));
    }
    let may_follow: HashSet<QuantityId> = later.iter().map(|(quantity, _)| *quantity).collect();
    for (quantity, (place, leading)) in waiting.iter().map(|(quantity, _)| *quantity).zip(leads) {
        let (Some(own), Some(found)) = (behind.get(&quantity), changes.get_mut(place)) else { continue };
        let paths = |nodes: &[NodeId]| nodes.iter().map(|node| new.tree.pointer(*node)).collect();
        match leading {
            Lead::Elsewhere => found.change.rests_on_moved = paths(&own.moved),
            Lead::Still => found.change.rests_on = paths(&own.unmoved),
            // Nothing behind it changed, though no factor can be told through what is not stated.
            Lead::Unknown if !own.has_moved => found.change.rests_on = paths(&own.unmoved),
            Lead::Follows | Lead::Unknown => {}
        }
    }
    for place in led {
        if let Some(found) = changes.get_mut(place) {
            found.is_led_to = true;
        }
    }
    gone(old, changes);
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
                        let own =
                            changes.get_mut(place).filter(|_| place != root && may_follow.contains(result));
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

/// Figures that nothing leads to any longer, while the older report had limits of them that were taken away: what is taken
/// away gives no reason.
fn gone(old: Side<'_>, changes: &mut [Found]) {
    let is_bare = |found: &Found| {
        let change = &found.change;
        found.old_node.is_some()
            && change.moved.as_ref().is_some_and(|moved| moved.how == How::Apart)
            && !found.is_led_to
            && change.rests_on.is_empty()
            && change.rests_on_moved.is_empty()
    };
    if !changes.iter().any(is_bare) {
        return;
    }
    let facts = Facts::of(old.report);
    let relations = relations::of(&facts);
    let net = &relations.net;
    let graph = Graph::of(net);
    let moved: HashMap<NodeId, usize> =
        changes.iter().enumerate().filter_map(|(place, found)| Some((found.old_node?, place))).collect();
    let is_moved = |node: NodeId| {
        let change = moved.get(&node).and_then(|place| changes.get(*place)).map(|found| &found.change);
        change.is_some_and(|change| change.new.is_some())
    };
    let behind = graph.behind(net, is_moved, |_| false);
    let mut factors = Factors::of(net, &graph, |node| {
        if !is_moved(node) {
            return Known::Still;
        }
        let found = moved.get(&node).and_then(|place| changes.get(*place));
        Known::Moved(found.and_then(|found| found.change.moved.as_ref()?.ratio))
    });
    let mut told = Vec::new();
    for quantity in net.quantities() {
        let Some(node) = net.figure(quantity).map(ailca_network::Figure::node) else { continue };
        let Some(place) = moved.get(&node).copied().filter(|place| changes.get(*place).is_some_and(is_bare))
        else {
            continue;
        };
        // As if what was taken away stood still.
        let ratio = changes.get(place).and_then(|found| found.change.moved.as_ref()?.ratio);
        let lead = factors.lead(quantity, ratio);
        if let Some(own) = behind.get(&quantity).filter(|_| lead == Lead::Still) {
            told.push((place, own.unmoved.iter().map(|node| old.tree.pointer(*node)).collect()));
        }
    }
    for (place, paths) in told {
        if let Some(found) = changes.get_mut(place) {
            found.change.rests_on = paths;
        }
    }
}
