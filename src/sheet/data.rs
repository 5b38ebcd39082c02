//! What the data rest on: how figures of activities were come by, and how many figures each source carries.

use std::collections::BTreeMap;

use crate::document::Tree;
use crate::facts::Facts;
use crate::quantity::Basis;
use crate::report::Report;

/// What the data rest on.
#[derive(Debug, Clone, Default)]
pub struct Data {
    /// How many figures of activities were come by how; `None` where nothing is said.
    pub bases: Vec<(Option<Basis>, usize)>,
    /// How many figures rest on each source, in the order of the report.
    pub by_source: Vec<usize>,
}

/// Every way, from the best to the weakest, and that nothing is said.
const WAYS: [Option<Basis>; 7] = [
    Some(Basis::Metered),
    Some(Basis::Measured),
    Some(Basis::Calculated),
    Some(Basis::Estimated),
    Some(Basis::Default),
    Some(Basis::Proxy),
    None,
];

/// The word for a way in the messages.
pub const fn key(basis: Option<Basis>) -> &'static str {
    match basis {
        Some(Basis::Metered) => "metered",
        Some(Basis::Measured) => "measured",
        Some(Basis::Calculated) => "calculated",
        Some(Basis::Estimated) => "estimated",
        Some(Basis::Default) => "default",
        Some(Basis::Proxy) => "proxy",
        None => "none",
    }
}

impl Data {
    pub(super) fn of(tree: &Tree<'_>, report: &Report, facts: &Facts<'_>) -> Self {
        let sections = ["/inventory/training", "/inventory/inference", "/inventory/networkAndDevices"];
        // A node stands behind all nodes that it holds, and before what comes next.
        let within: Vec<_> = sections
            .iter()
            .filter_map(|section| tree.at(&format!("{section}/activities")))
            .map(|list| tree.span(list))
            .collect();
        let is_of_activity = |node| {
            let span = tree.span(node);
            within.iter().any(|list| list.start <= span.start && span.end <= list.end)
        };
        let mut bases: BTreeMap<usize, usize> = BTreeMap::new();
        let mut by_source = vec![0; report.sources.len()];
        let numbers = numbers(report);
        for figure in facts.figures() {
            let place = figure.source.and_then(|source| numbers.get(source.as_str()));
            if let Some(count) = place.and_then(|place| by_source.get_mut(*place)) {
                *count += 1;
            }
            if figure.written.is_some() && is_of_activity(figure.node) {
                let way = WAYS.iter().position(|way| *way == figure.basis).unwrap_or_default();
                *bases.entry(way).or_default() += 1;
            }
        }
        let bases = bases.into_iter().filter_map(|(way, count)| Some((*WAYS.get(way)?, count)));
        Self { bases: bases.collect(), by_source }
    }
}

/// The place of each source in the list, by its id.
pub(super) fn numbers(report: &Report) -> BTreeMap<&str, usize> {
    let mut numbers = BTreeMap::new();
    for (place, source) in report.sources.iter().enumerate() {
        numbers.entry(source.id.as_str()).or_insert(place);
    }
    numbers
}
