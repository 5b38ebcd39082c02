//! What the rest of a report still tells of figures that are taken out of it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use ailca_network::{Figure, FigureOf, Level, Network, QuantityId, Reading};

use super::{Relations, groups};
use crate::document::NodeId;
use crate::facts::Facts;
use crate::quantity::{Interval, Share, ShareUnit};

/// The widest range that tells a figure, as the greatest value over the smallest: twofold.
const WIDEST: f64 = 2.0;

/// What is still told of a figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StillTold {
    /// The node of its number.
    pub(crate) node: NodeId,
    /// What it may be, in its own unit.
    pub(crate) values: Interval,
    /// That unit.
    pub(crate) unit: &'static str,
}

// 0023: each quantity that the figure states is asked for, wherever it belongs, so that no place or name of it is missed.
/// The figures, by the nodes of their numbers, that the others of the report tell, in the order of the report.
pub(crate) fn still_told(facts: &Facts<'_>, hidden: &HashSet<NodeId>) -> Vec<StillTold> {
    let mut relations = super::of(facts);
    routes(&mut relations.net, facts);
    let mut forgotten: BTreeMap<QuantityId, Figure<'_>> = BTreeMap::new();
    for quantity in relations.net.quantities() {
        // A constant is told of at a figure that it is no statement of.
        let is_hidden = |figure: &Figure<'_>| !figure.is_constant() && hidden.contains(&figure.node());
        if relations.net.figure(quantity).is_some_and(is_hidden)
            && let Some(figure) = relations.net.forget(quantity)
        {
            forgotten.insert(quantity, figure);
        }
    }
    if forgotten.is_empty() {
        return Vec::new();
    }
    let mut told: BTreeMap<usize, StillTold> = BTreeMap::new();
    let mut tell = |figure: &Figure<'_>, values: Interval| {
        let (node, values, unit) = (figure.node(), figure.in_unit(values), figure.symbol());
        let own = told.entry(node.index() as usize).or_insert(StillTold { node, values, unit });
        // What states two quantities is told best by one of them.
        own.values = own.values.common(values).unwrap_or(own.values);
    };
    for (quantity, values) in following(&relations) {
        if let Some(figure) = forgotten.get(&quantity).filter(|figure| tells(figure, values)) {
            tell(figure, values);
        }
    }
    let is_zero = |figure: &Figure<'_>| figure.at(Level::Range, Reading::Printed).contains(0.0);
    if forgotten.values().any(is_zero) {
        relations.net.take_as_exact();
        let run = relations.net.derive();
        for (quantity, figure) in forgotten.iter().filter(|(_, figure)| is_zero(figure)) {
            let mut values = run.labels(*quantity).map(|label| run.value(label, Level::Claim));
            if let Some(zero) = values.find(|values| *values == Interval::exactly(0.0)) {
                tell(figure, zero);
            }
        }
    }
    told.into_values().collect()
}

/// What follows of each quantity that nothing states.
fn following(relations: &Relations<'_>) -> Vec<(QuantityId, Interval)> {
    let run = relations.net.derive();
    let aside: BTreeSet<QuantityId> = run.in_question(&groups::causes(relations, &run));
    run.follows_without(&aside).into_iter().map(|found| (found.quantity, found.values)).collect()
}

/// Whether a range is narrow, or narrower than what the figure is printed to.
fn tells(figure: &Figure<'_>, values: Interval) -> bool {
    let is_one_sided = values.low() > 0.0 || values.high() < 0.0;
    let [low, high] = [values.low().abs(), values.high().abs()];
    let is_narrow = is_one_sided && low.max(high) <= WIDEST * low.min(high);
    is_narrow || figure.at(Level::Range, Reading::Printed).covers(values)
}

/// EOL-001: the routes of treatment make the whole, so that one of them is what the others leave.
fn routes<'a>(net: &mut Network<'a>, facts: &Facts<'a>) {
    let end = facts.report().inventory.as_ref().and_then(|inventory| inventory.end_of_life.as_ref());
    let Some(end) = end.filter(|end| !end.routes.is_empty()) else { return };
    let mut shares = Vec::with_capacity(end.routes.len());
    for route in &end.routes {
        let share = net.step::<Share>();
        if let Some(figure) = FigureOf::of(&route.share) {
            net.state(share, figure);
        }
        shares.push(share);
    }
    let whole = net.step::<Share>();
    net.state(whole, FigureOf::constant(100.0, ShareUnit::Percent));
    net.sum("EOL-001", whole, shares);
}
