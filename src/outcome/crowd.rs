//! Of many findings of one rule together, the first are told and the others counted, so that what is told has a bound.
//!
//! Counts, levels and exit codes are those of all of them: what is left out is only their words.

use std::collections::HashMap;

use super::located_finding::{LocatedFinding, More};
use super::place::{place_with, span, spot};
use crate::document::{NodeId, Tree};
use crate::finding::{Anchor, Counted, Finding, Level, Message, Severity, parent};

/// How many findings of one rule are told in one list or map.
pub const MOST_TOGETHER: usize = 50;
/// How many findings of one rule are told in a report.
pub const MOST_OF_A_RULE: usize = 200;
/// Of how many of those that are counted the place is named.
const NAMED: usize = 3;

/// What counts as alike: the rule, and what it blocks.
type Kind = (&'static str, Severity, Level);

/// What was told of a kind, and the finding that tells of the others.
#[derive(Clone, Copy, Default)]
struct Told {
    count: usize,
    last: usize,
}

/// Puts findings in their places, in the order of the text, and of a crowd counts all but the first.
pub(crate) fn placed(findings: Vec<Finding>, tree: Option<&Tree<'_>>) -> Vec<LocatedFinding> {
    placed_with(findings, Vec::new(), tree)
}

/// The same, with others that are counted already.
pub(crate) fn placed_with(
    mut findings: Vec<Finding>,
    counted: Vec<Counted>,
    tree: Option<&Tree<'_>>,
) -> Vec<LocatedFinding> {
    findings.sort_by_cached_key(|finding| (span(finding.place, tree).start, finding.rule.id));
    let mut told: Vec<LocatedFinding> = Vec::new();
    let mut of_rules: HashMap<Kind, Told> = HashMap::new();
    let mut together: HashMap<(Kind, NodeId), Told> = HashMap::new();
    for finding in findings {
        let kind = (finding.rule.id, finding.severity, finding.level);
        let parent = parent(finding.place, tree);
        let of_rule = of_rules.entry(kind).or_default();
        let here = together.entry((kind, parent)).or_default();
        if here.count < MOST_TOGETHER && of_rule.count < MOST_OF_A_RULE {
            for known in [here, of_rule] {
                *known = Told { count: known.count + 1, last: told.len() };
            }
            told.push(place(finding, tree));
            continue;
        }
        let (host, under) = match here.count {
            0 => (of_rule.last, NodeId::NOWHERE),
            _ => (here.last, parent),
        };
        if let Some(host) = told.get_mut(host) {
            count(host, 1, &[finding.place], under, tree);
        }
    }
    for more in counted {
        let kind = (more.rule.id, more.severity, more.level);
        let here = together.get(&(kind, more.parent)).filter(|_| more.parent != NodeId::NOWHERE);
        let (host, under) = match (here, of_rules.get(&kind)) {
            (Some(here), _) => (here.last, more.parent),
            (None, Some(of_rule)) => (of_rule.last, NodeId::NOWHERE),
            (None, None) => (usize::MAX, NodeId::NOWHERE),
        };
        match told.get_mut(host) {
            Some(host) => count(host, more.count, &more.places, under, tree),
            // None of its kind is told: the first of them is, in the words of its rule alone.
            None => told.extend(alone(&more, tree)),
        }
    }
    told
}

/// Puts a finding in its place with what follows from it; without a tree only places in the text are known.
pub(crate) fn place(mut finding: Finding, tree: Option<&Tree<'_>>) -> LocatedFinding {
    let consequences = placed(std::mem::take(&mut finding.consequences), tree);
    place_with(finding, consequences, tree)
}

/// Adds to what a finding stands for.
fn count(host: &mut LocatedFinding, count: usize, places: &[Anchor], under: NodeId, tree: Option<&Tree<'_>>) {
    let more =
        host.more.get_or_insert_with(|| More { count: 0, places: Vec::new(), under: pointer(under, tree) });
    if under == NodeId::NOWHERE {
        more.under.clear();
    }
    more.count += count;
    let free = NAMED.saturating_sub(more.places.len());
    more.places.extend(places.iter().take(free).map(|place| spot(*place, tree)));
}

/// Findings of which none was kept, as one that bears the title of their rule.
fn alone(counted: &Counted, tree: Option<&Tree<'_>>) -> Option<LocatedFinding> {
    let (first, others) = counted.places.split_first()?;
    let mut finding = Finding::new(counted.rule, *first, "");
    finding.message = Message::new(counted.rule.id);
    (finding.severity, finding.level) = (counted.severity, counted.level);
    let mut told = place(finding, tree);
    if counted.count > 1 {
        count(&mut told, counted.count - 1, others, counted.parent, tree);
    }
    Some(told)
}

fn pointer(node: NodeId, tree: Option<&Tree<'_>>) -> String {
    tree.filter(|_| node != NodeId::NOWHERE).map_or_else(String::new, |tree| tree.pointer(node))
}
