//! From 0.4.0 to 0.5.0: what the results are for has the name of ISO 14044, tokens of a request stand together, a model may
//! have several that it was made from, a measurement belongs to its activity, and an edition is told apart from its
//! guideline.

use std::collections::BTreeSet;

use super::Step;
use crate::document::{Changes, Fresh, Kind, NodeId, Tree};
use crate::finding::{Anchor, Finding, Severity};
use crate::report::{GuidelineClaim, SchemaVersion};
use crate::rules::structure::UNKNOWN_VERSION;

pub(super) const STEP: Step = Step { from: SchemaVersion::V0_4_0, to: SchemaVersion::V0_5_0, change, decide };

fn change(changes: &mut Changes<'_, '_>) {
    let tree = changes.tree();
    if let Some(used) = tree.at("/goalAndScope/intendedUse") {
        // 0016: the word of ISO 14044, 4.2.2.
        changes.rename(used, "intendedApplication");
    }
    if let Some(size) = tree.at("/goalAndScope/functionalUnit/size") {
        tokens(changes, size);
    }
    for claim in items(tree, "/goalAndScope/guidelines") {
        edition(changes, claim);
    }
    for model in items(tree, "/system/models") {
        if let Some(base) = tree.get(model, "derivedFrom").filter(|base| tree.kind(*base) == Kind::Map) {
            // 0016: merged models have several parents.
            changes.replace(base, Fresh::List(vec![Fresh::Node(base)]));
        }
    }
    for activity in activities(tree) {
        let unit = tree.get(activity, "serving").and_then(|serving| tree.get(serving, "perUnit"));
        if let Some(measurement) = unit.and_then(|unit| tree.get(unit, "measurement")) {
            // 0016: what was measured is the energy of the activity.
            changes.move_to(measurement, activity, "measurement");
        }
    }
}

/// The numbers of tokens of a request, from the keys of their own to those under `tokens`.
fn tokens(changes: &mut Changes<'_, '_>, size: NodeId) {
    let tree = changes.tree();
    let kinds = [("inputTokens", "input"), ("outputTokens", "output"), ("reasoningTokens", "reasoning")];
    let stated = kinds.map(|(before, after)| Some((after, tree.get(size, before)?)));
    let stated: Vec<_> = stated.into_iter().flatten().collect();
    let Some((_, first)) = stated.first() else { return };
    let tokens = stated.iter().map(|(key, node)| ((*key).to_owned(), Fresh::Node(*node))).collect();
    changes.put(size, "tokens", Fresh::Map(tokens), *first);
    for (_, node) in &stated {
        changes.remove(*node);
    }
}

/// `ITU-T L.1801 (02/2026)`: the name of a guideline, and which edition of it.
fn edition(changes: &mut Changes<'_, '_>, claim: NodeId) {
    let tree = changes.tree();
    let Some(guideline) = tree.get(claim, "guideline") else { return };
    // A text on several lines stays as it is: nobody writes an edition there.
    let Kind::String(text) = tree.kind(guideline) else { return };
    let span = tree.span(guideline);
    let start = tree.key_span(guideline).map_or(span.start, |key| key.end);
    if tree.text().get(start as usize..span.end as usize).is_none_or(|text| text.contains('\n')) {
        return;
    }
    // 0016: two editions of a guideline ask for different things.
    let Some((name, edition)) = GuidelineClaim::apart(text) else { return };
    changes.replace(guideline, Fresh::Text(name.to_owned()));
    changes.put(claim, "edition", Fresh::Text(edition.to_owned()), guideline);
}

/// The vintage and the market of a contract have keys of their own, which no program can take out of a sentence.
fn decide(tree: &Tree<'_>) -> Vec<Finding> {
    let supplies = items(tree, "/inventory/electricity");
    let contracts = supplies.into_iter().filter_map(|supply| tree.get(supply, "instruments"));
    let contracts = contracts.flat_map(|list| tree.items(list));
    let described = contracts.filter_map(|contract| tree.get(contract, "description"));
    described
        .map(|description| {
            let mut finding = Finding::new(&UNKNOWN_VERSION, Anchor::Value(description), "decide-contract");
            finding.help("help-decide-contract").severity(Severity::Advice);
            finding
        })
        .collect()
}

/// The items of a list, each once: one that an alias repeats is changed where it is written.
fn items(tree: &Tree<'_>, pointer: &str) -> BTreeSet<NodeId> {
    let list = tree.at(pointer);
    list.into_iter().flat_map(|list| tree.items(list)).map(|item| tree.resolve(item)).collect()
}

fn activities(tree: &Tree<'_>) -> BTreeSet<NodeId> {
    let sections = ["training", "inference", "networkAndDevices"];
    sections.iter().flat_map(|section| items(tree, &format!("/inventory/{section}/activities"))).collect()
}
